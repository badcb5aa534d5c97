/// Where a column stands in the rows of one roster, looked up once for a whole list.
///
/// A record's own keys search the column for each cell; over a hundred thousand rows that shows. Only
/// rows of that roster may be read by it.
public struct Place<Value: FieldValue>: Sendable {
  /// Nil when the roster has no such column.
  fileprivate let index: Int?

  public func callAsFunction(_ record: Record) -> Value? {
    index.flatMap { Value(record.fields[$0]) }
  }
}

extension Roster {
  public func place<Value>(_ column: Column<Value>) -> Place<Value> {
    Place(index: columns.firstIndex { $0.id == column.spec.id })
  }
}

extension WorkFile {
  public func place<Value>(_ column: Column<Value>) -> Place<Value> { roster.place(column) }
}

extension [Field] {
  /// Nil leaves the cell empty; a column that the roster does not have is a programmer's mistake.
  public mutating func set<Value>(_ place: Place<Value>, _ value: Value?) {
    guard let index = place.index else { preconditionFailure("the roster has no such column") }
    self[index] = value?.field ?? .empty
  }
}
