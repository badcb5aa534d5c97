import Disclosure

/// Fills the places of those who drop out after the totals.
let substitutesStep = WorkStep(
  "substitutes", "面试后递补",
  from: [
    HiringFile.posts, HiringFile.applicants, HiringFile.interview, HiringFile.totals,
    HiringFile.withdrawals,
  ],
  and: [HiringFile.adjustment, HiringFile.written, HiringFile.rawMarks, HiringFile.judgedMarks],
  to: HiringFile.substitutes,
  words: "体检、考察、公示、聘用后退出的,按总成绩在同一岗位依次递补;各环节能不能递补按方案。"
) { input in
  withScheme(of: input) { scheme, outcome in
    let hiring = HiringCase(
      input, scheme, people: input.list(HiringFile.interview) ?? [], in: HiringFile.interview,
      &outcome)
    let totals = hiring.totals()
    hiring.findTies(totals, &outcome)
    hiring.findDifferences(totals, input.list(HiringFile.totals) ?? [], &outcome)
    let stages: [SubstitutionRules.Stage] = [.medical, .inspection, .publicity, .afterHire]
    let leaving = Leaving(input, hiring, at: stages, &outcome)
    var held: Set<Int> = []
    for (post, posts) in totals.posts.enumerated() {
      let filled = scheme.substitution.fill(
        posts.qualified, chosen: posts.chosen, pool: posts.pool,
        after: leaving.withdrawals(of: post, hiring))
      held.formUnion(posts.qualified.places.prefix(posts.chosen).map(\.entrant))
      held.formUnion(filled.substitutes.map(\.entrant))
      hiring.substituteRows(filled, posts.qualified, leaving, post: post, &outcome) { place in
        var row = RowDraft(substitutes)
        row[Candidate.total] = place.flatMap { totals.workings[$0.entrant]?.total }
        row[Candidate.rank] = place?.rank
        return row
      }
    }
    leaving.findIdle(held, hiring, &outcome)
    outcome.summary.insert("面试后空出 \(outcome.rows.count) 个名额", at: 0)
  }
}

extension HiringCase {
  /// HIRE-144: the totals and ranks that were posted are those the scheme gives.
  fileprivate func findDifferences(
    _ totals: Totals, _ published: [Record], _ outcome: inout WorkOutcome
  ) {
    var ranks = [Int?](repeating: nil, count: entrants.count)
    for place in totals.posts.flatMap(\.ranking.places) { ranks[place.entrant] = place.rank }
    let positions = TicketIndex(published, of: HiringFile.totals)
    for (index, entrant) in entrants.enumerated() {
      guard let row = positions[entrant.ticket].map({ published[$0] }) else {
        outcome.find(
          "HIRE-144", in: HiringFile.totals, Candidate.ticket.spec.id,
          "没有准考证号 \(entrant.ticket)", "请重新计算总成绩")
        continue
      }
      let total = totals.workings[index]?.total
      guard row[Candidate.total] != total || row[Candidate.rank] != ranks[index] else { continue }
      let words = total.map { "总成绩 \($0.text(places: 2)),名次 \(ranks[index] ?? 0)" } ?? "没有总成绩"
      outcome.find(
        "HIRE-144", in: HiringFile.totals, row: row.row, Candidate.total.spec.id,
        value: row[Candidate.total]?.text(places: 2), "与按方案算出的不一致,应是\(words)",
        "请核对;方案或成绩改过的,重新计算总成绩")
    }
  }
}
