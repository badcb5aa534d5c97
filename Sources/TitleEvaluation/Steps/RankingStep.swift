public import Disclosure

/// The applicants put in the order in which they are to be recommended (推荐排序).
public let titleRankingStep = WorkStep(
  "ranking", "确定推荐顺序", from: [TitleFile.materials],
  and: [TitleFile.firstKeying, TitleFile.secondKeying, TitleFile.points],
  to: TitleFile.ranking,
  words: """
    按方案的“推荐顺序依据”,用排序票的平均名次(名次之和÷有效票数,小的在前,用分数比较)、量化赋分,或名次计分
    加量化赋分,在同一申报职称内排。排序票由两人各录一遍,逐格一致才计票;缺名次、重复、超出人数、不是名次
    的整张不计,没有排全(回避)的也不计,再核对有效票是否够委员的三分之二。同分的依次按“排序同分顺序”,
    分不出先后的停下来。整张空白的票每格写“空”;没有投的票整列空着。
    """,
  work: { input in
    withPlan(input) { plan in
      guard let basis = plan.basis else {
        let words = RankBasis.Word.allCases.map(\.rawValue).joined(separator: "、")
        return WorkOutcome(findings: [missing("推荐顺序依据", "没有写按什么排推荐顺序", "请从\(words)中选一种")])
      }
      return outcome(of: RankBook(input, plan, basis))
    }
  })

private func outcome(of book: RankBook) -> WorkOutcome {
  WorkOutcome(
    rows: book.groups.flatMap { group in
      group.standings.indices.map { draft(at: $0, in: group).fields }
    },
    findings: book.findings, summary: book.groups.map(\.summary))
}

extension RankBook {
  /// The rows of 排序结果, as they would be read from its sheet.
  var records: [Record] {
    groups.flatMap { group in group.standings.indices.map { draft(at: $0, in: group) } }
      .enumerated().map { $1.record(row: $0 + firstRow) }
  }
}

/// Where the rows of a written list begin, below title, notes and header.
private let firstRow = 4

private func draft(at position: Int, in group: RankedGroup) -> RowDraft {
  let standing = group.standings[position]
  var row = RowDraft(
    rankedApplicants, copying: group.evidence.applicants[standing.applicant].record)
  row[Applicant.rank] = standing.rank
  if let count = group.count, let mean = count.mean(of: standing.applicant) {
    row[RankedApplicant.validBallots] = count.valid.count
    row[RankedApplicant.rankSum] = mean.sum
    row[RankedApplicant.mean] = mean.exact
    row[RankedApplicant.roundedMean] = Score(units: mean.hundredths * (Score.unitsPerPoint / 100))
    row[RankedApplicant.firstPlaces] = count.firstPlaces(of: standing.applicant)
  }
  let place = group.placeWords(of: standing.applicant).map { $0 + "；" } ?? ""
  row[RankedApplicant.working] = place + group.reason(at: position)
  return row
}

extension RankedGroup {
  fileprivate var summary: String {
    let people = "\(applied) \(standings.count) 人"
    guard let count else { return people + ",按量化赋分排序" }
    let dropped = count.dropped.map(\.words).joined(separator: ";")
    return people + ",排序票 \(count.valid.count + count.dropped.count) 张,有效 \(count.valid.count) 张"
      + ",每张名次之和 \(count.ballotSum)" + (dropped.isEmpty ? "" : ";不计的:\(dropped)")
  }
}
