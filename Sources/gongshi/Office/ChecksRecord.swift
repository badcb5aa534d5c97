import Disclosure
import DisclosureSheets
import Foundation
import WorkingDays
import PersonalData

/// What was looked at before a version was stored, and what was found (核对记录): kept sealed, since
/// findings may name people; the draft names it by its hash.
struct ChecksRecord: Codable {
  struct Found: Codable {
    let rule: String
    /// 必须改 or 请说明.
    let severity: String
    let message: String
  }

  struct Shown: Codable {
    let header: String
    /// Whether a part of each value is masked.
    let isMasked: Bool
    let because: String
  }

  struct Withheld: Codable {
    let header: String
    let because: String
  }

  struct Scan: Codable {
    /// The kinds of number that were looked for.
    let kinds: [String]
    /// The files read back.
    let files: [String]
    /// How many such numbers were found; a version with any is not stored.
    let found: Int
  }

  let findings: [Found]
  let published: [Shown]
  let withheld: [Withheld]
  let scan: Scan

  init(_ findings: [FiledFinding], _ roster: Roster, scan: Scan) {
    self.findings = findings.map {
      Found(
        rule: $0.finding.rule, severity: $0.finding.severity.rawValue, message: $0.description)
    }
    published = roster.columns.compactMap { column in
      switch column.privacy {
      case .open(let source):
        Shown(header: column.header, isMasked: false, because: source.description)
      case .masked(_, let source):
        Shown(header: column.header, isMasked: true, because: source.description)
      case .withheld: nil
      }
    }
    withheld = roster.columns.compactMap { column in
      guard case .withheld(let source) = column.privacy else { return nil }
      return Withheld(header: column.header, because: source.description)
    }
    self.scan = scan
  }

  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }
}

extension ChecksRecord.Scan {
  /// What no notice shows in any of its files; an office's own phone number may stand in it.
  private static let forbidden: [PrivateContent.Kind] = [.residentID, .studentNumber, .bankCard]

  /// Reads finished files back; the PDF is made of the same blocks as the text.
  ///
  /// - Throws: ``PrivateContent`` for the first private number in any of them.
  init(_ files: [DraftFile], in folder: String) throws {
    let read = files.filter { !$0.name.hasSuffix(".pdf") }
    for file in read {
      for text in try file.texts(in: folder) {
        if let found = PrivateContent.first(in: text, of: Set(Self.forbidden)) { throw found }
      }
    }
    self.init(
      kinds: Self.forbidden.map(\.rawValue), files: read.map(\.name).sorted(), found: 0)
  }
}

extension DraftFile {
  /// What stands in it, cell by cell in a workbook.
  fileprivate func texts(in folder: String) throws -> [String] {
    guard name.hasSuffix(".xlsx") else { return [String(decoding: bytes, as: UTF8.self)] }
    var texts: [String] = []
    let file = try SheetFile(opening: "\(folder)/\(name)")
    for sheet in file.sheets.indices {
      try file.readRows(ofSheet: sheet) { row in
        texts += row.cells.map(\.value.plainText)
      }
    }
    return texts
  }
}
