public import Disclosure

/// A table of zones with the places of its cells, for findings that quote two of them.
public struct ZoneSheet: Sendable {
  /// Nil when only the rows are known.
  public let name: String?
  public let schools: [ZonedSchool]
  /// The key of each school's name, in the order of the schools.
  let spellings: [String]
  /// The sheet's columns (from 1) by the ids of the roster's.
  private let columns: [String: Int]

  public init(_ records: [Record], name: String? = nil, columns: [String: Int] = [:]) {
    self.name = name
    self.columns = columns
    schools = zonedSchools(of: records)
    spellings = schools.map { spellingKey(unnumbered($0.school)) }
  }

  /// `roster` is the one that `read` was read as.
  public init(_ read: RosterImport, of roster: Roster, named name: String) {
    let places = zip(roster.columns, read.sheetColumns).compactMap { column, place in
      place.map { (column.id, $0) }
    }
    self.init(
      read.records, name: name, columns: Dictionary(places) { first, _ in first })
  }

  /// As 地段!F12, or 第 12 行.
  func cell(_ row: Int, _ column: ColumnSpec) -> String {
    guard let place = columns[column.id] else { return "第 \(row) 行" }
    let address = CellAddress(row: row, column: place).description
    return name.map { "\($0)!\(address)" } ?? address
  }
}
