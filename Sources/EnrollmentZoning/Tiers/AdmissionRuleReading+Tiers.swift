import Disclosure

extension AdmissionRuleReading {
  /// Lines of 录取顺序, as 第一类：户籍在学区内；与父母同户; the order of names is the order of classes.
  mutating func tiers() -> [Tier] {
    var tiers: [Tier] = []
    for line in facts.texts("录取顺序") {
      guard let (name, rest) = named(line) else {
        refuse("录取顺序", line, "看不懂", "请写成 第一类：户籍在学区内；与父母同户 的样子")
        continue
      }
      guard let conditions = conditions(rest, in: line) else { continue }
      if let place = tiers.firstIndex(where: { $0.name == name }) {
        if place != tiers.indices.last {
          refuse("录取顺序", line, "和同名的一类隔开了", "同一类的几种情形请写在一起")
        }
        tiers[place].alternatives.append(conditions)
      } else {
        tiers.append(Tier(name: name, alternatives: [conditions], ties: []))
      }
    }
    return tiers
  }

  private mutating func conditions(_ text: String, in line: String) -> [TierCondition]? {
    var conditions: [TierCondition] = []
    for word in parts(text, between: "；;") {
      guard let condition = TierCondition(parsing: word) else {
        refuse(
          "录取顺序", line, "里的“\(word)”不是能核对的条件",
          "请用这样的写法:" + TierCondition.vocabulary.joined(separator: "、"))
        return nil
      }
      conditions.append(condition)
    }
    return conditions
  }

  /// Lines of 同类顺序: for all classes, or after a class's name and colon for that class alone.
  mutating func readTies(into tiers: inout [Tier]) {
    var (common, own): ([TierTie], [String: [TierTie]]) = ([], [:])
    for line in facts.texts("同类顺序") {
      let named = named(line)
      guard let ties = ties(parts(named?.rest ?? line, between: "、，,"), in: line) else { continue }
      guard let name = named?.name else {
        common += ties
        continue
      }
      guard tiers.contains(where: { $0.name == name }) else {
        refuse("同类顺序", line, "里的“\(name)”不在录取顺序里", "请写录取顺序里的类别名称")
        continue
      }
      own[name, default: []] += ties
    }
    for place in tiers.indices {
      tiers[place].ties = own[tiers[place].name] ?? common
      if Set(tiers[place].ties).count != tiers[place].ties.count {
        refuse("同类顺序", tiers[place].name, "有一项写了两次", "请各写一次")
      }
    }
    if ([common] + own.values).contains(where: { $0.dropLast().contains(.draw) }) {
      refuse("同类顺序", TierTie.draw.rawValue, "后面还有别的", "摇号定出全部先后,请写在最后")
    }
  }

  private mutating func ties(_ words: [String], in line: String) -> [TierTie]? {
    let ties = words.compactMap(TierTie.init(rawValue:))
    guard ties.count == words.count, !ties.isEmpty else {
      let names = TierTie.allCases.map(\.rawValue).joined(separator: "、")
      refuse("同类顺序", line, "不能用来定先后", "请从\(names)中选")
      return nil
    }
    return ties
  }

  /// Lines of 统筹学校, as 云溪县第一小学：云溪县第二小学、云溪县第三小学.
  mutating func transferSchools() -> [String: [String]] {
    var schools: [String: [String]] = [:]
    for line in facts.texts("统筹学校") {
      guard let (name, rest) = named(line), schools[name] == nil else {
        refuse("统筹学校", line, "看不懂,或同一所学校写了两次", "请写成 甲小学：乙小学、丙小学 的样子,一所学校一行")
        continue
      }
      schools[name] = parts(rest, between: "、，,")
    }
    return schools
  }

  /// What only several settings together show.
  mutating func checkTogether(_ rules: AdmissionRules) {
    let conditions = rules.tiers.flatMap { $0.alternatives.flatMap(\.self) }
    if rules.cutOff == nil, let timed = conditions.first(where: \.countsTime) {
      needed("年限截止日", because: "“\(timed.words)”要写明算到哪一天")
    }
    if conditions.contains(.seatFree), rules.lock.isEmpty {
      needed("学位锁定小学", because: "录取顺序里有“学位未占用”")
    }
    if !conditions.isEmpty, !conditions.contains(.seatFree), !rules.lock.isEmpty {
      findings.append(
        Finding(
          rule: "ENR-103", severity: .explain, place: .init(field: "录取顺序"),
          problem: "写了学位锁定,但没有一类的条件有“学位未占用”,锁定不起作用", remedy: "请在要看学位的各类加上这个条件"))
    }
    for (place, tier) in rules.tiers.enumerated()
    where rules.tiers[..<place].contains(where: {
      !Set($0.alternatives).isDisjoint(with: tier.alternatives)
    }) {
      refuse("录取顺序", tier.name, "和前面一类的条件一样", "后面这类不会有人,请核对")
    }
  }

  /// What stands before and after the first colon.
  private func named(_ line: String) -> (name: String, rest: String)? {
    guard let colon = line.firstIndex(where: { "：:".contains($0) }) else { return nil }
    let name = trimmed(line[..<colon])
    let rest = trimmed(line[line.index(after: colon)...])
    return name.isEmpty || rest.isEmpty ? nil : (name, rest)
  }

  private func parts(_ text: String, between marks: String) -> [String] {
    text.split { marks.contains($0) }.map(trimmed).filter { !$0.isEmpty }
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
