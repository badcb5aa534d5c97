/// Finds the row of a list that is the same pupil in the same programme.
///
/// By either number; rows that have none to compare, by school, class and name, when only one row
/// there has that name.
struct PupilLookup {
  private struct Numbered: Hashable {
    let key: PupilKey
    let programme: String
  }

  private struct Named: Hashable {
    let school: String
    let schoolClass: String
    let name: String
    let programme: String

    init(_ pupil: ListedPupil) {
      (school, schoolClass) = (pupil.school, pupil.schoolClass)
      (name, programme) = (pupil.name, pupil.programme)
    }
  }

  private let pupils: [ListedPupil]
  private var byNumber: [Numbered: Int] = [:]
  private var byName: [Named: [Int]] = [:]

  init(_ pupils: [ListedPupil]) {
    self.pupils = pupils
    for (index, pupil) in pupils.enumerated() {
      for key in pupil.keys {
        let number = Numbered(key: key, programme: pupil.programme)
        byNumber[number] = byNumber[number] ?? index
      }
      byName[Named(pupil), default: []].append(index)
    }
  }

  func index(of pupil: ListedPupil) -> Int? {
    for key in pupil.keys {
      if let index = byNumber[Numbered(key: key, programme: pupil.programme)] { return index }
    }
    guard let named = byName[Named(pupil)], named.count == 1,
      !pupil.isKnownApart(from: pupils[named[0]])
    else { return nil }
    return named[0]
  }
}

extension ListedPupil {
  fileprivate var keys: [PupilKey] {
    [residentKey, studentKey].compactMap(\.self)
  }

  /// Whether both have a number of one kind, and not the same.
  fileprivate func isKnownApart(from other: ListedPupil) -> Bool {
    if let one = residentKey, let another = other.residentKey, one != another { return true }
    if let one = studentKey, let another = other.studentKey, one != another { return true }
    return false
  }
}
