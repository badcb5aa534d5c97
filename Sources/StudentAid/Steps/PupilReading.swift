import Disclosure

/// Reads the rows of one of the lists of pupils, as they are compared.
///
/// What a row has in common with the one before it, as pupils of one class do, is worked out once.
struct PupilReading {
  /// The index of the list among those compared.
  let list: Int
  private let plan: AidPlan
  private var latest: Class?

  private struct Class {
    let school: String?
    let grade: String?
    let schoolClass: String?
    let major: String?
    let stage: SchoolStage?
    /// Grade and class, as far as the list has them.
    let place: String

    func has(_ row: Record) -> Bool {
      schoolClass == row[AidPupil.schoolClass] && school == row[AidPupil.school]
        && grade == row[AidPupil.grade] && major == row[AidPupil.major]
    }
  }

  init(list: Int, _ plan: AidPlan) {
    self.list = list
    self.plan = plan
  }

  /// Without a term, that of the settings.
  mutating func pupil(
    _ row: Record, _ programme: String, term: String? = nil
  ) -> ListedPupil {
    let seat = seat(of: row)
    return ListedPupil(
      list: list, row: row.row, name: row[AidPupil.name] ?? "", school: seat.school ?? "",
      schoolClass: seat.place, programme: programme, term: term ?? plan.term, stage: seat.stage,
      residentID: row[AidPupil.residentID], studentNumber: row[AidPupil.studentNumber])
  }

  private mutating func seat(of row: Record) -> Class {
    if let latest, latest.has(row) { return latest }
    let (grade, schoolClass) = (row[AidPupil.grade], row[AidPupil.schoolClass])
    let seat = Class(
      school: row[AidPupil.school], grade: grade, schoolClass: schoolClass,
      major: row[AidPupil.major], stage: plan.stage(of: row),
      place: [grade, schoolClass].compactMap(\.self).joined())
    latest = seat
    return seat
  }
}
