import Disclosure

/// The points of those who apply for one title in one unit, in order (量化赋分).
struct PointGroup: Sendable {
  let group: AppliedGroup
  let evidence: TieEvidence
  let criteria: [RankCriterion]
  /// Best first.
  let standings: [Standing]

  /// `items` has a place for each applicant, each in the order of the scheme.
  init(
    _ group: AppliedGroup, _ applicants: [TitleApplicant], items: [[ItemScore]], ties: TieOrder
  ) {
    let totals = items.map { $0.map(\.score).reduce(Score(0), +) }
    let evidence = TieEvidence(applicants: applicants, totals: totals, items: items)
    let criteria = [RankCriterion.score("总分") { totals[$0] }] + ties.ties.map(evidence.criterion)
    (self.group, self.evidence, self.criteria) = (group, evidence, criteria)
    standings = TitleEvaluation.standings(
      of: applicants.count, by: criteria, sharingRanks: ties.sharesRanks)
  }
}

/// Everybody's points, group by group, with what is wrong with them.
struct PointBook: Sendable {
  private(set) var groups: [PointGroup] = []
  private(set) var findings: [WorkFinding] = []

  /// Nobody's points are added up while one of the group's items is wrong or missing.
  init(_ applicants: [TitleApplicant], _ items: [Record], _ scheme: PointScheme, ties: TieOrder) {
    let scores = items.compactMap(ItemScore.init)
    let byNumber = Dictionary(grouping: scores, by: \.number)
    findings = strangers(items, applicants) + scores.flatMap { scheme.findings(on: $0) }.map(filed)
    for (group, people) in grouped(applicants, by: \.group) {
      let missing = people.compactMap { missingFinding($0, byNumber[$0.number] ?? [], scheme) }
      findings += missing.map(filed)
      guard missing.isEmpty else { continue }
      let items = people.map { person in
        scheme.rules.compactMap { rule in
          byNumber[person.number]?.first { $0.item == rule.name }
        }
      }
      groups.append(PointGroup(group, people, items: items, ties: ties))
    }
  }

  /// Each applicant's place in the groups.
  var places: [String: (group: Int, place: Int)] {
    var places: [String: (group: Int, place: Int)] = [:]
    for (index, group) in groups.enumerated() {
      for (place, applicant) in group.evidence.applicants.enumerated() {
        places[applicant.number] = (index, place)
      }
    }
    return places
  }
}

extension ItemScore {
  /// Nil when a cell without which there is no score is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let number = record[Applicant.number], let item = record[PointItem.item],
      let reviewed = record[PointItem.reviewed]
    else { return nil }
    self.init(
      row: record.row, number: number, item: item, claimed: record[PointItem.claimed],
      reviewed: reviewed, evidence: record[PointItem.evidence],
      appealed: record[PointItem.appealed])
  }
}

private func filed(_ finding: RecordFinding) -> WorkFinding {
  WorkFinding(TitleFile.items, finding)
}

/// TITLE-124: items of somebody who is not in the materials, or is called otherwise there.
private func strangers(_ items: [Record], _ applicants: [TitleApplicant]) -> [WorkFinding] {
  let names = Dictionary(
    applicants.map { ($0.number, $0.name) }, uniquingKeysWith: { one, _ in one })
  return items.compactMap { item in
    guard let number = item[Applicant.number], let name = item[Applicant.name] else { return nil }
    return stranger(TitleFile.items, "TITLE-124", item.row, number, name, names[number])
  }
}

/// TITLE-125: an item of the scheme that an applicant has no row for.
private func missingFinding(
  _ applicant: TitleApplicant, _ items: [ItemScore], _ scheme: PointScheme
) -> RecordFinding? {
  let names = scheme.rules.map(\.name).filter { name in !items.contains { $0.item == name } }
  guard !names.isEmpty else { return nil }
  return RecordFinding(
    rule: "TITLE-125", row: nil, column: Applicant.number.spec.id, value: applicant.number,
    problem: "\(applicant.words)缺\(names.joined(separator: "、"))的得分", remedy: "请补一行;没有得分的审核分写0")
}

/// Somebody whom the materials do not know under this number and name.
func stranger(
  _ file: WorkFile, _ rule: String, _ row: Int, _ number: String, _ name: String, _ known: String?
) -> WorkFinding? {
  guard known != name else { return nil }
  return WorkFinding(
    file,
    RecordFinding(
      rule: rule, row: row, column: (known == nil ? Applicant.number : Applicant.name).spec.id,
      value: known == nil ? number : name,
      problem: known.map { "申报材料.xlsx 里 \(number) 是\($0),这里是\(name)" }
        ?? "申报材料.xlsx 里没有申报编号 \(number)", remedy: "请核对申报编号和姓名"))
}
