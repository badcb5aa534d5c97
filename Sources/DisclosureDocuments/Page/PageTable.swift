import Disclosure

/// Writes a table of a page, and the style that its columns want.
///
/// On a phone a row becomes a card. What stands before each value there comes from the style sheet,
/// once for a column and not from every cell: a list may have 20,000 rows.
struct PageTable {
  let table: PublicTable
  /// Its place on the page, from 1.
  let number: Int
  /// The column that says whose row it is, from 0.
  private let rowHeader: Int

  init(_ table: PublicTable, number: Int) {
    self.table = table
    self.number = number
    self.rowHeader = table.nameColumn
  }

  // MARK: Style

  func writeStyle(to page: inout HTMLWriter) {
    for (index, column) in table.columns.enumerated() {
      selector(index, to: &page)
      page.markup("{")
      page.markup(alignment(of: column))
      page.markup(isShort(index) ? ";white-space:nowrap}\n" : "}\n")
    }
    page.markup("@media screen and (max-width:600px){\n")
    for index in table.columns.indices { writeCardStyle(index, to: &page) }
    page.markup("}\n")
    if table.columns.count > PageTable.mostUnbrokenHeaders { writeHeaderStyle(to: &page) }
    if table.sections != nil { page.markup(sectionStyle) }
    if !table.totals.isEmpty { page.markup(totalStyle) }
  }

  /// With so many columns a header may turn, lest the page be wider than any screen.
  private static let mostUnbrokenHeaders = 12

  private func writeHeaderStyle(to page: inout HTMLWriter) {
    page.markup("#list")
    page.number(number)
    page.markup(" thead th{white-space:normal;min-width:3.5em}\n")
  }

  private func writeCardStyle(_ index: Int, to page: inout HTMLWriter) {
    let column = table.columns[index]
    // Two narrow values share a line of the card.
    if index == rowHeader || column.width > 12 {
      selector(index, to: &page)
      page.markup("{grid-column:1/-1}\n")
    }
    if index == rowHeader {
      selector(index, to: &page)
      page.markup("{order:-1}\n")
    } else {
      selector(index, to: &page)
      page.markup("::before{content:")
      page.cssString(column.header)
      page.markup("}\n")
    }
  }

  private func selector(_ index: Int, to page: inout HTMLWriter) {
    page.markup("#list")
    page.number(number)
    page.markup(
      table.sections == nil ? " tbody>tr>:nth-child(" : " tbody>tr:not(.section)>:nth-child(")
    page.number(index + 1)
    page.markup(")")
  }

  /// Whether no value of a column needs more than six Chinese characters, so that none is cut.
  private func isShort(_ column: Int) -> Bool {
    (0..<table.rowCount).allSatisfy { row in
      displayWidth(table.cells[row * table.columns.count + column].text) <= 12
    }
  }

  private func alignment(of column: PublicColumn) -> StaticString {
    switch column.type {
    case .score, .amount: "text-align:right;font-variant-numeric:tabular-nums"
    case .integer, .code, .choice, .day, .month: "text-align:center"
    case .text: column.width > 12 ? "text-align:left" : "text-align:center"
    }
  }

  // MARK: Content

  func write(to page: inout HTMLWriter) {
    page.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption")
    page.number(number)
    page.markup("\">\n<table id=\"list")
    page.number(number)
    page.markup("\">\n<caption id=\"caption")
    page.number(number)
    page.markup("\">")
    page.escaped(table.title)
    page.markup("</caption>\n<thead>\n<tr>")
    for column in table.columns {
      page.markup("<th scope=\"col\">")
      page.escaped(column.header)
      page.markup("</th>")
    }
    page.markup("</tr>\n</thead>\n<tbody>\n")
    if table.sections == nil { writeRows(to: &page) } else { writeSections(to: &page) }
    writeTotals(to: &page)
    page.markup("</tbody>\n</table>\n</div>\n")
  }

  private func writeRows(to page: inout HTMLWriter) {
    // The last rows are a group, so that a printed signature never stands alone on a page; the
    // rows before them are even in number, for the stripes to go on.
    let tail = max(0, table.rowCount - (table.rowCount.isMultiple(of: 2) ? 4 : 3))
    for index in 0..<table.rowCount {
      if index == tail, tail > 0 { page.markup("</tbody>\n<tbody>\n") }
      writeRow(table.row(index), to: &page)
    }
  }

  /// Each section is a group of rows, which its title heads.
  private func writeSections(to page: inout HTMLWriter) {
    for (index, line) in table.lines.enumerated() {
      switch line {
      case .section(let title):
        if index > 0 { page.markup("</tbody>\n<tbody>\n") }
        page.markup("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"")
        page.number(table.columns.count)
        page.markup("\">")
        page.escaped(title)
        page.markup("</th></tr>\n")
      case .row(let cells): writeRow(cells, to: &page)
      }
    }
  }

  /// The sums, beside whose name in the column of row headers nothing else is said.
  private func writeTotals(to page: inout HTMLWriter) {
    let totals = table.totals
    guard !totals.isEmpty else { return }
    page.markup("<tr class=\"total\">")
    for index in table.columns.indices {
      if index == rowHeader {
        page.markup("<th scope=\"row\">合计</th>")
      } else {
        page.markup("<td>")
        page.escaped(totals[index]?.text ?? "")
        page.markup("</td>")
      }
    }
    page.markup("</tr>\n")
  }

  private func writeRow(_ cells: ArraySlice<PublicCell>, to page: inout HTMLWriter) {
    page.markup("<tr>")
    for (index, cell) in cells.enumerated() {
      page.markup(index == rowHeader ? "<th scope=\"row\">" : "<td>")
      page.escaped(cell.text)
      page.markup(index == rowHeader ? "</th>" : "</td>")
    }
    page.markup("</tr>\n")
  }
}

/// For pages whose tables have sections.
private let sectionStyle: StaticString = """
  tbody tr.section{background:#eceff3}
  .section th{font-weight:700;text-align:left;white-space:normal}
  @media screen and (max-width:600px){
  tbody tr.section{display:block;border:0;border-radius:0;margin:1rem 0 .5rem}
  }
  @media print{
  tbody tr.section{break-after:avoid}
  }

  """

/// For pages whose tables have sums.
private let totalStyle: StaticString = """
  .total th,.total td{font-weight:700}
  @media screen and (max-width:600px){
  .total td:empty{display:none}
  }

  """
