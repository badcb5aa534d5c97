import Disclosure
import WorkingDays

/// Reads the settings of a term line by line, and keeps what is wrong with them.
struct PlanReading {
  let facts: Facts
  var findings: [Finding] = []
  private var programmes: [AidProgramme] = []

  init(_ facts: Facts) { self.facts = facts }

  /// Nil when the term or its programmes are missing, which has a finding of its own.
  mutating func plan() -> AidPlan? {
    guard let term = facts.text("学期"), let begins = facts.day("学期开始日") else { return nil }
    checkTerm(term, begins)
    programmes = readProgrammes()
    guard !programmes.isEmpty else { return nil }
    return AidPlan(
      term: term, begins: begins, programmes: programmes, standards: readStandards(),
      priority: readPriority(), exclusions: aidExclusions + readExclusions(),
      quotas: readCounts("资助名额"),
      quotaIncludesPriority: facts.text("名额含优先对象").map { $0 == "是" },
      quotaCriteria: readCriteria(), stageOfSchool: readStages(), tierOfLevel: readTiers(),
      audiences: readAudiences())
  }

  /// AID-107: a line of a setting that cannot be understood.
  mutating func refuse(_ setting: String, _ line: String, _ problem: String, _ remedy: String) {
    findings.append(
      Finding(
        rule: "AID-107", place: .init(field: setting), value: line, problem: "“\(line)”\(problem)",
        remedy: remedy))
  }

  /// A programme of this term, by its name or a usual other one.
  func programme(_ name: some StringProtocol) -> AidProgramme? {
    let known = AidProgramme.named(String(name))
    return programmes.first { $0.name == known?.name }
  }

  /// The words of a line; blanks of any width divide them.
  func words(_ line: String) -> [String] {
    line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// A spring term begins from February to May, an autumn term from August to October.
  private mutating func checkTerm(_ term: String, _ begins: CalendarDay) {
    let months: ClosedRange<Int>
    if term.contains("春") {
      months = 2...5
    } else if term.contains("秋") {
      months = 8...10
    } else {
      return refuse("学期", term, "看不出是春季还是秋季", "请写成 2026—2027学年秋季学期 的样子")
    }
    guard let first = Int(term.prefix(4)) else {
      return refuse("学期", term, "没有写年份", "请写成 2026—2027学年秋季学期 的样子")
    }
    let isSecondHalf = term.contains("学年") && months == 2...5
    guard months.contains(begins.month), begins.year == first + (isSecondHalf ? 1 : 0) else {
      return refuse("学期开始日", begins.description, "不在\(term)", "请核对学期和开始日")
    }
  }

  private mutating func readProgrammes() -> [AidProgramme] {
    var read: [AidProgramme] = []
    for name in facts.texts("资助项目") {
      if let programme = AidProgramme.named(name) {
        if read.contains(where: { $0.name == programme.name }) {
          refuse("资助项目", name, "写了两次", "请删去一行")
        } else {
          read.append(programme)
        }
      } else {
        let names = aidProgrammes.map(\.name).joined(separator: "、")
        refuse("资助项目", name, "不是已知的项目", "请从\(names)中选")
      }
    }
    return read
  }

  private mutating func readPriority() -> Set<String> {
    let given = facts.texts("优先对象")
    for kind in given where !priorityClasses.contains(kind) {
      refuse("优先对象", kind, "不是困难类型", "请从\(priorityClasses.joined(separator: "、"))中选")
    }
    return Set(given.isEmpty ? priorityClasses : given)
  }

  private mutating func readExclusions() -> [AidExclusion] {
    let lines = facts.texts("不可兼得")
    guard !lines.isEmpty else { return [] }
    guard let basis = facts.text("不可兼得依据") else {
      findings.append(
        Finding(
          rule: "AID-108", place: .init(field: "不可兼得"), problem: "没有写依据", remedy: "请写“不可兼得依据”"))
      return []
    }
    return lines.compactMap { line in
      let names = line.split(separator: "与").flatMap { words(String($0)) }
      guard names.count >= 2 else {
        refuse("不可兼得", line, "没有写两个项目", "请写成 甲项目 与 乙项目")
        return nil
      }
      return AidExclusion(
        names.map { AidProgramme.named($0)?.name ?? $0 },
        source: Provision(basis, standing: .local))
    }
  }
}
