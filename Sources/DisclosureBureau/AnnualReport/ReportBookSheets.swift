import AnnualReporting
import Disclosure
import DisclosureSheets

/// The sheet 明细: what single numbers count, one thing a row.
func writeItems(of report: ReportBook, to book: inout WorkbookWriter) throws {
  let widths = [8, 44, 20, 26, 40]
  let free = try book.style(
    .body.with {
      $0.isLocked = false
      $0.numberFormat = CellStyle.textFormat
    })
  var design = SheetDesign()
  design.columns = widths.map { SheetDesign.Column(width: $0, style: free) }
  design.frozenRows = ReportBook.itemHeaderRow
  let last = ReportBook.itemHeaderRow + max(report.items.count + 200, 2000)
  design.filteredRows = ReportBook.itemHeaderRow...last
  design.validations = (0..<3).map { column in
    CellValidation(
      column: column + 1, rows: ReportBook.itemHeaderRow + 1...last,
      .list(
        sheet: ReportBook.choiceSheet, column: column + 1, rows: 2...choices[column].count + 1),
      refusal: "请从列表里选。")
  }
  design.page.paper = .a4Landscape
  design.page.repeatedRows = ReportBook.itemHeaderRow...ReportBook.itemHeaderRow
  design.page.footerLeft = report.office
  try book.addSheet(named: ReportBook.itemSheet, design)
  try book.setRow(1, height: 34)
  try book.write("明细", acrossRow: 1, columns: widths.count, try book.style(.title))
  try book.write(
    "一行一件：属于哪张表的哪一行、哪一栏，编号或文号是什么。不写姓名和证件号码。写了明细的数字，核对时要与明细的条数一致；没有明细的数字不核。",
    acrossRow: 2, columns: widths.count, try book.style(.paragraph))
  let header = try book.style(.header)
  for (index, name) in ReportBook.itemHeaders.enumerated() {
    try book.write(
      name, at: CellAddress(row: ReportBook.itemHeaderRow, column: index + 1), header)
  }
  for (index, item) in report.items.sorted(by: { $0.cell < $1.cell }).enumerated() {
    let texts = [
      item.cell.table.chinese, item.cell.rowName, item.cell.columnName, item.id, item.note,
    ]
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let place = CellAddress(row: ReportBook.itemHeaderRow + 1 + index, column: column + 1)
      try book.write(text, at: place, free)
    }
  }
}

/// The lists behind the first three columns of 明细.
private let choices: [[String]] = {
  func unique(_ words: [String]) -> [String] { grouped(words) { $0 }.map(\.key) }
  return [
    ReportTable.allCases.map(\.chinese), ReportTable.allCases.flatMap { $0.rows.map(\.name) },
    unique(ReportTable.allCases.flatMap { $0.rows.flatMap(\.columns) }),
  ]
}()

/// The sheet 选项.
func writeChoices(to book: inout WorkbookWriter) throws {
  let widths = [10, 60, 30]
  var design = SheetDesign()
  design.columns = widths.map { SheetDesign.Column(width: $0) }
  design.isProtected = true
  try book.addSheet(named: ReportBook.choiceSheet, design)
  let header = try book.style(.header)
  for (column, name) in ReportBook.itemHeaders.prefix(3).enumerated() {
    try book.write(name, at: CellAddress(row: 1, column: column + 1), header)
  }
  for row in 0..<(choices.map(\.count).max() ?? 0) {
    for (column, words) in choices.enumerated() where row < words.count {
      try book.write(words[row], at: CellAddress(row: row + 2, column: column + 1))
    }
  }
}

/// The sheet 填表说明.
func writeGuide(of report: ReportBook, to book: inout WorkbookWriter) throws {
  let width = 78
  var design = SheetDesign()
  design.columns = [SheetDesign.Column(width: width)]
  design.isProtected = true
  design.page.footerLeft = report.office
  try book.addSheet(named: ReportBook.guideSheet, design)
  let lines = [
    "本表按 2021 年的格式（\(ReportSources.form)）做成，统计时间是 \(report.year) 年 1 月 1 日至 12 月 31 日。",
    "白色格子填整数，没有发生的填 0；空着、写“/”或“-”都不算 0，含这一格的合计就无法核对。",
    "灰色格子是公式，锁定，不用填；前面的格子没有填全时它空着。",
    "每列：第一项加第二项，等于第三项（七）加第四项；第三项（七）等于（一）至（六）各行之和。每行：总计等于“自然人”加“法人或其他组织”五栏。",
    "“二、上年结转”等于上年年报的“四、结转下年度继续办理”，逐列相等。",
    "“（二）部分公开”：区分处理的只计这一情形，不计其他情形。",
    "“明细”里可以写清每个数字由哪些件组成；从依申请公开登记填入的，编号已经在里面。",
    "填好后运行 gongshi bureau report check 文件夹，再写正式稿。",
    "公布时间：\(ReportSources.deadline)。",
  ]
  try book.setRow(1, height: 34)
  try book.write(
    "\(report.year)年政府信息公开工作年度报告统计表填表说明", at: CellAddress(row: 1, column: 1),
    try book.style(.title))
  for (index, line) in lines.enumerated() {
    try book.setRow(index + 2, height: rowHeight(lines: lineCount(of: line, width: width)) + 4)
    try book.write(
      "\(index + 1). \(line)", at: CellAddress(row: index + 2, column: 1),
      try book.style(.paragraph))
  }
}
