public import Disclosure
public import WorkingDays

/// The register of explanations (说明登记) as a workbook: what is asked, and two columns to fill in.
public enum ExplanationRoster {
  public static let code = Column<String>(
    spec("code", "核对编号", .code, width: 14, hint: "程序给出，不要改", example: "0A1B2C3D4E"))
  public static let rule = Column<String>(
    spec("rule", "规则", .code, width: 12, hint: "程序给出，不要改", example: "CROSS-021"))
  public static let schools = Column<String>(
    spec("schools", "学校标识码", .text, width: 16, hint: "程序给出，不要改", example: "3210840101"))
  public static let names = Column<String>(
    spec("names", "学校名称", .text, required: false, width: 26, example: "临江县实验小学"))
  public static let subject = Column<String>(
    spec("subject", "核对事项", .text, width: 30, hint: "程序给出，不要改", example: "认定名单：人数"))
  public static let problem = Column<String>(
    spec("problem", "情况", .text, required: false, width: 44, example: "人数2025年40，2026年52"))
  public static let words = Column<String>(
    spec(
      "words", "学校说明", aliases: ["说明", "原因"], .text, required: false, checks: [.length(2...500)],
      width: 36, hint: "没有错的写明原因，改正了的不用填", example: "今年合并了两所教学点"))
  public static let verdict = Column<String>(
    spec(
      "verdict", "教育局意见", aliases: ["意见", "审核意见"], .choice(["采纳", "不采纳"]), required: false,
      width: 12, hint: "从两种里选", example: "采纳"))
  public static let day = Column<CalendarDay>(
    spec("day", "登记日期", .day, required: false, width: 14, example: "2026-11-22"))

  public static let roster = Roster(
    name: "说明登记",
    columns: [
      code.spec, rule.spec, schools.spec, names.spec, subject.spec, problem.spec, words.spec,
      verdict.spec, day.spec,
    ],
    uniqueKeys: [["code"]])

  /// The register after a check: what is asked now, in its order, each with what was said; then what
  /// was accepted before and is not asked any more, so that nothing is lost when it is asked again.
  public static func rows(
    _ queries: [AnsweredQuery], names: [String: String], earlier: [Explanation]
  ) -> [[Field]] {
    let asked = Set(queries.map(\.query.code))
    let kept = earlier.filter { !asked.contains($0.code) && !$0.words.isEmpty }
    return queries.map { row($0, names) } + kept.map(row)
  }

  private static func row(_ answered: AnsweredQuery, _ names: [String: String]) -> [Field] {
    let query = answered.query
    var row = RowDraft(roster)
    row[code] = query.code
    row[rule] = query.rule
    row[schools] = query.schools.joined(separator: "、")
    row[self.names] = query.schools.map { names[$0] ?? $0 }.joined(separator: "、")
    row[subject] = query.subject
    row[problem] = query.problem
    if answered.state != .changed { fill(&row, answered.explanation) }
    return row.fields
  }

  private static func row(_ explanation: Explanation) -> [Field] {
    var row = RowDraft(roster)
    row[code] = explanation.code
    row[rule] = explanation.rule
    row[schools] = explanation.schools
    row[subject] = explanation.subject
    fill(&row, explanation)
    return row.fields
  }

  private static func fill(_ row: inout RowDraft, _ explanation: Explanation?) {
    guard let explanation, !explanation.words.isEmpty else { return }
    row[words] = explanation.words
    row[verdict] = explanation.isAccepted.map { $0 ? "采纳" : "不采纳" }
    row[day] = explanation.day
  }

  private static func spec(
    _ id: String, _ header: String, aliases: [String] = [], _ type: ColumnType,
    required: Bool = true, checks: [Check] = [], width: Int, hint: String = "", example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, type, required: required, checks: checks,
      privacy: .withheld(.practice("教育局内部核对")), width: width, hint: hint, example: example)
  }
}

extension Explanation {
  /// A row of ``ExplanationRoster``; nil when it names no query.
  public init?(_ row: Record) {
    guard let code = row[ExplanationRoster.code], let rule = row[ExplanationRoster.rule],
      let schools = row[ExplanationRoster.schools], let subject = row[ExplanationRoster.subject]
    else { return nil }
    self.init(
      code: code, rule: rule, schools: schools, subject: subject,
      words: row[ExplanationRoster.words] ?? "",
      isAccepted: row[ExplanationRoster.verdict].map { $0 == "采纳" },
      day: row[ExplanationRoster.day])
  }
}
