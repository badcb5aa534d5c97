import DisclosureTesting
import Testing
import WorkingDays

/// Periods over every holiday since 2019, worked out by hand from the State Council's papers.
@Suite struct WorkedExampleTests {
  struct Example: CustomTestStringConvertible {
    let posted: CalendarDay
    /// The last day, counted from the next day and from the posting day.
    let five: (next: CalendarDay, posting: CalendarDay)
    let seven: (next: CalendarDay, posting: CalendarDay)
    /// Five calendar days: where the count runs out, and where the period ends.
    let calendar: (runsOut: CalendarDay, ends: CalendarDay)
    let why: String

    init(
      _ posted: CalendarDay, five: (CalendarDay, CalendarDay), seven: (CalendarDay, CalendarDay),
      calendar: (CalendarDay, CalendarDay), _ why: String
    ) {
      self.posted = posted
      self.five = five
      self.seven = seven
      self.calendar = calendar
      self.why = why
    }

    var testDescription: String { "\(posted): \(why)" }
  }

  static let examples = [
    Example(
      "2019-04-30", five: ("2019-05-09", "2019-05-08"), seven: ("2019-05-13", "2019-05-10"),
      calendar: ("2019-05-05", "2019-05-05"), "ends on a worked Sunday, which stays"),
    Example(
      "2019-09-30", five: ("2019-10-12", "2019-10-11"), seven: ("2019-10-15", "2019-10-14"),
      calendar: ("2019-10-05", "2019-10-08"), "National Day, 12 October worked"),
    Example(
      "2020-01-20", five: ("2020-02-04", "2020-02-03"), seven: ("2020-02-06", "2020-02-05"),
      calendar: ("2020-01-25", "2020-02-03"), "Spring Festival as extended"),
    Example(
      "2020-09-25", five: ("2020-10-09", "2020-09-30"), seven: ("2020-10-12", "2020-10-10"),
      calendar: ("2020-09-30", "2020-09-30"), "27 September worked, eight days off"),
    Example(
      "2021-02-09", five: ("2021-02-22", "2021-02-20"), seven: ("2021-02-24", "2021-02-23"),
      calendar: ("2021-02-14", "2021-02-18"), "Spring Festival, Saturday 20 February worked"),
    Example(
      "2021-04-29", five: ("2021-05-10", "2021-05-08"), seven: ("2021-05-12", "2021-05-11"),
      calendar: ("2021-05-04", "2021-05-06"), "Labour Day, Saturday 8 May worked"),
    Example(
      "2021-09-17", five: ("2021-09-26", "2021-09-24"), seven: ("2021-09-28", "2021-09-27"),
      calendar: ("2021-09-22", "2021-09-22"), "Mid-Autumn, 18 and 26 September worked"),
    Example(
      "2022-01-28", five: ("2022-02-09", "2022-02-08"), seven: ("2022-02-11", "2022-02-10"),
      calendar: ("2022-02-02", "2022-02-07"), "29 and 30 January worked"),
    Example(
      "2022-09-30", five: ("2022-10-12", "2022-10-11"), seven: ("2022-10-14", "2022-10-13"),
      calendar: ("2022-10-05", "2022-10-08"), "moves to a worked Saturday"),
    Example(
      "2023-01-19", five: ("2023-01-31", "2023-01-30"), seven: ("2023-02-02", "2023-02-01"),
      calendar: ("2023-01-24", "2023-01-28"), "28 and 29 January worked"),
    Example(
      "2023-09-28", five: ("2023-10-11", "2023-10-10"), seven: ("2023-10-13", "2023-10-12"),
      calendar: ("2023-10-03", "2023-10-07"), "eight days off, 7 and 8 October worked"),
    Example(
      "2024-02-08", five: ("2024-02-21", "2024-02-20"), seven: ("2024-02-23", "2024-02-22"),
      calendar: ("2024-02-13", "2024-02-18"), "9 February 2024 was no day off by the paper"),
    Example(
      "2024-04-30", five: ("2024-05-10", "2024-05-09"), seven: ("2024-05-13", "2024-05-11"),
      calendar: ("2024-05-05", "2024-05-06"), "Labour Day, 11 May worked"),
    Example(
      "2024-09-30", five: ("2024-10-12", "2024-10-11"), seven: ("2024-10-15", "2024-10-14"),
      calendar: ("2024-10-05", "2024-10-08"), "National Day, Saturday 12 October worked"),
    Example(
      "2025-01-24", five: ("2025-02-07", "2025-02-06"), seven: ("2025-02-10", "2025-02-08"),
      calendar: ("2025-01-29", "2025-02-05"), "26 January and 8 February worked"),
    Example(
      "2025-09-26", five: ("2025-10-10", "2025-10-09"), seven: ("2025-10-13", "2025-10-11"),
      calendar: ("2025-10-01", "2025-10-09"), "28 September worked, eight days off"),
    Example(
      "2025-09-30", five: ("2025-10-14", "2025-10-13"), seven: ("2025-10-16", "2025-10-15"),
      calendar: ("2025-10-05", "2025-10-09"), "the eve of eight days off"),
    Example(
      "2026-02-13", five: ("2026-02-27", "2026-02-26"), seven: ("2026-03-02", "2026-02-28"),
      calendar: ("2026-02-18", "2026-02-24"), "nine days off, 14 and 28 February worked"),
    Example(
      "2026-04-30", five: ("2026-05-11", "2026-05-09"), seven: ("2026-05-13", "2026-05-12"),
      calendar: ("2026-05-05", "2026-05-06"), "Labour Day, 9 May worked"),
    Example(
      "2026-09-30", five: ("2026-10-13", "2026-10-12"), seven: ("2026-10-15", "2026-10-14"),
      calendar: ("2026-10-05", "2026-10-08"), "National Day, 10 October worked"),
  ]

  @Test(arguments: examples)
  func `five working days end on the right day`(_ example: Example) throws {
    #expect(try last(example.posted, 5, .workingDays) == example.five.next)
    #expect(try last(example.posted, 5, .workingDays, .posting) == example.five.posting)
  }

  @Test(arguments: examples)
  func `seven working days end on the right day`(_ example: Example) throws {
    #expect(try last(example.posted, 7, .workingDays) == example.seven.next)
    #expect(try last(example.posted, 7, .workingDays, .posting) == example.seven.posting)
  }

  @Test(arguments: examples)
  func `five calendar days move off a rest day`(_ example: Example) throws {
    let period = try Period(posted: example.posted, count: 5, .calendarDays, in: .national)
    #expect(period.lastDay == example.calendar.ends)
    let moved = example.calendar.runsOut == example.calendar.ends ? nil : example.calendar.runsOut
    #expect(period.rolledFrom == moved)
  }

  /// The rule of thumb "29 September to 12 October is seven working days", and the years it fails.
  @Test(arguments: [
    (2011, 7), (2013, 7), (2016, 7), (2018, 7), (2019, 7), (2020, 5), (2021, 6), (2022, 7),
    (2023, 6), (2024, 7), (2025, 5),
  ])
  func `late September to 12 October has as many working days as that year's paper says`(
    _ year: Int, _ count: Int
  ) throws {
    let days = CalendarDay(year, 9, 29)...CalendarDay(year, 10, 12)
    #expect(try WorkingCalendar.national.workingDayCount(in: days) == count)
  }
}

private func last(
  _ posted: CalendarDay, _ count: Int, _ unit: PeriodUnit, _ first: FirstDay = .dayAfterPosting
) throws -> CalendarDay {
  try Period(posted: posted, count: count, unit, startingOn: first, in: .national).lastDay
}
