import Disclosure

extension PlanReading {
  /// Lines of 资助名额: a school and its count, or the count of the only school.
  mutating func readCounts(_ setting: String) -> [String?: Int] {
    var counts: [String?: Int] = [:]
    let lines = facts.texts(setting)
    for line in lines {
      let words = words(line)
      let school: String? = words.count == 1 ? nil : words[0]
      guard (1...2).contains(words.count), let count = Int(words[words.count - 1]),
        (0...1_000_000).contains(count)
      else {
        refuse(setting, line, "没有写清名额", "请写成 云溪县第一中学 120 的样子")
        continue
      }
      if counts[school] != nil {
        refuse(setting, line, "和前面一行写的是同一个学校", "请只留一行")
      } else if school == nil, lines.count > 1 {
        refuse(setting, line, "没有写学校", "有几行的,每行前面写学校名称")
      } else {
        counts[school] = count
      }
    }
    return counts
  }

  /// Lines of 学校学段, as 云溪县职业中学 中职.
  mutating func readStages() -> [String: SchoolStage] {
    var stages: [String: SchoolStage] = [:]
    for line in facts.texts("学校学段") {
      let words = words(line)
      guard words.count == 2, let stage = SchoolStage(parsing: words[1]) else {
        let names = SchoolStage.allCases.map(\.rawValue).joined(separator: "、")
        refuse("学校学段", line, "不是“学校 学段”", "学段请从\(names)中选")
        continue
      }
      stages[words[0]] = stage
    }
    return stages
  }

  mutating func readCriteria() -> [QuotaCriterion] {
    var criteria: [QuotaCriterion] = []
    for line in facts.texts("名额同数顺序") {
      if let criterion = QuotaCriterion(rawValue: line), !criteria.contains(criterion) {
        criteria.append(criterion)
      } else {
        refuse("名额同数顺序", line, "不能用来定先后", "请写班级人数或列表顺序,各写一次")
      }
    }
    return criteria
  }
}
