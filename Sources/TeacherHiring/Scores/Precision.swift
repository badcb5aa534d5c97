public import Disclosure

/// How many decimals a mark keeps at one stage, and what becomes of the others (取位).
///
/// A stage that carries its mark on exactly (不取位) has none.
public struct Precision: Hashable, Sendable {
  /// 0 to 6.
  public let places: Int
  public let rounding: Score.Rounding

  public init(_ places: Int, _ rounding: Score.Rounding) {
    precondition((0...Score.places).contains(places), "0 to 6 decimals")
    self.places = places
    self.rounding = rounding
  }

  /// Reads 2位四舍五入 and 2位不四舍五入; nil for anything else or more than six places.
  init?(parsing text: String) {
    guard let digit = text.first?.wholeNumberValue, (0...Score.places).contains(digit),
      text.dropFirst().first == "位",
      let rounding = Score.Rounding(rawValue: String(text.dropFirst(2)))
    else { return nil }
    self.init(digit, rounding)
  }

  /// As it is written in a scheme: 2位四舍五入.
  public var words: String { "\(places)位\(rounding.rawValue)" }

  /// As a notice says it: 保留两位小数，四舍五入.
  var publishedWords: String {
    let count = places == 0 ? "取整数" : "保留\(chineseNumerals[places])位小数"
    return "\(count)，\(rounding.rawValue)"
  }
}

private let chineseNumerals = ["零", "一", "两", "三", "四", "五", "六"]

extension Fraction {
  func score(_ precision: Precision) -> Score {
    rounded(to: precision.places, precision.rounding)
  }

  /// As it goes into the next stage: rounded, or as it is without a precision.
  func kept(_ precision: Precision?) -> Fraction {
    precision.map { Fraction(score($0)) } ?? self
  }
}
