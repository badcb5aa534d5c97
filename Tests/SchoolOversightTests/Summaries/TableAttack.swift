import SchoolOversight

/// What someone can compute who has a published summary, knows that counts are 0 or more and that
/// persons are no more than rows, and what each category of the first dimension is paid.
struct TableAttack {
  let table: SummaryTable
  private let program: LinearProgram?
  private let slots: Int
  private let units: Int

  init(_ table: SummaryTable, rates: [Double]) {
    let (slots, units) = (table.summary.slotCount, table.summary.units.count)
    (self.table, self.slots, self.units) = (table, slots, units)
    var equations: [(terms: [Int: Double], sum: Double)] = []
    // Rows by unit and slot, then persons by unit, then rows that are no new persons.
    let persons = units * slots
    for unit in 0..<units {
      for dimension in table.summary.dimensions.indices {
        var terms = [unit * slots: -1.0]
        for slot in table.summary.slots(of: dimension) { terms[unit * slots + slot] = 1 }
        equations.append((terms, 0))
      }
      equations.append(
        ([unit * slots: -1, persons + unit: 1, persons + units + unit: 1], 0))
    }
    for (line, cells) in zip(table.lines, table.cells) {
      for slot in 0..<slots {
        if case .value(let value) = cells[0][slot] {
          equations.append((TableAttack.sum(line.members) { $0 * slots + slot }, Double(value)))
        }
      }
      if case .value(let value) = cells[1][0] {
        equations.append((TableAttack.sum(line.members) { persons + $0 }, Double(value)))
      }
      let paid = table.summary.slots(of: 0)
      if case .value(let value) = cells[2][0] {
        var terms: [Int: Double] = [:]
        for (slot, rate) in zip(paid, rates) {
          for unit in line.members { terms[unit * slots + slot] = rate }
        }
        equations.append((terms, Double(value)))
      }
      for (slot, rate) in zip(paid, rates) {
        guard case .value(let value) = cells[2][slot] else { continue }
        let terms = TableAttack.sum(line.members) { $0 * slots + slot }
        equations.append((terms.mapValues { $0 * rate }, Double(value)))
      }
    }
    program = LinearProgram(equations: equations, variables: units * slots + 2 * units)
  }

  /// Between what a count must lie; the end is nil when there is none.
  func rows(_ line: Int, _ slot: Int) -> (least: Double, most: Double?)? {
    bounds(TableAttack.sum(table.lines[line].members) { $0 * slots + slot })
  }

  func persons(_ line: Int) -> (least: Double, most: Double?)? {
    bounds(TableAttack.sum(table.lines[line].members) { units * slots + $0 })
  }

  private func bounds(_ terms: [Int: Double]) -> (least: Double, most: Double?)? {
    guard let program, let least = program.minimum(of: terms) else { return nil }
    return (least, program.maximum(of: terms))
  }

  private static func sum(_ units: [Int], _ variable: (Int) -> Int) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: units.map { (variable($0), 1) })
  }
}
