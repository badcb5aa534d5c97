public import Disclosure

/// Writes a list of the office that is read and not filled in: one sheet with title, `words`,
/// header and rows, each row as high as its longest text.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeListWorkbook(
  for subject: FormSubject, rows: some Collection<[Field]>, words: String, to path: String
) throws {
  try writeWorkbook(to: path, subject.properties(title: subject.roster.name)) { book in
    let list = try PlainList(subject, &book)
    try list.write(rows, words: words, to: &book)
  }
}

private struct PlainList {
  private let subject: FormSubject
  private let columns: [ColumnSpec]
  private let widths: [Int]
  private let styles: [Style]
  private let headerRow = 3

  init(_ subject: FormSubject, _ book: inout WorkbookWriter) throws {
    self.subject = subject
    columns = subject.roster.columns
    // The button of the filter takes two characters beside the header.
    widths = columns.map { max($0.width, displayWidth($0.header) + 3) }
    var styles: [Style] = []
    for column in columns {
      styles.append(try book.style(listLook(of: column.type, width: column.width)))
    }
    self.styles = styles
  }

  func write(
    _ rows: some Collection<[Field]>, words: String, to book: inout WorkbookWriter
  ) throws {
    try book.addSheet(named: subject.roster.name, design(rows: rows.count))
    try book.setRow(1, height: 36)
    try book.write(
      subject.roster.name, acrossRow: 1, columns: columns.count, try book.style(.title))
    let lines = lineCount(of: words, width: widths.reduce(0, +))
    try book.setRow(2, height: rowHeight(lines: lines))
    try book.write(words, acrossRow: 2, columns: columns.count, try book.style(.paragraph))
    try writeHeader(columns.map(\.header), widths, at: headerRow, to: &book)
    var row = headerRow + 1
    for fields in rows {
      try write(fields, at: row, to: &book)
      row += 1
    }
  }

  private func design(rows: Int) -> SheetDesign {
    var design = SheetDesign()
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = headerRow
    design.filteredRows = headerRow...headerRow + rows
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = subject.name
    return design
  }

  private func write(_ fields: [Field], at row: Int, to book: inout WorkbookWriter) throws {
    precondition(fields.count == columns.count, "a field for each column of \(subject.name)")
    var lines = 1
    for (index, field) in fields.enumerated() {
      guard case .text(let text) = field else { continue }
      lines = max(lines, lineCount(of: text, width: widths[index]))
    }
    try book.setRow(row, height: rowHeight(lines: lines))
    for (index, field) in fields.enumerated() {
      let place = CellAddress(row: row, column: index + 1)
      guard let value = field.cellValue else {
        try book.writeBlank(at: place, styles[index])
        continue
      }
      try book.write(value, at: place, styles[index])
    }
  }
}
