/// Seats given one after another, each to whoever has the largest quotient (最高均数法).
///
/// A party's quotient is its weight over the divisor that belongs to its next seat. Quotients are
/// compared by cross multiplication, never as decimals. As in ``Apportionment``, the order in which
/// the parties are given decides nothing, and a tie at the last seat is a value.
public struct ApportionmentByDivisors: Hashable, Sendable {
  /// Which divisors the seats of a party have.
  public enum Method: Hashable, Sendable, CaseIterable {
    /// 1, 3, 5 … (圣拉古法): small and large parties alike.
    case sainteLague
    /// 1, 2, 3 … (洪德法): leans to large parties.
    case dHondt

    /// That of a party's next seat, when it has so many.
    public func divisor(after seats: Int) -> Int {
      switch self {
      case .sainteLague: 2 * seats + 1
      case .dHondt: seats + 1
      }
    }
  }

  /// One seat and the quotient that won it.
  public struct Award: Hashable, Sendable {
    /// Which party, from 0.
    public let party: Int
    public let weight: Int
    public let divisor: Int
    /// The criterion, an index of `Party.ranks`, that decided against an equal quotient left
    /// without a seat.
    public let criterion: Int?

    /// The exact quotient in whole and fraction, as 33333又1/3.
    public var words: String { mixedFraction(weight, over: divisor) }
  }

  public let method: Method
  public let parties: [Apportionment.Party]
  /// In the order in which the seats went; of equal quotients, in the order of the parties.
  public let awards: [Award]
  /// Equal quotients where the seats end.
  public let tie: Apportionment.Tie?
  /// Seats that nobody can fill: the bounds together are lower, or no party has weight.
  public let unfilled: Int

  public init(seats: Int, among parties: [Apportionment.Party], by method: Method) {
    precondition(seats >= 0, "a number of seats is not negative")
    precondition(
      Set(parties.map(\.ranks.count)).count <= 1, "each party has a place by each criterion")
    var round = DivisorRound(parties: parties, method: method, left: seats)
    while round.left > 0, round.tie == nil, !round.leaders.isEmpty { round.award() }
    self.method = method
    self.parties = parties
    awards = round.awards
    tie = round.tie
    unfilled = tie == nil ? round.left : 0
  }

  /// Seats in the order of the parties; nil while a tie leaves some open.
  public var seats: [Int]? { tie == nil ? seatsSoFar : nil }

  /// Those that went before a tie stopped the sharing.
  public var seatsSoFar: [Int] {
    var seats = parties.map { _ in 0 }
    for award in awards { seats[award.party] += 1 }
    return seats
  }
}

/// The sharing as it goes on.
private struct DivisorRound {
  let parties: [Apportionment.Party]
  let method: ApportionmentByDivisors.Method
  var left: Int
  var awards: [ApportionmentByDivisors.Award] = []
  var tie: Apportionment.Tie?
  private var seats: [Int]

  init(parties: [Apportionment.Party], method: ApportionmentByDivisors.Method, left: Int) {
    (self.parties, self.method, self.left) = (parties, method, left)
    seats = parties.map { _ in 0 }
  }

  /// The parties with the largest quotient, in the order given.
  var leaders: [Int] {
    var leaders: [Int] = []
    for place in parties.indices where mayHaveMore(place) {
      guard let best = leaders.first else {
        leaders = [place]
        continue
      }
      let (here, there) = (crossed(place, best), crossed(best, place))
      if here == there { leaders.append(place) } else if here > there { leaders = [place] }
    }
    return leaders
  }

  private func mayHaveMore(_ place: Int) -> Bool {
    parties[place].weight > 0 && parties[place].cap.map { seats[place] < $0 } ?? true
  }

  /// The weight of one times the divisor of the other.
  private func crossed(_ one: Int, _ other: Int) -> Int128 {
    Int128(parties[one].weight) * Int128(method.divisor(after: seats[other]))
  }

  /// A seat for each of the leaders, or for those whom the criteria put first.
  mutating func award() {
    let leaders = leaders
    guard leaders.count > left else { return give(leaders, against: nil) }
    let ordered = leaders.sorted { ranks($0).lexicographicallyPrecedes(ranks($1)) }
    let (last, next) = (ranks(ordered[left - 1]), ranks(ordered[left]))
    guard last == next else { return give(ordered.prefix(left).sorted(), against: next) }
    give(ordered.prefix { ranks($0) != next }.sorted(), against: next)
    tie = Apportionment.Tie(
      parties: ordered.filter { ranks($0) == next }.sorted().map { parties[$0].name },
      seats: left)
  }

  /// A seat each; `rival` are the ranks of those with the same quotient who get none.
  private mutating func give(_ places: [Int], against rival: [Int]?) {
    for place in places {
      awards.append(
        ApportionmentByDivisors.Award(
          party: place, weight: parties[place].weight,
          divisor: method.divisor(after: seats[place]),
          criterion: rival.flatMap { firstDifference(ranks(place), $0) }))
      seats[place] += 1
      left -= 1
    }
  }

  private func ranks(_ place: Int) -> [Int] { parties[place].ranks }
}

private func firstDifference(_ one: [Int], _ other: [Int]) -> Int? {
  zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
}
