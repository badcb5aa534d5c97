import Disclosure
import PublicDraws

/// Reads the settings line by line, and keeps what is wrong with them.
struct AdmissionRuleReading {
  let facts: Facts
  var findings: [Finding] = []

  init(_ facts: Facts) { self.facts = facts }

  mutating func rules() -> AdmissionRules {
    var rules = AdmissionRules()
    rules.stage = facts.text("学段").flatMap(Stage.init(rawValue:))
    rules.year = number("招生年度")
    rules.cutOff = facts.day("年限截止日")
    rules.age = ageLine()
    rules.zoneAddresses = words("学区依据", AdmissionRules.ZoneAddress.init(rawValue:)) {
      AdmissionRules.ZoneAddress.allCases.map(\.rawValue)
    }
    rules.tiers = tiers()
    readTies(into: &rules.tiers)
    rules.lock = lock()
    rules.wishes = facts.text("志愿方式").flatMap(AdmissionRules.Wishes.init(rawValue:))
    rules.groupChoice = facts.text("派位组分校").flatMap(AdmissionRules.GroupChoice.init(rawValue:))
    rules.lastSeats = facts.text(DrawTerms.lastSeatsName).flatMap(LastSeats.named)
    rules.transferOrder = words("统筹顺序", TransferCriterion.init) { TransferCriterion.allWords }
    rules.transferSchools = transferSchools()
    rules.points = pointTable()
    checkUnstated()
    checkTogether(rules)
    return rules
  }

  /// ENR-100: a line of a setting that cannot be understood.
  mutating func refuse(_ setting: String, _ line: String, _ problem: String, _ remedy: String) {
    findings.append(
      Finding(
        rule: "ENR-100", place: .init(field: setting), value: line,
        problem: "“\(line)”\(problem)", remedy: remedy))
  }

  /// ENR-101: an item that only another one makes necessary.
  mutating func needed(_ setting: String, because reason: String) {
    let example = enrollmentSettingFacts.first { $0.name == setting }?.example ?? ""
    findings.append(
      Finding(
        rule: "ENR-101", place: .init(field: setting), problem: "未填写,\(reason)",
        remedy: "请写一行“\(setting): \(example)”"))
  }

  func number(_ setting: String) -> Int? { facts.text(setting).flatMap { Int($0) } }

  /// Lines of one known word each, none twice.
  private mutating func words<Value: Hashable>(
    _ setting: String, _ value: (String) -> Value?, among names: () -> [String]
  ) -> [Value] {
    var values: [Value] = []
    for line in facts.texts(setting) {
      if let value = value(line), !values.contains(value) {
        values.append(value)
      } else {
        refuse(setting, line, "不能写在这里,或写了两次", "请从\(names().joined(separator: "、"))中选,各写一次")
      }
    }
    return values
  }

  private mutating func ageLine() -> AgeLine? {
    switch (number("入学年龄"), facts.day("年龄截止日")) {
    case (let years?, let day?): return AgeLine(years: years, cutOff: day)
    case (_?, nil):
      needed("年龄截止日", because: "写了入学年龄就要写年龄算到哪一天")
      return nil
    case (nil, _): return nil
    }
  }

  private mutating func lock() -> SeatLockRules {
    var lock = SeatLockRules()
    lock.years[.primary] = number("学位锁定小学")
    lock.years[.junior] = number("学位锁定初中")
    lock.nineYear = number("学位锁定九年制")
    lock.exceptsSiblings = facts.text("同胞例外").map { $0 == "是" }
    if !lock.isEmpty, lock.exceptsSiblings == nil {
      needed("同胞例外", because: "写了学位锁定就要写同一监护人的子女是不是例外")
    }
    return lock
  }

  private mutating func pointTable() -> PointTable {
    var table = PointTable()
    for line in facts.texts("积分类型") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 2, let base = Score(parsing: words[1]), base >= Score(0) else {
        refuse("积分类型", line, "看不懂", "请写成 一类 100 的样子")
        continue
      }
      guard !table.types.contains(where: { $0.name == words[0] }) else {
        refuse("积分类型", line, "写了两次", "请只留一行")
        continue
      }
      table.types.append(PointTable.TypePoints(name: words[0], base: base))
    }
    if let text = facts.text("加分上限") {
      table.bonusCap = Score(parsing: text)
      if table.bonusCap == nil { refuse("加分上限", text, "不是分数", "请写分数,如 10") }
    }
    return table
  }

  /// ENR-102: 未写明 names items of the settings.
  private mutating func checkUnstated() {
    let names = Set(enrollmentSettingFacts.map(\.name))
    for text in facts.texts("未写明") where !names.contains(text) {
      findings.append(
        Finding(
          rule: "ENR-102", place: .init(field: "未写明"), value: text,
          problem: "方案里没有“\(text)”这一项", remedy: "请写方案项目的名称,如 余下学位办法"))
    }
  }
}
