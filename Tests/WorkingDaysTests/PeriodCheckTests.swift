import DisclosureTesting
import Testing
import WorkingDays

@Suite struct PeriodCheckTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let printed: PrintedPeriod
    /// Rule and grade, as PER-008 error.
    let grounds: [String]

    init(_ why: String, _ printed: PrintedPeriod, _ grounds: [String] = ["PER-000 fine"]) {
      self.testDescription = why
      self.printed = printed
      self.grounds = grounds
    }
  }

  private static let dates = [
    Example(
      "the end before the start",
      PrintedPeriod(start: "2026-09-18", end: "2026-09-14"), ["PER-001 error"]),
    Example("one day", PrintedPeriod(start: "2026-09-14", end: "2026-09-14")),
    Example("nothing printed", PrintedPeriod(issued: "2026-09-14"), ["PER-002 error"]),
    Example("no start", PrintedPeriod(end: "2026-09-14"), ["PER-002 error"]),
    Example(
      "no end, but a count to plan with",
      PrintedPeriod(issued: "2026-09-14", count: 5, unit: .workingDays), ["PER-002 warning"]),
    Example(
      "no end, and a count that runs into 2027",
      PrintedPeriod(start: "2026-12-30", count: 5, unit: .workingDays), ["CAL-001 error"]),
    Example(
      "from the issue day",
      PrintedPeriod(issued: "2026-09-14", start: "2026-09-14", end: "2026-09-18")),
    Example(
      "from the day after",
      PrintedPeriod(issued: "2026-09-14", start: "2026-09-15", end: "2026-09-18")),
    Example(
      "from two days after",
      PrintedPeriod(issued: "2026-09-14", start: "2026-09-16", end: "2026-09-18"),
      ["PER-003 warning"]),
    Example(
      "from the day before",
      PrintedPeriod(issued: "2026-09-15", start: "2026-09-14", end: "2026-09-18"),
      ["PER-003 warning"]),
    Example(
      "over New Year",
      PrintedPeriod(issued: "2024-12-31", start: "2025-01-01", end: "2025-01-08")),
    Example(
      "last year printed in January",
      PrintedPeriod(issued: "2026-01-12", start: "2025-01-13", end: "2025-01-17"),
      ["PER-004 error", "PER-005 error"]),
    Example(
      "next year printed at the end only",
      PrintedPeriod(issued: "2024-09-02", start: "2024-09-02", end: "2025-09-05"),
      ["PER-004 error"]),
    Example(
      "over before it was issued",
      PrintedPeriod(issued: "2026-09-21", start: "2026-09-14", end: "2026-09-18"),
      ["PER-003 warning", "PER-005 error"]),
    Example(
      "posted on the first day",
      PrintedPeriod(posted: "2026-09-14", start: "2026-09-14", end: "2026-09-18")),
    Example(
      "posted a day late",
      PrintedPeriod(posted: "2026-09-15", start: "2026-09-14", end: "2026-09-18"),
      ["PER-006 warning"]),
    Example(
      "posted on the last day",
      PrintedPeriod(posted: "2026-09-18", start: "2026-09-14", end: "2026-09-18"),
      ["PER-006 warning"]),
    Example(
      "posted when it was over",
      PrintedPeriod(posted: "2026-09-19", start: "2026-09-14", end: "2026-09-18"),
      ["PER-007 error"]),
    Example(
      "up to 28 December 2026", PrintedPeriod(start: "2026-12-21", end: "2026-12-28")),
    Example(
      "up to 29 December 2026, which the next paper may change",
      PrintedPeriod(start: "2026-12-21", end: "2026-12-29"), ["CAL-002 warning"]),
    Example(
      "in a year that is not announced",
      PrintedPeriod(start: "2026-12-30", end: "2027-01-06"), ["CAL-001 error"]),
  ]

  private static let counts = [
    Example("inclusive", stated(5, .workingDays, "2026-09-14", "2026-09-18")),
    Example("exclusive", stated(4, .workingDays, "2026-09-14", "2026-09-18")),
    Example(
      "neither", stated(6, .workingDays, "2026-09-14", "2026-09-18"), ["PER-008 error"]),
    Example(
      "too few", stated(3, .workingDays, "2026-09-14", "2026-09-18"), ["PER-008 error"]),
    Example("days, inclusive", stated(7, .calendarDays, "2026-09-14", "2026-09-20")),
    Example(
      "working days counted as days", stated(7, .workingDays, "2026-09-14", "2026-09-20"),
      ["PER-008 error"]),
    Example(
      "five days from 30 September, moved to the 8th",
      stated(5, .calendarDays, "2026-09-30", "2026-10-08")),
    Example(
      "five days from 30 September, ended in the holiday",
      stated(5, .calendarDays, "2026-09-30", "2026-10-05"), ["PER-010 warning"]),
    Example(
      "five days from 30 September, moved too far",
      stated(5, .calendarDays, "2026-09-30", "2026-10-09"), ["PER-008 error"]),
    Example("a month", stated(1, .months, "2026-09-14", "2026-10-14")),
    Example("a month less a day", stated(1, .months, "2026-09-14", "2026-10-13")),
    Example(
      "a month and a day", stated(1, .months, "2026-09-14", "2026-10-15"), ["PER-008 error"]),
    Example(
      "no unit, fits both", stated(5, nil, "2026-09-14", "2026-09-18"), ["PER-013 warning"]),
    Example(
      "no unit, fits days only", stated(7, nil, "2026-09-14", "2026-09-20"),
      ["PER-013 warning"]),
    Example(
      "no unit, fits neither", stated(9, nil, "2026-09-14", "2026-09-18"), ["PER-008 error"]),
    Example(
      "a count of none", stated(0, .calendarDays, "2026-09-14", "2026-09-18"),
      ["PER-008 error"]),
    Example(
      "working days that end on a Saturday", stated(5, .workingDays, "2026-09-07", "2026-09-12"),
      ["PER-009 warning"]),
    Example(
      "working days that end on a worked Sunday",
      stated(5, .workingDays, "2026-09-15", "2026-09-20")),
    Example(
      "days that end on a Saturday", stated(6, .calendarDays, "2026-09-07", "2026-09-12"),
      ["PER-010 warning"]),
  ]

  private static let minimums = [
    Example("long enough either way", ofKind("职称评审结果", "2026-09-07", "2026-09-14")),
    Example(
      "long enough with the first day", ofKind("职称评审结果", "2026-09-07", "2026-09-11"),
      ["PER-012 warning"]),
    Example(
      "too short", ofKind("职称评审结果", "2026-09-07", "2026-09-10"), ["PER-011 error"]),
    Example(
      "signed the day before, so the first day counts",
      ofKind("职称评审结果", "2026-09-08", "2026-09-14", issued: "2026-09-07")),
    Example("by the id of the kind", ofKind("aid.recognition", "2026-09-07", "2026-09-14")),
    Example(
      "hiring, five working days: enough in Hubei only, and there with the first day",
      ofKind("拟聘用公示", "2026-09-07", "2026-09-11"),
      ["PER-011 warning", "PER-011 warning", "PER-012 warning"]),
    Example(
      "hiring, seven days that are six working days",
      ofKind("拟聘用公示", "2026-09-07", "2026-09-14"), ["PER-011 warning"]),
    Example("hiring, seven working days", ofKind("拟聘用人员公示", "2026-09-07", "2026-09-16")),
    Example(
      "hiring, three days", ofKind("拟聘用公示", "2026-09-07", "2026-09-09"),
      ["PER-011 error", "PER-011 error", "PER-011 error"]),
    Example(
      "ninety days", ofKind("教学成果奖", "2023-01-17", "2023-04-17")),
    Example(
      "eighty-nine days", ofKind("教学成果奖", "2023-01-19", "2023-04-17"), ["PER-011 error"]),
    Example("a kind nobody knows", ofKind("食堂菜谱", "2026-09-07", "2026-09-14"), ["PER-014 warning"]),
  ]

  @Test(arguments: dates)
  func `printed days are held against the day of issue and of posting`(_ example: Example) {
    #expect(grounds(example.printed) == example.grounds)
  }

  @Test(arguments: counts)
  func `the stated count must be what the printed days make`(_ example: Example) {
    #expect(grounds(example.printed) == example.grounds)
  }

  @Test(arguments: minimums)
  func `a period must be as long as its kind asks`(_ example: Example) {
    #expect(grounds(example.printed) == example.grounds)
  }

  @Test func `the grounds name both readings and the source of the minimum`() {
    let verdict = PrintedPeriod(
      issued: "2026-09-07", start: "2026-09-07", end: "2026-09-11", count: 6, unit: .workingDays,
      kind: "职称评审结果"
    ).verdict(in: .national)
    #expect(verdict.grade == .error)
    #expect(
      verdict.grounds.map(\.message) == [
        "写明 6个工作日,但印出的起止日期以当日起算 5个工作日、5日,以次日起算 4个工作日、4日,都对不上,请改正天数或结束日。",
        "以当日起算 5个工作日,满足;以次日起算 4个工作日,不足 5个工作日(职称评审管理暂行规定(人社部令第40号),规范性文件)。"
          + "建议把结束日推后一个工作日。",
      ])
  }

  @Test func `every known minimum names its source, and every name leads to its entry`() {
    for entry in PeriodMinimums.known {
      #expect(!entry.minimums.isEmpty)
      for minimum in entry.minimums { #expect(!minimum.source.isEmpty && minimum.count > 0) }
      for name in entry.names { #expect(PeriodMinimums.named(name) == entry, "\(name)") }
    }
  }

  @Test(
    arguments: [
      ("5", 5, nil), ("5个工作日", 5, .workingDays), ("五个工作日", 5, .workingDays),
      ("15天", 15, .calendarDays), (" 7 日 ", 7, .calendarDays), ("十五日", 15, .calendarDays),
      ("二十个工作日", 20, .workingDays), ("三十天", 30, .calendarDays), ("十", 10, nil),
      ("九十九天", 99, .calendarDays), ("1个月", 1, .months), ("两个月", 2, .months),
      ("0", nil, nil), ("", nil, nil), ("约5天", nil, nil), ("5周", nil, nil), ("五六天", nil, nil),
      ("十十", nil, nil), ("99999999999999999999", nil, nil), ("-5", nil, nil),
    ] as [(String, Int?, PeriodUnit?)])
  func `a count is read as notices print it`(_ text: String, _ count: Int?, _ unit: PeriodUnit?) {
    let stated = statedCount(text)
    #expect(stated?.count == count)
    #expect(stated?.unit == unit)
  }
}

private func grounds(_ printed: PrintedPeriod) -> [String] {
  printed.verdict(in: .national).grounds.map { "\($0.id) \($0.grade)" }
}

private func stated(
  _ count: Int, _ unit: PeriodUnit?, _ start: CalendarDay, _ end: CalendarDay
) -> PrintedPeriod {
  PrintedPeriod(issued: start, start: start, end: end, count: count, unit: unit)
}

private func ofKind(
  _ kind: String, _ start: CalendarDay, _ end: CalendarDay, issued: CalendarDay? = nil
) -> PrintedPeriod {
  PrintedPeriod(issued: issued ?? start, start: start, end: end, kind: kind)
}
