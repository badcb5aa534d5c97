extension Roster {
  /// The version of its blank workbook: SHA-256, in hexadecimal, of what a clerk can fill in.
  ///
  /// What only explains a column is left out: widths, hints, examples.
  public var version: String {
    JSON.members([
      "name": .string(name),
      "columns": .array(columns.map(\.versionJSON)),
      "unique": .array(uniqueKeys.map { .array($0.map(JSON.string)) }),
      "carriedDown": .array(carriedDown.map(JSON.string)),
    ]).sha256
  }
}

extension ColumnSpec {
  fileprivate var versionJSON: JSON {
    .members([
      "id": .string(id), "header": .string(header),
      "aliases": .array((aliases + misnomers).map(JSON.string)), "type": type.versionJSON,
      "required": .bool(isRequired),
    ])
  }
}

extension ColumnType {
  fileprivate var versionJSON: JSON {
    switch self {
    case .text: .string("text")
    case .code: .string("code")
    case .integer: .string("integer")
    case .score(let places): .string("score \(places)")
    case .amount: .string("amount")
    case .day: .string("day")
    case .month: .string("month")
    case .choice(let choices): .array(choices.map(JSON.string))
    }
  }
}
