import Disclosure
import WorkingDays

/// What the programmes of a list pay, line by line.
let grantStandards = FactSpec(
  "档次标准", .texts, hint: "一行一个标准:项目、档次(不分档的不写)、金额,中间空一格",
  example: "普通高中国家助学金 一档 650元/生·学期")

/// One line of 档次标准, as 义务教育寄宿生生活补助 小学 625元/生·学期.
struct GrantStandard: Hashable {
  let programme: String
  let stage: SchoolStage?
  let tier: String?
  let rate: Amount
  let unit: AidProgramme.Unit

  /// Nil when the line does not have the form.
  init?(parsing line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...4).contains(words.count), let programme = AidProgramme.named(words[0]),
      let (rate, unit) = GrantStandard.rate(words[words.count - 1])
    else { return nil }
    var (stage, tier): (SchoolStage?, String?) = (nil, nil)
    for word in words[1..<(words.count - 1)] {
      if let named = SchoolStage(parsing: word), stage == nil {
        stage = named
      } else if aidTiers.contains(word), tier == nil {
        tier = word
      } else {
        return nil
      }
    }
    (self.programme, self.stage, self.tier) = (programme.name, stage, tier)
    (self.rate, self.unit) = (rate, unit)
  }

  /// What is paid in one term; nil when half of a year's rate is no whole number of fen.
  var perTerm: Amount? {
    guard unit == .year else { return rate }
    return rate.fen % 2 == 0 ? Amount(fen: rate.fen / 2) : nil
  }

  /// Reads 650元/生·学期, 1300元/年 and 6000元/生·次.
  private static func rate(_ word: String) -> (Amount, AidProgramme.Unit)? {
    guard let yuan = word.firstIndex(of: "元"),
      let figure = Score(parsing: String(word[..<yuan])), figure > Score(0),
      figure == figure.rounded(to: 2, .truncate)
    else { return nil }
    let rest = word[word.index(after: yuan)...]
    guard rest.hasPrefix("/") else { return nil }
    let amount = Amount(fen: figure.units / (Score.unitsPerPoint / 100))
    if rest.hasSuffix("学期") { return (amount, .term) }
    if rest.hasSuffix("年") { return (amount, .year) }
    return rest.hasSuffix("次") ? (amount, .once) : nil
  }
}

/// AID-012 to AID-016, AID-104 and AID-105: the list and its standards hold together, and the
/// standards lie inside what is in force on the posting day.
func standardFindings(_ content: NoticeContent) -> [RecordFinding] {
  let lines = content.facts.texts(grantStandards.name)
  let standards = lines.compactMap(GrantStandard.init(parsing:))
  let unread = lines.filter { GrantStandard(parsing: $0) == nil }.map { line in
    RecordFinding(
      rule: "AID-013", row: nil, column: grantStandards.name, value: line,
      problem: "“\(line)”看不懂", remedy: "请写成“\(grantStandards.example)”的样子,项目名称从名单里选")
  }
  // A line that was not understood explains whatever else is missing.
  guard unread.isEmpty else { return unread }
  let byProgramme = Dictionary(grouping: standards, by: \.programme)
  return unstatedFindings(content.records, byProgramme)
    + tierFindings(content.records, byProgramme)
    + content.records.compactMap { amountFinding($0, byProgramme) }
    + boundFindings(standards, content)
}

/// AID-014: programmes of the list whose standard the notice does not state.
private func unstatedFindings(
  _ records: [Record], _ standards: [String: [GrantStandard]]
) -> [RecordFinding] {
  grouped(records, by: { $0[AidPupil.programme] }).filter { standards[$0.key] == nil }.map {
    RecordFinding(
      rule: "AID-014", severity: .explain, row: nil, column: grantStandards.name,
      problem: "名单里有\($0.key)(\($0.items.count) 人),没有写它的标准", remedy: "请补一行,或说明为什么不写")
  }
}

/// AID-012: a tier that the programme's standards do not have, or none where they have tiers; said
/// once, at the first row that has it.
private func tierFindings(
  _ records: [Record], _ byProgramme: [String: [GrantStandard]]
) -> [RecordFinding] {
  struct Rate: Hashable {
    let programme: String
    let tier: String?
  }
  let groups = grouped(records) { record in
    record[AidPupil.programme].map { Rate(programme: $0, tier: record[AidPupil.tier]) }
  }
  return groups.compactMap { rate, records in
    guard let standards = byProgramme[rate.programme],
      !standards.contains(where: { $0.tier == rate.tier })
    else { return nil }
    let known = standards.compactMap(\.tier).joined(separator: "、")
    let count = records.count > 1 ? "(共 \(records.count) 行)" : ""
    let problem =
      rate.tier.map { "\(rate.programme)的档次标准里没有“\($0)”" } ?? "\(rate.programme)的标准分档,这里没有填档次"
    return RecordFinding(
      rule: "AID-012", row: records[0].row, column: AidPupil.tier.spec.id, value: rate.tier,
      problem: problem + count,
      remedy: known.isEmpty ? "请删去档次,或在“档次标准”里分档写明" : "请从\(known)中选,或改正“档次标准”")
  }
}

/// AID-016: the sum in the file is none that the standards of programme and tier make.
private func amountFinding(
  _ record: Record, _ byProgramme: [String: [GrantStandard]]
) -> RecordFinding? {
  guard let programme = record[AidPupil.programme], let amount = record[AidPupil.amount],
    let standards = byProgramme[programme]
  else { return nil }
  // A tier without a standard has a finding of its own.
  let own = standards.filter { $0.tier == record[AidPupil.tier] }
  guard !own.isEmpty, !own.compactMap(\.perTerm).contains(amount) else { return nil }
  return RecordFinding(
    rule: "AID-016", severity: .explain, row: record.row, column: AidPupil.amount.spec.id,
    problem: "金额与\(programme)\(record[AidPupil.tier] ?? "")每学期的标准不一致",
    remedy: "请核对金额,不足一学期等情况请说明")
}

/// AID-104, AID-105: bounds and State rates in force on the posting day.
private func boundFindings(
  _ standards: [GrantStandard], _ content: NoticeContent
) -> [RecordFinding] {
  struct Group: Hashable {
    let programme: String
    let stage: SchoolStage?
    let unit: AidProgramme.Unit
  }
  let source = Provision(content.facts.texts("标准依据").first ?? "档次标准", standing: .local)
  let groups = grouped(standards) {
    Group(programme: $0.programme, stage: $0.stage, unit: $0.unit)
  }
  return groups.flatMap { group, standards -> [RecordFinding] in
    guard let programme = AidProgramme.named(group.programme),
      let stage = group.stage ?? programme.stages.first
    else { return [] }
    let tiers = standards.compactMap { standard in
      standard.perTerm.map {
        AidStandard.Tier(name: standard.tier, rate: standard.rate, perTerm: $0)
      }
    }
    let standard = AidStandard(
      programme: programme.name, stage: stage, unit: group.unit, tiers: tiers, source: source)
    return programme.tierFindings(standard, on: content.posted).map { found in
      RecordFinding(
        rule: found.rule, severity: found.severity, row: nil, column: grantStandards.name,
        value: found.value, problem: found.problem, remedy: found.remedy)
    }
  }
}
