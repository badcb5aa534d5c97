public import Disclosure
import WorkingDays

extension HiringScheme {
  /// The scheme that `facts`, read against ``hiringSchemeFacts``, describe.
  ///
  /// Nil when something is wrong or required and missing. The findings name every problem beyond
  /// the form of the items, each at the item's name; what the form has refused is not in `facts`
  /// and has its finding already.
  public static func read(_ facts: Facts) -> (scheme: HiringScheme?, findings: [Finding]) {
    var reading = SchemeReading(facts)
    let marks = reading.marks()
    let panels = reading.panels()
    let minimums = reading.minimums()
    let interviewEntry = reading.ratio("面试入围")
    let interviewTies = reading.cutOffTies()
    let examinationEntry = reading.ratio("体检入围")
    let opening = reading.opening()
    let tieChain = reading.tieChain()
    let substitution = reading.substitution()
    reading.checkUnstated()
    let isComplete = hiringSchemeFacts.allSatisfy { !$0.isRequired || facts.text($0.name) != nil }
    guard reading.findings.isEmpty, isComplete, let examinationEntry,
      let inForceFrom = facts.day("公布日期")
    else { return (nil, reading.findings) }
    return (
      HiringScheme(
        name: facts.text("方案名称") ?? "", sources: facts.texts("依据"),
        unstated: facts.texts("未写明"), inForceFrom: inForceFrom, marks: marks, panels: panels,
        minimums: minimums, interviewEntry: interviewEntry, interviewTies: interviewTies,
        examinationEntry: examinationEntry, opening: opening, tieChain: tieChain,
        substitution: substitution, ageCutOff: facts.day("年龄截止日")), []
    )
  }
}

/// Takes items apart one by one and remembers what is wrong with them.
///
/// What an item that is missing or wrong answers is of no use: then there is no scheme.
struct SchemeReading {
  let facts: Facts
  private(set) var findings: [Finding] = []

  init(_ facts: Facts) { self.facts = facts }

  var hasWritten: Bool { (number("笔试权重") ?? 0) > 0 }
  var hasInterview: Bool { (number("面试权重") ?? 0) > 0 }

  func number(_ name: String) -> Int? { facts.text(name).flatMap { Int($0) } }

  func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
    facts.text(name).flatMap(Choice.init(rawValue:))
  }

  mutating func refuse(
    _ rule: String, _ name: String, value: String? = nil, _ problem: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        rule: rule, place: .init(field: name), value: value, problem: problem, remedy: remedy))
  }

  /// HIRE-109: an item that only another one makes necessary.
  mutating func needed(_ name: String, because reason: String) {
    let example = hiringSchemeFacts.first { $0.name == name }?.example ?? ""
    refuse("HIRE-109", name, "未填写,\(reason)", "请写一行“\(name): \(example)”")
  }

  /// HIRE-103: points with two decimals at most.
  mutating func points(_ name: String) -> Score? {
    guard let text = facts.text(name) else { return nil }
    guard let points = Score(parsing: text), points.units % 10_000 == 0, points >= Score(0),
      points <= Score(400)
    else {
      refuse("HIRE-103", name, value: text, "“\(text)”不是分数", "请写 0—400 的分数,最多两位小数,如 60")
      return nil
    }
    return points
  }

  /// HIRE-102, HIRE-111, HIRE-113: nil for 不取位, which `mustRound` refuses; more than `most`
  /// decimals are refused as well.
  mutating func precision(
    _ name: String, most: Int = Score.places, mustRound reason: String? = nil
  ) -> Precision? {
    guard let text = facts.text(name) else { return nil }
    if text == "不取位" {
      if let reason {
        refuse("HIRE-111", name, value: text, "不能不取位,\(reason)", "请写保留几位,如 2位四舍五入")
      }
      return nil
    }
    guard let precision = Precision(parsing: text) else {
      refuse(
        "HIRE-102", name, value: text, "“\(text)”看不懂",
        "请写成 2位四舍五入、2位不四舍五入 或 不取位(0—6 位)")
      return nil
    }
    guard precision.places <= most else {
      refuse(
        "HIRE-113", name, value: text, "成绩表最多印 \(most) 位小数", "请核对公告;公告确实保留更多位的,这套表格还印不了")
      return nil
    }
    return precision
  }

  /// How many decimals the lists of marks print.
  static let printedPlaces = 2

  mutating func ratio(_ name: String) -> EntryRatio? {
    let lines = facts.texts(name)
    guard !lines.isEmpty else {
      if name == "面试入围", hasWritten { needed(name, because: "笔试权重大于 0 时要写明多少人进入面试") }
      return nil
    }
    do {
      return try EntryRatio.reading(lines)
    } catch {
      refuse(error.rule, name, value: error.value, error.problem, error.remedy)
      return nil
    }
  }

  /// HIRE-108: 未写明 names items of the scheme.
  mutating func checkUnstated() {
    let names = Set(hiringSchemeFacts.map(\.name))
    for text in facts.texts("未写明") where !names.contains(text) {
      refuse(
        "HIRE-108", "未写明", value: text, "方案里没有“\(text)”这一项", "请写方案项目的名称,如 去掉最高最低")
    }
  }
}
