/// A change of some counts after which everything that is shown is still the same.
///
/// It needs every cell that changes to be hidden. A move can be made as often as the counts that go
/// down allow, so what it reaches is possible in the eyes of anyone who sees the table, however
/// cleverly they compute.
struct CellMove {
  /// What goes up, or for `-1` down, in one unit.
  struct Step {
    let unit: Int
    let slot: Int
    let sign: Int
  }

  var rows: [Step] = []
  /// In slot 0.
  var persons: [Step] = []
}

extension CellTable {
  /// How often a move can be made.
  func capacity(of move: CellMove) -> Int {
    var capacity = Int.max
    for step in move.rows where step.sign < 0 {
      capacity = min(capacity, rows[step.unit * slots + step.slot])
    }
    guard let persons else { return capacity }
    for unit in Set((move.rows + move.persons).map(\.unit)) {
      let change = move.rows.first { $0.unit == unit && $0.slot == 0 }?.sign ?? 0
      let others = move.persons.first { $0.unit == unit }?.sign ?? 0
      guard change != 0 || others != 0 else { continue }
      let (whole, heads) = (rows[unit * slots], persons[unit])
      // Whoever has rows has at least one person, and no more persons than rows.
      if change > 0, others == 0, heads == 0 { return 0 }
      if others < 0 { capacity = min(capacity, change < 0 && whole == heads ? heads : heads - 1) }
      if others > change { capacity = min(capacity, (whole - heads) / (others - change)) }
    }
    return capacity
  }

  /// The cells that change with a move, line by line; sums over units that cancel out stay.
  func cells(changedBy move: CellMove) -> [(line: Int, slot: Int)] {
    var changes: [(line: Int, slot: Int, sum: Int)] = []
    for step in move.rows + move.persons {
      for line in [step.unit] + groups[step.unit] {
        if let place = changes.firstIndex(where: { $0.line == line && $0.slot == step.slot }) {
          changes[place].sum += step.sign
        } else {
          changes.append((line, step.slot, step.sign))
        }
      }
    }
    // Rows and persons of a unit go the same way, so their steps never cancel out.
    return changes.filter { $0.sum != 0 }.map { ($0.line, $0.slot) }
  }

  mutating func make(_ move: CellMove, times: Int) {
    for step in move.rows { rows[step.unit * slots + step.slot] += step.sign * times }
    for step in move.persons { persons?[step.unit] += step.sign * times }
  }
}
