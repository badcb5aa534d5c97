public import Disclosure
public import WorkingDays

extension Duty {
  /// The duties of a file in levels (公开事项.yaml): under 事项 an entry for each, with the headers of
  /// ``DutyRoster``.
  public static func read(
    _ outline: Outline, today: CalendarDay
  ) -> (duties: [Duty], findings: [Finding]) {
    let rows = importedRows(of: outline, named: "事项", as: DutyRoster.roster, today: today)
    return (rows.records.compactMap(Duty.init), rows.findings)
  }
}

extension ScoringSheet {
  /// The scoring sheet of a file in levels: 并列名次, and under 指标 an entry for each indicator.
  ///
  /// `ties` goes before what the file says.
  public static func read(
    _ outline: Outline, ties: TieRule?, duties: [Duty], today: CalendarDay
  ) -> (sheet: ScoringSheet, findings: [Finding]) {
    let rows = importedRows(
      of: outline, named: "指标", as: ScoringRoster.roster, beside: [tieName], today: today)
    let (written, wrong) = tieRule(in: outline)
    let (sheet, findings) = read(
      rows.records, ties: ties ?? written ?? .skipping, duties: duties)
    return (sheet, wrong + rows.findings + findings.map { $0.placed(in: ScoringRoster.roster) })
  }

  private static let tieName = "并列名次"

  private static func tieRule(in outline: Outline) -> (TieRule?, [Finding]) {
    guard case .map(let members) = outline.content,
      let member = members.first(where: { $0.name == tieName })
    else { return (nil, []) }
    if case .text(let text) = member.value.content, let rule = TieRule(rawValue: text) {
      return (rule, [])
    }
    let wrong = Finding(
      rule: "RANK-007", place: .init(row: member.line, field: member.name),
      problem: "并列名次只有“跳过”和“接续”两种写法", remedy: "请写“并列名次: 跳过”(1、1、3)或“并列名次: 接续”(1、1、2)")
    return (nil, [wrong])
  }
}

extension RecordFinding {
  /// In a file or sheet whose columns are known by their headers only.
  public func placed(in roster: Roster, sheet: String? = nil) -> Finding {
    Finding(
      rule: rule, severity: severity,
      place: .init(
        sheet: sheet, row: row, field: roster.columns.first { $0.id == column }?.header),
      value: value, problem: problem, remedy: remedy)
  }
}
