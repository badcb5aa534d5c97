import Disclosure

/// Who of one post is interviewed (面试入围).
struct EntryChoice: Sendable {
  /// Everybody with a mark, best first.
  let ranking: Ranking
  /// Of those, who reaches the line; the chosen are a beginning of it.
  let eligible: Ranking
  /// By the ratio, before ties are taken in.
  let wanted: Int
  let chosen: Int
  /// The positions in ``eligible`` that share the last place when nothing decides between them.
  let tied: Range<Int>?
  /// The written mark below which nobody was chosen.
  let minimum: Score?
  /// Fewer reached the line than too few means in the scheme.
  let isTooFew: Bool

  var chosenPlaces: ArraySlice<Ranking.Place> { eligible.places.prefix(chosen) }
}

extension HiringScheme {
  /// The choice for each post, from the number of posts in `seats`; empty when the scheme has no
  /// written exam to choose by.
  func entryChoices(
    of entrants: [Entrant], seats: [Int], answers: @escaping TieAnswers = { _, _ in nil }
  ) -> [EntryChoice] {
    guard let ratio = interviewEntry, marks.weights.written > 0 else { return [] }
    let marks = entrants.map { self.marks.entryMark(of: $0)?.units }
    let chain =
      interviewTies == .byChain
      ? chain(over: entrants, answers: answers, afterInterview: false) : TieChain.none
    let rankings = rankings(of: entrants, posts: seats.count, by: marks, chain: chain)
    return zip(rankings, seats).map { ranking, seats in
      choice(ranking, entrants, seats: seats, wanted: ratio.places(forPosts: seats))
    }
  }

  private func choice(
    _ ranking: Ranking, _ entrants: [Entrant], seats: Int, wanted: Int
  ) -> EntryChoice {
    var minimum = minimums.written
    var eligible = ranking.reaching(minimum, marks, entrants)
    let isTooFew = minimums.isTooFew(eligible.places.count, seats: seats, wanted: wanted)
    if isTooFew, let line = minimums.writtenOfTooFew {
      minimum = max(minimum ?? line, line)
      eligible = ranking.reaching(minimum, marks, entrants)
    }
    let cutOff = eligible.cutOff(after: wanted, ties: interviewTies)
    return EntryChoice(
      ranking: ranking, eligible: eligible, wanted: wanted, chosen: cutOff.count, tied: cutOff.tied,
      minimum: minimum, isTooFew: isTooFew)
  }
}

extension CutOff {
  /// How many are chosen for certain.
  var count: Int {
    switch self {
    case .taken(let count): count
    case .tied(let range): range.lowerBound
    }
  }

  var tied: Range<Int>? {
    guard case .tied(let range) = self else { return nil }
    return range
  }
}

extension MinimumLines {
  /// Whether `count` people for `seats` posts are too few for the ordinary lines.
  func isTooFew(_ count: Int, seats: Int, wanted: Int) -> Bool {
    switch tooFew {
    case nil: false
    case .notMoreThanPlanned: count <= seats
    case .belowEntryRatio: count < wanted
    }
  }
}

extension Ranking {
  fileprivate func reaching(
    _ line: Score?, _ marks: MarkRules, _ entrants: [Entrant]
  ) -> Ranking {
    guard let line else { return self }
    return keeping { marks.writtenMark(of: entrants[$0]).map { Fraction(line) <= $0 } ?? false }
  }
}
