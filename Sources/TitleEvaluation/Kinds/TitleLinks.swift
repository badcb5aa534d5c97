import Disclosure

private let number = Applicant.number.spec.header

extension ChainLink {
  /// By application number; whom it names never changes.
  static func byNumber(
    after earlier: String, concerning: [Condition] = [],
    explainingAbsence explainsAbsence: Bool = false,
    unchanged columns: [ColumnSpec] = [Applicant.name.spec, Applicant.applied.spec],
    notBeforePeriodEnd: Bool = false, days: [String] = []
  ) -> ChainLink {
    ChainLink(
      after: earlier, key: [number], concerning: concerning, complete: false,
      explainingAbsence: explainsAbsence, unchanged: columns.map(\.header),
      notBeforePeriodEnd: notBeforePeriodEnd, daysAfterPeriodEnd: days)
  }

  /// Every applicant is of a unit whose posts were posted.
  static let ofPostedUnit = ChainLink(
    after: "title.scheme", key: [Applicant.unit.spec.header], complete: false, shared: true)
}
