import Disclosure
import WorkingDays

extension Record {
  /// A finding in one cell of this row, with what stands in it.
  func finding(
    _ rule: String, _ severity: Finding.Severity = .mustFix, at column: ColumnSpec,
    _ problem: String, _ remedy: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: row, column: column.id, value: printed(column),
      problem: problem, remedy: remedy)
  }

  /// Fees name nobody, so what stands in a cell may be quoted.
  private func printed(_ column: ColumnSpec) -> String? {
    switch self[id: column.id] {
    case .text(let text): text
    case .amount(let amount): amount.description
    case .integer(let number): String(number)
    case .score(let score): score.description
    case .day(let day): day.description
    case .month(let month): month.description
    case .empty, nil: nil
    }
  }
}

/// A finding about a statement of the notice.
func factFinding(
  _ rule: String, _ severity: Finding.Severity = .mustFix, at fact: FactSpec, value: String? = nil,
  _ problem: String, _ remedy: String
) -> RecordFinding {
  RecordFinding(
    rule: rule, severity: severity, row: nil, column: fact.name, value: value, problem: problem,
    remedy: remedy)
}

/// `count` times `amount`, or nil when it does not fit.
func product(_ amount: Amount, _ count: Int) -> Amount? {
  let (fen, isTooBig) = amount.fen.multipliedReportingOverflow(by: count)
  return isTooBig ? nil : Amount(fen: fen)
}

/// As 3300.00元（人民币叁仟叁佰元整）.
func inFull(_ amount: Amount) -> String { "\(amount)元（\(amount.capitals)）" }

/// Words in their order, each once.
func once(_ words: [String]) -> [String] {
  var seen: Set<String> = []
  return words.filter { seen.insert($0).inserted }
}
