import Disclosure

/// Those who apply for the same title in the same unit, and are ranked among themselves (组别).
struct AppliedGroup: Hashable, Sendable {
  let unit: String
  let applied: String
}

/// One applicant as all later lists know it.
struct TitleApplicant: Sendable {
  let number: String
  let name: String
  let group: AppliedGroup
  /// The row of 申报材料.
  let record: Record

  /// Nil when a cell without which there is no applicant is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let number = record[Applicant.number], let name = record[Applicant.name],
      let unit = record[Applicant.unit], let applied = record[Applicant.applied]
    else { return nil }
    (self.number, self.name, self.record) = (number, name, record)
    group = AppliedGroup(unit: unit, applied: applied)
  }

  /// As 2026-01 王小明.
  var words: String { "\(number) \(name)" }
}
