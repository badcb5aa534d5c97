import Foundation
import GRDB

/// One person in the returns of several schools.
public struct SamePerson: Hashable, Sendable {
  /// 16 bytes.
  public let token: [UInt8]
  /// In the order of rounds, schools and rows.
  public let places: [Place]

  public struct Place: Hashable, Sendable {
    public let round: String
    public let school: String
    /// The place of the row in its ``ReturnTable``, from 1.
    public let ordinal: Int
  }
}

extension OfficeReading {
  /// Whoever occurs in the returns in force of two schools or more of these rounds, in the order of
  /// the tokens.
  public func samePersons(in rounds: [String]) throws -> [SamePerson] {
    let lists = try rounds.flatMap { try personLists(of: $0) }
    var places: [Occurrence] = []
    places.reserveCapacity(lists.reduce(0) { $0 + $1.persons.count / 16 })
    for (index, list) in lists.enumerated() { places += occurrences(list.persons, of: index) }
    places.sort()
    return groups(of: places).compactMap { group in
      let found = group.map { occurrence in
        let list = lists[occurrence.list]
        return SamePerson.Place(
          round: list.round, school: list.school, ordinal: occurrence.ordinal)
      }
      guard Set(found.map(\.school)).count > 1, let first = group.first else { return nil }
      return SamePerson(token: first.token, places: found)
    }
  }

  private func personLists(of round: String) throws -> [PersonList] {
    try values(
      """
      SELECT roundSchool.code, returnBlock.persons FROM roundSchool
      JOIN schoolReturn ON schoolReturn.round = roundSchool.round
        AND schoolReturn.school = roundSchool.code AND schoolReturn.isCurrent = 1
      JOIN returnBlock ON returnBlock."return" = schoolReturn.id
      WHERE roundSchool.round = ? ORDER BY roundSchool.position
      """, [round]
    ) { PersonList(round: round, school: $0[0], persons: $0.bytes(1)) }
  }
}

private struct PersonList {
  let round: String
  let school: String
  let persons: [UInt8]
}

/// A token at a place; 16 bytes as two numbers, for a million are sorted.
private struct Occurrence: Comparable {
  let high: UInt64
  let low: UInt64
  let list: Int
  let ordinal: Int

  static func < (left: Occurrence, right: Occurrence) -> Bool {
    (left.high, left.low, left.list, left.ordinal)
      < (right.high, right.low, right.list, right.ordinal)
  }

  func isSamePerson(as other: Occurrence) -> Bool { high == other.high && low == other.low }

  var token: [UInt8] {
    [high, low].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
  }
}

/// Rows without a number have noughts for a token and are left out.
private func occurrences(_ persons: [UInt8], of list: Int) -> [Occurrence] {
  stride(from: 0, to: persons.count, by: PersonMatching.tokenCount).compactMap { start in
    let high = number(persons, start)
    let low = number(persons, start + 8)
    guard high != 0 || low != 0 else { return nil }
    return Occurrence(
      high: high, low: low, list: list, ordinal: start / PersonMatching.tokenCount + 1)
  }
}

private func number(_ bytes: [UInt8], _ start: Int) -> UInt64 {
  var number: UInt64 = 0
  for place in start..<start + 8 { number = number << 8 | UInt64(bytes[place]) }
  return number
}

private func groups(of sorted: [Occurrence]) -> [ArraySlice<Occurrence>] {
  var groups: [ArraySlice<Occurrence>] = []
  var start = 0
  while start < sorted.count {
    var end = start + 1
    while end < sorted.count, sorted[end].isSamePerson(as: sorted[start]) { end += 1 }
    if end - start > 1 { groups.append(sorted[start..<end]) }
    start = end
  }
  return groups
}
