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
  /// The rest day on which the count ran out, when the last day moved past it (Civil Code 203).
  public let rolledFrom: CalendarDay?

  init(
    posted: CalendarDay, count: Int, unit: PeriodUnit, firstDay: FirstDay,
    firstCounted: CalendarDay, lastDay: CalendarDay, closesAt: ClosingTime,
    rolledFrom: CalendarDay? = nil
  ) {
    self.posted = posted
    self.count = count
    self.unit = unit
    self.firstDay = firstDay
    self.firstCounted = firstCounted
    self.lastDay = lastDay
    self.closesAt = closesAt
    self.rolledFrom = rolledFrom
  }
}

extension Period {
  /// The period that posting on `posted` opens.
  ///
  /// Working days that begin on a day off begin on the next working day. A period of calendar days
  /// or months that runs out on a rest day, shifted ones included, ends on the next working day.
  ///
  /// - Throws: ``CalendarGap`` when the count runs past the announced holidays.
  public init(
    posted: CalendarDay, count: Int, _ unit: PeriodUnit,
    startingOn firstDay: FirstDay = .dayAfterPosting, closingAt closesAt: ClosingTime = .endOfDay,
    in calendar: WorkingCalendar
  ) throws(CalendarGap) {
    precondition(count >= 1, "a period has at least one day")
    guard calendar.covered.contains(posted) else {
      throw CalendarGap(day: posted, covered: calendar.covered)
    }
    let first = firstDay == .posting ? posted : posted.next
    switch unit {
    case .workingDays:
      self.init(
        posted: posted, count: count, unit: unit, firstDay: firstDay,
        firstCounted: try calendar.workingDay(1, from: first),
        lastDay: try calendar.workingDay(count, from: first), closesAt: closesAt)
    case .calendarDays, .months:
      let runsOut = try runsOutDay(posted, count, unit, from: first, in: calendar.covered)
      let last = try calendar.workingDay(1, from: runsOut)
      self.init(
        posted: posted, count: count, unit: unit, firstDay: firstDay, firstCounted: first,
        lastDay: last, closesAt: closesAt, rolledFrom: last == runsOut ? nil : runsOut)
    }
  }
}

/// The day on which a count of calendar days or months runs out, rest day or not.
private func runsOutDay(
  _ posted: CalendarDay, _ count: Int, _ unit: PeriodUnit, from first: CalendarDay,
  in covered: ClosedRange<CalendarDay>
) throws(CalendarGap) -> CalendarDay {
  // No count beyond the covered days is worked out: it would only overflow before it is refused.
  let limit = covered.upperBound - covered.lowerBound + 1
  let day: CalendarDay? =
    switch unit {
    case _ where count > limit: nil
    case .months: lastDay(ofMonths: count, countedFrom: first, isPosting: first == posted)
    case .calendarDays, .workingDays: first + (count - 1)
    }
  guard let day, covered.contains(day) else {
    throw CalendarGap(day: day ?? covered.upperBound.next, covered: covered)
  }
  return day
}

/// The last day of a count of months (Civil Code 202).
///
/// With the posting day left out it is the day that corresponds to it. With the posting day counted
/// the period is whole one day earlier: a month from 1 March is the whole of March.
private func lastDay(
  ofMonths count: Int, countedFrom first: CalendarDay, isPosting: Bool
) -> CalendarDay? {
  guard isPosting else { return (first - 1).adding(months: count) }
  guard let corresponding = first.adding(months: count) else { return nil }
  // Where the month is too short to have the day, its end is the end of the period, not the day
  // before its end.
  return corresponding.day == first.day ? corresponding - 1 : corresponding
}
