import Disclosure
import DisclosureSheets
public import SchoolOversight
import WorkingDays

/// Writes a summary as the workbook that a bureau files (汇总表).
///
/// A sheet 目录 leads to all others. Sums are live formulas over the sheet by school, with their
/// values; townships lead to their schools and back. The same summary gives the same bytes.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeSummaryWorkbook(_ table: SummaryTable, to path: String) throws {
  let file = SummaryFile(table)
  let properties = WorkbookProperties(
    title: table.title, subject: table.summary.head.kind, author: table.summary.head.area,
    created: table.summary.head.day,
    custom: [
      .init("gongshi.kind", table.summary.head.kind),
      .init("gongshi.edition", table.edition.rawValue),
      .init("gongshi.fingerprint", file.fingerprint),
    ])
  try writeWorkbook(to: path, properties) { book in
    let views = table.views
    try writeContents(of: table, views, fingerprint: file.fingerprint, to: &book)
    for view in views {
      let units = views.first { $0.kind.isUnits && $0.part.name == view.part.name } ?? view
      let sheet = try SummarySheet(
        view, SummaryFormulas(of: view, units: units), among: views, file.fingerprint, &book)
      try sheet.write(to: &book)
    }
  }
}

extension SummaryTable {
  /// As 临江县2026年资助名单汇总表（公开版）.
  public var title: String {
    let head = summary.head
    return "\(head.area)\(head.year)年\(head.list)汇总表（\(edition.rawValue)）"
  }

  /// At the foot of each page, short enough for a narrow one.
  var footer: String { "\(summary.head.area) \(edition.rawValue)" }

  /// What must be known to read the figures, a sentence in each.
  var notes: [String] {
    var notes: [String] = []
    if let rule {
      let small = rule.hidesZero ? "0 至 \(rule.below - 1)" : "1 至 \(rule.below - 1)"
      let zero = rule.hidesZero ? "" : "0 照实列出。"
      notes.append(
        "“*”是不公开的数：人数或人次为 \(small)，或者能由它推算出这样的数。\(zero)\(sumNote)")
    }
    if edition == .bureau, summary.head.namesPeople {
      notes.append("本表含小于 5 的数，仅供内部使用，不得公开、转发。")
    }
    if summary.measures.contains(where: { $0.id == Figure.persons }) {
      notes.append("人数按身份证号在一所学校内去重；同一人出现在两所学校的，各校各计一人。")
    }
    if cells.contains(where: { line in line.contains { $0[0] == .unknown } }) {
      notes.append("没有数的学校未报送，未计入各项合计。")
    }
    return notes
  }

  private var sumNote: String {
    let isAddingUp = summary.measures.contains { ![Figure.rows, Figure.persons].contains($0.id) }
    return isAddingUp ? "一行在任何一张表里有“*”的，这一行的金额等合计数也不公开。" : ""
  }

  /// As 单位：人次、人、元.
  var unitWords: String {
    var units: [String] = []
    for measure in summary.measures where !units.contains(measure.unit.rawValue) {
      units.append(measure.unit.rawValue)
    }
    return "计量单位：\(units.joined(separator: "、"))"
  }
}

extension SummaryView.Kind {
  var isUnits: Bool { self == .units }
}

private func writeContents(
  of table: SummaryTable, _ views: [SummaryView], fingerprint: String,
  to book: inout WorkbookWriter
) throws {
  var design = SheetDesign()
  design.columns = [24, 56].map { SheetDesign.Column(width: $0) }
  design.page.footerLeft = table.footer
  design.page.footerRight = fingerprint.prefix(16).description
  try book.addSheet(named: "目录", design)
  let title = try book.style(.title)
  let link = try book.style(.link)
  let text = try book.style(.body)
  try book.setRow(1, height: 62)
  try book.write(table.title, acrossRow: 1, columns: 2, title)
  for (index, view) in views.enumerated() {
    let row = index + 3
    try book.write(
      view.sheetName, linkedTo: CellAddress(row: 1, column: 1), of: view.sheetName,
      at: CellAddress(row: row, column: 1), link)
    try book.write(view.contents, at: CellAddress(row: row, column: 2), text)
  }
  let paragraph = try book.style(.paragraph)
  for (index, note) in table.notes.enumerated() {
    let row = views.count + 4 + index
    try book.setRow(row, height: rowHeight(lines: lineCount(of: note, width: 78)))
    try book.write(note, acrossRow: row, columns: 2, paragraph)
  }
}

extension SummaryView {
  fileprivate var contents: String {
    let figures = part.blocks.map(\.measure.header).joined(separator: "、")
    return "\(words)的\(figures)" + (part.name == "总表" ? "" : "，\(part.name)分列")
  }
}

extension CellStyle {
  /// A cell of a list that leads elsewhere.
  static let link = CellStyle.body.with { $0.fontColor = 0x0563C1 }
}
