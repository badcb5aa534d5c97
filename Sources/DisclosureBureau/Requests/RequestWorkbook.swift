import Disclosure
import DisclosureSheets
public import InformationRequests
public import WorkingDays

/// Writes a year's requests as table 3 of the yearly report, its totals as formulas, and beside it the
/// requests behind each number; nobody is named.
///
/// `day` is the day on which was counted; a year that is not over has its open requests in the last row.
public func writeRequestWorkbook(
  _ tally: RequestTally, of unit: String, countedOn day: CalendarDay, to path: String
) throws {
  let title = "\(tally.year)年政府信息公开申请收到和处理情况"
  let properties = WorkbookProperties(
    title: title, subject: "表三", author: unit, created: day)
  try writeWorkbook(to: path, properties) { book in
    var table = try RequestTableSheet(tally, &book)
    try table.write("\(title)（统计至\(day.chinese)）", &book)
    var list = try RequestListSheet(tally, &book)
    try list.write(&book)
  }
}

/// The first column of numbers, after the group and the row's words.
private let firstNumber = 3

/// Where each row of the table lies.
private let firstRow = 4

/// In characters of the default type.
private let labelWidths = (group: 36, row: 46)

/// How many lines a text takes in a column, with a little left at the edge.
private func linesNeeded(_ text: String, _ width: Int) -> Int {
  max(1, (displayWidth(text) + width - 3) / (width - 2))
}

private struct RequestTableSheet {
  let tally: RequestTally
  let title, header, body, number: Style

  init(_ tally: RequestTally, _ book: inout WorkbookWriter) throws {
    self.tally = tally
    let look = RequestLook()
    title = try book.style(look.title)
    header = try book.style(look.header)
    body = try book.style(look.body)
    number = try book.style(look.number)
  }

  mutating func write(_ words: String, _ book: inout WorkbookWriter) throws {
    try book.addSheet(named: "表三", design)
    let columns = firstNumber + ApplicantKind.allCases.count
    try book.setRow(1, height: 36)
    try book.write(words, acrossRow: 1, columns: columns, title)
    try book.write("单位：件", acrossRow: 2, columns: columns, body)
    try writeHeader(&book)
    for (index, row) in RequestTally.Row.all.enumerated() {
      try write(row, at: firstRow + index, &book)
    }
  }

  private var design: SheetDesign {
    var design = SheetDesign()
    design.columns =
      [.init(width: labelWidths.group), .init(width: labelWidths.row)]
      + Array(repeating: .init(width: 11), count: ApplicantKind.allCases.count + 1)
    design.frozenRows = 3
    design.frozenColumns = 2
    design.page.paper = .a4Landscape
    design.page.repeatedRows = 1...3
    return design
  }

  private func writeHeader(_ book: inout WorkbookWriter) throws {
    let names = ["分类", "情形"] + ApplicantKind.allCases.map(\.chinese) + ["总计"]
    for (index, name) in names.enumerated() {
      try book.write(name, at: CellAddress(row: 3, column: index + 1), header)
    }
  }

  private func write(
    _ row: RequestTally.Row, at line: Int, _ book: inout WorkbookWriter
  ) throws {
    let words = label(of: row)
    let lines = max(
      linesNeeded(words.group, labelWidths.group), linesNeeded(words.row, labelWidths.row))
    try book.setRow(line, height: Double(16 * lines))
    try book.write(words.group, at: CellAddress(row: line, column: 1), body)
    try book.write(words.row, at: CellAddress(row: line, column: 2), body)
    for (index, applicant) in ApplicantKind.allCases.enumerated() {
      let place = CellAddress(row: line, column: firstNumber + index)
      let count = Double(tally.count(row, of: applicant))
      if row == .total {
        try book.write(formula: outcomeSum(column: place.column), value: count, at: place, number)
      } else {
        try book.write(count, at: place, number)
      }
    }
    let last = firstNumber + ApplicantKind.allCases.count
    let from = CellAddress(row: line, column: firstNumber)
    let to = CellAddress(row: line, column: last - 1)
    try book.write(
      formula: "=SUM(\(from):\(to))", value: Double(tally.count(row)),
      at: CellAddress(row: line, column: last), number)
  }

  /// Over the results, which lie between the two rows of what came in and the total.
  private func outcomeSum(column: Int) -> String {
    let first = firstRow + 2
    let from = CellAddress(row: first, column: column)
    let to = CellAddress(row: first + RequestOutcome.allCases.count - 1, column: column)
    return "=SUM(\(from):\(to))"
  }

  private func label(of row: RequestTally.Row) -> (group: String, row: String) {
    guard case .outcome(let outcome) = row else { return (row.chinese, "") }
    let group = outcome.group
    guard group.outcomes.count > 1, let place = group.outcomes.firstIndex(of: outcome) else {
      return ("\(group.mark)\(outcome.short)", outcome == .partlyDisclosed ? outcome.chinese : "")
    }
    return ("\(group.mark)\(group.chinese)", "\(place + 1)．\(outcome.chinese)")
  }
}

private struct RequestListSheet {
  let tally: RequestTally
  let header, body: Style

  init(_ tally: RequestTally, _ book: inout WorkbookWriter) throws {
    self.tally = tally
    let look = RequestLook()
    header = try book.style(look.header)
    body = try book.style(look.body)
  }

  mutating func write(_ book: inout WorkbookWriter) throws {
    let names = ["申请编号", "申请人", "收到之日", "来源", "办结之日", "处理结果"]
    var design = SheetDesign()
    design.columns = [16, 14, 14, 12, 14, 44].map { .init(width: $0) }
    design.frozenRows = 1
    design.filteredRows = 1...(tally.counted.count + 1)
    design.page.paper = .a4Landscape
    design.page.repeatedRows = 1...1
    try book.addSheet(named: "明细", design)
    for (index, name) in names.enumerated() {
      try book.write(name, at: CellAddress(row: 1, column: index + 1), header)
    }
    for (index, request) in tally.counted.enumerated() {
      try write(request, at: index + 2, &book)
    }
  }

  private func write(
    _ request: CountedRequest, at row: Int, _ book: inout WorkbookWriter
  ) throws {
    let closed = request.closed.flatMap { $0.on.year == tally.year ? $0 : nil }
    let texts = [
      request.id, request.applicant.chinese, request.received.description,
      request.received.year == tally.year ? "本年新收" : "上年结转", closed?.on.description ?? "",
      closed?.outcome.short ?? "结转下年度继续办理",
    ]
    for (index, text) in texts.enumerated() {
      try book.write(text, at: CellAddress(row: row, column: index + 1), body)
    }
  }
}

/// How the cells look.
private struct RequestLook {
  let title = CellStyle().with {
    $0.fontName = "黑体"
    $0.fontSize = 16
    $0.alignment = .center
    $0.wraps = true
  }
  let header = CellStyle().with {
    $0.isBold = true
    $0.fill = 0xDDEBF7
    $0.hasBorder = true
    $0.alignment = .center
    $0.wraps = true
  }
  let body = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }
  let number = CellStyle().with {
    $0.hasBorder = true
    $0.alignment = .center
    $0.numberFormat = "0"
  }
}
