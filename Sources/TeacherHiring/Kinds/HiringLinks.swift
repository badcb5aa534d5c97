import Disclosure

/// Headers that name a post; a code may be missing in one list and not in the other.
private let place = [Candidate.unit.spec.header, Candidate.post.spec.header]
private let ticket = Candidate.ticket.spec.header

/// Every row belongs to a post that was announced and not cancelled.
let toAnnouncement = ChainLink(
  after: "hiring.announcement", key: place, complete: false,
  changes: [
    ChainLink.Change(
      "hiring.adjustment", comesIn: nil, dropsOut: Candidate.unit.spec.header,
      dropsOutIf: .init(AdjustedPost.way.spec.header, is: AdjustedPost.cancelled))
  ], shared: true)

/// An adjustment is of announced posts, each once.
let adjustsAnnouncement = ChainLink(after: "hiring.announcement", key: place, complete: false)

extension ChainLink {
  /// By ticket number; the post never changes.
  static func byTicket(
    after earlier: String, concerning: [Condition] = [], goesOn: Condition? = nil,
    complete isComplete: Bool, explainingAbsence explainsAbsence: Bool = false,
    unchanged columns: [ColumnSpec] = [], changes: [Change] = [],
    notBeforePeriodEnd: Bool = false
  ) -> ChainLink {
    ChainLink(
      after: earlier, key: [ticket], concerning: concerning, goesOn: goesOn, complete: isComplete,
      explainingAbsence: explainsAbsence, unchanged: place + columns.map(\.header),
      changes: changes,
      notBeforePeriodEnd: notBeforePeriodEnd)
  }
}

extension ChainLink.Change {
  /// Who moved up to the interview, and for whom.
  static let beforeInterview = substitution("hiring.interview-substitutes")
  /// Who moved up after it, and for whom.
  static let afterInterview = substitution("hiring.substitutes")

  /// Who moved up after it: whoever failed keeps the place in the list that says so.
  static let comingInAfterInterview = ChainLink.Change(
    "hiring.substitutes", comesIn: Candidate.ticket.spec.header, dropsOut: nil)

  private static func substitution(_ kind: String) -> ChainLink.Change {
    ChainLink.Change(
      kind, comesIn: Candidate.ticket.spec.header, dropsOut: Candidate.replaced.spec.header)
  }
}
