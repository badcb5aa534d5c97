import Disclosure
import WorkingDays

// What a blank workbook says about a column, and what it lets be typed there.

extension ColumnSpec {
  /// Codes and months: text format, so that nothing folds and nothing becomes a date.
  var isTypedAsText: Bool {
    switch type {
    case .code, .month: true
    case .text, .integer, .score, .amount, .day, .choice: false
    }
  }

  /// The note (批注) on the header.
  var note: String {
    let lines = [
      isRequired ? "必填。" : "选填。", hint.isEmpty ? "" : "怎样填:\(hint)", "例:\(example)",
      limits.isEmpty ? "" : "要求:\(limits)",
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What is checked, in words, by type and then by check.
  var limits: String {
    ([typeLimit] + checks.map(\.words)).filter { !$0.isEmpty }.joined(separator: ";")
  }

  private var typeLimit: String {
    switch type {
    case .text: ""
    case .code: "按文本填写,数字不要省略开头的 0"
    case .integer: "整数"
    case .score(let places): places == 0 ? "整数" : "数字,最多 \(places) 位小数"
    case .amount: "金额,单位元,最多 2 位小数"
    case .day: "日期,写成 2026-09-14"
    case .month: "年月,写成 2026年9月"
    case .choice: "从下拉列表中选"
    }
  }

  /// The example as what a clerk would type.
  var exampleValue: CellValue {
    switch type {
    case .integer, .score, .amount:
      if let score = Score(parsing: example) { return .number(score.points) }
    case .day:
      if let day = try? CalendarDay(parsing: example) { return .date(day) }
    case .text, .code, .month, .choice: break
    }
    return .text(example)
  }

  /// What may be typed in these rows; `listColumn` is the place of a choice's list on 选项.
  func validation(column: Int, rows: ClosedRange<Int>, listColumn: Int) -> CellValidation? {
    switch type {
    case .choice(let choices):
      CellValidation(
        column: column, rows: rows,
        .list(sheet: choiceSheetName, column: listColumn, rows: choiceRows(count: choices.count)),
        refusal: "“\(header)”请从下拉列表中选。")
    case .integer:
      CellValidation(
        column: column, rows: rows, .integers(integerRange),
        refusal: "“\(header)”请填整数(\(integerRange.lowerBound) 至 \(integerRange.upperBound))。")
    case .score, .amount:
      CellValidation(
        column: column, rows: rows, .decimals(decimalRange),
        refusal: "“\(header)”请填数字,不要带单位和文字。")
    case .day:
      CellValidation(
        column: column, rows: rows, .days(CalendarDay(1900, 1, 1)...CalendarDay(2099, 12, 31)),
        prompt: "日期,写成 2026-09-14", refusal: "“\(header)”请填日期,写成 2026-09-14 的样子。")
    case .code where checks.contains(.residentID):
      CellValidation(
        column: column, rows: rows, .length(18...18), prompt: "18 位,最后一位可能是 X",
        refusal: "“\(header)”应为 18 位,请核对。")
    case .text, .code, .month:
      lengthRange.map {
        CellValidation(
          column: column, rows: rows, .length($0),
          refusal: "“\(header)”应为 \($0.lowerBound) 至 \($0.upperBound) 个字。")
      }
    }
  }

  private var integerRange: ClosedRange<Int> {
    let ranges = checks.compactMap { check -> ClosedRange<Int>? in
      if case .integers(let range) = check { range } else { nil }
    }
    return ranges.first ?? -999_999_999...999_999_999
  }

  private var decimalRange: ClosedRange<Double> {
    let ranges = checks.compactMap { check -> ClosedRange<Double>? in
      guard case .scores(let range) = check else { return nil }
      return range.lowerBound.points...range.upperBound.points
    }
    return ranges.first ?? -999_999_999...999_999_999
  }

  private var lengthRange: ClosedRange<Int>? {
    let ranges = checks.compactMap { check -> ClosedRange<Int>? in
      if case .length(let range) = check { range } else { nil }
    }
    return ranges.first
  }
}

extension Check {
  fileprivate var words: String {
    switch self {
    case .residentID: "18 位身份证号,校验位要对"
    case .phone: "手机号,或带区号的固定电话"
    case .length(let range): "\(range.lowerBound) 至 \(range.upperBound) 个字"
    case .integers(let range): "\(range.lowerBound) 至 \(range.upperBound)"
    case .scores(let range): "\(range.lowerBound) 至 \(range.upperBound)"
    case .personName: "真实姓名,不带称呼和数字"
    case .documentNumbers: "文号写成 云教财〔2026〕5号 的样子"
    }
  }
}
