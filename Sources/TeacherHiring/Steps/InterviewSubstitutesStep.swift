import Disclosure

/// Fills the places of those who drop out before the interview.
let interviewSubstitutesStep = WorkStep(
  "interview-substitutes", "面试前递补",
  from: [
    HiringFile.posts, HiringFile.applicants, HiringFile.written, HiringFile.interviewees,
    HiringFile.withdrawals,
  ],
  and: [HiringFile.adjustment, HiringFile.rawMarks], to: HiringFile.interviewSubstitutes,
  words: "退出登记里“面试前”退出的,按笔试名次在同一岗位依次递补;方案“面试前递补”写不可以的只列空缺。"
) { input in
  withScheme(of: input) { scheme, outcome in
    let hiring = HiringCase(
      input, scheme, people: input.list(HiringFile.written) ?? [], in: HiringFile.written,
      &outcome)
    let leaving = Leaving(input, hiring, at: [.beforeInterview], &outcome)
    let published = Set(
      (input.list(HiringFile.interviewees) ?? []).compactMap { $0[Candidate.ticket] })
    let choices = hiring.entryChoices()
    var held: Set<Int> = []
    for (post, choice) in choices.enumerated() {
      let ranking = hiring.reserveRanking(choice, post: post)
      hiring.findDifference(choice, published, post: post, &outcome)
      var rules = scheme.substitution
      // Nobody has come to a medical list yet: before the interview the whole post is in line.
      rules.range = .samePost
      let filled = rules.fill(
        ranking, chosen: choice.chosen, pool: 0, after: leaving.withdrawals(of: post, hiring))
      held.formUnion(ranking.places.prefix(choice.chosen).map(\.entrant))
      held.formUnion(filled.substitutes.map(\.entrant))
      hiring.substituteRows(filled, ranking, leaving, post: post, &outcome) { place in
        var row = RowDraft(interviewSubstitutes)
        row.copy(
          place.flatMap { hiring.written($0.entrant) }, Candidate.written, Candidate.bonus,
          Candidate.writtenTotal)
        row[Candidate.rank] = place?.rank
        return row
      }
    }
    leaving.findIdle(held, hiring, &outcome)
    outcome.summary.insert("面试前空出 \(outcome.rows.count) 个名额", at: 0)
  }
}

extension HiringCase {
  /// Those of a post who reach the line, in the order in which they would come in.
  fileprivate func reserveRanking(_ choice: EntryChoice, post: Int) -> Ranking {
    let eligible = Set(choice.eligible.places.map(\.entrant))
    let marks = entrants.indices.map { index in
      eligible.contains(index) ? scheme.marks.entryMark(of: entrants[index])?.units : nil
    }
    let ranking = rankings(
      of: entrants, posts: table.keys.count, by: marks,
      chain: chain(afterInterview: false))[post]
    // Ranks as published: shared by equal marks, whatever the chain says.
    let ranks = Dictionary(
      uniqueKeysWithValues: choice.ranking.places.map { ($0.entrant, $0.rank) })
    return Ranking(
      places: ranking.places.map {
        Ranking.Place(
          entrant: $0.entrant, rank: written($0.entrant)?[Candidate.rank] ?? ranks[$0.entrant] ?? 0,
          ground: $0.ground)
      })
  }

  /// HIRE-144: the list that was posted is the one the scheme gives.
  fileprivate func findDifference(
    _ choice: EntryChoice, _ published: Set<String>, post: Int, _ outcome: inout WorkOutcome
  ) {
    let chosen = Set(choice.chosenPlaces.map { entrants[$0.entrant].ticket })
    let posted = Set(
      entrants.filter { $0.post == post && published.contains($0.ticket) }.map(\.ticket))
    let differing = chosen.symmetricDifference(posted).sorted()
    guard !differing.isEmpty else { return }
    outcome.find(
      "HIRE-144", in: HiringFile.interviewees, Candidate.ticket.spec.id,
      "\(table.words(post))的面试入围与按方案算出的不一致(准考证号 \(ticketWords(differing)))",
      "请核对面试入围名单;方案或成绩改过的,重新确定面试入围人员")
  }
}
