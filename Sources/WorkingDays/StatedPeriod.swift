extension Period {
  /// A period whose days are known already, as a test or a file states them; nothing is counted.
  package init(
    posted: CalendarDay, from first: CalendarDay, through last: CalendarDay, counting count: Int,
    _ unit: PeriodUnit, startingOn firstDay: FirstDay = .dayAfterPosting,
    closingAt closesAt: ClosingTime = .endOfDay
  ) {
    precondition(first <= last && posted <= first && count > 0, "a period runs forward")
    self.init(
      posted: posted, count: count, unit: unit, firstDay: firstDay, firstCounted: first,
      lastDay: last, closesAt: closesAt)
  }
}
