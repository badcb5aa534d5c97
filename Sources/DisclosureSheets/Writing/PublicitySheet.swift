public import Disclosure
import WorkingDays

/// Writes the publicity sheet (公示表) of a publication as .xlsx: a sheet for each table and one,
/// 来源与校验, that says where it comes from and how to check it.
///
/// Figures stay figures, totals are formulas with their values, and each sheet prints as it should
/// hang: paper by the width of the columns, header on every page, page numbers. The same
/// publication gives the same bytes.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writePublicitySheet(of publication: Publication, to path: String) throws {
  let fingerprint = publication.fingerprint
  let properties = WorkbookProperties(
    title: publication.title.text, subject: publication.kind, author: publication.issuer.text,
    created: publication.period.posted,
    custom: [
      .init("gongshi.kind", publication.kind),
      .init("gongshi.fingerprint", fingerprint),
    ])
  try writeWorkbook(to: path, properties) { book in
    for (index, table) in publication.tables.enumerated() {
      let sheet = try PublicSheet(
        table, number: index + 1, of: publication, fingerprint: fingerprint, &book)
      try sheet.write(to: &book)
    }
    try writeProvenance(of: publication, fingerprint: fingerprint, to: &book)
  }
}

/// One table of a publication on its way into a sheet.
private struct PublicSheet {
  let publication: Publication
  let table: PublicTable
  let number: Int
  let fingerprint: String
  let widths: [Int]
  let styles: [Style]
  /// The lines between title and header.
  let lines: [HeadLine]
  let body: [PublicTable.Line]

  struct HeadLine {
    let left: String
    let right: String
  }

  init(
    _ table: PublicTable, number: Int, of publication: Publication, fingerprint: String,
    _ book: inout WorkbookWriter
  ) throws {
    self.publication = publication
    self.table = table
    self.number = number
    self.fingerprint = fingerprint
    // The button of the filter takes two characters beside the header.
    widths = table.columns.map { max($0.width, displayWidth($0.header) + 3) }
    var styles: [Style] = []
    for column in table.columns { styles.append(try book.style(look(of: column))) }
    self.styles = styles
    body = table.lines
    lines = headLines(of: publication, width: widths.reduce(0, +), columns: table.columns.count)
  }

  private var headerRow: Int { 2 + lines.count }
  private var firstRow: Int { headerRow + 1 }
  private var lastRow: Int { headerRow + body.count }

  func write(to book: inout WorkbookWriter) throws {
    try book.addSheet(named: table.title, design)
    try writeHead(to: &book)
    for (index, line) in body.enumerated() {
      switch line {
      case .section(let title): try writeSection(title, at: firstRow + index, to: &book)
      case .row(let cells): try writeRow(cells, at: firstRow + index, to: &book)
      }
    }
    try writeFoot(to: &book)
  }

  private var design: SheetDesign {
    var design = SheetDesign()
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = headerRow
    design.frozenColumns = columnsToFreeze(headers: table.columns.map(\.header), widths: widths)
    // Sorting and filtering would tear the sections apart.
    if table.sections == nil { design.filteredRows = headerRow...lastRow }
    // A table object cannot be written row by row; a name serves formulas just as well.
    design.namedRange = ("公示表\(number)", headerRow...lastRow)
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = publication.issuer.text
    design.page.footerRight = "指纹 \(fingerprint)"
    return design
  }

  private func writeHead(to book: inout WorkbookWriter) throws {
    let columns = table.columns.count
    let title =
      publication.tables.count == 1
      ? publication.title.text : "\(publication.title.text)(\(table.title))"
    // 18-point type is 1.7 times as wide as the default type, and 24 points high.
    let lineCount = lineCount(of: title, width: max(widths.reduce(0, +) * 10 / 17, 4))
    try book.setRow(1, height: min(409, Double(lineCount) * 26 + 10))
    try book.write(title, acrossRow: 1, columns: columns, try book.style(.title))
    let left = try book.style(.line)
    let right = try book.style(.line.with { $0.alignment = .right })
    for (index, line) in lines.enumerated() {
      let row = index + 2
      try book.setRow(row, height: rowHeight(lines: 1))
      try book.write(line.left, at: CellAddress(row: row, column: 1), left)
      guard !line.right.isEmpty else { continue }
      try book.write(line.right, at: CellAddress(row: row, column: columns), right)
    }
    try writeHeader(table.columns.map(\.header), widths, at: headerRow, to: &book)
  }

  private func writeSection(
    _ title: String, at row: Int, to book: inout WorkbookWriter
  ) throws {
    let style = try book.style(.body.with { $0.isBold = true })
    let lines = lineCount(of: title, width: widths.reduce(0, +))
    try book.setRow(row, height: rowHeight(lines: lines))
    try book.write(title, acrossRow: row, columns: table.columns.count, style)
  }

  private func writeRow(
    _ cells: ArraySlice<PublicCell>, at row: Int, to book: inout WorkbookWriter
  ) throws {
    var lines = 1
    for (index, cell) in cells.enumerated() {
      guard case .text(let text) = cell else { continue }
      lines = max(lines, lineCount(of: text.text, width: widths[index]))
    }
    try book.setRow(row, height: rowHeight(lines: lines))
    for (index, cell) in cells.enumerated() {
      let place = CellAddress(row: row, column: index + 1)
      switch cell {
      case .text(let text): try book.write(text.text, at: place, styles[index])
      case .integer, .score, .amount:
        if let figure = cell.figure { try book.write(figure, at: place, styles[index]) }
      }
    }
  }

  /// Totals, head count, order and the line for signatures: the last block, since a spreadsheet
  /// program can repeat rows at the top of a page but not at its foot.
  private func writeFoot(to book: inout WorkbookWriter) throws {
    var row = lastRow + 1
    let totals = table.totals
    if !totals.isEmpty {
      try write(totals, at: row, to: &book)
      row += 1
    }
    let paragraph = try book.style(.paragraph)
    let isOfPeople = table.columns.contains { $0.header.contains("姓名") }
    let notes = [
      "共\(table.rowCount)\(isOfPeople ? "人" : "条")",
      table.orderWords.isEmpty ? "" : "排列说明：\(table.orderWords)",
      "制表：\(blank)审核：\(blank)单位（盖章）：\(blank)",
    ]
    let width = widths.reduce(0, +)
    for note in notes where !note.isEmpty {
      let isLast = note == notes.last
      let lines = lineCount(of: note, width: width) + (isLast ? 1 : 0)
      try book.setRow(row, height: rowHeight(lines: lines))
      try book.write(note, acrossRow: row, columns: table.columns.count, paragraph)
      row += 1
    }
  }

  private func write(
    _ totals: [Int: PublicCell], at row: Int, to book: inout WorkbookWriter
  ) throws {
    try book.setRow(row, height: rowHeight(lines: 1))
    let bold = CellStyle.body.with { $0.isBold = true }
    for (index, column) in table.columns.enumerated() {
      let place = CellAddress(row: row, column: index + 1)
      if let total = totals[index]?.figure {
        let letters = CellAddress.letters(ofColumn: index + 1)
        let style = try book.style(look(of: column).with { $0.isBold = true })
        let formula = "=SUM(\(letters)\(firstRow):\(letters)\(lastRow))"
        try book.write(formula: formula, value: total, at: place, style)
      } else if index == 0 {
        try book.write("合计", at: place, try book.style(bold.with { $0.alignment = .center }))
      } else {
        try book.writeBlank(at: place, try book.style(bold))
      }
    }
  }
}

private let blank = String(repeating: "\u{3000}", count: 8)

/// 发布单位 left and 成文日期 right, then 公示期; on a narrow sheet each on a line of its own.
private func headLines(
  of publication: Publication, width: Int, columns: Int
) -> [PublicSheet.HeadLine] {
  let issuer = "发布单位：\(publication.issuer.text)"
  let date = "成文日期：\(publication.dateOfIssue)"
  let period = "公示期：\(publication.period.wording)"
  let fits = columns > 1 && displayWidth(issuer) + displayWidth(date) + 2 <= width
  let first =
    fits
    ? [PublicSheet.HeadLine(left: issuer, right: date)]
    : [.init(left: issuer, right: ""), .init(left: date, right: "")]
  return first + [.init(left: period, right: "")]
}

private func look(of column: PublicColumn) -> CellStyle {
  listLook(of: column.type, width: column.width)
}
