/// Seats shared out by weight, largest remainders first (最大余额法, Hamilton's method).
///
/// Everything is exact: a party's share is an integer fraction, never a decimal. The order in
/// which the parties are given decides nothing; a tie at the last seat is a value, not an order.
public struct Apportionment: Hashable, Sendable {
  /// Who takes part, with how much weight.
  public struct Party: Hashable, Sendable {
    public let name: String
    public let weight: Int
    /// The most seats it can fill; nil for no bound.
    public let cap: Int?
    /// Its places by the criteria that settle equal remainders, smaller first, in their order.
    ///
    /// All parties have as many; with none, equal remainders at the last seat stay a tie.
    public let ranks: [Int]

    public init(_ name: String, weight: Int, cap: Int? = nil, ranks: [Int] = []) {
      precondition(weight >= 0, "a weight is not negative")
      precondition(cap.map { $0 >= 0 } != false, "a bound on seats is not negative")
      self.name = name
      self.weight = weight
      self.cap = cap
      self.ranks = ranks
    }
  }

  /// How the last part of a share became a seat or none.
  public enum Remainder: Hashable, Sendable {
    /// No seat for it: others' were larger, or there is none.
    case dropped
    /// A seat for it.
    case seated
    /// As large as another's, and settled by the criterion of this index of `Party.ranks`.
    case settled(hasSeat: Bool, criterion: Int)
    /// As large as another's, and no criterion settles it.
    case tied
    /// The share was above the bound; what was over went to the others.
    case capped
  }

  /// What one party gets, with its working.
  public struct Share: Hashable, Sendable {
    public let party: Party
    /// Weight × seats, over the sum of the weights: the exact share.
    ///
    /// Both are those of the last round: parties that reached their bound, and their seats, are
    /// out of it. A capped party's are those of the round in which it was capped.
    public let numerator: Int
    public let denominator: Int
    public let remainder: Remainder

    /// The whole part of the exact share.
    public var floor: Int { numerator / denominator }
    /// The rest of the exact share, over ``denominator``.
    public var rest: Int { numerator % denominator }

    /// Nil while a tie leaves it open.
    public var seats: Int? {
      switch remainder {
      case .dropped, .settled(hasSeat: false, _): floor
      case .seated, .settled(hasSeat: true, _): floor + 1
      case .capped: party.cap
      case .tied: nil
      }
    }
  }

  /// Remainders that are equal where the seats end.
  public struct Tie: Hashable, Sendable {
    /// In the order given.
    public let parties: [String]
    /// How many of them can have one more.
    public let seats: Int
  }

  /// In the order in which the parties were given.
  public let shares: [Share]
  public let tie: Tie?
  /// Seats that nobody can fill: the bounds together are lower, or no party has weight.
  public let unfilled: Int

  /// Shares out `seats` among `parties`.
  ///
  /// Where a bound is lower than a party's exact share, the party gets the bound, and the seats
  /// left are shared among the others anew.
  public init(seats: Int, among parties: [Party]) {
    precondition(seats >= 0, "a number of seats is not negative")
    precondition(
      Set(parties.map(\.ranks.count)).count <= 1, "each party has a place by each criterion")
    var shares = [Share?](repeating: nil, count: parties.count)
    var (left, open) = (seats, Array(parties.indices))
    while true {
      let round = Round(seats: left, among: open.map { parties[$0] })
      let capped = open.indices.filter { round.exceedsCap($0) }
      guard !capped.isEmpty else {
        let remainders = round.remainders()
        for (place, index) in open.enumerated() {
          shares[index] = round.share(place, remainders.each[place])
        }
        tie =
          remainders.openSeats > 0
          ? Tie(
            parties: open.indices.filter { remainders.each[$0] == .tied }
              .map { round.parties[$0].name }, seats: remainders.openSeats) : nil
        unfilled = round.weights == 0 ? left : 0
        break
      }
      for place in capped { shares[open[place]] = round.share(place, .capped) }
      left -= capped.reduce(0) { $0 + (round.parties[$1].cap ?? 0) }
      let out = Set(capped)
      open = open.indices.filter { !out.contains($0) }.map { open[$0] }
    }
    self.shares = shares.compactMap { $0 }
  }

  /// Seats in the order of the parties; nil while a tie leaves some open.
  public var seats: [Int]? {
    tie == nil ? shares.compactMap(\.seats) : nil
  }
}

/// One sharing among parties none of which has had its bound taken off yet.
private struct Round {
  let parties: [Apportionment.Party]
  let seats: Int
  let weights: Int

  init(seats: Int, among parties: [Apportionment.Party]) {
    self.parties = parties
    self.seats = seats
    weights = parties.reduce(0) { $0 + $1.weight }
  }

  private func numerator(_ place: Int) -> Int {
    let (product, isTooBig) = parties[place].weight.multipliedReportingOverflow(by: seats)
    precondition(!isTooBig, "weights and seats of people fit into 64 bits")
    return product
  }

  func exceedsCap(_ place: Int) -> Bool {
    guard weights > 0, let cap = parties[place].cap else { return false }
    let share = numerator(place)
    return share / weights > cap || (share / weights == cap && share % weights > 0)
  }

  func share(_ place: Int, _ remainder: Apportionment.Remainder) -> Apportionment.Share {
    Apportionment.Share(
      party: parties[place], numerator: numerator(place), denominator: max(1, weights),
      remainder: remainder)
  }

  /// What becomes of each remainder, and how many seats a tie leaves open.
  func remainders() -> (each: [Apportionment.Remainder], openSeats: Int) {
    var each = [Apportionment.Remainder](repeating: .dropped, count: parties.count)
    guard weights > 0 else { return (each, 0) }
    let rests = parties.indices.map { numerator($0) % weights }
    let extra = seats - parties.indices.reduce(0) { $0 + numerator($1) / weights }
    let ordered = parties.indices.sorted { comesFirst($0, $1, rests) }
    guard extra > 0 else { return (each, 0) }
    // There are always more remainders than seats left: the remainders add up to those seats, and
    // each is below one.
    let (last, next) = (ordered[extra - 1], ordered[extra])
    for place in ordered.prefix(extra) {
      each[place] = fate(of: place, against: next, rests, hasSeat: true)
    }
    for place in ordered.dropFirst(extra) {
      each[place] = fate(of: place, against: last, rests, hasSeat: false)
    }
    return (each, ordered.prefix(extra).count { each[$0] == .tied })
  }

  /// Larger remainders first, then by the criteria in their order.
  private func comesFirst(_ one: Int, _ other: Int, _ rests: [Int]) -> Bool {
    if rests[one] != rests[other] { return rests[one] > rests[other] }
    return parties[one].ranks.lexicographicallyPrecedes(parties[other].ranks)
  }

  private func fate(
    of place: Int, against rival: Int, _ rests: [Int], hasSeat: Bool
  ) -> Apportionment.Remainder {
    guard rests[place] == rests[rival] else { return hasSeat ? .seated : .dropped }
    let ranks = zip(parties[place].ranks, parties[rival].ranks)
    guard let criterion = ranks.enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
    else { return .tied }
    return .settled(hasSeat: hasSeat, criterion: criterion)
  }
}
