public import Disclosure

/// The rows of one return.
public struct ReturnTable: Hashable, Sendable {
  /// The ids of the roster's columns.
  public let columns: [String]
  /// A field for each column, empty where the cell was, or where a package does not tell.
  public let records: [Record]
  /// For each record what finds the same person in other returns, 16 bytes; nil when it names nobody
  /// by number.
  public let persons: [[UInt8]?]

  /// Rows of which a package brought the tokens.
  public init(columns: [String], records: [Record], persons: [[UInt8]?]) {
    precondition(records.allSatisfy { $0.fields.count == columns.count }, "a field for each column")
    precondition(records.count == persons.count, "a person or none for each record")
    self.columns = columns
    self.records = records
    self.persons = persons
  }

  /// Rows as they were read from a workbook, with the token of whoever each names by ID number.
  public init(_ records: [Record], of roster: Roster, matching: PersonMatching) {
    let id = roster.columns.firstIndex { $0.checks.contains(.residentID) }
    let persons = records.map { record -> [UInt8]? in
      guard let id, case .text(let number) = record.fields[id], !number.isEmpty else { return nil }
      return matching.token(of: number)
    }
    self.init(columns: roster.columns.map(\.id), records: records, persons: persons)
  }
}
