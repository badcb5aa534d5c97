/// A sum of money in fen, hundredths of a yuan, so that totals are exact.
public struct Amount: Hashable, Comparable, Sendable {
  public let fen: Int

  public init(fen: Int) { self.fen = fen }

  public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }
  public static func + (left: Amount, right: Amount) -> Amount { Amount(fen: left.fen + right.fen) }
  public static func - (left: Amount, right: Amount) -> Amount { Amount(fen: left.fen - right.fen) }
  public static func * (amount: Amount, count: Int) -> Amount { Amount(fen: amount.fen * count) }
}

extension Amount: CustomStringConvertible {
  /// In yuan with two decimals, as 1250.00.
  public var description: String { Score(units: fen * (Score.unitsPerPoint / 100)).text(places: 2) }
}

/// The sum of `amounts`, or nil when it does not fit: whoever typed such figures has a finding of
/// their own.
public func total(of amounts: some Sequence<Amount>) -> Amount? {
  var fen = 0
  for amount in amounts {
    let (next, isTooBig) = fen.addingReportingOverflow(amount.fen)
    guard !isTooBig else { return nil }
    fen = next
  }
  return Amount(fen: fen)
}
