public import Disclosure
import Glibc
public import WorkingDays
import ZipArchives

/// A call (征集) as it stands in the workbooks that are sent out for it.
public struct FormCall: Hashable, Sendable {
  /// As C-2026-0001.
  public let round: String
  /// Who calls, as 临江县教育局.
  public let issuer: String
  public let due: Moment
  /// ``Disclosure/Roster/version`` of the list.
  public let version: String

  public init(round: String, issuer: String, due: Moment, version: String) {
    self.round = round
    self.issuer = issuer
    self.due = due
    self.version = version
  }
}

/// The personal blank workbooks (各校专用空白表) of a call: what ``writeBlankWorkbook(for:to:)``
/// writes, with round, school and deadline in locked cells and in the properties, and a cell to
/// declare that there is nothing to report.
///
/// The workbook is made once; for each school only the small parts that name it are packed anew.
public struct PersonalWorkbooks: Sendable {
  private let template: ZipTemplate
  /// The parts that name the school.
  private let marked: [MarkedPart]

  /// `folder` holds the workbook while it is made.
  ///
  /// - Throws: ``FileWriteError`` or ``SheetWriteError``.
  public init(for kind: NoticeKind, _ call: FormCall, workingIn folder: String) throws {
    let path = "\(folder)/.gongshi-call.xlsx"
    defer { unlink(path) }
    try writeCalledWorkbook(for: FormSubject(kind), call, to: path)
    let file = try RawFile(opening: path)
    template = ZipTemplate(try file.bytes(at: 0, count: file.size))
    marked = try template.parts().compactMap(MarkedPart.init)
  }

  /// The workbook of one school; the same school gives the same bytes.
  public func bytes(code: String, name: String) throws -> [UInt8] {
    let (code, name) = (Array(inXML(code).utf8), Array(inXML(name).utf8))
    return try template.bytes(replacing: marked.map { $0.filled(code: code, name: name) })
  }
}

extension FormCall {
  /// What stands for code and name until a school's own are put in: characters that no text has.
  fileprivate static let code = "\u{E001}"
  fileprivate static let name = "\u{E002}"

  /// A row of 报送信息 on 填表说明.
  struct Mark {
    let label: String
    /// Nil waits for what the school says.
    let value: String?
    let words: String
  }

  var marks: [Mark] {
    [
      Mark(label: FormLabel.round, value: round, words: "由\(issuer)发出,请不要改动。"),
      Mark(label: FormLabel.code, value: FormCall.code, words: "已经填好并锁定,只供本校使用。"),
      Mark(label: FormLabel.name, value: FormCall.name, words: "名称有误的,请告诉\(issuer)。"),
      Mark(
        label: FormLabel.version, value: String(version.prefix(16)), words: "各列和下拉列表的版本,收表时核对。"),
      Mark(label: FormLabel.due, value: due.chinese, words: "请在此以前报送。"),
      Mark(label: FormLabel.nilReturn, value: nil, words: "本期确实没有的,在左边黄格里选“是”后报送。"),
    ]
  }

  var properties: [WorkbookProperties.Entry] {
    [
      .init(FormProperty.round, round), .init(FormProperty.code, FormCall.code),
      .init(FormProperty.name, FormCall.name), .init(FormProperty.version, version),
      .init(FormProperty.due, due.iso8601),
    ]
  }

  /// Over the form.
  var notes: String {
    "报送编号 \(round),截止 \(due.chinese)。本校的名称和代码在“填表说明”里;本期没有的,也在那里选零报送,不要交空表。"
  }
}

/// A part of the workbook that names the school, cut where it does.
private struct MarkedPart: Sendable {
  private let name: String
  private let pieces: [Piece]

  private enum Piece { case bytes(ArraySlice<UInt8>), code, name }

  init?(_ part: PackagePart) {
    guard case .bytes(let bytes) = part.content else { return nil }
    name = part.name
    var pieces: [Piece] = []
    var start = 0
    // Both marks begin with these two bytes.
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xEE && bytes[index + 1] == 0x80 {
      guard bytes[index + 2] == 0x81 || bytes[index + 2] == 0x82 else { continue }
      pieces += [.bytes(bytes[start..<index]), bytes[index + 2] == 0x81 ? .code : .name]
      start = index + 3
    }
    guard start > 0 else { return nil }
    self.pieces = pieces + [.bytes(bytes[start...])]
  }

  func filled(code: [UInt8], name school: [UInt8]) -> PackagePart {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .bytes(let slice): bytes += slice
      case .code: bytes += code
      case .name: bytes += school
      }
    }
    return PackagePart(name: name, bytes: bytes)
  }
}

private func inXML(_ text: String) -> String {
  withoutControls(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;")
}
