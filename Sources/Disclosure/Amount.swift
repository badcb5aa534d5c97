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
