import Disclosure

/// Columns of text that line up in a terminal, where a Chinese character is two columns wide.
///
/// Measure every row first, then print them: so a long table need not be held in memory.
struct TextTable {
  private var widths: [Int] = []

  /// The lines of a short table, its columns two blanks apart.
  static func lines(of rows: [[String]]) -> [String] {
    var table = TextTable()
    for row in rows { table.measure(row) }
    return rows.map(table.line)
  }

  mutating func measure(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      let width = displayWidth(cell)
      if column < widths.count {
        widths[column] = max(widths[column], width)
      } else {
        widths.append(width)
      }
    }
  }

  /// One row without blanks at its end.
  func line(_ cells: [String]) -> String {
    var line = ""
    var pending = 0
    for (cell, width) in zip(cells, widths) {
      let taken = displayWidth(cell)
      if taken > 0 { line += String(repeating: " ", count: pending) + cell }
      pending = taken > 0 ? width - taken + 2 : pending + width + 2
    }
    return line
  }
}
