public import WorkingDays

/// The period a notice will have, from its kind's rule and what the office's facts say about it.
public struct PeriodTerms: Sendable {
  public let rule: PeriodRule
  public let closesAt: ClosingTime
}

extension NoticeKind {
  /// The terms by which the period is counted; what contradicts itself comes back as findings.
  ///
  /// An office may set its own count, but only with the unit and the text that says so.
  public func periodTerms(from facts: Facts) -> (terms: PeriodTerms, findings: [Finding]) {
    var findings: [Finding] = []
    let own = ["公示天数", "公示单位", "公示依据"]
    let given = own.filter { facts.text($0) != nil }
    var (count, unit, source) = (period.count, period.unit, period.source)
    if given.count == own.count, let days = facts.text("公示天数").flatMap(Int.init) {
      count = days
      unit = facts.text("公示单位") == "日" ? .calendarDays : .workingDays
      source = Provision(facts.text("公示依据") ?? "", standing: .local)
      findings += shorterThanUsual(count, unit)
    } else if !given.isEmpty {
      findings.append(
        Finding(
          rule: "F-PER-01", place: .init(field: given[0]),
          problem: "公示天数、公示单位、公示依据要么都写,要么都不写",
          remedy: "请补上\(own.filter { !given.contains($0) }.joined(separator: "、"))"))
    }
    let firstDay: FirstDay =
      switch facts.text("起算") {
      case "当日": .posting
      case "次日": .dayAfterPosting
      default: period.firstDay
      }
    let (closesAt, closingFindings) = closingTime(from: facts)
    return (
      PeriodTerms(
        rule: PeriodRule(count, unit, from: firstDay, source: source), closesAt: closesAt),
      findings + closingFindings
    )
  }

  private func shorterThanUsual(_ count: Int, _ unit: PeriodUnit) -> [Finding] {
    guard unit != period.unit || count < period.count else { return [] }
    return [
      Finding(
        rule: "F-PER-02", severity: .explain, place: .init(field: "公示天数"),
        value: "\(count)\(unit.chinese)",
        problem: "与默认的 \(period.count)\(period.unit.chinese)不同(\(period.source))",
        remedy: "请确认“公示依据”写的文件确实这样规定")
    ]
  }

  private func closingTime(from facts: Facts) -> (ClosingTime, [Finding]) {
    guard let text = facts.text("截止时间") else { return (.endOfDay, []) }
    if let time = ClosingTime(parsing: text) { return (time, []) }
    return (
      .endOfDay,
      [
        Finding(
          rule: "F-PER-03", place: .init(field: "截止时间"), value: text,
          problem: "“\(text)”不是时间", remedy: "请写成 17:30 的样子")
      ]
    )
  }
}
