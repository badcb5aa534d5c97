import Disclosure

/// Reads the settings line by line, and keeps what is wrong with them.
struct TitleSettingReading {
  let facts: Facts
  var findings: [Finding] = []

  init(_ facts: Facts) { self.facts = facts }

  mutating func plan() -> TitlePlan {
    var plan = TitlePlan()
    readQuota(into: &plan)
    readPoints(into: &plan)
    readRanking(into: &plan)
    plan.body = facts.text("评议组织类别").flatMap(TitleBody.init(rawValue:))
    plan.members = number("应到人数")
    plan.votes = facts.text("推荐表决").map { $0 == "是" }
    plan.pass = facts.text("通过条件").flatMap { words in VoteShare.all.first { $0.words == words } }
    plan.countsRecused = facts.text("回避计入出席") == "是"
    readRecommending(into: &plan)
    return plan
  }

  /// TITLE-100: a line of a setting that cannot be understood.
  mutating func refuse(_ setting: String, _ line: String, _ problem: String, _ remedy: String) {
    findings.append(
      Finding(
        rule: "TITLE-100", place: .init(field: setting), value: line,
        problem: "“\(line)”\(problem)", remedy: remedy))
  }

  func number(_ setting: String) -> Int? { facts.text(setting).flatMap { Int($0) } }

  /// The words of a line; blanks of any width divide them.
  func words(_ line: String) -> [String] {
    line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Lines of a name and a value, the name one of `names`, as 副高级 12; no name twice.
  mutating func readPairs<Value>(
    _ setting: String, names: [String]?, example: String, _ value: (String) -> Value?
  ) -> [String: Value] {
    var pairs: [String: Value] = [:]
    for line in facts.texts(setting) {
      let words = words(line)
      guard words.count == 2, let value = value(words[1]) else {
        refuse(setting, line, "看不懂", "请写成 \(example) 的样子")
        continue
      }
      if let names, !names.contains(words[0]) {
        refuse(setting, line, "前面写的不对", "请从\(names.joined(separator: "、"))中选")
      } else if pairs[words[0]] != nil {
        refuse(setting, line, "写了两次", "请只留一行")
      } else {
        pairs[words[0]] = value
      }
    }
    return pairs
  }

  private mutating func readQuota(into plan: inout TitlePlan) {
    let levels = PostLevel.allCases.map(\.rawValue)
    let titles = TeacherTitle.allCases.map(\.rawValue)
    plan.quotaTotals = readPairs("名额总数", names: levels, example: "副高级 12") {
      Int($0).flatMap { (0...9999).contains($0) ? $0 : nil }
    }
    plan.quotaMethod = facts.text("名额分配办法").flatMap(QuotaMethod.init(rawValue:))
    for line in facts.texts("名额同分顺序") {
      if let criterion = QuotaCriterion(rawValue: line), !plan.quotaCriteria.contains(criterion) {
        plan.quotaCriteria.append(criterion)
      } else {
        let names = QuotaCriterion.allCases.map(\.rawValue).joined(separator: "、")
        refuse("名额同分顺序", line, "不能用来定先后", "请从\(names)中选,各写一次")
      }
    }
    plan.passCaps = readPairs("通过率上限", names: titles, example: "高级教师 55%") {
      PassCap(parsing: $0)
    }
    guard !plan.passCaps.isEmpty, facts.text("通过率依据") == nil else { return }
    findings.append(
      Finding(
        rule: "TITLE-101", place: .init(field: "通过率上限"), problem: "通过率上限没有写依据",
        remedy: "请在“通过率依据”里写文件名称和条款"))
  }

  private mutating func readRecommending(into plan: inout TitlePlan) {
    plan.rounding = facts.text("差额取整").flatMap(CountRounding.init(rawValue:))
    plan.shareCaps = readPairs(
      "推荐率上限", names: TeacherTitle.allCases.map(\.rawValue), example: "高级教师 40%"
    ) { PassCap(parsing: $0) }
    guard let ratio = facts.text("推荐比例"), ratio != "等额" else { return }
    let parts = ratio.split(omittingEmptySubsequences: false) { ":：∶".contains($0) }
    guard parts.count == 2, parts[0] == "1", let surplus = Score(parsing: parts[1]),
      (Score(1)...Score(10)).contains(surplus)
    else { return refuse("推荐比例", ratio, "看不懂", "请写 等额 或 1:1.2") }
    plan.surplus = surplus
  }
}
