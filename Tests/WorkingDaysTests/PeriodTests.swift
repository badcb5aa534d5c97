import DisclosureTesting
import Testing
import WorkingDays

@Suite struct PeriodTests {
  struct Posting: CustomTestStringConvertible {
    let day: CalendarDay
    let first: CalendarDay
    let last: CalendarDay
    let testDescription: String

    init(_ day: CalendarDay, _ first: CalendarDay, _ last: CalendarDay, _ why: String) {
      self.day = day
      self.first = first
      self.last = last
      self.testDescription = "\(day): \(why)"
    }
  }

  @Test(arguments: [
    Posting("2026-09-19", "2026-09-20", "2026-09-24", "a Saturday before a worked Sunday"),
    Posting("2026-10-03", "2026-10-08", "2026-10-13", "the middle of National Day"),
    Posting("2026-09-27", "2026-09-28", "2026-10-09", "the last day of Mid-Autumn"),
  ])
  func `posted on a day off, both ways of counting give the same working days`(
    _ posting: Posting
  ) throws {
    for firstDay in FirstDay.allCases {
      let period = try Period(
        posted: posting.day, count: 5, .workingDays, startingOn: firstDay, in: .national)
      #expect(period.firstCounted == posting.first)
      #expect(period.lastDay == posting.last)
    }
  }

  @Test(arguments: [
    Posting("2026-01-15", "2026-01-16", "2026-02-15", "the corresponding day, a holiday"),
    Posting("2026-03-10", "2026-03-11", "2026-04-10", "a Friday"),
    Posting(
      "2026-01-31", "2026-02-01", "2026-02-28", "no 31 February: the month's last day, worked"),
    Posting("2024-01-30", "2024-01-31", "2024-02-29", "the leap day"),
  ])
  func `a month runs out on the corresponding day, or on the month's last`(
    _ posting: Posting
  ) throws {
    let period = try Period(posted: posting.day, count: 1, .months, in: .national)
    #expect(period.firstCounted == posting.first)
    #expect((period.rolledFrom ?? period.lastDay) == posting.last)
    #expect(try WorkingCalendar.national.isWorked(period.lastDay))
  }

  @Test(arguments: [
    Posting("2026-04-01", "2026-04-01", "2026-04-30", "the whole of April"),
    Posting("2024-01-31", "2024-01-31", "2024-02-29", "the end of a shorter month"),
    Posting("2026-03-15", "2026-03-15", "2026-04-14", "the day before the corresponding one"),
  ])
  func `a month with the posting day counted is whole a day earlier`(_ posting: Posting) throws {
    let period = try Period(
      posted: posting.day, count: 1, .months, startingOn: .posting, in: .national)
    #expect(period.firstCounted == posting.first)
    #expect((period.rolledFrom ?? period.lastDay) == posting.last)
  }

  @Test(
    arguments: [
      (.workingDays, 5, "2026-12-24", true), (.workingDays, 5, "2026-12-25", false),
      (.calendarDays, 7, "2026-12-24", true), (.calendarDays, 8, "2026-12-24", false),
      (.months, 1, "2026-11-30", true), (.months, 1, "2026-12-01", false),
      (.workingDays, Int.max, "2026-01-05", false), (.calendarDays, Int.max, "2026-01-05", false),
      (.months, Int.max, "2026-01-05", false), (.workingDays, 1, "2003-12-31", false),
    ] as [(PeriodUnit, Int, CalendarDay, Bool)])
  func `a period past the announced holidays is refused, not guessed`(
    _ unit: PeriodUnit, _ count: Int, _ posted: CalendarDay, _ isKnown: Bool
  ) {
    if isKnown {
      #expect(throws: Never.self) {
        try Period(posted: posted, count: count, unit, in: .national)
      }
    } else {
      #expect(throws: CalendarGap.self) {
        try Period(posted: posted, count: count, unit, in: .national)
      }
    }
  }

  @Test func `the gap names the first day that is not known`() {
    let gap = #expect(throws: CalendarGap.self) {
      try Period(posted: "2026-12-28", count: 5, .workingDays, in: .national)
    }
    #expect(gap?.day == "2027-01-01")
  }

  @Test func `a period that reaches the end of December 2026 carries a caution`() throws {
    let reaching = try Period(posted: "2026-12-22", count: 5, .workingDays, in: .national)
    #expect(reaching.lastDay == "2026-12-29")
    #expect(reaching.caution(in: .national)?.id == "CAL-002")
    let before = try Period(posted: "2026-12-21", count: 5, .workingDays, in: .national)
    #expect(before.lastDay == "2026-12-28")
    #expect(before.caution(in: .national) == nil)
  }

  @Test func `the days are listed with numbers, reasons and sources`() throws {
    let period = try Period(posted: "2026-09-28", count: 5, .workingDays, in: .national)
    let days = try period.days(in: .national)
    #expect(days.map(\.day) == (0...12).map { "2026-09-28" + $0 })
    #expect(days.map(\.number) == [nil, 1, 2, nil, nil, nil, nil, nil, nil, nil, 3, 4, 5])
    #expect(days[0].why == "张贴当日不计入" && days[0].source == "民法典第二百零一条")
    #expect(days[3].why == "国庆节" && days[12].why == "国庆节调休上班")
    #expect(period.wording == "2026年9月29日至2026年10月10日，共5个工作日")
  }

  @Test func `days that the end moves past are not counted`() throws {
    let period = try Period(posted: "2026-09-30", count: 5, .calendarDays, in: .national)
    let days = try period.days(in: .national)
    #expect(days.map(\.number) == [nil, 1, 2, 3, 4, nil, nil, nil, 5])
    #expect(days[5].why == "国庆节,末日顺延")
    #expect(days[5].source.hasPrefix("民法典第二百零三条"))
    #expect(days[8].day == "2026-10-08")
  }

  @Test func `a period closes at the end of the day or at the hour set`() throws {
    let closing = try #require(ClosingTime(parsing: "17:30"))
    let period = try Period(
      posted: "2026-09-28", count: 5, .workingDays, closingAt: closing, in: .national)
    #expect(period.closingInstant == "2026-10-10T17:30:00+08:00")
    let whole = try Period(posted: "2026-09-28", count: 5, .workingDays, in: .national)
    #expect(whole.closingInstant == "2026-10-10T24:00:00+08:00")
  }

  @Test(
    arguments: [
      ("17:30", 1050), ("9:05", 545), ("24:00", 1440), ("00:01", 1), ("17\u{FF1A}30", 1050),
      ("00:00", nil), ("24:01", nil), ("17:60", nil), ("17.30", nil), ("1730", nil), ("17:3", nil),
      ("-1:30", nil), ("", nil),
    ] as [(String, Int?)])
  func `a closing time is read as people write it`(_ text: String, _ minutes: Int?) {
    #expect(ClosingTime(parsing: text)?.minutes == minutes)
  }
}
