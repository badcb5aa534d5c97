import DisclosureTesting
import Testing
import WorkingDays

/// Periods that bureaus really printed, with the counts worked out by hand.
@Suite struct RealNoticeTests {
  struct Notice: CustomTestStringConvertible {
    let testDescription: String
    let printed: PrintedPeriod
    /// First day counted, first day left out.
    let calendarDays: (inclusive: Int, exclusive: Int)
    let workingDays: (inclusive: Int, exclusive: Int)
    let grounds: [String]

    init(
      _ title: String, issued: CalendarDay? = nil, posted: CalendarDay? = nil,
      _ start: CalendarDay, _ end: CalendarDay, count: Int? = nil, _ unit: PeriodUnit? = nil,
      calendarDays: (Int, Int), workingDays: (Int, Int), _ grounds: [String] = ["PER-000"]
    ) {
      self.testDescription = title
      self.printed = PrintedPeriod(
        issued: issued, posted: posted, start: start, end: end, count: count, unit: unit)
      self.calendarDays = calendarDays
      self.workingDays = workingDays
      self.grounds = grounds
    }
  }

  @Test(arguments: [
    Notice(
      "R1 Fujian 2015, five working days from the day itself", issued: "2015-07-27",
      "2015-07-27", "2015-07-31", count: 5, .workingDays, calendarDays: (5, 4),
      workingDays: (5, 4)),
    Notice(
      "R2 Ministry of Education 2019, fifteen days", posted: "2019-07-19",
      "2019-07-19", "2019-08-02", count: 15, .calendarDays, calendarDays: (15, 14),
      workingDays: (11, 10)),
    Notice(
      "R4 Jiangsu 2019, five working days with the first left out", issued: "2019-11-19",
      "2019-11-19", "2019-11-26", count: 5, .workingDays, calendarDays: (8, 7),
      workingDays: (6, 5)),
    Notice(
      "R6 Anhui 2020, ends on a Sunday", issued: "2020-07-01", "2020-07-01", "2020-07-05",
      calendarDays: (5, 4), workingDays: (3, 2), ["PER-010"]),
    Notice(
      "R7 a Hainan college 2020, department, over a worked Saturday", "2020-10-09", "2020-10-16",
      calendarDays: (8, 7), workingDays: (7, 6)),
    Notice(
      "R7 the same college, school", "2020-10-19", "2020-10-23", calendarDays: (5, 4),
      workingDays: (5, 4)),
    Notice(
      "R8 Zhongshan 2020", issued: "2020-11-06", "2020-11-06", "2020-11-12",
      calendarDays: (7, 6), workingDays: (5, 4)),
    Notice(
      "R10 a Guangzhou college 2021, from a worked Saturday", issued: "2021-05-08",
      "2021-05-08", "2021-05-13", calendarDays: (6, 5), workingDays: (5, 4)),
    Notice(
      "R11 Shandong 2022, from a worked Saturday", issued: "2022-05-07", "2022-05-07",
      "2022-05-12", calendarDays: (6, 5), workingDays: (5, 4)),
    Notice(
      "R13 Ministry of Education 2021", issued: "2021-11-02", "2021-11-02", "2021-11-09",
      calendarDays: (8, 7), workingDays: (6, 5)),
    Notice(
      "R14 Huanggang 2021", issued: "2021-11-08", "2021-11-08", "2021-11-12", count: 5,
      .workingDays, calendarDays: (5, 4), workingDays: (5, 4)),
    Notice(
      "R15 Dongfang 2021", issued: "2021-11-22", "2021-11-22", "2021-11-26", count: 5,
      .workingDays, calendarDays: (5, 4), workingDays: (5, 4)),
    Notice(
      "Jilin 2021, signed the day before", issued: "2021-12-07", "2021-12-08", "2021-12-14",
      count: 5, .workingDays, calendarDays: (7, 6), workingDays: (5, 4)),
    Notice(
      "R20 Hunan 2022, signed the day before, seven days", issued: "2022-07-27", "2022-07-28",
      "2022-08-03", count: 7, .calendarDays, calendarDays: (7, 6), workingDays: (5, 4)),
    Notice(
      "R22 Ministry of Education 2023, ninety days over Spring Festival", issued: "2023-01-18",
      "2023-01-18", "2023-04-17", count: 90, .calendarDays, calendarDays: (90, 89),
      workingDays: (60, 59)),
    Notice(
      "R23 Putuo 2022", issued: "2022-09-19", "2022-09-19", "2022-09-23", calendarDays: (5, 4),
      workingDays: (5, 4)),
    Notice(
      "Yunnan 2022, five working days", issued: "2022-09-19", "2022-09-19", "2022-09-23",
      count: 5, .workingDays, calendarDays: (5, 4), workingDays: (5, 4)),
    Notice(
      "R28 Weifang 2023, ends on a Sunday", issued: "2023-08-16", "2023-08-16", "2023-08-20",
      calendarDays: (5, 4), workingDays: (3, 2), ["PER-010"]),
    Notice(
      "R29 Hainan 2023", issued: "2023-08-28", "2023-08-28", "2023-09-01", count: 5,
      .workingDays, calendarDays: (5, 4), workingDays: (5, 4)),
    Notice(
      "Shandong 2023, from the worked Sunday after National Day", issued: "2023-10-08",
      "2023-10-08", "2023-10-12", count: 5, .workingDays, calendarDays: (5, 4),
      workingDays: (5, 4)),
    Notice(
      "Shaanxi 2025, signed the day before, three working days", issued: "2025-10-22",
      "2025-10-23", "2025-10-27", calendarDays: (5, 4), workingDays: (3, 2)),
    Notice(
      "R31 a Hainan school 2015, dated before it was posted, closed by then",
      issued: "2015-08-14", posted: "2015-08-16", "2015-08-14", "2015-08-15",
      calendarDays: (2, 1), workingDays: (1, 0), ["PER-007", "PER-010"]),
    Notice(
      "R32 Guangzhou 2016, next year printed", issued: "2016-11-07", "2017-11-07", "2017-11-11",
      calendarDays: (5, 4), workingDays: (4, 3), ["PER-004", "PER-010"]),
    Notice(
      "R32 as it was meant", issued: "2016-11-07", "2016-11-07", "2016-11-11",
      calendarDays: (5, 4), workingDays: (5, 4)),
    Notice(
      "R35 Anhui 2022, three days", issued: "2022-08-08", "2022-08-08", "2022-08-10",
      calendarDays: (3, 2), workingDays: (3, 2)),
  ])
  func `a real notice has the days counted by hand`(_ notice: Notice) throws {
    let verdict = notice.printed.verdict(in: .national)
    let calendarDays = try #require(verdict.reading(in: .calendarDays))
    #expect((calendarDays.inclusive, calendarDays.exclusive) == notice.calendarDays)
    let workingDays = try #require(verdict.reading(in: .workingDays))
    #expect((workingDays.inclusive, workingDays.exclusive) == notice.workingDays)
    #expect(verdict.grounds.map(\.id) == notice.grounds)
  }

  /// Notices that print no end, or whose count can be planned from their first day.
  @Test(
    arguments: [
      ("2015-07-27", FirstDay.posting, "2015-07-31", "Fujian 2015"),
      ("2019-11-19", .dayAfterPosting, "2019-11-26", "Jiangsu 2019"),
      ("2021-05-17", .posting, "2021-05-21", "Jiading 2021, from the day itself"),
      ("2021-11-08", .posting, "2021-11-12", "Huanggang 2021"),
      ("2021-11-22", .posting, "2021-11-26", "Dongfang 2021"),
      ("2021-12-07", .dayAfterPosting, "2021-12-14", "Jilin 2021, signed the day before"),
      ("2022-09-19", .posting, "2022-09-23", "Yunnan 2022"),
      ("2023-08-28", .posting, "2023-09-01", "Hainan 2023"),
      ("2023-10-08", .posting, "2023-10-12", "Shandong 2023, a worked Sunday"),
    ] as [(CalendarDay, FirstDay, CalendarDay, String)])
  func `five working days of a real notice can be planned`(
    _ posted: CalendarDay, _ firstDay: FirstDay, _ last: CalendarDay, _ notice: String
  ) throws {
    let period = try Period(
      posted: posted, count: 5, .workingDays, startingOn: firstDay, in: .national)
    #expect(period.lastDay == last, "\(notice)")
  }

  @Test(
    arguments: [
      ("2020-07-01", "2020-07-05", "R6"), ("2023-08-16", "2023-08-20", "R28"),
    ] as [(CalendarDay, CalendarDay, String)])
  func `five days that are three working days pass one minimum and fail the other`(
    _ start: CalendarDay, _ end: CalendarDay, _ notice: String
  ) {
    func grounds(_ kind: String) -> [String] {
      PrintedPeriod(issued: start - 1, start: start, end: end, kind: kind)
        .verdict(in: .national).grounds.map { "\($0.id) \($0.grade)" }
    }
    #expect(grounds("职称评审结果") == ["PER-010 warning", "PER-011 error"])
    // Luyang asks for five days, Jilin for five working days.
    #expect(grounds("荣誉推荐") == ["PER-010 warning", "PER-011 warning"])
  }

  @Test func `three days are below every minimum of five (R35)`() {
    let printed = PrintedPeriod(
      issued: "2022-08-08", start: "2022-08-08", end: "2022-08-10", kind: "评优推荐公示")
    let verdict = printed.verdict(in: .national)
    #expect(verdict.grade == .error)
    #expect(verdict.grounds.map(\.id) == ["PER-011", "PER-011"])
  }
}
