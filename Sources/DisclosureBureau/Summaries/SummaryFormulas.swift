import Disclosure
import DisclosureSheets
import SchoolOversight

/// The formula behind a figure of a sheet, where what it adds up is all shown.
///
/// A sum of which a part is hidden would come out wrong in the sheet, so it is written as a figure.
struct SummaryFormulas {
  let view: SummaryView
  /// The sheet that has the same part by unit.
  let units: SummaryView
  /// By line and column of figures.
  private let isOpen: [[Bool]]

  init(of view: SummaryView, units: SummaryView) {
    self.view = view
    self.units = units
    let (table, columns) = (view.table, view.part.figures)
    let hidden = units.lines.map { line in columns.map { table.cell(line, $0) == .hidden } }
    isOpen = table.lines.map { line in
      let members = Set(line.members)
      return columns.indices.map { column in
        !hidden.indices.contains { members.contains($0) && hidden[$0][column] }
      }
    }
  }

  /// For the figure of a line in a column, both as places; nil when it is written as it is.
  func formula(_ line: Int, row: Int, figure: Int) -> String? {
    let column = CellAddress.letters(ofColumn: view.firstFigure + figure)
    if let categories = categories(after: figure, line: line) {
      let last = CellAddress.letters(ofColumn: view.firstFigure + figure + categories)
      let first = CellAddress.letters(ofColumn: view.firstFigure + figure + 1)
      return "=SUM(\(first)\(row):\(last)\(row))"
    }
    guard isOpen[line][figure], view.lastRow >= view.firstRow else { return nil }
    switch (view.kind, view.table.lines[line].role) {
    case (.units, .total): return "=SUM(\(column)\(view.firstRow):\(column)\(view.lastRow))"
    case (.units, _): return nil
    default:
      let sums = CellAddress.letters(ofColumn: units.firstFigure + figure)
      return sum(units.cells(sums), line, row)
    }
  }

  /// How many categories a 合计 adds up within its line; nil where one of them is not shown, or the
  /// figure is none.
  private func categories(after figure: Int, line: Int) -> Int? {
    let columns = view.part.figures
    let block = columns[figure].block
    guard columns[figure].slot == 0, block.slots.count > 1 else { return nil }
    let cells = block.slots.map { view.table.cells[line][block.index][$0] }
    return cells.allSatisfy { $0.number != nil } ? block.slots.count - 1 : nil
  }

  /// How many schools a line has, or with `returned` how many of them sent something.
  func schoolCount(_ line: Int, row: Int, returned: Bool) -> String? {
    guard units.table.summary.head.level == .county else { return nil }
    var conditions = conditions(line, row)
    if returned { conditions.append("\(units.cells("G")),\"已报\"") }
    guard !conditions.isEmpty else { return "=COUNTA(\(units.cells("C")))" }
    return "=COUNTIFS(\(conditions.joined(separator: ",")))"
  }

  private func sum(_ cells: String, _ line: Int, _ row: Int) -> String {
    let conditions = conditions(line, row)
    guard !conditions.isEmpty else { return "=SUM(\(cells))" }
    return "=SUMIFS(\(cells),\(conditions.joined(separator: ",")))"
  }

  /// Which schools of the sheet by school a line takes.
  private func conditions(_ line: Int, _ row: Int) -> [String] {
    switch view.table.lines[line].role {
    case .total, .unit: []
    case .privateOfTotal: ["\(units.cells("F")),\"民办\""]
    case .stage: ["\(units.cells("E")),$A\(row)"]
    case .privateOfStage(let stage):
      ["\(units.cells("E")),\"\(stage)\"", "\(units.cells("F")),\"民办\""]
    case .township: ["\(units.cells("B")),$A\(row)"]
    }
  }
}

extension SummaryView {
  /// The cells of a column from the first line to the last, as another sheet calls them.
  fileprivate func cells(_ column: String) -> String {
    "\(reference)$\(column)$\(firstRow):$\(column)$\(max(lastRow, firstRow))"
  }
}
