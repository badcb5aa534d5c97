public import Disclosure

private let findingListName = "错误汇总"

/// Whether a sheet is the 错误汇总 of an earlier return.
func isFindingList(_ sheet: (name: String, rows: [SheetRow])) -> Bool {
  sheet.name == findingListName
    && sheet.rows.first?.cells.first?.value == .text(findingListName)
}

/// The last sheet of a returned workbook, 错误汇总: how many of each rule, then every finding.
///
/// Findings about the file, a sheet or a header, which no cell can carry, are here alone.
public func writeFindingList(
  _ findings: [Finding], formSheet: String, to book: inout WorkbookWriter
) throws {
  let widths = [6, 14, 10, 18, 8, 10, 16, 20, 40, 40]
  let counts = counts(of: findings)
  let listRow = firstCountRow + counts.count + 2
  var design = SheetDesign()
  design.page.repeatedRows = listRow...listRow
  design.columns = widths.map { SheetDesign.Column(width: $0) }
  design.page.paper = PageSetup.paper(forWidths: widths)
  try book.addSheet(named: findingListName, design)
  let mustFix = findings.count { $0.severity == .mustFix }
  try book.setRow(1, height: 36)
  try book.write(findingListName, acrossRow: 1, columns: widths.count, try book.style(.title))
  let summary =
    "共 \(findings.count) 处:必须改 \(mustFix) 处,请说明 \(findings.count - mustFix) 处。红色单元格必须改;黄色单元格可以改,也可以在“情况说明”列写明原因。改好后把本文件原样交回即可。"
  try book.setRow(2, height: rowHeight(lines: 2))
  try book.write(summary, acrossRow: 2, columns: widths.count, try book.style(.paragraph))
  try write(counts, widths, to: &book)
  try writeEach(findings, formSheet: formSheet, widths, from: listRow, to: &book)
}

/// The header of the counts.
private let firstCountRow = 4

private typealias RuleCount = (rule: String, severity: Finding.Severity, count: Int)

/// How many findings of each rule, the grave and the frequent first.
private func counts(of findings: [Finding]) -> [RuleCount] {
  var counts: [RuleCount] = []
  for finding in findings {
    let same = counts.firstIndex { $0.rule == finding.rule && $0.severity == finding.severity }
    if let same {
      counts[same].count += 1
    } else {
      counts.append((finding.rule, finding.severity, 1))
    }
  }
  return counts.sorted { ($0.severity, -$0.count, $0.rule) < ($1.severity, -$1.count, $1.rule) }
}

private func write(
  _ counts: [RuleCount], _ widths: [Int], to book: inout WorkbookWriter
) throws {
  try writeHeader(["序号", "规则", "严重程度", "次数"], widths, at: firstCountRow, to: &book)
  let looks = try ListLooks(&book)
  for (index, entry) in counts.enumerated() {
    let row = firstCountRow + 1 + index
    let values: [CellValue] = [
      .number(Double(index + 1)), .text(entry.rule), .text(entry.severity.rawValue),
      .number(Double(entry.count)),
    ]
    try book.setRow(row, height: rowHeight(lines: 1))
    try looks.write(values, entry.severity, at: row, to: &book)
  }
}

private func writeEach(
  _ findings: [Finding], formSheet: String, _ widths: [Int], from first: Int,
  to book: inout WorkbookWriter
) throws {
  let header = ["序号", "规则", "严重程度", "工作表", "行", "单元格", "列名", "原来填的", "问题", "怎么办"]
  try writeHeader(header, widths, at: first, to: &book)
  let looks = try ListLooks(&book)
  for (index, finding) in findings.enumerated() {
    let row = first + 1 + index
    let texts = [finding.problem, finding.remedy]
    let lines = texts.map { lineCount(of: $0, width: 40) }.max() ?? 1
    try book.setRow(row, height: rowHeight(lines: lines))
    let values: [CellValue] = [
      .number(Double(index + 1)), .text(finding.rule), .text(finding.severity.rawValue),
      .text(finding.place.sheet ?? (finding.place.row == nil ? "整份文件" : formSheet)),
      finding.place.row.map { .number(Double($0)) } ?? .text("—"),
      .text(finding.place.cell?.description ?? "—"), .text(finding.place.field ?? "—"),
      .text(finding.value.flatMap { $0.isEmpty ? nil : $0 } ?? "—"), .text(finding.problem),
      .text(finding.remedy),
    ]
    try looks.write(values, finding.severity, at: row, to: &book)
  }
}

/// The looks of a list: figures in the middle, words from the left, the severity, in the third
/// column, in its colour.
private struct ListLooks {
  private let figure: Style
  private let words: Style
  private let red: Style
  private let yellow: Style

  init(_ book: inout WorkbookWriter) throws {
    let centered = CellStyle.body.with { $0.alignment = .center }
    figure = try book.style(centered)
    words = try book.style(
      .body.with {
        $0.alignment = .left
        $0.numberFormat = CellStyle.textFormat
      })
    red = try book.style(centered.with { $0.fill = Finding.Severity.mustFix.fill })
    yellow = try book.style(centered.with { $0.fill = Finding.Severity.explain.fill })
  }

  func write(
    _ values: [CellValue], _ severity: Finding.Severity, at row: Int, to book: inout WorkbookWriter
  ) throws {
    for (index, value) in values.enumerated() {
      let place = CellAddress(row: row, column: index + 1)
      switch value {
      case .text where index == 2:
        try book.write(value, at: place, severity == .mustFix ? red : yellow)
      case .text: try book.write(value, at: place, words)
      case .number, .date, .moment, .time, .duration, .boolean, .error:
        try book.write(value, at: place, figure)
      }
    }
  }
}
