import WorkingDays

/// What is wrong with one cell, before it is known where the cell stands.
struct CellProblem: Error, Equatable {
  let rule: String
  let severity: Finding.Severity
  let problem: String
  let remedy: String

  init(
    _ rule: String, _ problem: String, _ remedy: String,
    severity: Finding.Severity = .mustFix
  ) {
    self.rule = rule
    self.severity = severity
    self.problem = problem
    self.remedy = remedy
  }
}

/// A cell as its column understands it, with what was tidied on the way.
struct CellReading {
  var field: Field
  /// The text that was read, after tidying; nil when the cell held no text.
  var text: String?
  /// Why the text differs from what the cell shows; nil when it does not.
  var tidied: String?

  /// Puts document numbers into the form of official documents.
  mutating func normaliseDocumentNumbers() {
    guard let text else { return }
    let normal = DocumentNumber.normalised(text)
    guard normal != text else { return }
    self = CellReading(field: .text(normal), text: normal, tidied: "文号写成统一格式")
  }
}

/// Reads what `value` holds as `type`.
///
/// Nothing is guessed: a figure that a spreadsheet may have damaged, or that can be read in two
/// ways, is a problem.
func read(_ value: CellValue, as type: ColumnType) throws(CellProblem) -> CellReading {
  switch value {
  case .text(let text): try readText(text, as: type)
  case .number(let number): try readNumber(number, as: type)
  case .date(let day): try readDay(day, as: type)
  case .moment(let day, _): try readDay(day, as: type)
  case .time, .duration:
    throw CellProblem("R-TYPE-01", "这一格是时间,不是\(type.chinese)", "请按表头要求重填")
  case .boolean(let value):
    throw CellProblem(
      "R-TYPE-02", "这一格是逻辑值 \(value ? "TRUE" : "FALSE")", "请改填\(type.chinese)")
  case .uncalculated:
    throw CellProblem("R-TYPE-03", "这一格是公式,文件里没有算出的结果", "请用表格软件打开后保存一次,或直接填写结果")
  case .error(let code): throw formulaError(code)
  }
}

private func formulaError(_ code: String) -> CellProblem {
  CellProblem("R-TYPE-03", "这一格是公式错误 \(code)", "请改正公式或直接填写结果")
}

/// The error values of a spreadsheet, which arrive as texts from text tables.
private let formulaErrors: Set<String> = [
  "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
]

private func readText(_ original: String, as type: ColumnType) throws(CellProblem) -> CellReading {
  let text = tidied(original)
  if text.utf8.first == UInt8(ascii: "#"), formulaErrors.contains(text) { throw formulaError(text) }
  if text.isEmpty || isWordForNothing(text) {
    return CellReading(
      field: .empty, text: nil, tidied: original.isEmpty || text.isEmpty ? nil : "按未填写处理")
  }
  var reading = CellReading(
    field: .text(text), text: text, tidied: text == original ? nil : "去掉空格、不可见字符或全角")
  switch type {
  case .text: break
  case .code:
    let code = compact(text)
    if code != text {
      reading = CellReading(field: .text(code), text: code, tidied: "去掉中间的空格")
    }
  case .integer: reading.field = .integer(try integer(text))
  case .score(let places): reading.field = .score(try score(text, places))
  case .amount:
    let plain = String(text.filter { $0 != "," && $0 != "\u{FF0C}" })
    reading.field = .amount(try amount(plain))
    if plain != text { reading.tidied = "去掉千位分隔符" }
  case .day:
    let day = try day(text)
    reading.field = .day(day)
    if day.description != text { reading.tidied = "日期写成统一格式" }
  case .month:
    let month = try month(text)
    reading.field = .month(month)
    if month.description != text { reading.tidied = "年月写成统一格式" }
  case .choice(let words): reading.field = .text(try choice(text, of: words))
  }
  return reading
}

private func readNumber(_ number: Double, as type: ColumnType) throws(CellProblem) -> CellReading {
  switch type {
  case .text, .choice:
    let text = try decimal(number).description
    return try readText(text, as: type)
  case .code: return try readCode(number)
  case .integer: return CellReading(field: .integer(try integer(try decimal(number).description)))
  case .score(let places):
    return CellReading(field: .score(try fitting(try decimal(number), places)))
  case .amount: return CellReading(field: .amount(try amount(try decimal(number).description)))
  case .day: return try readDayNumber(number)
  case .month: return try readMonthNumber(number)
  }
}

/// A number that was to be a code: whole and short enough that the spreadsheet kept every digit.
private func readCode(_ number: Double) throws(CellProblem) -> CellReading {
  guard number == number.rounded(), number >= 0 else {
    throw CellProblem("R-NUM-01", "号码里有小数或负号", "请核对原件,按文本重新录入")
  }
  guard number < 1e15 else {
    throw CellProblem(
      "R-NUM-02", "号码被存成了数字,15 位以后已经损坏", "请把这一列设为文本格式,再按原件重新录入")
  }
  let text = String(Int(number))
  return CellReading(field: .text(text), text: text, tidied: "数字按文本读入(请留意开头的 0 是否丢失)")
}

private func readDay(_ day: CalendarDay, as type: ColumnType) throws(CellProblem) -> CellReading {
  switch type {
  case .day: return CellReading(field: .day(day))
  case .month:
    let month = YearMonth(of: day)
    return CellReading(field: .month(month), text: nil, tidied: nil)
  case .text, .code, .integer, .score, .amount, .choice:
    throw CellProblem(
      "R-TYPE-04", "这一格被表格软件存成了日期 \(day)", "请把格式设为文本后重填\(type.chinese)")
  }
}

/// 20260928 is plain; a serial number without a date format is not read as a day.
private func readDayNumber(_ number: Double) throws(CellProblem) -> CellReading {
  guard let whole = Int(exactly: number), (10_000_101...99_991_231).contains(whole) else {
    throw CellProblem("R-DAY-02", "这一格是数字,不是日期", "请写成 2026-09-28 的样子")
  }
  let day = try day(String(whole))
  return CellReading(field: .day(day), text: String(whole), tidied: "日期写成统一格式")
}

/// 2000.3 typed as a number is March; 2000.1 may have been 2000.10.
private func readMonthNumber(_ number: Double) throws(CellProblem) -> CellReading {
  let text = try decimal(number).description
  if text.hasSuffix(".1") {
    throw CellProblem(
      "R-MONTH-02", "分不清是 1 月还是 10 月(表格软件会把 2000.10 变成 2000.1)",
      "请写成 2000年1月 或 2000年10月")
  }
  let month = try month(text)
  return CellReading(field: .month(month), text: text, tidied: "年月写成统一格式")
}

extension ColumnType {
  /// What to write, for messages.
  public var chinese: String {
    switch self {
    case .text: "文字"
    case .code: "号码(文本格式)"
    case .integer: "整数"
    case .score(let places): places == 0 ? "整数" : "数字(最多\(places)位小数)"
    case .amount: "金额(元,最多2位小数)"
    case .day: "日期(如 2026-09-28)"
    case .month: "年月(如 2000年3月)"
    case .choice(let words): words.joined(separator: "、") + " 之一"
    }
  }
}
