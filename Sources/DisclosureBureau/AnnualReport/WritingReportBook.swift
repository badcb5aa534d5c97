import AnnualReporting
public import Disclosure
import DisclosureSheets
import WorkingDays

/// Writes the workbook of a report: filled as far as its numbers are known, blank elsewhere.
///
/// Totals are formulas that stay empty while a summand is missing. With `findings` their cells are
/// marked, red where something must be mended and yellow where it may be explained, and a last
/// sheet lists them.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeReportBook(
  _ report: ReportBook, findings: [Finding] = [], to path: String
) throws {
  let properties = WorkbookProperties(
    title: "\(report.year)年政府信息公开工作年度报告统计表", subject: ReportBook.kind.value,
    author: report.office, created: CalendarDay(report.year, 12, 31),
    custom: [
      .init(ReportBook.kind.name, ReportBook.kind.value),
      .init(ReportBook.yearProperty, String(report.year)),
    ])
  try writeWorkbook(to: path, properties) { book in
    for table in ReportTable.allCases {
      var sheet = try ReportTableSheet(table, report, findings, &book)
      try sheet.write(to: &book)
    }
    try writeItems(of: report, to: &book)
    try writeGuide(of: report, to: &book)
    try writeChoices(to: &book)
    if !findings.isEmpty {
      try writeFindingList(findings, formSheet: ReportTable.requests.chinese, to: &book)
    }
  }
}

/// One table of the form on a sheet of its own.
private struct ReportTableSheet {
  private let table: ReportTable
  private let report: ReportBook
  private let findings: [CellAddress: [Finding]]
  private let notes: [ReportCell: String]
  /// By its place on the sheet, every place of every cell.
  private let places: [CellAddress: LaidCell]

  init(
    _ table: ReportTable, _ report: ReportBook, _ findings: [Finding],
    _ book: inout WorkbookWriter
  ) throws {
    self.table = table
    self.report = report
    let own = findings.filter { $0.place.sheet == table.chinese && $0.place.cell != nil }
    self.findings = Dictionary(grouping: own) { $0.place.cell ?? CellAddress(row: 1, column: 1) }
    notes = Dictionary(grouping: report.items.filter { $0.cell.table == table }, by: \.cell)
      .mapValues(itemNote)
    var places: [CellAddress: LaidCell] = [:]
    for laid in table.grid {
      for row in laid.sheetRows {
        for column in laid.sheetColumns { places[CellAddress(row: row, column: column)] = laid }
      }
    }
    self.places = places
    var design = SheetDesign()
    design.columns = table.sheetWidths.map { SheetDesign.Column(width: $0) }
    design.isProtected = true
    design.validations = validations
    design.frozenRows = table == .requests ? 3 + ReportCell.rowsAbove : 0
    design.frozenColumns = table == .requests ? 3 : 0
    design.page.paper = table == .remedies ? .a4Landscape : .a4Portrait
    design.page.footerLeft = report.office
    design.page.footerRight = "\(report.year)年\(table.chinese)"
    try book.addSheet(named: table.chinese, design)
  }

  private var validations: [CellValidation] {
    table.cells.filter { $0.summands.isEmpty }.map { cell in
      let rule: CellValidation.Rule =
        cell.isMoney
        ? .decimals(0...1_000_000) : .integers(0...ReportValue.greatest)
      return CellValidation(
        column: cell.address.column, rows: cell.address.row...cell.address.row, rule,
        refusal: cell.isMoney ? "请填以万元为单位的金额，没有填 0。" : "请填整数，没有发生填 0。")
    }
  }

  mutating func write(to book: inout WorkbookWriter) throws {
    let columns = table.sheetWidths.count
    try book.setRow(1, height: 34)
    try book.write(
      "\(table.chinese)　\(table.title)", acrossRow: 1, columns: columns, try book.style(.title))
    let width = table.sheetWidths.reduce(0, +)
    try book.setRow(2, height: rowHeight(lines: lineCount(of: table.sheetNotes, width: width)))
    try book.write(
      table.sheetNotes, acrossRow: 2, columns: columns, try book.style(.paragraph))
    try book.write(
      report.identity, acrossRow: 3, columns: columns, try book.style(.paragraph))
    for row in 0..<table.gridRows { try writeRow(row + 1 + ReportCell.rowsAbove, to: &book) }
    for laid in table.grid { try book.merge(rows: laid.sheetRows, columns: laid.sheetColumns) }
    if table == .requests { try writeBalances(to: &book) }
  }

  private func writeRow(_ row: Int, to book: inout WorkbookWriter) throws {
    try book.setRow(row, height: height(of: row))
    for column in 1...table.sheetWidths.count {
      let place = CellAddress(row: row, column: column)
      guard let laid = places[place] else { continue }
      let isFirst = laid.sheetRows.lowerBound == row && laid.sheetColumns.lowerBound == column
      let style = try book.style(look(of: laid))
      guard isFirst else {
        try book.writeBlank(at: place, style)
        continue
      }
      switch laid.content {
      case .head(let words), .label(let words): try book.write(words, at: place, style)
      case .figure(let cell): try write(cell, at: place, style, to: &book)
      }
    }
  }

  private func height(of row: Int) -> Double {
    let lines = table.grid.filter { $0.sheetRows == row...row }.map { laid in
      let width = laid.sheetColumns.reduce(0) { $0 + table.sheetWidths[$1 - 1] }
      return lineCount(of: laid.words, width: width - 1)
    }
    return rowHeight(lines: lines.max() ?? 1) + 2
  }

  private func look(of laid: LaidCell) -> CellStyle {
    switch laid.content {
    case .head: return .header
    case .label: return CellStyle.body.with { $0.alignment = .left }
    case .figure(let cell):
      let isTyped = cell.summands.isEmpty
      return CellStyle.body.with {
        $0.alignment = .center
        $0.isLocked = !isTyped
        if !cell.isMoney { $0.numberFormat = "0" }
        if !isTyped { $0.fill = 0xE7E6E6 }
        if let severity = findings[cell.address]?.map(\.severity).min() {
          $0.fill = severity.fill
        }
      }
    }
  }

  private func write(
    _ cell: ReportCell, at place: CellAddress, _ style: Style, to book: inout WorkbookWriter
  ) throws {
    if let first = cell.summands.first, let last = cell.summands.last {
      let range = "\(first.address):\(last.address)"
      let formula = "=IF(COUNT(\(range))=\(cell.summands.count),SUM(\(range)),\"\")"
      if let sum = report.figures.sum(cell.summands) {
        try book.write(formula: formula, value: Double(sum), at: place, style)
      } else {
        try book.write(formula: formula, text: "", at: place, style)
      }
    } else if let value = report.unread[cell] ?? report.figures[cell].cellValue {
      try book.write(value, at: place, style)
    } else {
      try book.writeBlank(at: place, style)
    }
    let words = (findings[place] ?? []).map {
      "\($0.severity.rawValue)：\($0.problem)，\($0.remedy)。[\($0.rule)]"
    }
    let note = (words + [notes[cell]].compactMap { $0 }).joined(separator: "\n")
    if !note.isEmpty { try book.attach(note: note, at: place) }
  }

  /// Under table 3: whether each column balances, as it is typed (R1).
  private func writeBalances(to book: inout WorkbookWriter) throws {
    let row = table.gridRows + 1 + ReportCell.rowsAbove
    try book.setRow(row, height: 24)
    let label = try book.style(.header)
    for column in 1...3 {
      let place = CellAddress(row: row, column: column)
      if column == 1 {
        try book.write("勾稽核对（第一项＋第二项＝第三项＋第四项）", at: place, label)
      } else {
        try book.writeBlank(at: place, label)
      }
    }
    try book.merge(rows: row...row, columns: 1...3)
    let style = try book.style(.header.with { $0.isBold = false })
    for column in 0...6 {
      let cells = ReportTable.balanced(column)
      let names = cells.map(\.address.description)
      let balance = "\(names[0])+\(names[1])=\(names[2])+\(names[3])"
      let formula =
        "=IF(COUNT(\(names.joined(separator: ",")))<4,\"数字不全\",IF(\(balance),\"平\",\"不平\"))"
      let place = CellAddress(row: row, column: 4 + column)
      try book.write(formula: formula, text: balanceWord(cells), at: place, style)
    }
  }

  private func balanceWord(_ cells: [ReportCell]) -> String {
    let figures = report.figures
    guard let left = figures.sum(Array(cells[..<2])), let right = figures.sum(Array(cells[2...]))
    else { return "数字不全" }
    return left == right ? "平" : "不平"
  }
}

extension LaidCell {
  fileprivate var sheetRows: ClosedRange<Int> {
    let first = row + 1 + ReportCell.rowsAbove
    return first...first + rows - 1
  }

  fileprivate var sheetColumns: ClosedRange<Int> { column + 1...column + columns }

  fileprivate var words: String {
    switch content {
    case .head(let words), .label(let words): words
    case .figure: ""
    }
  }
}

extension ReportValue {
  fileprivate var cellValue: CellValue? {
    switch self {
    case .number(let number): .number(Double(number))
    case .money(let amount): .number(Double(amount.fen) / 1_000_000)
    case .none(let mark): mark.isEmpty ? nil : .text(mark)
    }
  }
}

/// What a number counts, for the note on its cell; the sheet of items has all of them.
private func itemNote(_ items: [ReportItem]) -> String {
  let most = 15
  let shown = items.prefix(most).map { $0.note.isEmpty ? $0.id : "\($0.id)（\($0.note)）" }
  let rest = items.count > most ? ["……其余见“\(ReportBook.itemSheet)”"] : []
  return (["明细 \(items.count) 条："] + shown + rest).joined(separator: "\n")
}
