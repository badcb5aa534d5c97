/// Walks down a post's ranking beside its choice.
struct Choice {
  enum Answer { case chosen, inPool, outside, belowLine }

  private let totals: PostTotals
  /// In ``PostTotals/qualified``.
  private var position = 0

  init(_ totals: PostTotals) { self.totals = totals }

  /// The answer for the next of the ranking.
  mutating func next(_ entrant: Int) -> Answer {
    let places = totals.qualified.places
    guard position < places.count, places[position].entrant == entrant else { return .belowLine }
    defer { position += 1 }
    if position < totals.chosen { return .chosen }
    return position < totals.pool ? .inPool : .outside
  }
}
