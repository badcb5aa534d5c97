public import Disclosure
public import SchoolOversight

/// The queries of a check as a list for the bureau (核对结果).
enum QueryRoster {
  static let code = column("code", "核对编号", 14, .code)
  static let rule = column("rule", "规则", 12, .code)
  static let state = column("state", "状态", 10)
  static let severity = column("severity", "要求", 10)
  static let schools = column("schools", "学校", 28)
  static let subject = column("subject", "核对事项", 28)
  static let problem = column("problem", "情况", 50)
  static let remedy = column("remedy", "怎样办", 34)
  static let mayStand = column("mayStand", "可以不改的情形", 28)
  static let source = column("source", "依据", 28)
  static let words = column("words", "学校说明", 30)

  static let roster = Roster(
    name: "核对结果",
    columns: [
      code, rule, state, severity, schools, subject, problem, remedy, mayStand, source, words,
    ].map(\.spec))

  static func row(_ answered: AnsweredQuery, _ names: [String: String]) -> [Field] {
    let query = answered.query
    var row = RowDraft(roster)
    row[code] = query.code
    row[rule] = query.rule
    row[state] = answered.state.rawValue
    row[severity] = query.severity.rawValue
    row[schools] = query.schools.map { names[$0] ?? $0 }.joined(separator: "、")
    row[subject] = query.subject
    row[problem] = query.problem
    row[remedy] = query.remedy
    row[mayStand] = query.mayStand.joined(separator: "；")
    row[source] = query.source.description
    row[words] = answered.explanation?.words ?? ""
    return row.fields
  }

  private static func column(
    _ id: String, _ header: String, _ width: Int, _ type: ColumnType = .text
  ) -> Column<String> {
    Column(
      ColumnSpec(
        id, header, type, required: false, privacy: .withheld(.practice("教育局内部核对")),
        width: width, example: ""))
  }
}

extension AnsweredQuery {
  /// For programs; schools by code, and nothing of a token.
  public var json: JSON {
    .members([
      "code": .string(query.code), "rule": .string(query.rule),
      "state": .string(state.rawValue), "severity": .string(query.severity.rawValue),
      "schools": .array(query.schools.map(JSON.string)), "subject": .string(query.subject),
      "problem": .string(query.problem), "remedy": .string(query.remedy),
      "mayStand": .array(query.mayStand.map(JSON.string)),
      "source": .string(query.source.description),
      "numbers": .array(
        query.numbers.map {
          .members(["name": .string($0.name), "value": .string($0.text)])
        }),
      "explanation": .orNull(explanation?.words),
    ])
  }
}
