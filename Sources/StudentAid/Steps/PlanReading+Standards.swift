import Disclosure

extension PlanReading {
  /// Lines of 资助标准, as 普通高中国家助学金 一档 3300元/学年, each with its basis.
  mutating func readStandards() -> [LocalStandard] {
    let bases = readBases()
    var read: [LocalStandard] = []
    for line in facts.texts("资助标准") {
      guard let standard = readStandard(line, bases) else { continue }
      let isAgain = read.contains {
        $0.programme == standard.programme && $0.stage == standard.stage && $0.tier == standard.tier
      }
      let other = read.first { $0.programme == standard.programme && $0.unit != standard.unit }
      if isAgain {
        refuse("资助标准", line, "和前面一行写的是同一档", "请只留一行")
      } else if other != nil {
        refuse("资助标准", line, "和同一项目的其他行单位不同", "请统一按学年或按学期写")
      } else {
        read.append(standard)
      }
    }
    return read
  }

  private mutating func readStandard(
    _ line: String, _ bases: [String?: Provision]
  ) -> LocalStandard? {
    guard let read = GrantStandard(parsing: line) else {
      refuse("资助标准", line, "看不懂", "请写成 普通高中国家助学金 一档 3300元/学年 的样子,档次写一档、二档、三档")
      return nil
    }
    guard let programme = programme(read.programme) else {
      refuse("资助标准", line, "写的不是本学期的项目", "请删去,或在“资助项目”里补上")
      return nil
    }
    if let stage = read.stage, !programme.stages.contains(stage) {
      refuse(
        "资助标准", line, "写的学段不在这个项目里", "请写\(programme.stages.map(\.rawValue).joined(separator: "或"))")
      return nil
    }
    guard let basis = bases[programme.name] ?? bases[nil] else {
      findings.append(
        Finding(
          rule: "AID-108", place: .init(field: "资助标准"), value: line,
          problem: "\(programme.name)的标准没有写依据", remedy: "请在“标准依据”里写文件名称和文号"))
      return nil
    }
    return LocalStandard(
      programme.name, stage: read.stage, tier: read.tier, read.rate, per: read.unit,
      source: basis)
  }

  /// The basis of each programme that has one of its own, and with the key nil of all others.
  private func readBases() -> [String?: Provision] {
    var bases: [String?: Provision] = [:]
    for line in facts.texts("标准依据") {
      let words = words(line)
      if words.count >= 2, let programme = programme(words[0]) {
        let text = words.dropFirst().joined(separator: " ")
        bases[programme.name] = Provision(text, standing: .local)
      } else if bases[nil] == nil {
        bases[nil] = Provision(line, standing: .local)
      }
    }
    return bases
  }

  /// Lines of 档次对应, as 普通高中国家助学金 特别困难 一档.
  mutating func readTiers() -> [AidPlan.TierKey: String] {
    var tiers: [AidPlan.TierKey: String] = [:]
    for line in facts.texts("档次对应") {
      let words = words(line)
      guard words.count == 3, let programme = programme(words[0]), aidLevels.contains(words[1]),
        aidTiers.contains(words[2])
      else {
        refuse("档次对应", line, "不是“项目 认定档次 资助档次”", "请写成 普通高中国家助学金 特别困难 一档 的样子")
        continue
      }
      let key = AidPlan.TierKey(programme: programme.name, level: words[1])
      if tiers[key] != nil {
        refuse("档次对应", line, "和前面一行写的是同一个认定档次", "请只留一行")
      } else {
        tiers[key] = words[2]
      }
    }
    return tiers
  }

  /// Lines of 项目对象, as 普通高中免学杂费 优先对象.
  mutating func readAudiences() -> [String: AidAudience] {
    var audiences: [String: AidAudience] = [:]
    for line in facts.texts("项目对象") {
      let words = words(line)
      guard words.count >= 2, let programme = programme(words[0]),
        let audience = audience(Array(words.dropFirst()))
      else {
        refuse("项目对象", line, "看不懂", "请写成 普通高中免学杂费 优先对象 的样子,或在项目后面写困难类型")
        continue
      }
      audiences[programme.name] = audience
    }
    return audiences
  }

  private func audience(_ words: [String]) -> AidAudience? {
    switch words {
    case ["全部认定对象"]: .everyone
    case ["优先对象"]: .priority
    default: words.allSatisfy(aidCategories.contains) ? .categories(Set(words)) : nil
    }
  }
}
