/// A pupil as one row of one list names them, for comparing lists.
public struct ListedPupil: Hashable, Sendable {
  /// The index of the list among those compared.
  public let list: Int
  /// The row of its sheet, from 1.
  public let row: Int
  public let name: String
  public let school: String
  /// Grade and class, as far as the list has them.
  public let schoolClass: String
  /// The programme's own name, not an alias.
  public let programme: String
  /// As 2026—2027学年秋季学期.
  public let term: String
  public let stage: SchoolStage?
  /// Nil when the row has no ID number.
  public let residentKey: PupilKey?
  /// Nil when the row has no student number.
  public let studentKey: PupilKey?

  /// Both numbers are packed at once and kept in no other form.
  public init(
    list: Int, row: Int, name: String, school: String, schoolClass: String = "",
    programme: String, term: String, stage: SchoolStage? = nil, residentID: String?,
    studentNumber: String?
  ) {
    self.init(
      list: list, row: row, name: name, school: school, schoolClass: schoolClass,
      programme: programme, term: term, stage: stage,
      residentKey: residentID.flatMap(PupilKey.init),
      studentKey: studentNumber.flatMap(PupilKey.init))
  }

  private init(
    list: Int, row: Int, name: String, school: String, schoolClass: String, programme: String,
    term: String, stage: SchoolStage?, residentKey: PupilKey?, studentKey: PupilKey?
  ) {
    self.list = list
    self.row = row
    self.name = name
    self.school = school
    self.schoolClass = schoolClass
    self.programme = programme
    self.term = term
    self.stage = stage
    self.residentKey = residentKey
    self.studentKey = studentKey
  }

  /// The same pupil without regard to a programme, for lists that have none.
  var anyProgramme: ListedPupil {
    ListedPupil(
      list: list, row: row, name: name, school: school, schoolClass: schoolClass, programme: "",
      term: term, stage: stage, residentKey: residentKey, studentKey: studentKey)
  }

  /// Whether there is anything by which to tell this pupil from another of the same name.
  public var hasNumber: Bool { residentKey != nil || studentKey != nil }
}

/// Who is who among many rows: one number for each pupil, whichever of two numbers a row has.
struct PupilRegister {
  private var people: [PupilKey: Int32]
  /// How many pupils there are so far.
  private(set) var count = 0

  init(expecting rows: Int) {
    people = [:]
    people.reserveCapacity(rows * 2)
  }

  /// The pupil of this row, the same as before when either number was seen; nil without a number.
  mutating func enter(_ pupil: ListedPupil) -> Int? {
    let person = known(pupil) ?? (pupil.hasNumber ? Int32(count) : nil)
    guard let person else { return nil }
    if person == count { count += 1 }
    if let key = pupil.residentKey { people[key] = person }
    // G and the ID number is one key: nothing to enter twice.
    if let key = pupil.studentKey, key != pupil.residentKey { people[key] = person }
    return Int(person)
  }

  private func known(_ pupil: ListedPupil) -> Int32? {
    if let person = pupil.residentKey.flatMap({ people[$0] }) { return person }
    return pupil.studentKey.flatMap { people[$0] }
  }
}
