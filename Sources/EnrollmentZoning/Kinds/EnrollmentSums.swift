import Disclosure

/// The sum of a column; rows without a figure count nothing.
func sum(_ records: [Record], _ column: Column<Int>) -> Int {
  records.reduce(0) { $0 + ($1[column] ?? 0) }
}

/// How many rows have each text of a column, as 第一小学90人、第二小学45人; nil when none has any.
func countWords(_ records: [Record], by column: Column<String>, unit: String = "人") -> String? {
  let groups = grouped(records, by: { $0[column] })
  guard !groups.isEmpty else { return nil }
  return groups.map { "\($0.key)\($0.items.count)\(unit)" }.joined(separator: "、")
}

extension RecordFinding {
  /// A finding of a notice's check in one of its rows, or in a fact.
  init(
    _ rule: String, _ severity: Finding.Severity = .mustFix, row: Int? = nil, in column: String,
    _ value: String?, _ problem: String, _ remedy: String
  ) {
    self.init(
      rule: rule, severity: severity, row: row, column: column, value: value, problem: problem,
      remedy: remedy)
  }
  /// The same where there is no value to quote.
  init(
    _ rule: String, _ severity: Finding.Severity = .mustFix, row: Int? = nil, in column: String,
    _ problem: String, _ remedy: String
  ) {
    self.init(rule, severity, row: row, in: column, nil, problem, remedy)
  }
}
