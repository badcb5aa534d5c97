public import Disclosure
public import WorkingDays

/// A day by which the office must have answered, and the text that says so.
public struct ObjectionDeadline: Hashable, Sendable, Codable {
  public let day: CalendarDay
  public let workingDays: Int
  public let source: ObjectionTerms.Source

  /// The last of `count` working days after the day of `arrived`, which is not counted.
  public init(
    _ count: Int, after arrived: Moment, source: Provision, in calendar: WorkingCalendar
  ) throws(CalendarGap) {
    self.day = try calendar.workingDay(count, from: arrived.day.next)
    self.workingDays = count
    self.source = ObjectionTerms.Source(source)
  }

  /// The first minute that is too late: midnight after its day.
  public var passes: Moment { passing(of: day) }
}

func passing(of day: CalendarDay) -> Moment { Moment(day, closing: .endOfDay) }

extension ObjectionRules {
  /// Nil where no text sets one: none is invented.
  public func answerDeadline(
    after arrived: Moment, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> ObjectionDeadline? {
    try deadline(stated(\.answer), after: arrived, in: calendar)
  }

  public func reviewDeadline(
    after arrived: Moment, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> ObjectionDeadline? {
    try deadline(stated(\.review), after: arrived, in: calendar)
  }

  private func deadline(
    _ stated: Stated<Int>?, after arrived: Moment, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> ObjectionDeadline? {
    guard let stated else { return nil }
    return try ObjectionDeadline(
      stated.value, after: arrived, source: stated.source, in: calendar)
  }
}
