/// A quotient of whole numbers in whole and fraction, not reduced, as 4又60/230.
///
/// Not reduced, so that the divisor can be seen to be the one that everybody else has.
public func mixedFraction(_ numerator: Int, over denominator: Int) -> String {
  precondition(numerator >= 0 && denominator > 0, "a share is not negative")
  let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
  if rest == 0 { return String(whole) }
  return whole == 0 ? "\(rest)/\(denominator)" : "\(whole)又\(rest)/\(denominator)"
}

extension Apportionment.Share {
  /// The exact share in whole and fraction, as 4又60/230.
  public var exactWords: String { mixedFraction(numerator, over: denominator) }
}
