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

/// `items` by key, the keys in the order in which they first occur.
func grouped<Item, Key: Hashable>(
  _ items: some Sequence<Item>, by key: (Item) -> Key?
) -> [(key: Key, items: [Item])] {
  var groups: [(key: Key, items: [Item])] = []
  var places: [Key: Int] = [:]
  for item in items {
    guard let key = key(item) else { continue }
    if let place = places[key] {
      groups[place].items.append(item)
    } else {
      places[key] = groups.count
      groups.append((key, [item]))
    }
  }
  return groups
}

/// The sum, or nil when it does not fit: whoever typed such figures has a finding of their own.
func total(of amounts: some Sequence<Amount>) -> Amount? {
  var fen = 0
  for amount in amounts {
    let (next, isTooBig) = fen.addingReportingOverflow(amount.fen)
    guard !isTooBig else { return nil }
    fen = next
  }
  return Amount(fen: fen)
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
