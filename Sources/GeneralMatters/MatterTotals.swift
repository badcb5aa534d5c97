import Disclosure

extension ColumnSpec {
  /// The sum of a totalled column as a statement, as 决算数合计: 收入120.00元、支出118.00元 where there
  /// is a table for each text of the column `group`.
  ///
  /// A sum that no computer word can hold is left out; nobody has that much.
  func total(by group: String?) -> Statement {
    Statement("\(plainHeader(header))合计") { content in
      var sums: [(name: String, sum: Int)] = []
      for record in content.records {
        let name = group.flatMap { record[id: $0] }.flatMap(String.init) ?? ""
        let place = sums.firstIndex { $0.name == name } ?? sums.count
        if place == sums.count { sums.append((name, 0)) }
        let (sum, isTooLarge) = sums[place].sum.addingReportingOverflow(record[id: id]?.units ?? 0)
        guard !isTooLarge else { return [] }
        sums[place].sum = sum
      }
      guard !sums.isEmpty else { return [] }
      return [sums.map { "\($0.name)\(printed($0.sum))" }.joined(separator: "、")]
    }
  }

  /// `sum` counts fen, millionths of a point or ones, as the fields of the column do.
  private func printed(_ sum: Int) -> String {
    switch type {
    case .amount: "\(Amount(fen: sum))元"
    case .score(let places): Score(units: sum).text(places: places)
    case .integer, .text, .code, .day, .month, .choice: "\(sum)"
    }
  }
}

extension Field {
  /// The smallest unit that its type counts; nothing where there is no figure.
  fileprivate var units: Int {
    switch self {
    case .integer(let number): number
    case .score(let score): score.units
    case .amount(let amount): amount.fen
    case .empty, .text, .day, .month: 0
    }
  }
}
