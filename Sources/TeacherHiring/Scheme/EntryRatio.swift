import Disclosure

/// How many go on to the next stage by the number of posts (入围比例), as 1人 3n; 2人以上 2n+1.
struct EntryRatio: Hashable, Sendable {
  enum Rounding: String, Hashable, Sendable, CaseIterable {
    case up = "进一"
    case halfUp = "四舍五入"
    case down = "去尾"
  }

  struct Rule: Hashable, Sendable {
    /// For how many posts it holds; the last rule's upper end is `Int.max`.
    var posts: ClosedRange<Int>
    var factor: Score
    var extra = 0
    /// Nil when the factor is whole.
    var rounding: Rounding?
  }

  /// From one post up, without gaps.
  let rules: [Rule]

  /// How many go on for `count` posts; 0 for none.
  func places(forPosts count: Int) -> Int {
    guard count > 0, let rule = rules.first(where: { $0.posts.contains(count) }) else { return 0 }
    return rule.places(forPosts: count)
  }
}

extension EntryRatio.Rule {
  func places(forPosts count: Int) -> Int {
    let product = Fraction(factor).times(count, over: 1)
    let places =
      switch rounding {
      case nil, .down: product.score(Precision(0, .truncate))
      case .halfUp: product.score(Precision(0, .halfUp))
      case .up: product.roundedUp
      }
    return places.units / Score.unitsPerPoint + extra
  }

  /// As 1.2n进一 or 2n+1.
  var words: String {
    let times = factor == Score(1) ? "n" : "\(factor)n"
    return times + (rounding?.rawValue ?? "") + (extra > 0 ? "+\(extra)" : "")
  }
}

extension Fraction {
  /// The next whole point, or this when it is one.
  var roundedUp: Score {
    let whole = rounded(to: 0, .truncate)
    return Fraction(whole) < self ? whole + Score(1) : whole
  }
}
