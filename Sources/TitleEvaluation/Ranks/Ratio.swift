/// A quotient of whole numbers, compared by cross multiplication and never as a decimal.
struct Ratio: Sendable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0, "a quotient has a divisor")
    (self.numerator, self.denominator) = (numerator, denominator)
  }
}

extension Ratio: Comparable {
  static func == (left: Ratio, right: Ratio) -> Bool {
    left.crossed(with: right) == right.crossed(with: left)
  }

  static func < (left: Ratio, right: Ratio) -> Bool {
    left.crossed(with: right) < right.crossed(with: left)
  }

  private func crossed(with other: Ratio) -> Int128 {
    Int128(numerator) * Int128(other.denominator)
  }
}
