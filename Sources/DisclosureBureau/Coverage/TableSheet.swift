import Disclosure
import DisclosureSheets

/// A sheet with a title, lines of words, a header and rows, whose look and print set-up follow from
/// its columns.
struct TableSheet {
  enum Cell {
    case text(String)
    /// Short words that stand in the middle.
    case word(String)
    case number(Int)
    /// Up to four decimals.
    case points(Score)
    /// Tenths of a percent.
    case share(perMille: Int?)
    case formula(String, Double, Look)
    case state(CoverageLook, String)
    /// Leads to a cell of another sheet.
    case link(String, sheet: String, CellAddress)
    case blank
  }

  enum Look { case number, points, share }

  struct Column {
    let header: String
    let width: Int

    init(_ header: String, _ width: Int) {
      self.header = header
      self.width = width
    }
  }

  let name: String
  let title: String
  let notes: [String]
  let columns: [Column]
  let rows: [[Cell]]
  var frozenColumns = 0
  /// Printed as the last row, in bold.
  var total: [Cell]?
  /// Whether a clerk may filter and sort the rows.
  var isFiltered = true
  /// At the foot of each page.
  var footer = ""

  var headerRow: Int { 2 + notes.count }
  /// Of the rows, also when there are none.
  var firstRow: Int { headerRow + 1 }

  private var widths: [Int] {
    // The button of the filter takes two characters beside the header.
    columns.map { max($0.width, isFiltered ? min(displayWidth($0.header), 8) + 3 : 4) }
  }
}

extension TableSheet {
  func write(to book: inout WorkbookWriter) throws {
    try book.addSheet(named: name, design)
    try writeHead(to: &book)
    for (index, row) in rows.enumerated() {
      try write(row, at: firstRow + index, isBold: false, to: &book)
    }
    if let total { try write(total, at: firstRow + rows.count, isBold: true, to: &book) }
  }

  private var design: SheetDesign {
    var design = SheetDesign()
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = headerRow
    design.frozenColumns = frozenColumns
    if isFiltered, !rows.isEmpty { design.filteredRows = headerRow...headerRow + rows.count }
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = footer
    return design
  }

  private func writeHead(to book: inout WorkbookWriter) throws {
    let width = widths.reduce(0, +)
    // 18-point type is 1.7 times as wide as the default type, and 24 points high.
    let lines = lineCount(of: title, width: max(width * 10 / 17, 4))
    try book.setRow(1, height: min(409, Double(lines) * 26 + 10))
    try book.write(title, acrossRow: 1, columns: columns.count, try book.style(.title))
    let paragraph = try book.style(.paragraph)
    for (index, note) in notes.enumerated() {
      try book.setRow(index + 2, height: rowHeight(lines: lineCount(of: note, width: width)))
      try book.write(note, acrossRow: index + 2, columns: columns.count, paragraph)
    }
    let header = try book.style(.header)
    let high = zip(columns, widths).map { lineCount(of: $0.header, width: $1) }.max() ?? 1
    try book.setRow(headerRow, height: rowHeight(lines: high) + 4)
    for (index, column) in columns.enumerated() {
      try book.write(column.header, at: CellAddress(row: headerRow, column: index + 1), header)
    }
  }

  private func write(
    _ cells: [Cell], at row: Int, isBold: Bool, to book: inout WorkbookWriter
  ) throws {
    precondition(cells.count == columns.count, "a cell for each column of \(name)")
    let lines = zip(cells, widths).map { lineCount(of: $0.words, width: $1) }.max() ?? 1
    try book.setRow(row, height: rowHeight(lines: lines))
    for (index, cell) in cells.enumerated() {
      let style = try book.style(cell.look.with { $0.isBold = isBold })
      try write(cell, at: CellAddress(row: row, column: index + 1), style, to: &book)
    }
  }

  private func write(
    _ cell: Cell, at place: CellAddress, _ style: Style, to book: inout WorkbookWriter
  ) throws {
    switch cell {
    case .text(let text), .word(let text), .state(_, let text):
      try book.write(text, at: place, style)
    case .number(let number): try book.write(Double(number), at: place, style)
    case .points(let score):
      try book.write(score.sheetValue, at: place, style)
    case .share(let perMille):
      guard let perMille else { return try book.write("－", at: place, style) }
      try book.write(Double(perMille) / 1000, at: place, style)
    case .formula(let formula, let value, _):
      try book.write(formula: formula, value: value, at: place, style)
    case .link(let text, let sheet, let target):
      try book.write(text, linkedTo: target, of: sheet, at: place, style)
    case .blank: try book.writeBlank(at: place, style)
    }
  }
}

extension Score {
  /// As a sheet holds it; exact to 15 digits.
  var sheetValue: Double { Double(units) / Double(Score.unitsPerPoint) }
}

extension TableSheet.Cell {
  /// What decides how high the row is.
  fileprivate var words: String {
    switch self {
    case .text(let text), .word(let text), .state(_, let text), .link(let text, _, _): text
    case .number, .points, .share, .formula, .blank: ""
    }
  }

  fileprivate var look: CellStyle {
    switch self {
    case .text, .blank: .body.with { $0.numberFormat = CellStyle.textFormat }
    case .word: .body.with { $0.alignment = .center }
    case .number: TableSheet.Look.number.style
    case .points: TableSheet.Look.points.style
    case .share: TableSheet.Look.share.style
    case .formula(_, _, let look): look.style
    case .state(let look, _): look.style
    case .link:
      .body.with {
        $0.fontColor = 0x0563C1
        $0.alignment = .left
      }
    }
  }
}

extension TableSheet.Look {
  fileprivate var style: CellStyle {
    switch self {
    case .number:
      .body.with {
        $0.numberFormat = "0"
        $0.alignment = .center
      }
    case .points:
      .body.with {
        $0.numberFormat = "0.0000"
        $0.alignment = .right
      }
    case .share:
      .body.with {
        $0.numberFormat = "0.0%"
        $0.alignment = .right
      }
    }
  }
}
