public import Disclosure

/// The rules of all checks: what ships, and what a place adds in its file (核对规则).
public struct CheckRules: Sendable {
  public var jumps = jumpRules
  public var sums = sumRules
  /// Programmes of which a pupil may have only one, with the text that says so.
  public var exclusions: [(programmes: [String], source: Provision)]

  /// What ships; `exclusions` are those that hold everywhere.
  public init(exclusions: [(programmes: [String], source: Provision)]) {
    self.exclusions = exclusions
  }

  /// What ships with what a place's file adds; nothing of the file counts when anything in it is
  /// wrong.
  ///
  /// The place's jumps come before those that ship. `rosters` are the kinds of list by their ids.
  public func adding(
    _ file: Outline, rosters: [String: Roster]
  ) -> (rules: CheckRules, findings: [Finding]) {
    var reader = RuleReader(rosters: rosters)
    reader.read(file)
    guard reader.findings.isEmpty else { return (self, reader.findings) }
    var rules = self
    rules.jumps = reader.jumps + jumps
    rules.sums += reader.sums
    rules.exclusions += reader.exclusions
    return (rules, [])
  }
}

private struct RuleReader {
  let rosters: [String: Roster]
  private(set) var findings: [Finding] = []
  private(set) var jumps: [JumpRule] = []
  private(set) var sums: [SumRule] = []
  private(set) var exclusions: [(programmes: [String], source: Provision)] = []
  private var source = Provision("", standing: .local)

  init(rosters: [String: Roster]) { self.rosters = rosters }

  mutating func read(_ file: Outline) {
    let members = map(file, ["依据", "增减", "勾稽", "不可兼得"])
    guard let document = text(members["依据"]), !document.isEmpty else {
      return add("CROSS-042", file.line, "依据", "没有写这些规则的依据", "请写一行“依据: 文件名称”")
    }
    source = Provision(document, standing: .local)
    for item in list(members["增减"]) { readJump(item) }
    for item in list(members["勾稽"]) { readSum(item) }
    for item in list(members["不可兼得"]) { readExclusion(item) }
  }

  private mutating func readJump(_ item: Outline) {
    let members = map(item, ["种类", "指标", "分类", "超过", "至少"])
    let kind = text(members["种类"]) ?? ""
    guard kind.isEmpty || rosters.keys.contains(where: { $0.hasPrefix(kind) }) else {
      return add("CROSS-041", item.line, "种类", "没有“\(kind)”这种名单", "可以写的种类见 gongshi kinds")
    }
    let name = text(members["指标"])
    let measure = name.flatMap { self.measure($0, of: kind) }
    if let name, measure == nil {
      return add("CROSS-041", item.line, "指标", "名单里没有“\(name)”", "请写人次、人数,或要合计的列的表头")
    }
    guard let share = text(members["超过"]).flatMap(perMille) else {
      return add("CROSS-041", item.line, "超过", "没有写增减的幅度", "请写成“超过: 15%”,最多一位小数")
    }
    guard let least = text(members["至少"]).flatMap({ Int($0) }), least >= 1 else {
      return add("CROSS-041", item.line, "至少", "没有写至少差多少", "请写成“至少: 3”,金额以元计")
    }
    let unit = measure.map { self.unit(of: $0, kind) } ?? 1
    let (scaled, isTooBig) = least.multipliedReportingOverflow(by: unit)
    guard !isTooBig else { return add("CROSS-041", item.line, "至少", "数太大", "请写小一些") }
    jumps.append(
      JumpRule(
        kind: kind, measure: measure, ofCategories: text(members["分类"]) == "是", perMille: share,
        least: scaled, source: source))
  }

  private mutating func readSum(_ item: Outline) {
    let members = map(item, ["左边", "关系", "右边", "办法"])
    guard let left = side(members["左边"], item.line), let right = side(members["右边"], item.line)
    else { return }
    guard let relation = text(members["关系"]).flatMap(SumRule.Relation.init) else {
      let known = SumRule.Relation.allCases.map(\.rawValue).joined(separator: "、")
      return add("CROSS-041", item.line, "关系", "没有写两边的关系", "可以写的是\(known)")
    }
    sums.append(
      SumRule(
        left, relation, right, remedy: text(members["办法"]) ?? "请核对两边的数，没有错的说明原因",
        mayStand: ["原因已经说明"], source: source))
  }

  private mutating func side(_ member: Outline?, _ line: Int) -> SumRule.Side? {
    guard let member else {
      add("CROSS-041", line, "左边", "勾稽的两边都要写", "请写左边、关系和右边")
      return nil
    }
    let members = map(member, ["种类", "指标", "名称"])
    guard let kind = text(members["种类"]), rosters[kind] != nil,
      let name = text(members["指标"]), let measure = measure(name, of: kind)
    else {
      add("CROSS-041", member.line, "种类", "没有这种名单,或名单里没有这个指标", "可以写的种类见 gongshi kinds")
      return nil
    }
    return SumRule.Side(kind, FigureKey(measure), name: text(members["名称"]) ?? name)
  }

  private mutating func readExclusion(_ item: Outline) {
    guard case .list(let items) = item.content else {
      return add("CROSS-041", item.line, "不可兼得", "一组要写两个以上的项目", "请写成“- [甲项目, 乙项目]”")
    }
    let programmes = items.compactMap { text($0) }
    guard programmes.count == items.count, Set(programmes).count >= 2 else {
      return add("CROSS-041", item.line, "不可兼得", "一组要写两个以上的项目", "请写成“- [甲项目, 乙项目]”")
    }
    exclusions.append((programmes, source))
  }

  /// The id of what people call so in lists of this kind; with no one kind only rows and persons.
  private func measure(_ name: String, of kind: String) -> String? {
    switch name {
    case "人次": Figure.rows
    case "人数": Figure.persons
    default: rosters[kind]?.columns.first { $0.header == name && $0.isTotalled }?.id
    }
  }

  private func unit(of measure: String, _ kind: String) -> Int {
    switch rosters[kind]?.columns.first(where: { $0.id == measure })?.type {
    case .amount: 100
    case .score: Score.unitsPerPoint
    default: 1
    }
  }

  private mutating func map(_ outline: Outline, _ names: [String]) -> [String: Outline] {
    guard case .map(let members) = outline.content else {
      add("CROSS-041", outline.line, nil, "这里要分行写各项", "可以写的是\(names.joined(separator: "、"))")
      return [:]
    }
    for member in members where !names.contains(member.name) {
      add(
        "CROSS-041", member.line, member.name, "没有这一项",
        "可以写的是\(names.joined(separator: "、"))")
    }
    return Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func list(_ outline: Outline?) -> [Outline] {
    guard let outline else { return [] }
    guard case .list(let items) = outline.content else {
      add("CROSS-041", outline.line, nil, "这里要一条写一个“-”", "请每条另起一行,以“- ”开头")
      return []
    }
    return items
  }

  private func text(_ outline: Outline?) -> String? {
    guard case .text(let text)? = outline?.content else { return nil }
    return text
  }

  private mutating func add(
    _ rule: String, _ line: Int, _ field: String?, _ problem: String, _ remedy: String
  ) {
    findings.append(
      Finding(rule: rule, place: .init(row: line, field: field), problem: problem, remedy: remedy))
  }
}

/// Thousandths of 15%, 12.5%; nil for anything else or more than one decimal.
private func perMille(_ text: String) -> Int? {
  guard text.hasSuffix("%"), let share = Score(parsing: text.dropLast()) else { return nil }
  let tenth = Score.unitsPerPoint / 10
  guard share.units >= 0, share.units % tenth == 0 else { return nil }
  return share.units / tenth
}
