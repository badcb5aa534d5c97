import Disclosure
import DisclosureSheets
import SchoolOversight
import WorkingDays

/// One view on its way into a sheet.
struct SummarySheet {
  let view: SummaryView
  let formulas: SummaryFormulas
  let fingerprint: String
  /// The sheet that a name leads to; nil when there is none.
  let linked: SummaryView?
  private let text: Style
  private let bold: Style
  private let link: Style
  private let center: Style
  private var figures: [Style] = []
  private var totals: [Style] = []

  init(
    _ view: SummaryView, _ formulas: SummaryFormulas, among views: [SummaryView],
    _ fingerprint: String, _ book: inout WorkbookWriter
  ) throws {
    self.view = view
    self.formulas = formulas
    self.fingerprint = fingerprint
    linked = views.first { other in
      guard other.part.name == view.part.name else { return false }
      switch (view.kind, other.kind) {
      case (.townships, .units), (.units, .townships): return true
      default: return false
      }
    }
    text = try book.style(.body)
    bold = try book.style(.body.with { $0.isBold = true })
    link = try book.style(.link)
    center = try book.style(.body.with { $0.alignment = .center })
    for (block, _) in view.part.figures {
      let look = CellStyle.body.with {
        $0.alignment = .right
        $0.numberFormat = block.measure.numberFormat
        $0.wraps = false
      }
      figures.append(try book.style(look))
      totals.append(try book.style(look.with { $0.isBold = true }))
    }
  }

  func write(to book: inout WorkbookWriter) throws {
    try book.addSheet(named: view.sheetName, design)
    try writeHead(to: &book)
    let total = view.table.lines.firstIndex { $0.role == .total } ?? 0
    try write(line: total, at: SummaryView.totalRow, number: nil, to: &book)
    for (index, line) in view.lines.enumerated() {
      try write(line: line, at: view.firstRow + index, number: index + 1, to: &book)
    }
    try writeFoot(to: &book)
  }

  private var columns: Int { view.widths.count }

  private var design: SheetDesign {
    var design = SheetDesign()
    design.columns = view.widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = SummaryView.headerRows.upperBound
    design.frozenColumns = view.kind.isUnits ? min(3, view.nameColumns.count) : 1
    design.page.paper = PageSetup.paper(forWidths: view.widths)
    design.page.repeatedRows = SummaryView.headerRows
    design.page.footerLeft = view.table.footer
    design.page.footerRight = "指纹 \(fingerprint.prefix(16))"
    return design
  }

  private func writeHead(to book: inout WorkbookWriter) throws {
    let head = view.table.summary.head
    let title = "\(view.table.title)——\(view.part.name)·\(view.words)"
    // 18-point type is 1.7 times as wide as the default type, and 24 points high.
    let lines = lineCount(of: title, width: max(view.widths.reduce(0, +) * 10 / 17, 4))
    try book.setRow(1, height: Double(lines) * 26 + 10)
    try book.write(title, acrossRow: 1, columns: columns, try book.style(.title))
    try book.write(
      "填报单位：\(head.area)教育局", at: CellAddress(row: 2, column: 1), try book.style(.line))
    try book.write(
      view.table.unitWords, at: CellAddress(row: 2, column: columns),
      try book.style(.line.with { $0.alignment = .right }))
    try writeHeaders(to: &book)
  }

  /// Names of columns over both rows, the measure over its categories.
  private func writeHeaders(to book: inout WorkbookWriter) throws {
    let style = try book.style(.header)
    let (upper, lower) = (SummaryView.headerRows.lowerBound, SummaryView.headerRows.upperBound)
    let names = view.nameColumns.map(\.header)
    let blocks = view.part.blocks
    let isWide = blocks.contains { $0.slots.count > 1 }
    let above =
      names
      + blocks.flatMap { block in
        block.headers.map { isWide ? block.measure.columnHeader : $0 }
      }
    let below = names.map { _ in "" } + blocks.flatMap { isWide ? $0.headers : [""] }
    for (row, texts) in [(upper, above), (lower, below)] {
      let lines = zip(texts, view.widths).map { lineCount(of: $0, width: $1) }.max() ?? 1
      try book.setRow(row, height: rowHeight(lines: row == upper && isWide ? 1 : lines))
      for (column, text) in texts.enumerated() {
        try book.write(text, at: CellAddress(row: row, column: column + 1), style)
      }
    }
    for column in 1...names.count { try book.merge(rows: upper...lower, columns: column...column) }
    var first = names.count + 1
    for block in blocks {
      let last = first + block.headers.count - 1
      try book.merge(rows: upper...(isWide ? upper : lower), columns: first...last)
      first = last + 1
    }
  }

  private func write(
    line: Int, at row: Int, number: Int?, to book: inout WorkbookWriter
  ) throws {
    try book.setRow(row, height: rowHeight(lines: 1))
    try writeNames(line, row, number, to: &book)
    for (place, figure) in view.part.figures.enumerated() {
      let style = number == nil ? totals[place] : figures[place]
      let address = CellAddress(row: row, column: view.firstFigure + place)
      switch view.table.cell(line, figure) {
      case .value(let value):
        let shown = figure.block.measure.shown(value)
        guard let formula = formulas.formula(line, row: row, figure: place) else {
          try book.write(shown, at: address, style)
          continue
        }
        try book.write(formula: formula, value: shown, at: address, style)
      case .hidden: try book.write("*", at: address, style)
      case .unknown: try book.writeBlank(at: address, style)
      }
    }
  }

  private func writeNames(
    _ line: Int, _ row: Int, _ number: Int?, to book: inout WorkbookWriter
  ) throws {
    let summary = view.table.summary
    let members = view.table.lines[line].members.map { summary.units[$0] }
    let name = view.table.lines[line].name(in: summary)
    let counted = [
      (members.reduce(0) { $0 + $1.schools }, false),
      (members.reduce(0) { $0 + $1.returned }, true),
    ]
    var texts: [String] = [name]
    if view.kind.isUnits {
      texts = [number.map(String.init) ?? "", name]
      if summary.head.level == .county {
        texts = number == nil ? ["", "", name, "", "", "", ""] : unitTexts(members[0], number)
      }
    }
    for (column, text) in texts.enumerated() {
      let place = CellAddress(row: row, column: column + 1)
      if let target = target(line, column: column) {
        try book.write(text, linkedTo: target.cell, of: target.sheet, at: place, link)
      } else {
        let isCentered = view.kind.isUnits && column != 2
        try book.write(text, at: place, number == nil ? bold : isCentered ? center : self.text)
      }
    }
    guard view.countsSchools else { return }
    for (offset, (count, isReturned)) in counted.enumerated() {
      let place = CellAddress(row: row, column: texts.count + 1 + offset)
      let formula = formulas.schoolCount(line, row: row, returned: isReturned)
      if let formula {
        try book.write(formula: formula, value: Double(count), at: place, center)
      } else {
        try book.write(Double(count), at: place, center)
      }
    }
  }

  private func unitTexts(_ unit: SummaryUnit, _ number: Int?) -> [String] {
    [
      number.map(String.init) ?? "", unit.township, unit.name, unit.code, unit.stage,
      unit.isPrivate ? "民办" : "公办", unit.returned > 0 ? "已报" : "未报",
    ]
  }

  /// Where a name leads: a township to its first school, a school's township to its sum.
  private func target(_ line: Int, column: Int) -> (sheet: String, cell: CellAddress)? {
    guard let linked else { return nil }
    let table = view.table
    switch table.lines[line].role {
    case .township where view.kind == .townships && column == 0:
      let first = linked.lines.first {
        table.lines[line].members.contains(table.lines[$0].members[0])
      }
      guard let row = first.flatMap(linked.row) else { return nil }
      return (linked.sheetName, CellAddress(row: row, column: 2))
    case .unit(let unit) where column == 1:
      let township = linked.lines.first { table.lines[$0].members.contains(unit) }
      guard let row = township.flatMap(linked.row) else { return nil }
      return (linked.sheetName, CellAddress(row: row, column: 1))
    default: return nil
    }
  }

  private func writeFoot(to book: inout WorkbookWriter) throws {
    let width = view.widths.reduce(0, +)
    var row = view.lastRow + 1
    let paragraph = try book.style(.paragraph)
    let gap = String(repeating: "\u{3000}", count: 6)
    let signing =
      "单位负责人：\(gap)审核人：\(gap)制表人：\(gap)制表日期：\(view.table.summary.head.day.chinese)"
    for note in view.table.notes.map({ "注：" + $0 }) + [signing] {
      let lines = lineCount(of: note, width: width) + (note == signing ? 1 : 0)
      try book.setRow(row, height: rowHeight(lines: lines))
      try book.write(note, acrossRow: row, columns: columns, paragraph)
      row += 1
    }
  }
}
