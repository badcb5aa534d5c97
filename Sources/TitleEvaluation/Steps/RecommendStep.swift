public import Disclosure

/// Who is recommended: by rank, when the vote passes, within the posts (推荐人选).
public let titleRecommendStep = WorkStep(
  "recommend", "确定推荐人选", from: [TitleFile.materials, TitleFile.posts, TitleFile.ranking],
  and: [TitleFile.votes, TitleFile.points], to: TitleFile.recommended,
  words: """
    方案写了推荐表决的,先看表决:实到不少于应到的三分之二(3×实到≥2×应到)才有效,同意票达到“通过条件”
    才通过,弃权票、无效票算实到、不算同意。通过的按名次,在同一单位、层级(分学科的按学科)的推荐名额以内
    推荐:岗位设置.xlsx 填了推荐人数的按它,没有填的按“推荐比例”。最后一名并列的停下来。
    """,
  work: { input in
    withPlan(input) { plan in
      let desk = RecommendDesk(input, plan, input.list(TitleFile.ranking) ?? [])
      guard desk.findings.isEmpty else { return WorkOutcome(findings: desk.findings) }
      return desk.outcome
    }
  })

/// What the choice is made of, read out of the lists.
struct RecommendDesk: Sendable {
  /// The applicants of each title, by rank.
  private(set) var groups: [(applied: String, people: [RankedPerson])] = []
  let choice: RecommendedChoice
  private(set) var findings: [WorkFinding] = []
  private let points: PointTable

  /// `ranking` are rows of 排序结果, read or worked out.
  init(_ input: WorkInput, _ plan: TitlePlan, _ ranking: [Record]) {
    let applicants = (input.list(TitleFile.materials) ?? []).compactMap(TitleApplicant.init)
    let known = Dictionary(applicants.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    points = PointTable(input.list(TitleFile.points))
    let ranked = ranking.compactMap { $0[Applicant.number].flatMap { known[$0] } }
    let byNumber = Dictionary(ranked.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
    var found = plan.voteFindings(input) + unknownRanked(ranking, known)
    let votes = plan.votes == true ? input.list(TitleFile.votes) : nil
    let book = plan.voteRule.flatMap { rule in
      votes.map { VoteBook($0, plan, rule, ranked: byNumber) }
    }
    found += book?.findings ?? []
    let people = ranking.compactMap { record -> RankedPerson? in
      guard let applicant = record[Applicant.number].flatMap({ known[$0] }),
        let rank = record[Applicant.rank]
      else { return nil }
      let vote = book?.votes[applicant.number]
      if book != nil, vote == nil { found.append(notVoted(applicant, record)) }
      return RankedPerson(
        applicant: applicant, rank: rank, vote: vote,
        hasPassed: book == nil ? true : vote?.decision.isPassed)
    }
    groups = grouped(people, by: \.applicant.group.applied).map { applied, people in
      (applied, people.sorted { $0.rank < $1.rank })
    }
    choice = RecommendedChoice(groups, SeatTable(input.list(TitleFile.posts) ?? []), plan)
    findings = found
  }

  var outcome: WorkOutcome {
    let chosen = groups.flatMap(\.people).filter {
      choice.answers[$0.applicant.number] == .recommended
    }
    return WorkOutcome(
      rows: chosen.map(row), findings: choice.findings, summary: choice.summary)
  }

  private func row(_ person: RankedPerson) -> [Field] {
    var row = RowDraft(recommendedApplicants, copying: person.applicant.record)
    row[Applicant.rank] = person.rank
    row[Applicant.total] = points.totals[person.applicant.number]
    if let tally = person.vote?.tally {
      let counts = [
        (VoteCount.members, tally.members), (VoteCount.present, tally.present),
        (VoteCount.recused, tally.recused), (VoteCount.yes, tally.yes), (VoteCount.no, tally.no),
        (VoteCount.blank, tally.blank), (VoteCount.invalid, tally.invalid),
      ]
      for (column, count) in counts { row[column] = count }
    }
    return row.fields
  }
}

extension TitlePlan {
  /// TITLE-155 and what of the rule of the vote is missing.
  fileprivate func voteFindings(_ input: WorkInput) -> [WorkFinding] {
    guard let votes else {
      return [missing("推荐表决", "没有写排序以后是否表决", "请写 是 或 否")]
    }
    guard votes else { return [] }
    var findings: [WorkFinding] = []
    if pass == nil {
      let words = VoteShare.all.map(\.words).joined(separator: "、")
      findings.append(missing("通过条件", "没有写同意票多少为通过", "请从\(words)中选"))
    }
    if input.list(TitleFile.votes) == nil {
      findings.append(
        settingFinding(
          "TITLE-155", "推荐表决", "方案要表决,还没有表决结果.xlsx", "请填写每个人的票数;不表决的改写“否”"))
    }
    return findings
  }
}

/// TITLE-156: somebody ranked whom the materials do not have.
private func unknownRanked(
  _ ranking: [Record], _ known: [String: TitleApplicant]
) -> [WorkFinding] {
  ranking.compactMap { record in
    guard let number = record[Applicant.number], let name = record[Applicant.name] else {
      return nil
    }
    return stranger(
      TitleFile.ranking, "TITLE-156", record.row, number, name, known[number]?.name)
  }
}

/// TITLE-157: somebody ranked on whom nobody voted.
private func notVoted(_ applicant: TitleApplicant, _ record: Record) -> WorkFinding {
  WorkFinding(
    TitleFile.ranking,
    RecordFinding(
      rule: "TITLE-157", row: record.row, column: Applicant.number.spec.id,
      value: applicant.number, problem: "表决结果.xlsx 里没有\(applicant.words)", remedy: "请补填这个人的票数"))
}
