import Disclosure

/// The candidates of one post, best first, each with what put them there.
struct Ranking: Sendable {
  struct Place: Sendable {
    /// Which candidate, from 0, in the list that was ranked.
    let entrant: Int
    /// Standard competition rank: 1, 2, 2, 4.
    let rank: Int
    let ground: Ground
  }

  /// What puts someone below the one before.
  enum Ground: Hashable, Sendable {
    /// Nobody stands before.
    case first
    case lowerMark
    /// Equal marks; the one before was better by this.
    case criterion(TieCriterion)
    /// Equal in everything the chain names.
    case equal
    /// Equal so far, and somebody's answer to this criterion is missing.
    case unknown(TieCriterion)

    /// Whether nothing decides between the two.
    var isTie: Bool {
      switch self {
      case .equal, .unknown: true
      case .first, .lowerMark, .criterion: false
      }
    }
  }

  let places: [Place]
}

/// How far down a ranking goes when so many are wanted.
enum CutOff: Hashable, Sendable {
  /// The first so many of the ranking are chosen.
  case taken(Int)
  /// Those at these positions share the last place, and nothing decides between them.
  case tied(Range<Int>)
}

extension Ranking {
  /// The choice of the `count` best.
  func cutOff(after count: Int, ties: CutOffTies) -> CutOff {
    guard count > 0, count < places.count, places[count].ground.isTie else {
      return .taken(min(max(count, 0), places.count))
    }
    let tied = tie(around: count)
    return ties == .everyone ? .taken(tied.upperBound) : .tied(tied)
  }

  /// The positions of those who share a rank with the one at `position`.
  private func tie(around position: Int) -> Range<Int> {
    var (start, end) = (position, position + 1)
    while places[start].ground.isTie { start -= 1 }
    while end < places.count, places[end].ground.isTie { end += 1 }
    return start..<end
  }
}

extension Ranking {
  /// Those who remain, with the ranks they have: who is left out still has a rank above others.
  func keeping(_ isKept: (Int) -> Bool) -> Ranking {
    var kept: [Place] = []
    // Of a group that shares a rank, the first who remains takes over what put the group there.
    var inherited: Ground?
    for place in places {
      guard isKept(place.entrant) else {
        if !place.ground.isTie { inherited = place.ground }
        continue
      }
      let ground = place.ground.isTie ? inherited ?? place.ground : place.ground
      kept.append(Place(entrant: place.entrant, rank: place.rank, ground: ground))
      inherited = nil
    }
    return Ranking(places: kept)
  }
}

/// Ranks candidates post by post.
///
/// `marks` has one for each of `entrants`, nil for those without a rank: the absent, and those below
/// a line. Equal marks are decided by `chain` as far as it goes; who cannot be told apart shares a
/// rank. The rankings stand by post, from 0 to `postCount`.
func rankings(
  of entrants: [Entrant], posts postCount: Int, by marks: [Int?], chain: TieChain
) -> [Ranking] {
  var order = [[Int32]](repeating: [], count: postCount)
  for (index, mark) in marks.enumerated() where mark != nil {
    order[entrants[index].post].append(Int32(index))
  }
  let keys = marks.map { $0 ?? Int.min }
  return order.map { post in
    // Equal marks stand in the order given until the chain decides, so that runs repeat.
    let sorted = post.sorted { left, right in
      let (first, second) = (keys[Int(left)], keys[Int(right)])
      return first == second ? left < right : first > second
    }
    return ranking(sorted, keys, chain)
  }
}

private func ranking(_ sorted: [Int32], _ keys: [Int], _ chain: TieChain) -> Ranking {
  var order = sorted.map { Int($0) }
  var grounds = [Ranking.Ground](repeating: .lowerMark, count: order.count)
  if !grounds.isEmpty { grounds[0] = .first }
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
    if end - start > 1 { chain.decide(start..<end, of: &order, grounds: &grounds) }
    start = end
  }
  var places: [Ranking.Place] = []
  places.reserveCapacity(order.count)
  for (position, entrant) in order.enumerated() {
    let ground = grounds[position]
    let rank = ground.isTie ? places[position - 1].rank : position + 1
    places.append(Ranking.Place(entrant: entrant, rank: rank, ground: ground))
  }
  return Ranking(places: places)
}
