import Disclosure

/// Points as a quotient of whole numbers, so that nothing is rounded before the scheme says so.
///
/// The numerator counts millionths of a point, as ``Score`` does. Sums and products keep their
/// denominators unreduced: a total has four factors at most, of which the largest are millionths
/// of a levelling coefficient, so 128 bits are far from full.
struct Fraction: Sendable {
  let numerator: Int128
  let denominator: Int128

  init(_ score: Score) {
    numerator = Int128(score.units)
    denominator = 1
  }

  init(_ score: Score, over denominator: Int) {
    precondition(denominator > 0, "points are shared among somebody")
    self.init(Int128(score.units), Int128(denominator))
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static let zero = Fraction(Score(0))

  func times(_ factor: Int, over divisor: Int) -> Fraction {
    precondition(divisor > 0, "a factor has a denominator")
    return Fraction(numerator * Int128(factor), denominator * Int128(divisor))
  }

  func percent(_ share: Int) -> Fraction { times(share, over: 100) }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    guard left.denominator != right.denominator else {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// How many times `other`, which must be more than zero, goes into this, as points.
  func divided(by other: Score) -> Fraction {
    precondition(other > Score(0), "nothing is divided by zero")
    return Fraction(
      numerator * Int128(Score.unitsPerPoint), denominator * Int128(other.units))
  }

  /// With so many decimals, 0 to 6.
  func rounded(to places: Int, _ rounding: Score.Rounding) -> Score {
    let step = Fraction.step(places)
    let divisor = denominator * step
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    guard rounding == .halfUp, rest.magnitude * 2 >= divisor.magnitude else {
      return Score(units: Int(whole * step))
    }
    return Score(units: Int((whole + (numerator < 0 ? -1 : 1)) * step))
  }

  /// As a decimal of at most six places; nil when it is none, as a third.
  var decimal: Score? {
    if denominator == 1 { return Score(units: Int(numerator)) }
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest == 0 ? Score(units: Int(whole)) : nil
  }

  private static func step(_ places: Int) -> Int128 {
    precondition((0...Score.places).contains(places), "0 to 6 decimals")
    return steps[places]
  }

  private static let steps: [Int128] = [1_000_000, 100_000, 10_000, 1000, 100, 10, 1]
}

extension Fraction: Comparable {
  static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
