public import NoticeLife
public import WorkingDays

/// A notice as lists and the to-do board show it; everything else is in its ``NoticeState``.
public struct StoredNotice: Hashable, Sendable {
  /// As N-2026-0001.
  public let id: String
  /// The kind's id, as hiring.proposed.
  public let kind: String
  public let title: String
  public let stage: Stage
  /// The version in force, from 1.
  public let version: Int
  public let rowCount: Int
  public let fingerprint: String
  /// The step of the scheme that signs next; only of a draft.
  public let nextStep: String?
  /// When it first hung.
  public let opensAt: Moment?
  /// When the period in force began and ends; both nil while its posting is unproven.
  public let startsAt: Moment?
  public let endsAt: Moment?
  public let takeDownAt: Moment?
  /// Postings that were not taken down.
  public let hanging: Int
  /// Objections that wait for a decision.
  public let pending: Int
  /// When it was concluded or withdrawn.
  public let endedAt: Moment?
  /// The first day on which its names go; only of an archived one.
  public let retainUntil: CalendarDay?
  public let corrects: String?
  public let correctedBy: String?
  public let lastAct: Moment

  init(_ row: NoticeProjection) throws(StoreRefusal) {
    guard let stage = Stage(rawValue: row.stage), let last = Moment(parsing: row.lastAct) else {
      throw .differs(row.id)
    }
    id = row.id
    kind = row.kind
    title = row.title
    self.stage = stage
    version = row.version
    rowCount = row.rowCount
    fingerprint = row.fingerprint
    nextStep = row.nextStep
    opensAt = row.opensAt.flatMap(Moment.init(parsing:))
    startsAt = row.startsAt.flatMap(Moment.init(parsing:))
    endsAt = row.endsAt.flatMap(Moment.init(parsing:))
    takeDownAt = row.takeDownAt.flatMap(Moment.init(parsing:))
    hanging = row.hanging
    pending = row.pending
    endedAt = row.endedAt.flatMap(Moment.init(parsing:))
    retainUntil = row.retainUntil.flatMap { try? CalendarDay(parsing: $0) }
    corrects = row.corrects
    correctedBy = row.correctedBy
    lastAct = last
  }
}
