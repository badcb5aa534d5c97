import Disclosure

/// What is different with one pupil and item (个人差异).
struct Difference: Sendable {
  /// Of the sheet.
  let row: Int
  let grade: Int
  let pupil: PupilSeat
  let item: String
  let cameLater: Bool
  let prepaid: Amount?
  let portions: Score?
  let own: Amount?

  init?(_ record: Record, _ pupil: PupilSeat, grade: Int) {
    guard let item = record[FeeLine.item] else { return nil }
    row = record.row
    self.grade = grade
    self.pupil = pupil
    self.item = item
    cameLater = record[PupilDifference.status] == "转入"
    prepaid = record[PupilDifference.prepaid]
    portions = record[PupilDifference.portions]
    own = record[PupilDifference.own]
  }

  /// `account` as this row has it.
  func applied(to account: FeeAccount) -> FeeAccount {
    var account = account
    account.prepaid = prepaid ?? account.prepaid
    account.portions = portions
    account.own = own
    return account
  }

  /// The account of a pupil who was not there when the fees were worked out.
  var account: FeeAccount? {
    prepaid.map { FeeAccount(due: $0, prepaid: $0, portions: portions, own: own) }
  }
}

/// Finds what is different with a pupil, by grade, class and name, and by number where there is one.
struct DifferenceIndex: Sendable {
  private struct Named: Hashable {
    let grade: Int
    let schoolClass: String
    let name: String
  }

  private(set) var all: [Difference] = []
  private var places: [Named: [Int]] = [:]

  var isEmpty: Bool { all.isEmpty }

  mutating func add(_ difference: Difference) {
    let pupil = difference.pupil
    let key = Named(
      grade: difference.grade, schoolClass: pupil.schoolClass, name: pupil.name)
    places[key, default: []].append(all.count)
    all.append(difference)
  }

  /// Indices of the rows that may mean `pupil`: a number that one of the two lacks tells nothing.
  func indices(of pupil: PupilSeat, grade: Int) -> [Int] {
    let key = Named(grade: grade, schoolClass: pupil.schoolClass, name: pupil.name)
    guard let named = places[key] else { return [] }
    return named.filter { index in
      guard let own = all[index].pupil.seatNumber, let other = pupil.seatNumber else { return true }
      return own == other
    }
  }
}

extension PupilSeat {
  /// The number in the class without zeros in front: 07 and 7 are one.
  var seatNumber: Substring? {
    seat.map { $0.drop { $0 == "0" } }
  }
}
