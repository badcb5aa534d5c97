import Disclosure

/// A pupil as the school's lists name him.
struct PupilSeat: Hashable, Sendable {
  let grade: String
  let schoolClass: String
  let seat: String?
  let name: String

  /// Grade and class as one name; 三年级 and 三年级1班 are not said twice.
  var className: String {
    schoolClass.hasPrefix(grade) ? schoolClass : grade + schoolClass
  }

  var words: String { "\(className)\(seat.map { "\($0)号" } ?? "")\(name)" }
}

/// Where the columns stand in a roster that tell pupils apart.
struct PupilPlaces: Sendable {
  private let grade: Place<String>
  private let schoolClass: Place<String>
  private let seat: Place<String>
  private let name: Place<String>

  init(in roster: Roster) {
    grade = roster.place(FeePupil.grade)
    schoolClass = roster.place(FeePupil.schoolClass)
    seat = roster.place(FeePupil.seat)
    name = roster.place(FeePupil.name)
  }

  /// Nil when a cell is empty without which there is no pupil; that has a finding of its own.
  func seat(of record: Record) -> PupilSeat? {
    guard let grade = grade(record), let schoolClass = schoolClass(record), let name = name(record)
    else { return nil }
    return PupilSeat(grade: grade, schoolClass: schoolClass, seat: seat(record), name: name)
  }

  func set(_ pupil: PupilSeat, in fields: inout [Field]) {
    fields.set(grade, pupil.grade)
    fields.set(schoolClass, pupil.schoolClass)
    fields.set(seat, pupil.seat)
    fields.set(name, pupil.name)
  }
}
