extension Amount {
  /// The sum in the formal capitals of receipts (大写金额), as 人民币壹佰零伍元整.
  ///
  /// By 《正确填写票据和结算凭证的基本规定》 (支付结算办法 annex 1, 银发〔1997〕393号): 整 after 元 and after 角,
  /// none after 分; 零 for zeros inside a figure, one for several; where the rule leaves 零 free
  /// (1,680.32) it is not written.
  public var capitals: String {
    let (yuan, jiao, fen) = (abs(self.fen) / 100, abs(self.fen) / 10 % 10, abs(self.fen) % 10)
    var words = yuan > 0 ? Amount.capitals(ofWhole: yuan) + "元" : ""
    if jiao > 0 { words += digits[jiao] + "角" }
    if fen > 0 { words += (jiao == 0 && yuan > 0 ? "零" : "") + digits[fen] + "分" }
    if words.isEmpty { words = "零元" }
    return "人民币" + (self.fen < 0 ? "负" : "") + words + (fen == 0 ? "整" : "")
  }

  /// A whole number above zero: so many 亿, so many 万, and the rest.
  private static func capitals(ofWhole number: Int) -> String {
    for (unit, name) in [(100_000_000, "亿"), (10_000, "万")] where number >= unit {
      let (count, rest) = number.quotientAndRemainder(dividingBy: unit)
      // A zero stands where the rest does not fill its figures.
      let zero = rest > 0 && rest < unit / 10 ? "零" : ""
      return capitals(ofWhole: count) + name + zero + (rest > 0 ? capitals(ofWhole: rest) : "")
    }
    return capitals(ofGroup: number)
  }

  private static func capitals(ofGroup group: Int) -> String {
    var (words, isZeroOpen) = ("", false)
    for (unit, name) in zip([1000, 100, 10, 1], ["仟", "佰", "拾", ""]) {
      let digit = group / unit % 10
      guard digit > 0 else {
        isZeroOpen = !words.isEmpty
        continue
      }
      words += (isZeroOpen ? "零" : "") + digits[digit] + name
      isZeroOpen = false
    }
    return words
  }
}

private let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
