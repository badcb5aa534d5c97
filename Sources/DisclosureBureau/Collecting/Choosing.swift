import Disclosure
import DisclosureStore
import SchoolOversight

/// Which of the files that came from one school holds.
struct SchoolChoice: Sendable {
  enum Outcome: Sendable {
    /// Nothing that is a return came now.
    case none
    /// This file, and why the others do not hold, by SHA-256.
    case file(SeenFile)
    /// What the store has already is newer.
    case kept
    /// Nothing tells which.
    case undecided
  }

  let outcome: Outcome
  /// Why a file does not hold, by its SHA-256.
  let passed: [String: Finding]

  /// `files` are the school's returns, each content once; `kept` is the note of what the store has
  /// in force, when it is known, and `chosen` the SHA-256 of the file somebody said holds.
  init(among files: [SeenFile], kept: FileNote?, keptFile: String?, chosen: String?) {
    var rivals = files.map { (hash: $0.note?.sha256 ?? "", savedAt: $0.note?.savedAt) }
    if let keptFile, !rivals.contains(where: { $0.hash == keptFile }) {
      rivals.append((keptFile, kept?.savedAt))
    }
    guard !files.isEmpty else {
      (outcome, passed) = (.none, [:])
      return
    }
    let isChosen = rivals.contains { $0.hash == chosen }
    guard let holding = isChosen ? chosen : SchoolChoice.newest(of: rivals) else {
      outcome = .undecided
      passed = Dictionary(
        uniqueKeysWithValues: files.compactMap(\.note).map { ($0.sha256, .undecided) })
      return
    }
    outcome = files.first { $0.note?.sha256 == holding }.map(Outcome.file) ?? .kept
    passed = Dictionary(
      uniqueKeysWithValues: rivals.filter { $0.hash != holding }
        .map { ($0.hash, isChosen ? .notChosen : .older) })
  }

  /// The only one, or the one saved last; nil when two were saved in the same second or one does not
  /// say when.
  private static func newest(of rivals: [(hash: String, savedAt: Int?)]) -> String? {
    if rivals.count == 1 { return rivals[0].hash }
    let times = rivals.compactMap(\.savedAt)
    guard times.count == rivals.count, let last = times.max(),
      rivals.count(where: { $0.savedAt == last }) == 1
    else { return nil }
    return rivals.first { $0.savedAt == last }?.hash
  }
}

extension Finding {
  static let undecided = Finding(
    rule: "RET-021", problem: "同一所学校交来两份不同的表,看不出哪一份新",
    remedy: "请问清楚,再用 --keep 学校标识码=文件 指定一份")
  static let older = Finding(
    rule: "RET-022", severity: .explain, problem: "这所学校有更新的一份,这一份没有采用",
    remedy: "不用管;弄反了的话用 --keep 指定")
  static let notChosen = Finding(
    rule: "RET-023", severity: .explain, problem: "已经指定采用另一份,这一份没有采用", remedy: "不用管;要换,再用 --keep 指定"
  )
  static func same(as path: String) -> Finding {
    Finding(
      rule: "RET-024", severity: .explain, problem: "与“\(path)”内容完全相同", remedy: "不用管,只算一份")
  }
}
