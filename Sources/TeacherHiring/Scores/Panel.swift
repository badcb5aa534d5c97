import Disclosure

/// What the judges of one room gave one candidate.
struct PanelMarks: Sendable {
  let marks: [Score]

  /// The mean without the `dropped` highest and as many lowest; nil when nothing would be left.
  func mean(dropping dropped: Int) -> Fraction? {
    let kept = marks.count - 2 * dropped
    guard dropped >= 0, kept > 0 else { return nil }
    let sum = marks.sorted()[dropped..<dropped + kept].reduce(Score(0), +)
    return Fraction(sum, over: kept)
  }

  /// The sum of all judges (评委总分), nothing dropped: a last criterion of some schemes.
  var sum: Score { marks.reduce(Score(0), +) }
}
