import WorkingDays

/// Plans periods of 1 to 30 working or calendar days over the years of the calendar, and adds up
/// their last days, so that none can be left out.
func planPeriods(_ count: Int) throws -> Int {
  let calendar = WorkingCalendar.national
  // The last months are left out: a period of thirty working days would run past the calendar.
  let postable = calendar.covered.upperBound - calendar.covered.lowerBound - 100
  var sum = 0
  for index in 0..<count {
    let posted = calendar.covered.lowerBound + index * 7919 % postable
    let period = try Period(
      posted: posted, count: index % 30 + 1, index % 2 == 0 ? .workingDays : .calendarDays,
      startingOn: index % 3 == 0 ? .posting : .dayAfterPosting, in: calendar)
    sum += period.lastDay.ordinal
  }
  return sum
}
