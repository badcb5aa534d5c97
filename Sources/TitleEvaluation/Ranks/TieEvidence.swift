import Disclosure

/// What the applicants of a group have of the things that may decide between equals; each list has
/// a place for each applicant.
struct TieEvidence: Sendable {
  let applicants: [TitleApplicant]
  var totals: [Score?] = []
  var items: [[ItemScore]] = []
  var firstPlaces: [Int] = []
  /// Of a vote among equals alone (票决).
  var votes: [Int?] = []

  func criterion(_ tie: TitleTie) -> RankCriterion {
    let evidence = self
    return switch tie {
    case .firstPlaces: .count(tie.name, unit: "张") { evidence.firstPlaces[$0] }
    case .points: .score(tie.name) { evidence.totals[$0] }
    case .titleYears: .since(tie.name) { evidence.applicants[$0].record[Applicant.titleSince] }
    case .teachingYears:
      .count(tie.name, unit: "年") { evidence.applicants[$0].record[Material.teachingYears] }
    case .vote: .count(tie.name, unit: "票") { evidence.votes[$0] }
    case .item(let name):
      .score(name) { place in evidence.items[place].first { $0.item == name }?.score }
    }
  }
}

extension RankCriterion {
  static func score(_ name: String, _ value: @escaping @Sendable (Int) -> Score?) -> RankCriterion {
    RankCriterion(
      name, evidence: { value($0).map { Ratio($0.units) } },
      words: { value($0)?.description ?? "" })
  }

  static func count(
    _ name: String, unit: String, _ value: @escaping @Sendable (Int) -> Int?
  ) -> RankCriterion {
    RankCriterion(
      name, evidence: { value($0).map { Ratio($0) } },
      words: { value($0).map { "\($0)\(unit)" } ?? "" })
  }

  /// The earlier month first, as of an appointment that lasts.
  static func since(
    _ name: String, _ value: @escaping @Sendable (Int) -> YearMonth?
  ) -> RankCriterion {
    RankCriterion(
      name, evidence: { value($0).map { Ratio(-($0.year * 12 + $0.month)) } },
      words: { value($0).map { "\($0)起" } ?? "" })
  }

  /// The lower the better.
  static func mean(_ value: @escaping @Sendable (Int) -> MeanRank?) -> RankCriterion {
    RankCriterion(
      meanName, evidence: { value($0).map { Ratio(-$0.sum, over: $0.ballots) } },
      words: { value($0)?.text ?? "" })
  }
}
