public import WorkingDays

/// Something that happened to a notice: the act (行为) that a ledger entry holds.
///
/// Cases are added and never changed, for every act ever written must still be read. None holds
/// personal data of the people in a list or of an objector.
public enum NoticeAct: Codable, Hashable, Sendable {
  case drafted(draft: DraftContent)
  /// A new version of the list; signatures and ticks of the one before are void.
  case revised(draft: DraftContent)
  /// The version that `from` replaced is current again.
  case revisionUndone(from: Int, to: Int)
  /// A finding of the grade 请说明 explained.
  case ticked(rule: String, reason: String)
  /// Sent back to whoever drafts it; signatures are void.
  case returned(reason: String)
  /// `step` is the name of the scheme's step, `sha256` that of the version signed; `minutes` is the
  /// SHA-256 of a resolution where the step needs one.
  case signed(step: String, version: Int, sha256: String, minutes: String?)
  /// One condition passed over; for ever to be seen.
  case forced(what: Forcible, reason: String)
  /// When it may hang at the earliest and is to come down; nil leaves that open.
  case scheduled(notBefore: Moment?, comesDownAt: Moment?)
  case posted(posting: Posting)
  case proven(posting: Int, evidence: Posting.Evidence)
  /// The period worked out of the proven postings; see ``NoticeState/counting(in:)``.
  case counted(period: CountedPeriod)
  case extended(to: Moment, reason: String)
  /// Counted anew because a holiday paper came; `because` is its title and number.
  case moved(period: CountedPeriod, because: String)
  /// By order of the office; an objection freezes its rows by `objected`.
  case rowSuspended(row: Int, reason: String)
  case rowResumed(row: Int, reason: String)
  /// An objection came in about `rows` (ordinals of the current version), or about the notice as a
  /// whole when there are none.
  case objected(objection: String, rows: [Int])
  case settled(objection: String, finding: ObjectionFinding)
  /// To be posted again, with a whole new period.
  case restarted(reason: String)
  /// A posting came down; `at` is when, which is not when that was typed in.
  case takenDown(posting: Int, at: Moment)
  case concluded(outcome: Outcome)
  case withdrawn(reason: String)
  /// `until` is the first day on which the names go; nil when the office has set none for the kind.
  case archived(until: CalendarDay?, rule: String?)
  /// The retention day of a notice already archived.
  case retained(until: CalendarDay, rule: String)
  case erased(tombstone: Tombstone)
  case linked(to: String, as: Link)

  /// What may be passed over with a reason.
  public enum Forcible: String, Codable, Hashable, Sendable, CaseIterable {
    /// Warnings not ticked.
    case warnings
    /// Signatures that are missing.
    case signatures
    /// A posting before its time.
    case embargo
  }

  public enum Outcome: Codable, Hashable, Sendable {
    case noObjection
    /// There were objections, and all are settled.
    case decided
    /// Another notice has taken its place, as N-2026-0013.
    case corrected(by: String)
  }

  /// What the notice named in `to` is to this one.
  public enum Link: String, Codable, Hashable, Sendable, CaseIterable {
    case correctedBy, correctionOf, follows
  }
}

/// How an objection ended, as far as the list it is about goes (domain outcomes).
public enum ObjectionFinding: String, Codable, Hashable, Sendable, CaseIterable {
  /// Not taken up (不予受理).
  case refused
  /// Taken back by who made it.
  case withdrawn
  /// Looked into and not so (不成立).
  case rejected
  /// So, but of no consequence (不影响结果).
  case notAffecting
  /// So (成立): the list is to be corrected.
  case upheld
  /// Cannot be settled yet (暂缓): its rows wait, their places are not filled, the others go on.
  case waiting
}

/// A period as counted from proven postings.
public struct CountedPeriod: Codable, Hashable, Sendable {
  /// The number of the posting that starts it.
  public let posting: Int
  /// When that hung.
  public let start: Moment
  /// Day 1.
  public let firstCounted: CalendarDay
  /// To the minute, the first moment after it; the end in force is never before the printed one.
  public let ends: Moment

  public init(posting: Int, start: Moment, firstCounted: CalendarDay, ends: Moment) {
    self.posting = posting
    self.start = start
    self.firstCounted = firstCounted
    self.ends = ends
  }
}

/// What stays of a notice whose names are gone (注销登记).
public struct Tombstone: Codable, Hashable, Sendable {
  public let rowCount: Int
  public let sha256: String
  public let listRoot: String
  public let posted: CalendarDay?
  public let ended: CalendarDay?
  /// The rule that let the names go, in words.
  public let rule: String

  public init(
    rowCount: Int, sha256: String, listRoot: String, posted: CalendarDay?, ended: CalendarDay?,
    rule: String
  ) {
    self.rowCount = rowCount
    self.sha256 = sha256
    self.listRoot = listRoot
    self.posted = posted
    self.ended = ended
    self.rule = rule
  }
}
