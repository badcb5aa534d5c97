import Disclosure
import DisclosureStore
import Foundation

/// What a file of a round was found to be; kept, so that it need not be read again.
struct FileNote: Codable, Hashable, Sendable {
  /// Of its bytes, in hexadecimal.
  let sha256: String
  /// The code of the school it is from; nil when it cannot be told.
  var school: String?
  /// Schools that its path speaks of, by their codes: a hint and no more.
  var hints: [String] = []
  /// When it was saved last, in seconds since 1970 (UTC); nil when it does not say.
  var savedAt: Int?
  var declaresNil = false
  /// Whether it is a sealed package of a school that has the kit (.gongshi).
  var isPackage = false
  /// What can be said without reading the list; one that must be fixed means that it is no return.
  var remarks: [Remark] = []
  /// What reading the list gave; nil when it was not read.
  var list: ListNote?

  /// Whether it is a return of the round by a school that is known.
  var isReturn: Bool { school != nil && !remarks.contains { $0.finding.severity == .mustFix } }
}

/// What reading a list gave, without any of its values.
struct ListNote: Codable, Hashable, Sendable {
  let state: ReturnState
  let rowCount: Int
  let mustFix: Int
  let explain: Int
  /// How many findings of each rule.
  let findings: [String: Int]
}

/// A finding about a file as a whole.
struct Remark: Codable, Hashable, Sendable {
  private let rule: String
  private let isGrave: Bool
  private let value: String?
  private let problem: String
  private let remedy: String

  init(_ finding: Finding) {
    rule = finding.rule
    isGrave = finding.severity == .mustFix
    value = finding.value
    problem = finding.problem
    remedy = finding.remedy
  }

  var finding: Finding {
    Finding(
      rule: rule, severity: isGrave ? .mustFix : .explain, value: value, problem: problem,
      remedy: remedy)
  }
}

extension FileNote {
  /// Nil when another reader noted it, or an older one whose note cannot be read.
  init?(_ known: KnownFile, reader: String) {
    guard known.reader == reader,
      let note = try? JSONDecoder().decode(FileNote.self, from: Data(known.detail.utf8))
    else { return nil }
    self = note
  }

  func known(to reader: String) throws -> KnownFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return KnownFile(
      sha256: sha256, reader: reader, school: school, state: list?.state ?? .wrong,
      modified: savedAt.map(String.init), rowCount: list?.rowCount ?? 0,
      findings: list?.findings ?? [:],
      detail: String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}
