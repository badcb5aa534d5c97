import Disclosure

/// Those who apply for one title, in the order in which they are to be recommended (推荐顺序).
struct RankedGroup: Sendable {
  let applied: String
  /// Nil where no ballots are asked for.
  let count: BallotCount?
  let evidence: TieEvidence
  let criteria: [RankCriterion]
  /// Best first.
  let standings: [Standing]
  /// By the ballots alone, where their order brings points: the place of each applicant and what it
  /// brings.
  let placeScores: [(place: Int, score: Score)]
  /// The order by the ballots alone, where it brings points.
  let byBallots: [Standing]
}

extension RankedGroup {
  /// By mean rank or by points.
  init(
    _ applied: String, _ evidence: TieEvidence, count: BallotCount?, basis: RankBasis,
    ties: [TitleTie]
  ) {
    let people = evidence.applicants.indices
    let chain = ties.map(evidence.criterion)
    let means = people.map { count?.mean(of: $0) }
    let byMean = [RankCriterion.mean { means[$0] }] + chain
    var (first, placeScores, byBallots): (RankCriterion, [(place: Int, score: Score)], [Standing])
    switch basis {
    case .ballots: (first, placeScores, byBallots) = (byMean[0], [], [])
    case .points: (first, placeScores, byBallots) = (evidence.criterion(.points), [], [])
    case .ballotPoints(let scores):
      byBallots = TitleEvaluation.standings(of: people.count, by: byMean)
      placeScores = byBallots.sorted { $0.applicant < $1.applicant }.map { standing in
        (standing.rank, standing.rank <= scores.count ? scores[standing.rank - 1] : Score(0))
      }
      let sums = zip(evidence.totals, placeScores).map { total, place in
        total.map { $0 + place.score }
      }
      first = .score("综合得分") { sums[$0] }
    }
    let criteria = [first] + chain
    self.init(
      applied: applied, count: count, evidence: evidence, criteria: criteria,
      standings: TitleEvaluation.standings(of: people.count, by: criteria),
      placeScores: placeScores, byBallots: byBallots)
  }

  /// What an applicant was ranked by, as 平均名次 1.80.
  func measure(of applicant: Int) -> String {
    "\(criteria[0].name) \(criteria[0].words(applicant))"
  }

  /// Where the points of an applicant's place come from; nil where places bring none.
  func placeWords(of applicant: Int) -> String? {
    guard !placeScores.isEmpty, let total = evidence.totals[applicant] else { return nil }
    let (place, score) = placeScores[applicant]
    return "排序第 \(place) 名，计 \(score) 分，加量化赋分 \(total)"
  }

  /// Why the one at `position` stands there.
  func reason(at position: Int) -> String {
    standings.reason(at: position, criteria) { evidence.applicants[$0].words }
  }
}
