public import Disclosure

/// The rows of one return.
public struct ReturnTable: Hashable, Sendable {
  /// The ids of the roster's columns.
  public let columns: [String]
  public let rows: [ReturnRow]

  public init(columns: [String], rows: [ReturnRow]) {
    precondition(rows.allSatisfy { $0.texts.count == columns.count }, "a text for each column")
    self.columns = columns
    self.rows = rows
  }

  /// Rows as they were read from a workbook, with the token of whoever each names by ID number.
  public init(_ records: [Record], of roster: Roster, matching: PersonMatching) {
    let id = roster.columns.firstIndex { $0.checks.contains(.residentID) }
    columns = roster.columns.map(\.id)
    rows = records.map { record in
      let texts = record.fields.map { $0.cellValue?.plainText ?? "" }
      let number = id.map { texts[$0] } ?? ""
      return ReturnRow(
        row: record.row, texts: texts, person: number.isEmpty ? nil : matching.token(of: number))
    }
  }
}

/// One row of a return.
public struct ReturnRow: Hashable, Sendable {
  /// The row of the sheet it was read from, from 1.
  public let row: Int
  /// A text for each column; empty when the cell was, or when a package does not tell.
  public let texts: [String]
  /// Finds the same person in other returns, 16 bytes; nil when the row names nobody by number.
  public let person: [UInt8]?

  public init(row: Int, texts: [String], person: [UInt8]? = nil) {
    self.row = row
    self.texts = texts
    self.person = person
  }
}
