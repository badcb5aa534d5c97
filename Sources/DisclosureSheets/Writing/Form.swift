import Disclosure

/// How many rows under the header of a blank form are prepared for typing.
let preparedRows = 10_000

/// The same in the form of one school.
let preparedSchoolRows = 3_000

/// The same under the rows of a filled one.
private let spareRows = 200

/// The first sheet of a workbook to fill in.
struct Form {
  private let subject: FormSubject
  private let columns: [ColumnSpec]
  private let widths: [Int]
  /// For what the clerk types, column by column.
  private let free: [Style]
  private let headerRow = 3
  /// Nil in a blank form.
  private let filledRows: Int?
  private let preparedRows: Int
  /// Over the header.
  private let notes: String

  init(
    of subject: FormSubject, filledRows: Int?, preparing preparedRows: Int, notes: String,
    _ book: inout WorkbookWriter
  ) throws {
    self.subject = subject
    self.filledRows = filledRows
    self.preparedRows = preparedRows
    self.notes = notes
    columns = subject.roster.columns
    // The filter's button and the * of a required column stand beside the header.
    widths = columns.map { max($0.width, displayWidth($0.header) + 4) }
    var free: [Style] = []
    for column in columns { free.append(try book.style(typingLook(of: column.type))) }
    self.free = free
  }

  /// The sample, or the first row that is filled in.
  private var firstRow: Int { headerRow + 1 }
  private var lastRow: Int { headerRow + (filledRows.map { $0 + spareRows } ?? preparedRows) }

  /// `rows` are as many as was said, or nil in a blank form.
  func write(_ rows: (some Collection<[Field]>)?, to book: inout WorkbookWriter) throws {
    let beyond = try book.style(CellStyle().with { $0.isLocked = false })
    try book.addSheet(named: subject.roster.name, design(beyond))
    try writeHead(to: &book)
    try writeHeader(to: &book)
    guard let rows else {
      try writeSample(to: &book)
      return try prepareCodes(from: firstRow + 1, in: &book)
    }
    try write(filled: rows, to: &book)
    try prepareCodes(from: firstRow + rows.count, in: &book)
  }

  private func write(
    filled rows: some Collection<[Field]>, to book: inout WorkbookWriter
  ) throws {
    var row = firstRow
    for fields in rows {
      precondition(fields.count == columns.count, "a field for each column of \(subject.name)")
      // Only in a column of codes does an empty cell need a look of its own.
      for index in columns.indices where fields[index] != .empty || columns[index].isTypedAsText {
        let place = CellAddress(row: row, column: index + 1)
        if let value = fields[index].cellValue {
          try book.write(value, at: place, free[index])
        } else {
          try book.writeBlank(at: place, free[index])
        }
      }
      row += 1
    }
  }

  private func design(_ beyond: Style) -> SheetDesign {
    var design = SheetDesign()
    design.columns = zip(widths, free).map { SheetDesign.Column(width: $0, style: $1) }
    // With a style beyond, the library looks through all 16,384 columns for every row it writes.
    if filledRows == nil { design.styleBeyond = beyond }
    design.frozenRows = headerRow
    design.frozenColumns = columnsToFreeze(headers: columns.map(\.header), widths: widths)
    design.filteredRows = headerRow...lastRow
    design.validations = validations
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = subject.name
    design.page.footerRight = "模板 \(subject.id) \(blankWorkbookVersion)"
    return design
  }

  private var validations: [CellValidation] {
    var listColumn = 0
    var all: [CellValidation] = []
    for (index, column) in columns.enumerated() {
      let number = index + 1
      all.append(
        CellValidation(
          column: number, rows: headerRow...headerRow, .exactly(title(of: column)),
          refusal: "表头请不要改动,导入时按列名找列。"))
      if case .choice = column.type { listColumn += 1 }
      if let entry = column.validation(
        column: number, rows: firstRow...lastRow, listColumn: listColumn)
      {
        all.append(entry)
      }
    }
    return all
  }

  private func title(of column: ColumnSpec) -> String {
    column.isRequired ? column.header + "*" : column.header
  }

  private func writeHead(to book: inout WorkbookWriter) throws {
    let width = widths.reduce(0, +)
    try book.setRow(1, height: 36)
    try book.write(
      subject.title, acrossRow: 1, columns: columns.count, try book.style(.title))
    try book.setRow(2, height: rowHeight(lines: lineCount(of: notes, width: width)))
    try book.write(notes, acrossRow: 2, columns: columns.count, try book.style(.paragraph))
  }

  private func writeHeader(to book: inout WorkbookWriter) throws {
    try book.setRow(headerRow, height: 28)
    let optional = CellStyle.header.with { $0.fill = 0xF2F2F2 }
    for (index, column) in columns.enumerated() {
      let place = CellAddress(row: headerRow, column: index + 1)
      let style = try book.style(column.isRequired ? .header : optional)
      try book.write(title(of: column), at: place, style)
      try book.attach(note: column.note, at: place)
    }
  }

  private func writeSample(to book: inout WorkbookWriter) throws {
    for (index, column) in columns.enumerated() {
      let place = CellAddress(row: firstRow, column: index + 1)
      let gray = typingLook(of: column.type).with {
        $0.fontColor = 0x7F7F7F
        $0.fill = 0xEDEDED
      }
      let style = try book.style(gray)
      if index == 0 {
        try book.write(sampleRowMarker + column.example, at: place, style)
      } else {
        try book.write(column.exampleValue, at: place, style)
      }
    }
  }

  /// Text format cell by cell: a column's format alone is lost when rows are pasted over in some
  /// programs, and a long code then folds into 3.30E+17.
  private func prepareCodes(from first: Int, in book: inout WorkbookWriter) throws {
    let codes = columns.indices.filter { columns[$0].isTypedAsText }
    guard !codes.isEmpty else { return }
    for row in first...lastRow {
      for index in codes {
        try book.writeBlank(at: CellAddress(row: row, column: index + 1), free[index])
      }
    }
  }
}

private func typingLook(of type: ColumnType) -> CellStyle {
  CellStyle().with { look in
    look.isLocked = false
    switch type {
    // A month typed as 2026-09 would become the first of that month.
    case .code, .month: look.numberFormat = CellStyle.textFormat
    case .score(let places): look.numberFormat = CellStyle.scoreFormat(places: places)
    case .amount: look.numberFormat = CellStyle.amountFormat
    case .day: look.numberFormat = CellStyle.dayFormat
    case .integer: look.numberFormat = "0"
    case .text, .choice: break
    }
  }
}
