public import Disclosure

extension Amount {
  /// Reads a figure of 万元, as 211.0525; nil when it is no decimal or has a part below one fen.
  public init?(tenThousandYuan text: some StringProtocol) {
    // A millionth of ten thousand yuan is one fen, and a score counts millionths.
    guard let score = Score(parsing: text) else { return nil }
    self.init(fen: score.units)
  }

  /// In 万元 with so many decimals, as 211.0525; nil when that would drop a part of the sum.
  ///
  /// Four decimals show whole yuan, six show fen.
  public func tenThousandYuan(places: Int = 4) -> String? {
    let score = Score(units: fen)
    guard score == score.rounded(to: places, .truncate) else { return nil }
    return score.text(places: places)
  }

  /// So many times the sum; nil when it is beyond any money there is.
  func times(_ count: Int) -> Amount? {
    let (product, isTooBig) = fen.multipliedReportingOverflow(by: count)
    return isTooBig ? nil : Amount(fen: product)
  }
}
