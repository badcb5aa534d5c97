/// A row of a roster in the making, filled through typed keys; what is not set stays empty.
public struct RowDraft: Sendable {
  public private(set) var fields: [Field]
  private let columns: [String]

  public init(_ roster: Roster) {
    columns = roster.columns.map(\.id)
    fields = Array(repeating: .empty, count: columns.count)
  }

  /// The columns that `record` and this row have in common, copied from `record`.
  public init(_ roster: Roster, copying record: Record) {
    columns = roster.columns.map(\.id)
    fields = columns.map { record[id: $0] ?? .empty }
  }

  /// Setting a column that the roster does not have is a programmer's mistake.
  public subscript<Value: FieldValue>(column: Column<Value>) -> Value? {
    get { index(of: column).flatMap { Value(fields[$0]) } }
    set {
      guard let index = index(of: column) else {
        preconditionFailure("the roster has no column \(column.spec.id)")
      }
      fields[index] = newValue?.field ?? .empty
    }
  }

  /// The finished row, as it would be read from row `row` of a sheet.
  public func record(row: Int) -> Record { Record(row: row, fields: fields, columns: columns) }

  private func index<Value>(of column: Column<Value>) -> Int? {
    columns.firstIndex(of: column.spec.id)
  }
}
