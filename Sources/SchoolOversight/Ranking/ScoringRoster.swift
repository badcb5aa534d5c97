public import Disclosure

/// The scoring sheet (评分办法) as a list, an indicator in each row.
public enum ScoringRoster {
  static let name = Column<String>(
    ColumnSpec(
      "name", "测评指标", aliases: ["指标"], .text, privacy: own, width: 24, example: "按期公开"))
  static let points = Column<Score>(
    ColumnSpec(
      "points", "指标分值", aliases: ["分值"], .score(places: ScoringSheet.places), checks: [positive],
      privacy: own, width: 12, example: "30"))
  static let rule = Column<String>(
    ColumnSpec(
      "rule", "扣分情形", .choice(RuleWord.allCases.map(\.rawValue)), privacy: own, width: 16,
      hint: "登记扣分的由人逐条登记;按条数得分容易鼓励凑数,不建议用", example: "超期"))
  static let duties = Column<String>(
    ColumnSpec(
      "duties", "适用事项", .text, required: false, privacy: own, width: 30,
      hint: "事项代码或名称,之间用顿号;不写就是全部", example: "fees-board"))
  static let each = Column<Score>(
    ColumnSpec(
      "each", "每项分值", aliases: ["每项扣分"], .score(places: ScoringSheet.places), required: false,
      checks: [positive], privacy: own, width: 12, hint: "登记扣分的留空", example: "5"))
  static let cap = Column<Score>(
    ColumnSpec(
      "cap", "扣分上限", .score(places: ScoringSheet.places), required: false, checks: [positive],
      privacy: own, width: 12, hint: "不写就是指标分值", example: "30"))
  static let document = Column<String>(
    ColumnSpec("document", "依据", .text, privacy: own, width: 34, example: "本局2026年评分办法"))
  static let standing = Column<String>(
    ColumnSpec(
      "standing", "依据效力", aliases: ["效力"], .choice(["法律法规", "规范性文件", "地方规定", "惯例"]),
      privacy: own, width: 12, example: "规范性文件"))

  public static let roster = Roster(
    name: "评分办法",
    columns: [
      name.spec, points.spec, rule.spec, duties.spec, each.spec, cap.spec, document.spec,
      standing.spec,
    ],
    uniqueKeys: [["name"]],
    crossChecks: { $0.flatMap(findings) })

  private static let own = PrivacyClass.open(.practice("教育局内部的评分办法"))
  private static let positive = Check.scores(Score(units: 100)...Score(1000))
}

private enum RuleWord: String, CaseIterable {
  case late = "超期"
  case blank = "未公开"
  case lateOrBlank = "超期和未公开"
  case unknown = "不明"
  case registered = "登记扣分"
  case perPost = "按条数得分"

  /// The states it counts; empty for the rules that count none.
  var states: Set<CoverageState> {
    switch self {
    case .late: [.late]
    case .blank: [.blank]
    case .lateOrBlank: [.late, .blank]
    case .unknown: [.unknown]
    case .registered, .perPost: []
    }
  }
}

private func findings(in row: Record) -> [RecordFinding] {
  var found: [RecordFinding] = []
  let rule = row[ScoringRoster.rule].flatMap(RuleWord.init)
  let each = row[ScoringRoster.each]
  if let rule, rule != .registered, each == nil {
    found.append(
      RecordFinding(
        rule: "RANK-001", row: row.row, column: "each", problem: "没有写每项多少分",
        remedy: "请写分值;由人逐条登记的,扣分情形写“登记扣分”"))
  }
  if rule == .registered, each != nil {
    found.append(
      RecordFinding(
        rule: "RANK-002", row: row.row, column: "each", problem: "登记扣分的分值写在扣分登记里,这里写了也不用",
        remedy: "请删去"))
  }
  if let cap = row[ScoringRoster.cap], let points = row[ScoringRoster.points], cap > points {
    found.append(
      RecordFinding(
        rule: "RANK-003", row: row.row, column: "cap", value: cap.description,
        problem: "扣分上限 \(cap) 超过指标分值 \(points)", remedy: "请改正"))
  }
  if rule == .perPost {
    found.append(
      RecordFinding(
        rule: "RANK-004", severity: .explain, row: row.row, column: "rule",
        problem: "按条数得分会鼓励凑数:没有内容的“情况说明”也能得分,该公开的却可以不公开", remedy: "请改用超期、未公开,或说明为什么要数条数"))
  }
  return found
}

extension ScoringSheet {
  /// The sheet that the rows make, and what of it does not fit `duties` or itself.
  ///
  /// Rows that lack something, of which the import has told, are left out.
  public static func read(
    _ records: [Record], ties: TieRule, duties: [Duty]
  ) -> (sheet: ScoringSheet, findings: [RecordFinding]) {
    var indicators: [Indicator] = []
    var findings: [RecordFinding] = []
    var taken: [StateOfDuty: String] = [:]
    for row in records {
      let (named, unknown) = dutyIDs(row, duties)
      findings += unknown
      guard let indicator = Indicator(row, duties: named) else { continue }
      findings += doubles(of: indicator, row.row, duties, &taken)
      indicators.append(indicator)
    }
    return (ScoringSheet(indicators: indicators, ties: ties), findings)
  }
}

extension Indicator {
  fileprivate init?(_ row: Record, duties: Set<String>) {
    guard let name = row[ScoringRoster.name], let points = row[ScoringRoster.points],
      let word = row[ScoringRoster.rule].flatMap(RuleWord.init),
      let document = row[ScoringRoster.document],
      let standing = row[ScoringRoster.standing].flatMap(Provision.Standing.init)
    else { return nil }
    let rule: ScoringRule
    switch (word, row[ScoringRoster.each]) {
    case (.registered, _): rule = .registered
    case (.perPost, let each?): rule = .perPost(each, duties: duties)
    case (_, let each?): rule = .perItem(each, in: word.states, duties: duties)
    case (_, nil): return nil
    }
    self.init(
      name: name, points: points, rule: rule, cap: row[ScoringRoster.cap],
      source: Provision(document, standing: standing))
  }
}

private func dutyIDs(_ row: Record, _ duties: [Duty]) -> (Set<String>, [RecordFinding]) {
  var ids: Set<String> = []
  var findings: [RecordFinding] = []
  for word in words(in: row[ScoringRoster.duties] ?? "") where word != "全部" {
    if let duty = duties.first(where: { $0.id == word || $0.name == word }) {
      ids.insert(duty.id)
    } else {
      findings.append(
        RecordFinding(
          rule: "RANK-005", row: row.row, column: "duties", value: word,
          problem: "公开事项清单里没有“\(word)”", remedy: "请写清单里的事项代码或名称"))
    }
  }
  return (ids, findings)
}

private struct StateOfDuty: Hashable {
  let state: CoverageState
  let duty: String
}

/// The lines before it that already take points for the same state of the same duty.
private func doubles(
  of indicator: Indicator, _ row: Int, _ duties: [Duty], _ taken: inout [StateOfDuty: String]
) -> [RecordFinding] {
  guard case .perItem(_, let states, let named) = indicator.rule else { return [] }
  var others: [String] = []
  for state in states {
    for duty in named.isEmpty ? duties.map(\.id) : Array(named) {
      let key = StateOfDuty(state: state, duty: duty)
      if let other = taken[key], !others.contains(other) { others.append(other) }
      taken[key] = taken[key] ?? indicator.name
    }
  }
  return others.sorted().map { other in
    RecordFinding(
      rule: "RANK-006", row: row, column: "rule", value: indicator.name,
      problem: "同一事项的同一情形,“\(other)”已经扣分,这里会再扣一次", remedy: "请分开适用事项或扣分情形")
  }
}
