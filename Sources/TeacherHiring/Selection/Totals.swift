import Disclosure

/// The totals of one post and who goes on to the medical and the inspection.
struct PostTotals: Sendable {
  /// Everybody with a total, best first.
  let ranking: Ranking
  /// Of those, who reaches every line.
  let qualified: Ranking
  /// How many of the qualified come within the ratio (体检入围), from the best.
  let pool: Int
  /// How many of them come within the number of posts (等额人选), from the best.
  let chosen: Int
  /// Positions in ``qualified`` that share the last place of either, when nothing decides.
  let tied: Range<Int>?
  /// The interview line that held.
  let interviewLine: Score?
  let isTooFew: Bool
}

/// Everybody's totals, and the posts' choices by them.
struct Totals: Sendable {
  /// One for each candidate, nil for whoever missed a part.
  let workings: [Working?]
  let posts: [PostTotals]
}

extension HiringScheme {
  func totals(
    of entrants: [Entrant], seats: [Int], answers: @escaping TieAnswers = { _, _ in nil }
  ) -> Totals {
    let workings = entrants.map(marks.working)
    let rankings = rankings(
      of: entrants, posts: seats.count, by: workings.map { $0?.total.units },
      chain: chain(over: entrants, answers: answers, afterInterview: true))
    let posts = zip(rankings, seats).map { ranking, seats in
      choice(ranking, entrants, workings, seats: seats)
    }
    return Totals(workings: workings, posts: posts)
  }

  private func choice(
    _ ranking: Ranking, _ entrants: [Entrant], _ workings: [Working?], seats: Int
  ) -> PostTotals {
    let count = ranking.places.count
    let isTooFew = minimums.isTooFew(
      count, seats: seats, wanted: interviewEntry?.places(forPosts: seats) ?? seats)
    let line = minimums.interviewLine(of: count, isTooFew: isTooFew)
    let qualified = ranking.keeping { index in
      minimums.isReached(
        by: workings[index], roomMean: isTooFew ? entrants[index].roomMean : nil, interview: line)
    }
    // Places are never made for ties here: what is chosen by is the number of posts.
    let pool = qualified.cutOff(after: examinationEntry.places(forPosts: seats), ties: .byChain)
    let chosen = qualified.cutOff(after: seats, ties: .byChain)
    return PostTotals(
      ranking: ranking, qualified: qualified, pool: max(pool.count, chosen.count),
      chosen: chosen.count, tied: chosen.tied ?? pool.tied, interviewLine: line,
      isTooFew: isTooFew)
  }
}

extension MinimumLines {
  /// The strictest interview line that holds when `count` people were interviewed for a post.
  func interviewLine(of count: Int, isTooFew: Bool) -> Score? {
    [interview, isTooFew ? interviewOfTooFew : nil, count == 1 ? interviewOfOne : nil]
      .compactMap { $0 }.max()
  }

  func isReached(by working: Working?, roomMean: Score?, interview line: Score?) -> Bool {
    guard let working else { return false }
    if let total, working.total < total { return false }
    guard let interview = working.interview else { return true }
    if let line, interview < line { return false }
    if meanOfRoomForTooFew, let roomMean, interview < roomMean { return false }
    return true
  }
}
