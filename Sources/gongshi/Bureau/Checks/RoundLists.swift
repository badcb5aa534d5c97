import Disclosure
import DisclosureStore
import SchoolOversight

extension Round {
  /// The columns of its lists; none when the kind is not one of the program's.
  var listRoster: Roster { rostersOfKinds[kind] ?? .none }
}

extension FigureTable {
  /// The figures of a round's returns in force; schools that sent nothing that counts are left out.
  init(_ round: Round, named name: String, in reading: OfficeReading) throws {
    let counted = try reading.figures(of: round.id)
    let returns = try reading.returns(of: round.id).filter(\.state.isMerged)
    self.init(
      name: name, schools: round.schools,
      figures: Dictionary(
        uniqueKeysWithValues: returns.map { kept in
          let isNil = kept.state == .nothingToReport
          return (kept.school, SchoolFigures(counted[kept.school] ?? [], isNil: isNil))
        }))
  }
}

/// Whoever stands in the returns of two schools or more, with the rows; each list is opened once, and
/// nothing is kept of the other rows.
func personGroups(of rounds: [Round], in reading: OfficeReading) throws -> [PersonGroup] {
  let persons = try reading.samePersons(in: rounds.map(\.id))
  let wanted = Dictionary(
    grouping: persons.flatMap(\.places), by: { ListName(round: $0.round, school: $0.school) })
  var rows: [SamePerson.Place: ListedPerson] = [:]
  for round in rounds {
    for school in round.schools {
      guard let places = wanted[ListName(round: round.id, school: school.code)],
        let table = try reading.rows(of: school.code, in: round.id)
      else { continue }
      for place in places {
        rows[place] = ListedPerson(table, place.ordinal, school, round)
      }
    }
  }
  return persons.map { person in
    PersonGroup(
      token: person.token.map { String($0, radix: 16) }.joined(separator: " "),
      rows: person.places.compactMap { rows[$0] })
  }
}

private struct ListName: Hashable {
  let round: String
  let school: String
}

extension ListedPerson {
  /// `ordinal` is the place in the table, from 1; withheld columns stay behind.
  fileprivate init(_ table: ReturnTable, _ ordinal: Int, _ school: School, _ round: Round) {
    let roster = round.listRoster
    let record = table.records[ordinal - 1]
    let texts = roster.publicColumns.compactMap { column in
      record[id: column.id]?.cellValue.map { (column.id, $0.plainText) }
    }
    self.init(
      round: round.id, kind: round.kind, list: roster.name, school: school, row: record.row,
      texts: Dictionary(texts.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }))
  }
}
