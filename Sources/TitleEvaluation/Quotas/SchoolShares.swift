import Disclosure

/// The posts of one level shared out over the schools (名额分配), with the whole working.
///
/// No school gets more than it has vacant: one with full posts gets nothing until somebody retires.
struct SchoolShares: Sendable {
  /// What one school gets, in the words of its row.
  struct Share: Hashable, Sendable {
    /// The exact share, as 4又60/230; of a divisor method too, to be compared with.
    let exact: String
    let whole: Int
    let remainder: String
    /// Nil while a tie leaves it open.
    let seats: Int?
    let working: String
  }

  let schools: [QuotaSchool]
  let seats: Int
  let criteria: [QuotaCriterion]
  /// In the order of the schools.
  let shares: [Share]
  let tie: Apportionment.Tie?
  let unfilled: Int
  /// The quotients in the order in which the seats went; empty for the largest remainder.
  let order: [String]

  init(
    _ seats: Int, over schools: [QuotaSchool], by method: QuotaMethod, criteria: [QuotaCriterion]
  ) {
    (self.seats, self.schools, self.criteria) = (seats, schools, criteria)
    let parties = schools.enumerated().map { index, school in
      Apportionment.Party(
        school.name, weight: school.eligible, cap: school.vacant,
        ranks: criteria.map { $0.rank(of: school, at: index) })
    }
    switch method {
    case .largestRemainder:
      let result = Apportionment(seats: seats, among: parties)
      shares = result.shares.map { $0.quotaShare(criteria) }
      (tie, unfilled, order) = (result.tie, result.unfilled, [])
    case .sainteLague, .dHondt:
      let result = ApportionmentByDivisors(
        seats: seats, among: parties, by: method == .dHondt ? .dHondt : .sainteLague)
      shares = result.quotaShares(seats: seats, criteria)
      (tie, unfilled, order) = (result.tie, result.unfilled, result.orderWords)
    }
  }
}

extension Apportionment.Share {
  fileprivate func quotaShare(_ criteria: [QuotaCriterion]) -> SchoolShares.Share {
    SchoolShares.Share(
      exact: exactWords, whole: floor, remainder: rest == 0 ? "0" : "\(rest)/\(denominator)",
      seats: seats, working: working(criteria))
  }

  /// As 98×10÷230=4又60/230，余数靠后，不加，得4.
  private func working(_ criteria: [QuotaCriterion]) -> String {
    let seatsOfRound = party.weight == 0 ? 0 : numerator / party.weight
    let exact = "\(party.weight)×\(seatsOfRound)÷\(denominator)=\(exactWords)"
    let step =
      switch remainder {
      case .dropped: rest == 0 ? "" : "，余数靠后，不加"
      case .seated: "，余数靠前，加1"
      case .settled(let hasSeat, let criterion):
        "，余数相同，按\(criteria[criterion].rawValue)" + (hasSeat ? "加1" : "不加")
      case .tied: "，余数相同，未定"
      case .capped: "，超过空缺岗位数，按\(party.cap ?? 0)"
      }
    return exact + step + (seats.map { "，得\($0)" } ?? "")
  }
}

extension ApportionmentByDivisors {
  fileprivate func quotaShares(
    seats: Int, _ criteria: [QuotaCriterion]
  ) -> [SchoolShares.Share] {
    let weights = parties.reduce(0) { $0 + $1.weight }
    return zip(parties, seatsSoFar).enumerated().map { index, pair in
      let (party, got) = pair
      let isOpen = tie?.parties.contains(party.name) ?? false
      let share = weights == 0 ? 0 : party.weight * seats
      let rest = share % max(1, weights)
      return SchoolShares.Share(
        exact: mixedFraction(share, over: max(1, weights)), whole: share / max(1, weights),
        remainder: rest == 0 ? "0" : "\(rest)/\(weights)", seats: isOpen ? nil : got,
        working: working(of: index, isOpen, criteria))
    }
  }

  /// As 第1席98÷1=98，第3席98÷2=49，得2: which seats of the whole it won, and by what.
  private func working(of index: Int, _ isOpen: Bool, _ criteria: [QuotaCriterion]) -> String {
    let won = awards.enumerated().filter { $0.element.party == index }.map { place, award in
      "第\(place + 1)席\(award.quotient)"
        + (award.criterion.map { "（商相同，按\(criteria[$0].rawValue)）" } ?? "")
    }
    let got = won.count
    let isFull = parties[index].cap.map { got >= $0 } ?? false
    let end = isOpen ? "下一席商相同，未定" : isFull ? "已到空缺岗位数，得\(got)" : "得\(got)"
    return (won + [end]).joined(separator: "，")
  }

  /// As 第1席 云溪县第一中学 98÷1=98.
  fileprivate var orderWords: [String] {
    awards.enumerated().map { place, award in
      "第\(place + 1)席 \(parties[award.party].name) \(award.quotient)"
    }
  }
}

extension ApportionmentByDivisors.Award {
  /// As 98÷3=32又2/3.
  fileprivate var quotient: String { "\(weight)÷\(divisor)=\(words)" }
}
