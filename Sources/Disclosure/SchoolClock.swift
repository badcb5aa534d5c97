public import Foundation
public import WorkingDays

/// Tells what day it is at the school; the only thing in the program that may ask.
public struct SchoolClock: Sendable {
  private let now: @Sendable () -> Date

  public init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

  /// The day in Asia/Shanghai, which is eight hours ahead of UTC the whole year (since 1992).
  public var today: CalendarDay { moment.day }

  /// The minute there.
  public var moment: Moment {
    let seconds = Int((now().timeIntervalSince1970 + 8 * 3600).rounded(.down))
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    return Moment(CalendarDay(ordinal: day), minutes: (seconds - day * 86_400) / 60)
  }
}
