/// Someone who dropped out, as the office registered it.
struct Withdrawal: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case leaves
    /// Was next in line and waived (放弃递补): the place goes to the next, and was not filled yet.
    case waives
    /// Still looked into (调查中): the place is neither kept nor filled.
    case underInvestigation
  }

  /// Which candidate, from 0.
  let entrant: Int
  let stage: SubstitutionRules.Stage
  let kind: Kind
}

/// What became of the places of one post.
struct SubstitutionOutcome: Hashable, Sendable {
  struct Substitute: Hashable, Sendable {
    let entrant: Int
    let replaces: Int
    let stage: SubstitutionRules.Stage
  }

  /// Why a place stays empty.
  enum Gap: Hashable, Sendable {
    case stageRefuses
    /// It was filled once and the scheme allows no second time.
    case filledOnce
    case nobodyLeft
    case underInvestigation
    /// These are next together, and nothing decides between them.
    case tied([Int])
  }

  struct EmptyPlace: Hashable, Sendable {
    let leftBy: Int
    let stage: SubstitutionRules.Stage
    let gap: Gap
  }

  /// In the order in which they came in.
  var substitutes: [Substitute] = []
  var empty: [EmptyPlace] = []
  /// Who holds each place in the end, the best place first; nil for one that stays empty.
  var holders: [Int?] = []
}

extension SubstitutionRules {
  /// Fills the places that `withdrawals` leave, stage by stage, the best place first.
  ///
  /// The first `chosen` of `ranking` hold the places, the first `pool` of it may come in under the
  /// range 体检入围人员. A substitute takes the place, with its rank, of whom they replace (Fu'an 2015).
  func fill(
    _ ranking: Ranking, chosen: Int, pool: Int, after withdrawals: [Withdrawal]
  ) -> SubstitutionOutcome {
    var filling = Filling(
      rules: self, reserve: reserve(of: ranking, chosen: chosen, pool: pool),
      withdrawals: Dictionary(withdrawals.map { ($0.entrant, $0) }) { first, _ in first },
      places: ranking.places.prefix(chosen).map { .init(holder: $0.entrant) })
    for stage in Stage.allCases { filling.fill(at: stage) }
    filling.outcome.holders = filling.places.map(\.holder)
    return filling.outcome
  }

  /// Those who may come in, best first.
  private func reserve(of ranking: Ranking, chosen: Int, pool: Int) -> Ranking {
    let end =
      switch range {
      case .samePost: ranking.places.count
      case .pool: min(max(pool, chosen), ranking.places.count)
      }
    return Ranking(places: Array(ranking.places[min(chosen, end)..<end]))
  }
}

/// The places of a post while they are being filled.
private struct Filling {
  struct Place {
    var holder: Int?
    var isSubstituted = false
  }

  let rules: SubstitutionRules
  var reserve: Ranking
  let withdrawals: [Int: Withdrawal]
  var places: [Place]
  var outcome = SubstitutionOutcome()

  mutating func fill(at stage: SubstitutionRules.Stage) {
    for index in places.indices {
      while let holder = places[index].holder, let withdrawal = withdrawals[holder],
        withdrawal.stage == stage
      {
        places[index].holder = substitute(for: holder, at: withdrawal, place: places[index])
        places[index].isSubstituted = true
      }
    }
  }

  /// Who takes the place; nil when it stays empty, and then the outcome says why.
  private mutating func substitute(
    for holder: Int, at withdrawal: Withdrawal, place: Place
  ) -> Int? {
    let stage = withdrawal.stage
    if let gap = gap(after: withdrawal, in: place) {
      outcome.empty.append(.init(leftBy: holder, stage: stage, gap: gap))
      return nil
    }
    reserve = reserve.keeping { withdrawals[$0]?.kind != .waives }
    guard let next = reserve.places.first else {
      outcome.empty.append(.init(leftBy: holder, stage: stage, gap: .nobodyLeft))
      return nil
    }
    let equal = [next] + reserve.places.dropFirst().prefix { $0.ground.isTie }
    guard equal.count == 1 else {
      outcome.empty.append(.init(leftBy: holder, stage: stage, gap: .tied(equal.map(\.entrant))))
      return nil
    }
    reserve = reserve.keeping { $0 != next.entrant }
    outcome.substitutes.append(.init(entrant: next.entrant, replaces: holder, stage: stage))
    return next.entrant
  }

  private func gap(
    after withdrawal: Withdrawal, in place: Place
  ) -> SubstitutionOutcome.Gap? {
    if withdrawal.kind == .underInvestigation { return .underInvestigation }
    switch rules.policies[withdrawal.stage] ?? .refused {
    case .allowed: return nil
    case .refused: return .stageRefuses
    case .once: return place.isSubstituted ? .filledOnce : nil
    }
  }
}
