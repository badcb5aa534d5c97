import Disclosure
import DisclosureSheets
public import SchoolOversight

/// Writes every figure that was held against last year's: school, figure, both years, difference and
/// share, the last two as formulas; those that are asked for in colour and with a word.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeYearWorkbook(
  _ comparison: YearComparison, from last: String, to this: String, head: QueryLetterhead,
  to path: String
) throws {
  let properties = WorkbookProperties(
    title: head.check, subject: "bureau.compare", author: head.issuer, created: head.date)
  try writeWorkbook(to: path, properties) { book in
    let sheet = try YearSheet(head.check, [last, this], issuer: head.issuer, &book)
    try sheet.write(comparison, to: &book)
  }
}

private struct YearSheet {
  private let title: String
  private let headers: [String]
  private let issuer: String
  private let body: Style
  private let share: Style
  private let marked: Style
  private let amount: Style
  private let heading: Style
  private let header: Style
  private static let widths = [14, 32, 28, 14, 14, 14, 12, 10]
  private static let headerRow = 2

  init(_ title: String, _ years: [String], issuer: String, _ book: inout WorkbookWriter) throws {
    self.title = title
    self.issuer = issuer
    headers = ["学校标识码", "学校名称", "指标"] + years + ["增减", "幅度", "核实"]
    let bordered = CellStyle().with { $0.hasBorder = true }
    body = try book.style(bordered)
    amount = try book.style(bordered.with { $0.numberFormat = "#,##0.00" })
    share = try book.style(bordered.with { $0.numberFormat = "0.0%" })
    marked = try book.style(
      bordered.with {
        $0.fill = 0xFFE699
        $0.isBold = true
      })
    heading = try book.style(
      CellStyle().with {
        $0.fontName = "黑体"
        $0.fontSize = 18
        $0.alignment = .center
      })
    header = try book.style(
      bordered.with {
        $0.isBold = true
        $0.fill = 0xDDEBF7
        $0.alignment = .center
        $0.wraps = true
      })
  }

  func write(_ comparison: YearComparison, to book: inout WorkbookWriter) throws {
    let asked = Set(
      comparison.queries.flatMap { query in
        query.schools.map { [$0, query.subject.split(separator: "：").last.map(String.init) ?? ""] }
      })
    try book.addSheet(named: "两年数据", design(rows: comparison.figures.count))
    try book.setRow(1, height: 36)
    try book.write(title, acrossRow: 1, columns: headers.count, heading)
    try book.setRow(YearSheet.headerRow, height: 24)
    try book.writeRow(YearSheet.headerRow, headers.map { .text($0) }, header)
    for (offset, figure) in comparison.figures.enumerated() {
      let isAsked = asked.contains([figure.school.code, figure.name])
      try write(figure, isAsked: isAsked, at: YearSheet.headerRow + 1 + offset, to: &book)
    }
  }

  private func write(
    _ figure: ComparedFigure, isAsked: Bool, at row: Int, to book: inout WorkbookWriter
  ) throws {
    func place(_ column: Int) -> CellAddress { CellAddress(row: row, column: column) }
    let (before, now) = (figure.shown(figure.before), figure.shown(figure.now))
    let style = figure.type == .amount ? amount : body
    try book.write(figure.school.code, at: place(1), body)
    try book.write(figure.school.name, at: place(2), body)
    try book.write(figure.name, at: place(3), body)
    try book.write(before, at: place(4), style)
    try book.write(now, at: place(5), style)
    try book.write(formula: "=E\(row)-D\(row)", value: now - before, at: place(6), style)
    if before == 0 {
      try book.write("—", at: place(7), body)
    } else {
      try book.write(
        formula: "=(E\(row)-D\(row))/ABS(D\(row))", value: (now - before) / abs(before),
        at: place(7), share)
    }
    if isAsked {
      try book.write("要核实", at: place(8), marked)
    } else {
      try book.writeBlank(at: place(8), body)
    }
  }

  private func design(rows: Int) -> SheetDesign {
    var design = SheetDesign()
    design.columns = YearSheet.widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = YearSheet.headerRow
    design.filteredRows = YearSheet.headerRow...YearSheet.headerRow + rows
    design.page.paper = .a4Landscape
    design.page.repeatedRows = YearSheet.headerRow...YearSheet.headerRow
    design.page.footerLeft = issuer
    return design
  }
}

extension ComparedFigure {
  /// For a cell: yuan and points, not the units they are counted in.
  fileprivate func shown(_ value: Int) -> Double {
    switch type {
    case .amount: Double(value) / 100
    case .score: Double(value) / Double(Score.unitsPerPoint)
    default: Double(value)
    }
  }
}
