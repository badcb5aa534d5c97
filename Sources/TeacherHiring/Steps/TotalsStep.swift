import Disclosure

/// Adds the parts up, ranks, and chooses who is examined.
let totalsStep = WorkStep(
  "totals", "计算总成绩", from: [HiringFile.posts, HiringFile.applicants, HiringFile.interview],
  and: [HiringFile.adjustment, HiringFile.written, HiringFile.rawMarks, HiringFile.judgedMarks],
  to: HiringFile.totals,
  words: "按方案的权重合成总成绩,岗位内排名,同分按“同分顺序”;按“体检入围”的比例确定体检考察人选。"
) { input in
  withScheme(of: input) { scheme, outcome in total(input, scheme, &outcome) }
}

private func total(_ input: WorkInput, _ scheme: HiringScheme, _ outcome: inout WorkOutcome) {
  let hiring = HiringCase(
    input, scheme, people: input.list(HiringFile.interview) ?? [], in: HiringFile.interview,
    &outcome)
  let totals = hiring.totals()
  hiring.findUncounted(totals, &outcome)
  guard !outcome.isBlocked else { return }
  hiring.findTies(totals, &outcome)
  hiring.write(totals, to: &outcome)
  hiring.summarise(totals, &outcome)
}

extension HiringCase {
  /// HIRE-150: whoever was interviewed has every mark that counts.
  func findUncounted(_ totals: Totals, _ outcome: inout WorkOutcome) {
    for (index, entrant) in entrants.enumerated() where entrant.interview.score != nil {
      guard totals.workings[index] == nil else { continue }
      outcome.find(
        "HIRE-150", in: HiringFile.interview, row: row(index).row, Candidate.ticket.spec.id,
        value: entrant.ticket, "有面试成绩,\(scheme.marks.missingPart(of: entrant)),算不出总成绩",
        "请核对前面的成绩表里有没有这个人")
    }
  }

  func findTies(_ totals: Totals, _ outcome: inout WorkOutcome) {
    for (post, posts) in totals.posts.enumerated() {
      guard let tied = posts.tied else { continue }
      let wanted =
        tied.lowerBound < table.seats[post] && table.seats[post] < tied.upperBound
        ? table.seats[post] : scheme.examinationEntry.places(forPosts: table.seats[post])
      findTie(
        among: Array(posts.qualified.places[tied]), wanted: wanted - tied.lowerBound, post: post,
        afterInterview: true, &outcome)
    }
  }

  fileprivate func write(_ totals: Totals, to outcome: inout WorkOutcome) {
    // Where nobody comes in beside those within the posts, one flag says it all.
    let rows = TotalRows(self, totals, hasPool: totals.posts.contains { $0.pool > $0.chosen })
    var absent = [[Int]](repeating: [], count: totals.posts.count)
    for index in entrants.indices where totals.workings[index] == nil {
      absent[entrants[index].post].append(index)
    }
    outcome.rows.reserveCapacity(entrants.count)
    for (post, posts) in totals.posts.enumerated() {
      var choice = Choice(posts)
      for place in posts.ranking.places {
        let answer = choice.next(place.entrant)
        outcome.rows.append(rows.fields(place.entrant, rank: place.rank, answer))
      }
      for index in absent[post] { outcome.rows.append(rows.fields(index, rank: nil, .belowLine)) }
    }
  }

  fileprivate func summarise(_ totals: Totals, _ outcome: inout WorkOutcome) {
    let pool = totals.posts.reduce(0) { $0 + $1.pool }
    let ranked = totals.posts.reduce(0) { $0 + $1.ranking.places.count }
    outcome.summary.append("\(ranked) 人有总成绩,\(pool) 人进入体检考察")
    for (post, posts) in totals.posts.enumerated() where table.seats[post] > 0 {
      let below = posts.ranking.places.count - posts.qualified.places.count
      if below > 0 { outcome.summary.append("\(table.words(post))有 \(below) 人没有达到最低分数线") }
      let missing = table.seats[post] - posts.chosen
      guard missing > 0, posts.tied == nil else { continue }
      outcome.summary.append("\(table.words(post))招聘 \(table.seats[post]) 人,缺 \(missing) 人")
    }
  }
}
