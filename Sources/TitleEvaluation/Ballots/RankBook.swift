import Disclosure

/// The order of all applicants, title by title, with what is wrong with ballots and settings.
struct RankBook: Sendable {
  private(set) var groups: [RankedGroup] = []
  private(set) var findings: [WorkFinding] = []
  let basis: RankBasis

  init(_ input: WorkInput, _ plan: TitlePlan, _ basis: RankBasis) {
    self.basis = basis
    let applicants = (input.list(TitleFile.materials) ?? []).compactMap(TitleApplicant.init)
    let points = PointTable(input.list(TitleFile.points))
    findings = plan.pointFindings(basis, points)
    guard basis.needsBallots else {
      guard findings.isEmpty else { return }
      for (applied, people) in grouped(applicants, by: \.group.applied) {
        add(applied, people, count: nil, points, plan)
      }
      return
    }
    guard let first = input.list(TitleFile.firstKeying),
      let second = input.list(TitleFile.secondKeying)
    else {
      findings.append(
        settingFinding(
          "TITLE-135", "推荐顺序依据", "方案按排序票排推荐顺序,排序票第一遍.xlsx 和第二遍.xlsx 还没有录齐",
          "请由两人各录一遍;不投排序票的改写“\(RankBasis.Word.points.rawValue)”"))
      return
    }
    findings +=
      keyingFindings(first, second) + ballotStrangers(first, applicants)
      + unranked(first, applicants)
    guard !isBlocked else { return }
    let known = Dictionary(applicants.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    for group in BallotGroup.groups(of: first) {
      let count = BallotCount(group.papers, applicants: group.rows.count, trim: plan.trim)
      let found = plan.findings(on: count, of: group)
      findings += found
      guard !found.contains(where: { $0.finding.severity == .mustFix }) else { continue }
      add(group.applied, group.rows.compactMap { known[$0.number] }, count: count, points, plan)
    }
  }

  private var isBlocked: Bool { findings.contains { $0.finding.severity == .mustFix } }

  private mutating func add(
    _ applied: String, _ people: [TitleApplicant], count: BallotCount?, _ points: PointTable,
    _ plan: TitlePlan
  ) {
    let found = plan.rankFindings(applied, people, points, basis)
    findings += found
    guard found.isEmpty else { return }
    var evidence = TieEvidence(applicants: people)
    evidence.totals = people.map { points.totals[$0.number] }
    evidence.items = people.map { points.items[$0.number] ?? [] }
    evidence.firstPlaces = people.indices.map { count?.firstPlaces(of: $0) ?? 0 }
    evidence.votes = people.map { plan.tieVotes[$0.number] }
    let group = RankedGroup(applied, evidence, count: count, basis: basis, ties: plan.rankTies)
    findings += ties(in: group, plan)
    groups.append(group)
  }

  private func ties(in group: RankedGroup, _ plan: TitlePlan) -> [WorkFinding] {
    let items = plan.points?.rules.map { TitleTie.item($0.name) } ?? []
    let named = TitleTie.named.map(\.tie).filter { tie in
      switch tie {
      case .firstPlaces: basis.needsBallots
      case .points: basis != .points
      case .titleYears, .teachingYears, .vote, .item: true
      }
    }
    let orders = [group.byBallots, group.standings]
    guard let order = orders.first(where: { $0.contains { $0.ground.isTie } }) else { return [] }
    return tieFindings(
      order, group.criteria, group.applied, words: { group.evidence.applicants[$0].words },
      setting: "排序同分顺序", named: plan.rankTies, others: (named + items).map(\.name))
  }
}

/// The totals and items of 量化赋分.xlsx, by application number.
struct PointTable: Sendable {
  let isThere: Bool
  private(set) var totals: [String: Score] = [:]
  private(set) var items: [String: [ItemScore]] = [:]

  init(_ list: [Record]?) {
    isThere = list != nil
    for row in list ?? [] {
      guard let number = row[Applicant.number], let total = row[Applicant.total],
        let item = row[PointItem.item], let score = row[PointItem.score]
      else { continue }
      totals[number] = total
      items[number, default: []].append(
        ItemScore(
          row: row.row, number: number, item: item, claimed: nil, reviewed: score, evidence: nil,
          appealed: nil))
    }
  }
}
