public import WorkingDays

/// One thing that happened to a notice or to what hangs on it, in plain words (始末).
public struct StoryLine: Hashable, Sendable {
  /// The entry's number in the ledger.
  public let sequence: Int
  public let at: Moment
  /// A notice's or an objection's id.
  public let subject: String
  /// Who acted, by name.
  public let person: String
  public let words: String

  public init(sequence: Int, at: Moment, subject: String, person: String, words: String) {
    self.sequence = sequence
    self.at = at
    self.subject = subject
    self.person = person
    self.words = words
  }

  /// As 2026年9月28日09:05 李娜:签“审核”(第1稿); what happened to something else than `notice` says to
  /// what.
  public func text(of notice: String) -> String {
    let about = subject == notice ? "" : "[\(subject)] "
    return "\(at.chinese) \(about)\(person):\(words)"
  }
}

/// The first sixteen digits of a hash, enough to find it.
func short(_ sha256: String) -> String { String(sha256.prefix(16)) }

/// A reason or another addition, after a colon; nothing when there is none.
func after(_ text: String?) -> String { text.map { ":" + $0 } ?? "" }
