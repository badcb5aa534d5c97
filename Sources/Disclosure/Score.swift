/// A fixed-point decimal with six places, for marks and shares that must add up exactly.
public struct Score: Hashable, Comparable, Sendable {
  /// Millionths of a point.
  public let units: Int

  public static let places = 6
  public static let unitsPerPoint = 1_000_000

  public init(units: Int) { self.units = units }

  public init(_ points: Int) { self.units = points * Score.unitsPerPoint }

  /// Reads 86, 86.5 or -3.25; nil for anything else, more than six places, or out of range.
  public init?(parsing text: some StringProtocol) {
    var bytes = Substring(text).utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    var (units, decimals, seenPoint, digits) = (0, 0, false, 0)
    for byte in bytes {
      if byte == UInt8(ascii: "."), !seenPoint {
        guard digits > 0 else { return nil }
        seenPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      digits += 1
      if seenPoint { decimals += 1 }
      // Trailing zeros beyond the sixth place say nothing and are let through.
      if decimals > Score.places {
        guard byte == UInt8(ascii: "0") else { return nil }
        continue
      }
      let (product, tooBig) = units.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !tooBig, !overflow else { return nil }
      units = sum
    }
    guard digits > 0, bytes.last != UInt8(ascii: ".") else { return nil }
    for _ in min(decimals, Score.places)..<Score.places {
      let (product, tooBig) = units.multipliedReportingOverflow(by: 10)
      guard !tooBig else { return nil }
      units = product
    }
    self.units = isNegative ? -units : units
  }

  public static func < (left: Score, right: Score) -> Bool { left.units < right.units }
  public static func + (left: Score, right: Score) -> Score {
    Score(units: left.units + right.units)
  }
  public static func - (left: Score, right: Score) -> Score {
    Score(units: left.units - right.units)
  }

  /// With exactly `places` decimals, 0 to 6; further decimals must be zero, so nothing is rounded
  /// unseen: round first with ``rounded(to:_:)``.
  public func text(places: Int) -> String {
    let step = Score.step(places)
    precondition(units % step == 0, "round to \(places) places before printing")
    let scaled = units.magnitude / UInt(step)
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: UInt(Score.unitsPerPoint / step))
    let sign = units < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let digits = String(part)
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    return "\(sign)\(whole).\(zeros)\(digits)"
  }

  /// How a figure loses its last decimals; part of every scheme and printed with it.
  public enum Rounding: String, Hashable, Sendable {
    /// 四舍五入: half away from zero.
    case halfUp = "四舍五入"
    /// 不四舍五入: further decimals are cut off.
    case truncate = "不四舍五入"
  }

  public func rounded(to places: Int, _ rounding: Rounding) -> Score {
    let step = Score.step(places)
    let rest = units % step
    let kept = units - rest
    guard rounding == .halfUp, rest.magnitude * 2 >= UInt(step) else { return Score(units: kept) }
    return Score(units: kept + (units < 0 ? -step : step))
  }

  private static func step(_ places: Int) -> Int {
    precondition((0...Score.places).contains(places), "0 to 6 decimals")
    return (places..<Score.places).reduce(1) { step, _ in step * 10 }
  }
}

extension Score: CustomStringConvertible {
  /// With as many decimals as it has, at least none.
  public var description: String {
    let places = (0...Score.places).first { units % Score.step($0) == 0 }
    return text(places: places ?? Score.places)
  }
}
