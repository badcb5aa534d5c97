public import Disclosure
public import WorkingDays

/// The settings of a school's term of fees, read and understood.
public struct FeePlan: Sendable {
  public let school: String
  /// As 2026—2027学年秋季学期.
  public let term: String
  public let begins: CalendarDay
  public let ends: CalendarDay
  public let grades: SchoolGrades
  public let isPrivate: Bool
  public let isRural: Bool
  /// Items that only those pay who put their names down.
  public let byEnrolment: [String]
  /// The list by which items at cost need no document of their own.
  let provincialCatalogue: String?
  let halfDay: [String: HalfDayRate]
  let reliefRounding: Score.Rounding?
  /// Whether relief is counted for the school as a whole, so that no line points at one child.
  let countsReliefTogether: Bool
  /// Nil until the school says by which rules it settles.
  let settlement: SettlementRules?

  /// Reads the settings, with everything wrong at once; nil when something must be mended.
  public static func read(_ facts: Facts) -> (plan: FeePlan?, findings: [Finding]) {
    var reading = FeePlanReading(facts)
    let plan = reading.plan()
    let isUsable = !reading.findings.contains { $0.severity == .mustFix }
    return (isUsable ? plan : nil, reading.findings)
  }
}

/// Reads the settings of a term line by line, and keeps what is wrong with them.
private struct FeePlanReading {
  let facts: Facts
  private(set) var findings: [Finding] = []

  init(_ facts: Facts) { self.facts = facts }

  /// Nil when something is missing without which no item can be charged.
  mutating func plan() -> FeePlan? {
    checkBases()
    let halfDay = readHalfDay()
    guard let grades = readGrades(), let school = facts.text("学校"),
      let term = facts.text("学年学期"), let begins = facts.day("学期开始"),
      let ends = facts.day("学期结束"), let nature = facts.text("学校性质"), let area = facts.text("城乡")
    else { return nil }
    checkTerm(term, begins, ends)
    return FeePlan(
      school: school, term: term, begins: begins, ends: ends, grades: grades,
      isPrivate: nature == "民办", isRural: area == "农村", byEnrolment: facts.texts("按报名收取"),
      provincialCatalogue: facts.text(FeePublicity.provincialCatalogue.name), halfDay: halfDay,
      reliefRounding: facts.text("减免取整").flatMap(Score.Rounding.init),
      countsReliefTogether: facts.text("减免公示") == "全校合计",
      settlement: facts.text("结算办法").flatMap(SettlementRegime.init).map {
        SettlementRules(
          regime: $0, remainder: facts.text("尾差处理").flatMap(RemainderRule.init),
          relief: facts.text("减免结算").flatMap(ReliefRule.init))
      })
  }

  /// FEE-100: a line of a setting that cannot be understood.
  private mutating func refuse(
    _ setting: String, _ line: String, _ problem: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        rule: "FEE-100", place: .init(field: setting), value: line, problem: "“\(line)”\(problem)",
        remedy: remedy))
  }

  private mutating func readGrades() -> SchoolGrades? {
    let lines = facts.texts("学段")
    guard !lines.isEmpty else { return nil }
    switch SchoolGrades.read(lines) {
    case .success(let grades): return grades
    case .failure(let unread):
      refuse("学段", unread.line, "看不懂,或和别的行重复", "请写成 小学 1—6年级 的样子,学段写幼儿园、小学、初中、普通高中或中职")
      return nil
    }
  }

  private mutating func readHalfDay() -> [String: HalfDayRate] {
    var rates: [String: HalfDayRate] = [:]
    for line in facts.texts("半日标准") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 2, let rate = HalfDayRate(parsing: words[1]) else {
        refuse("半日标准", line, "看不懂", "请写成 保教费 60%、保教费 300元 或 伙食费 不收 的样子")
        continue
      }
      guard rates.updateValue(rate, forKey: String(words[0])) == nil else {
        refuse("半日标准", line, "和前面一行写的是同一个项目", "请只留一行")
        continue
      }
    }
    return rates
  }

  /// FEE-101: a rule of the place is worth nothing without the paper it stands in.
  private mutating func checkBases() {
    for (setting, basis) in [("半日标准", "半日依据"), ("结算办法", "结算依据")]
    where facts.text(setting) != nil && facts.text(basis) == nil {
      findings.append(
        Finding(
          rule: "FEE-101", place: .init(field: setting), problem: "没有写依据",
          remedy: "请写“\(basis)”,写文件名称和文号"))
    }
  }

  /// FEE-037, and FEE-102 for a term whose name has another year.
  private mutating func checkTerm(_ term: String, _ begins: CalendarDay, _ ends: CalendarDay) {
    if let found = termSpanFinding(begins, ends) {
      findings.append(
        Finding(
          rule: found.rule, severity: found.severity, place: .init(field: found.column),
          value: found.value, problem: found.problem, remedy: found.remedy))
    }
    guard !term.contains(String(begins.year)) else { return }
    findings.append(
      Finding(
        rule: "FEE-102", place: .init(field: termBegin.name), value: begins.description,
        problem: "不在\(term)", remedy: "请核对学年学期和日期"))
  }
}
