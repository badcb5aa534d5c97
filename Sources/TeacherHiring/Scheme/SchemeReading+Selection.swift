import Disclosure

extension SchemeReading {
  mutating func minimums() -> MinimumLines {
    var lines = MinimumLines()
    lines.written = points("笔试最低分")
    lines.interview = points("面试最低分")
    lines.total = points("总成绩最低分")
    lines.interviewOfOne = points("一人面试最低分")
    lines.tooFew = choice("人数不足指")
    lines.writtenOfTooFew = points("人数不足笔试最低分")
    lines.interviewOfTooFew = points("人数不足面试最低分")
    lines.meanOfRoomForTooFew = facts.text("人数不足考场平均线") == "用"
    let given = ["人数不足笔试最低分", "人数不足面试最低分"].first { facts.text($0) != nil }
    let dependent = given ?? (lines.meanOfRoomForTooFew ? "人数不足考场平均线" : nil)
    if let dependent, lines.tooFew == nil {
      needed("人数不足指", because: "“\(dependent)”要说明什么算人数不足")
    }
    if lines.tooFew == .belowEntryRatio, !hasWritten, facts.text("面试入围") == nil {
      needed("面试入围", because: "“人数不足指”要比照它")
    }
    return lines
  }

  mutating func cutOffTies() -> CutOffTies {
    let ties: CutOffTies? = choice("同分入围")
    if ties == nil, hasWritten { needed("同分入围", because: "笔试权重大于 0 时要写明末位同分怎么办") }
    return ties ?? .everyone
  }

  /// HIRE-110: 1:3, with any of the usual colons.
  mutating func opening() -> OpeningRatio? {
    guard let text = facts.text("开考比例") else {
      if facts.text("不足开考比例") != nil { needed("开考比例", because: "写了“不足开考比例”") }
      return nil
    }
    guard let applicants = OpeningRatio.applicants(parsing: text) else {
      refuse("HIRE-110", "开考比例", value: text, "“\(text)”看不懂", "请写成 1:3,意思是招聘 1 人至少 3 人报名")
      return nil
    }
    guard let shortfall: OpeningRatio.Shortfall = choice("不足开考比例") else {
      needed("不足开考比例", because: "设了开考比例")
      return nil
    }
    return OpeningRatio(applicants: applicants, shortfall: shortfall)
  }

  /// HIRE-107: known criteria, each once.
  mutating func tieChain() -> [TieCriterion] {
    var chain: [TieCriterion] = []
    for text in facts.texts("同分顺序") {
      guard let criterion = TieCriterion(rawValue: text) else {
        let known = TieCriterion.allCases.map(\.rawValue).joined(separator: "、")
        refuse("HIRE-107", "同分顺序", value: text, "没有“\(text)”这种比法", "可以写的有 \(known)")
        continue
      }
      guard !chain.contains(criterion) else {
        refuse("HIRE-107", "同分顺序", value: text, "“\(text)”写了两次", "请只留一处")
        continue
      }
      chain.append(criterion)
    }
    return chain
  }

  mutating func substitution() -> SubstitutionRules {
    var policies: [SubstitutionRules.Stage: SubstitutionRules.Policy] = [:]
    for stage in SubstitutionRules.Stage.allCases {
      policies[stage] = choice(stage.rawValue + "递补") ?? .refused
    }
    return SubstitutionRules(policies: policies, range: choice("递补范围") ?? .samePost)
  }
}
