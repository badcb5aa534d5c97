import Disclosure
import DisclosureSheets

/// A sheet of a report that people open: a heading, words under it, then a list with a header.
struct ReportSheet {
  struct Column {
    let header: String
    let width: Int
    var isCentered = false

    init(_ header: String, _ width: Int, centered: Bool = false) {
      (self.header, self.width, isCentered) = (header, width, centered)
    }
  }

  struct Row {
    let values: [CellValue?]
    /// By column from 0: red, green, blue, a byte each.
    var fills: [Int: UInt32] = [:]
  }

  let name: String
  let title: String
  /// Each in a line of its own under the title.
  let words: [String]
  let columns: [Column]
  let rows: [Row]
  /// Headers over figures that count cells of this sheet, in a block of its own above the list.
  var counts: [Count] = []

  struct Count {
    let header: String
    let fill: UInt32
    /// The column counted, from 0, and the text that is counted in it.
    let column: Int
    let text: String
  }

  /// The list's header, from 1.
  private var headerRow: Int { words.count + (counts.isEmpty ? 3 : 6) }

  func write(to book: inout WorkbookWriter) throws {
    try book.addSheet(named: name, design)
    try writeHead(to: &book)
    if !counts.isEmpty { try writeCounts(from: words.count + 3, to: &book) }
    let header = try book.style(
      look.with { style in
        style.isBold = true
        style.fill = 0xDDEBF7
        style.alignment = .center
      })
    try book.setRow(headerRow, height: 24)
    for (index, column) in columns.enumerated() {
      try book.write(column.header, at: CellAddress(row: headerRow, column: index + 1), header)
    }
    for (index, row) in rows.enumerated() { try write(row, at: headerRow + 1 + index, to: &book) }
  }

  private var look: CellStyle {
    CellStyle().with { style in
      style.hasBorder = true
      style.wraps = true
    }
  }

  private var design: SheetDesign {
    var design = SheetDesign()
    let widths = columns.map(\.width)
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = headerRow
    if !rows.isEmpty { design.filteredRows = headerRow...(headerRow + rows.count) }
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = title
    return design
  }

  private func writeHead(to book: inout WorkbookWriter) throws {
    let heading = CellStyle().with { style in
      style.fontName = "黑体"
      style.fontSize = 18
      style.alignment = .center
    }
    try book.setRow(1, height: 36)
    try book.write(title, acrossRow: 1, columns: columns.count, try book.style(heading))
    let width = columns.reduce(0) { $0 + $1.width }
    let paragraph = try book.style(CellStyle().with { $0.wraps = true })
    for (index, line) in words.enumerated() {
      try book.setRow(index + 2, height: rowHeight(lines: lineCount(of: line, width: width)))
      try book.write(line, acrossRow: index + 2, columns: columns.count, paragraph)
    }
  }

  /// Live, so that a list that was filtered or mended by hand still adds up.
  private func writeCounts(from row: Int, to book: inout WorkbookWriter) throws {
    let last = headerRow + max(1, rows.count)
    // A sheet takes its rows one after the other.
    for (index, count) in counts.enumerated() {
      let place = CellAddress(row: row, column: index + 3)
      try book.write(count.header, at: place, try style(of: count, &book))
    }
    for (index, count) in counts.enumerated() {
      let letters = CellAddress.letters(ofColumn: count.column + 1)
      let value = rows.count { $0.values[count.column] == .text(count.text) }
      try book.write(
        formula: "=COUNTIF(\(letters)\(headerRow + 1):\(letters)\(last),\"\(count.text)\")",
        value: Double(value), at: CellAddress(row: row + 1, column: index + 3),
        try style(of: count, &book))
    }
  }

  private func style(of count: Count, _ book: inout WorkbookWriter) throws -> Style {
    try book.style(
      look.with {
        $0.fill = count.fill
        $0.alignment = .center
      })
  }

  private func write(_ row: Row, at number: Int, to book: inout WorkbookWriter) throws {
    let lines = zip(row.values, columns).map { value, column in
      value.map { lineCount(of: $0.plainText, width: column.width) } ?? 1
    }
    try book.setRow(number, height: rowHeight(lines: lines.max() ?? 1))
    for (index, column) in columns.enumerated() {
      let style = try book.style(
        look.with {
          $0.fill = row.fills[index]
          $0.alignment = column.isCentered ? .center : .left
        })
      let place = CellAddress(row: number, column: index + 1)
      if let value = row.values[index] {
        try book.write(value, at: place, style)
      } else {
        try book.writeBlank(at: place, style)
      }
    }
  }
}
