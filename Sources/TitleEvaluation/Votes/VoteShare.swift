/// The part of a whole that members or votes must reach, as a fraction of whole numbers.
///
/// Two thirds are two thirds: 6 of 9 reach them, and a decimal as 0.667 would refuse 667 of 1000.
public struct VoteShare: Hashable, Sendable {
  let numerator: Int
  let denominator: Int
  /// To be equal is not enough (超过); 以上 includes the number (民法典第一千二百五十九条).
  let isStrict: Bool
  /// As 三分之二以上.
  public let words: String

  private init(_ numerator: Int, of denominator: Int, isStrict: Bool, _ words: String) {
    (self.numerator, self.denominator) = (numerator, denominator)
    (self.isStrict, self.words) = (isStrict, words)
  }

  public static let twoThirds = VoteShare(2, of: 3, isStrict: false, "三分之二以上")
  public static let moreThanTwoThirds = VoteShare(2, of: 3, isStrict: true, "超过三分之二")
  public static let moreThanHalf = VoteShare(1, of: 2, isStrict: true, "超过半数")

  /// Those that a scheme may name for a vote to pass.
  public static let all = [twoThirds, moreThanTwoThirds, moreThanHalf]

  public func isReached(by part: Int, of whole: Int) -> Bool {
    guard whole > 0 else { return false }
    let (has, needs) = (denominator * part, numerator * whole)
    return isStrict ? has > needs : has >= needs
  }

  /// The fewest that reach it; of a whole of nothing, one, which cannot be had.
  public func least(of whole: Int) -> Int {
    let needs = numerator * whole
    let exact = needs / denominator
    return needs % denominator == 0 && !isStrict && whole > 0 ? exact : exact + 1
  }
}
