public import Disclosure
import WorkingDays

/// The version of the blank workbooks: it changes when their columns or marks do.
public let blankWorkbookVersion = "2026.1"

/// Writes the blank workbook (空白表) of a kind: the form, how to fill it in (填表说明), and the
/// lists behind the drop-downs (选项).
///
/// The form's header is in row 3, its sample row, which begins with ``sampleRowMarker``, in row 4.
/// Kind and version stand in a locked cell of 填表说明 and in the document's properties.
///
/// The form itself is not protected, on purpose. Cells pasted from another workbook bring their
/// lock with them, so on a protected sheet the clerk could no longer change what was just pasted;
/// rows inserted under the header would be locked like the header; and WPS sorts a protected sheet
/// only where every cell is free. The header guards itself instead: it takes no text but its own,
/// and the import finds columns by name. Data cells are marked free, so an office that does
/// protect the sheet gets the right lock.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeBlankWorkbook(for kind: NoticeKind, to path: String) throws {
  let properties = WorkbookProperties(
    title: "\(kind.name)空白表", subject: kind.id, author: "公示工具",
    // The file's own date says nothing; the version does.
    created: CalendarDay(2026, 1, 1),
    custom: [
      .init("gongshi.kind", kind.id), .init("gongshi.templateVersion", blankWorkbookVersion),
    ])
  try writeWorkbook(to: path, properties) { book in
    try Form(of: kind, &book).write(to: &book)
    try writeGuide(to: kind, &book)
    try writeChoices(of: kind.roster, to: &book)
  }
}

/// How many rows under the header are prepared for typing.
let preparedRows = 10_000

/// The first sheet of a blank workbook.
private struct Form {
  let kind: NoticeKind
  let columns: [ColumnSpec]
  let widths: [Int]
  /// For what the clerk types, column by column.
  let free: [Style]
  private let headerRow = 3

  init(of kind: NoticeKind, _ book: inout WorkbookWriter) throws {
    self.kind = kind
    columns = kind.roster.columns
    // The filter's button and the * of a required column stand beside the header.
    widths = columns.map { max($0.width, displayWidth($0.header) + 4) }
    var free: [Style] = []
    for column in columns { free.append(try book.style(typingLook(of: column.type))) }
    self.free = free
  }

  private var sampleRow: Int { headerRow + 1 }
  private var lastRow: Int { headerRow + preparedRows }

  func write(to book: inout WorkbookWriter) throws {
    let beyond = try book.style(CellStyle().with { $0.isLocked = false })
    try book.addSheet(named: kind.roster.name, design(beyond))
    try writeHead(to: &book)
    try writeHeader(to: &book)
    try writeSample(to: &book)
    try prepareCodes(in: &book)
  }

  private func design(_ beyond: Style) -> SheetDesign {
    var design = SheetDesign()
    design.columns = zip(widths, free).map { SheetDesign.Column(width: $0, style: $1) }
    design.styleBeyond = beyond
    design.frozenRows = headerRow
    design.frozenColumns = columnsToFreeze(headers: columns.map(\.header), widths: widths)
    design.filteredRows = headerRow...lastRow
    design.validations = validations
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = headerRow...headerRow
    design.page.footerLeft = kind.name
    design.page.footerRight = "模板 \(kind.id) \(blankWorkbookVersion)"
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
        column: number, rows: sampleRow...lastRow, listColumn: listColumn)
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
      "\(kind.roster.name)(\(kind.name))", acrossRow: 1, columns: columns.count,
      try book.style(.title))
    let notes = """
      带 * 的蓝色列必填,其余选填。第 4 行是示例,导入时会跳过,可以删去。每人一行,中间不要空行,不要合并单元格。
      表头不要改;列的先后可以变。每列怎样填,把鼠标移到列名上看批注,或看“填表说明”。
      """
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
      let place = CellAddress(row: sampleRow, column: index + 1)
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
  private func prepareCodes(in book: inout WorkbookWriter) throws {
    let codes = columns.indices.filter { columns[$0].isTypedAsText }
    guard !codes.isEmpty else { return }
    for row in (sampleRow + 1)...lastRow {
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
