import Disclosure
import WorkingDays

/// The sheet 填表说明: every column and, of a kind, every fact, what becomes public and why, the
/// period.
///
/// It is locked, so that id and version in its second row stay what they are, and the marks of a
/// call under them.
func writeGuide(to subject: FormSubject, _ call: FormCall?, _ book: inout WorkbookWriter) throws {
  let widths = [18, 8, 40, 26, 44]
  var design = SheetDesign()
  design.columns = widths.map { SheetDesign.Column(width: $0) }
  design.isProtected = true
  design.page.paper = PageSetup.paper(forWidths: widths)
  design.page.footerLeft = subject.name
  if call != nil { design.validations = [nilReturnValidation] }
  try book.addSheet(named: guideSheetName, design)
  var guide = Guide(widths: widths)
  try guide.writeTitle("\(subject.name)填表说明", to: &book)
  guard let kind = subject.kind else {
    try guide.writeLine("表:\(subject.id)  模板版本:\(blankWorkbookVersion)", to: &book)
    return try guide.writeColumns(of: subject.roster, heading: "名单各列", to: &book)
  }
  try guide.writeLine(
    "\(FormLabel.kind)\(kind.id)  模板版本:\(blankWorkbookVersion)  公开事项:\(kind.catalogueItem.quoted)",
    to: &book)
  if let call { try guide.writeMarks(of: call, to: &book) }
  try guide.writeColumns(of: kind.roster, heading: "一、名单各列", to: &book)
  try guide.writeFacts(of: kind, to: &book)
  try guide.writeHeading("三、公示期与程序", to: &book)
  try guide.writeLine("公示期:\(words(kind.period))", to: &book)
  try guide.writeLine("期限依据:\(kind.period.source)", to: &book)
  try guide.writeLine("签发:\(kind.signers.joined(separator: "、"))", to: &book)
  try guide.writeLine("撤下:\(kind.takeDown.words)(\(kind.takeDown.source))", to: &book)
}

extension Guide {
  /// The marks of a call, each in a row of its own; the last waits for the school.
  fileprivate mutating func writeMarks(
    of call: FormCall, to book: inout WorkbookWriter
  ) throws {
    try writeHeading(FormLabel.heading, to: &book)
    for mark in call.marks { try writeMark(mark, to: &book) }
  }

  private mutating func writeMark(_ mark: FormCall.Mark, to book: inout WorkbookWriter) throws {
    let look = CellStyle.body.with { $0.numberFormat = CellStyle.textFormat }
    try book.setRow(row, height: rowHeight(lines: 2))
    try book.write(mark.label, acrossRow: row, columns: 2, try book.style(.header))
    let place = CellAddress(row: row, column: markColumn)
    if let value = mark.value {
      try book.write(value, at: place, try book.style(look))
    } else {
      let open = look.with {
        $0.isLocked = false
        $0.fill = 0xFFF2CC
      }
      try book.writeBlank(at: place, try book.style(open))
    }
    try book.write(
      mark.words, at: CellAddress(row: row, column: markColumn + 1), try book.style(.line))
    row += 1
  }

  fileprivate mutating func writeColumns(
    of roster: Roster, heading: String, to book: inout WorkbookWriter
  ) throws {
    try writeHeading(heading, to: &book)
    try writeHeader(["列名", "必填", "填什么", "例子", "是否公开"], to: &book)
    for column in roster.columns {
      let what = [column.hint, column.limits].filter { !$0.isEmpty }.joined(separator: "\n")
      try writeRow(
        [
          column.header, column.isRequired ? "必填" : "选填", what, column.example,
          words(column.privacy),
        ],
        to: &book)
    }
  }

  fileprivate mutating func writeFacts(
    of kind: NoticeKind, to book: inout WorkbookWriter
  ) throws {
    try writeHeading("二、公示还需要写明的事项(写在 facts.yaml 里)", to: &book)
    try writeHeader(["事项", "必填", "填什么", "例子", "形式"], to: &book)
    for fact in kind.facts {
      try writeRow(
        [fact.name, fact.isRequired ? "必填" : "选填", fact.hint, fact.example, words(fact.form)],
        to: &book)
    }
  }
}

/// The column of 填表说明 in which the marks of a call stand.
let markColumn = 3

/// The cell in which a school says that it has nothing to report stands under the other marks.
private let nilReturnValidation = CellValidation(
  column: markColumn, rows: lastMarkedRow...lastMarkedRow, .choices(["是"]),
  prompt: "本期确实没有的,选“是”;有的,留空。", refusal: "请选“是”,或者留空。")

/// The guide's rows, one under the other.
private struct Guide {
  let widths: [Int]
  fileprivate var row = 1

  init(widths: [Int]) { self.widths = widths }

  mutating func writeTitle(_ title: String, to book: inout WorkbookWriter) throws {
    try book.setRow(row, height: 36)
    try book.write(title, acrossRow: row, columns: widths.count, try book.style(.title))
    row += 1
  }

  mutating func writeLine(_ text: String, to book: inout WorkbookWriter) throws {
    let lines = lineCount(of: text, width: widths.reduce(0, +))
    try book.setRow(row, height: rowHeight(lines: lines))
    try book.write(text, acrossRow: row, columns: widths.count, try book.style(.paragraph))
    row += 1
  }

  mutating func writeHeading(_ text: String, to book: inout WorkbookWriter) throws {
    let bold = CellStyle.line.with {
      $0.isBold = true
      $0.fontSize = 12
    }
    try book.setRow(row, height: 26)
    try book.write(text, at: CellAddress(row: row, column: 1), try book.style(bold))
    row += 1
  }

  mutating func writeHeader(_ names: [String], to book: inout WorkbookWriter) throws {
    try DisclosureSheets.writeHeader(names, widths, at: row, to: &book)
    row += 1
  }

  mutating func writeRow(_ texts: [String], to book: inout WorkbookWriter) throws {
    let lines = zip(texts, widths).map { lineCount(of: $0, width: $1) }.max() ?? 1
    try book.setRow(row, height: rowHeight(lines: lines))
    let style = try book.style(.body.with { $0.numberFormat = CellStyle.textFormat })
    for (index, text) in texts.enumerated() {
      try book.write(text, at: CellAddress(row: row, column: index + 1), style)
    }
    row += 1
  }
}

private func words(_ privacy: PrivacyClass) -> String {
  switch privacy {
  case .open(let source): "公开。依据:\(source)"
  case .masked(.name, let source): "隐去部分后公开(如 张*三)。依据:\(source)"
  case .masked(.month, let source): "只公开到年月。依据:\(source)"
  case .masked(let mask, let source): "只公开\(mask.words)。依据:\(source)"
  case .withheld(let source): "不公开,只用于核对。依据:\(source)"
  }
}

private func words(_ form: FactSpec.Form) -> String {
  switch form {
  case .text: "文字"
  case .texts: "文字,可写多条"
  case .day: "日期,写成 2026-09-14"
  case .phone: "电话,带区号"
  case .number(let range): "整数,\(range.lowerBound) 至 \(range.upperBound)"
  case .choice(let choices): "以下之一:" + choices.joined(separator: "、")
  }
}

private func words(_ rule: PeriodRule) -> String {
  let start =
    switch rule.firstDay {
    case .dayAfterPosting: "从张贴的次日起算"
    case .posting: "从张贴当日起算"
    }
  return "不少于\(rule.count)\(rule.unit.chinese),\(start)"
}
