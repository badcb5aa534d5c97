public import WorkingDays

/// A day and a minute by the clock on the wall (Asia/Shanghai): when something becomes known.
public struct DrawMoment: Hashable, Comparable, Sendable {
  public let day: CalendarDay
  /// Since midnight, 0 to 1439.
  public let minutes: Int

  /// Nil when `minutes` lies outside the day.
  public init?(_ day: CalendarDay, minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.day = day
    self.minutes = minutes
  }

  public static func < (left: DrawMoment, right: DrawMoment) -> Bool {
    (left.day, left.minutes) < (right.day, right.minutes)
  }
}

extension DrawMoment: CustomStringConvertible {
  /// As 2026-08-20 15:00.
  public var description: String { "\(day) \(clock)" }

  /// As 2026年8月20日15:00.
  public var chinese: String { day.chinese + clock }

  private var clock: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// A text that was to be a moment and is none.
public struct InvalidMoment: Error, Equatable, CustomStringConvertible {
  public static let id = "DRAW-020"
  public let text: String

  public var description: String {
    "“\(text)”不是日期和时间,请写成 2026-08-20 15:00 的样子。[\(InvalidMoment.id)]"
  }
}

extension DrawMoment {
  /// Reads 2026-08-20 15:00, and nothing else.
  public init(parsing text: String) throws(InvalidMoment) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = try? CalendarDay(parsing: String(parts[0])),
      let minutes = DrawMoment.minutes(of: parts[1]), let moment = DrawMoment(day, minutes: minutes)
    else { throw InvalidMoment(text: text) }
    self = moment
  }

  private static func minutes(of clock: Substring) -> Int? {
    let figures = Array(clock.utf8)
    guard figures.count == 5, figures[2] == UInt8(ascii: ":") else { return nil }
    let digits = [0, 1, 3, 4].map { Int(figures[$0]) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }
}
