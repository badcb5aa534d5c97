/// The hour at which the last day of a period ends, in the school's time zone (Asia/Shanghai).
public struct ClosingTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 1 to 1440; 1440 is the end of the day (24:00).
  public let minutes: Int

  /// Nil outside 00:01–24:00.
  public init?(minutes: Int) {
    guard (1...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The end of the day, which holds when nothing else is said.
  ///
  /// Civil Code art. 203.
  public static let endOfDay = ClosingTime(validated: 1440)

  private init(validated minutes: Int) { self.minutes = minutes }

  public static func < (left: ClosingTime, right: ClosingTime) -> Bool {
    left.minutes < right.minutes
  }
}

extension ClosingTime: CustomStringConvertible {
  /// As 17:30 or 24:00.
  public var description: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// A stretch of days during which objections are taken (公示期), both ends included.
public struct Period: Hashable, Sendable {
  public let posted: CalendarDay
  public let count: Int
  public let unit: PeriodUnit
  public let firstDay: FirstDay
  /// Day 1.
  public let firstCounted: CalendarDay
  public let lastDay: CalendarDay
  public let closesAt: ClosingTime
}
