import GRDB
import SchoolOversight

extension OfficeReading {
  /// What the view `figures` answers to a question in SQL, as those of `FigureQuery`, each value as
  /// text; `arguments` are for `$1`, `$2` and so on.
  public func answer(to sql: String, _ arguments: [String]) throws -> [[String]] {
    try values(sql, StatementArguments(arguments)) { row in
      row.databaseValues.map { String.fromDatabaseValue($0) ?? $0.description }
    }
  }
}
