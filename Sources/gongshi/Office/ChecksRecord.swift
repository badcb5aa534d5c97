import Disclosure
import Foundation
import PersonalData
import WorkingDays

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
    /// How many places wanted a look; nil in records from before they were counted.
    let doubtful: Int?
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
  /// Of files that have passed the gate: each was read back whole, and nothing certain was in it.
  init(released files: [MadeFile]) {
    self.init(
      kinds: PrivateContent.Kind.allCases.map(\.rawValue), files: files.map(\.name).sorted(),
      found: 0, doubtful: files.reduce(0) { $0 + $1.doubtful })
  }
}
