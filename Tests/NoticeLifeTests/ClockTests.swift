import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

struct ClockTests {
  /// Where periods posted on a day end, by the month and day.
  ///
  /// Five and seven working days, each without and with the posting day, then five days
  /// of the calendar, moved off rest days; worked out by hand from the State Council's papers.
  private static let examples: [(String, [String])] = [
    ("2019-04-30", ["05-09", "05-08", "05-13", "05-10", "05-05"]),
    ("2019-09-30", ["10-12", "10-11", "10-15", "10-14", "10-08"]),
    ("2020-01-20", ["02-04", "02-03", "02-06", "02-05", "02-03"]),
    ("2020-09-25", ["10-09", "09-30", "10-12", "10-10", "09-30"]),
    ("2021-02-09", ["02-22", "02-20", "02-24", "02-23", "02-18"]),
    ("2021-04-29", ["05-10", "05-08", "05-12", "05-11", "05-06"]),
    ("2021-09-17", ["09-26", "09-24", "09-28", "09-27", "09-22"]),
    ("2022-01-28", ["02-09", "02-08", "02-11", "02-10", "02-07"]),
    ("2022-09-30", ["10-12", "10-11", "10-14", "10-13", "10-08"]),
    ("2023-01-19", ["01-31", "01-30", "02-02", "02-01", "01-28"]),
    ("2023-09-28", ["10-11", "10-10", "10-13", "10-12", "10-07"]),
    ("2024-02-08", ["02-21", "02-20", "02-23", "02-22", "02-18"]),
    ("2024-04-30", ["05-10", "05-09", "05-13", "05-11", "05-06"]),
    ("2024-09-30", ["10-12", "10-11", "10-15", "10-14", "10-08"]),
    ("2025-01-24", ["02-07", "02-06", "02-10", "02-08", "02-05"]),
    ("2025-09-26", ["10-10", "10-09", "10-13", "10-11", "10-09"]),
    ("2025-09-30", ["10-14", "10-13", "10-16", "10-15", "10-09"]),
    ("2026-02-13", ["02-27", "02-26", "03-02", "02-28", "02-24"]),
    ("2026-04-30", ["05-11", "05-09", "05-13", "05-12", "05-06"]),
    ("2026-09-30", ["10-13", "10-12", "10-15", "10-14", "10-08"]),
  ]

  @Test(arguments: examples) func `a proven posting starts the period across holidays`(
    posted: String, ends: [String]
  ) throws {
    let counts: [(Int, PeriodUnit, FirstDay)] = [
      (5, .workingDays, .dayAfterPosting), (5, .workingDays, .posting),
      (7, .workingDays, .dayAfterPosting), (7, .workingDays, .posting),
      (5, .calendarDays, .dayAfterPosting),
    ]
    for ((count, unit, first), end) in zip(counts, ends) {
      let plan = PeriodPlan(
        posted: try day(posted), count: count, unit: unit, firstDay: first,
        lastDay: try day(posted), closesAt: .endOfDay, source: "x")
      let posting = try samplePosting(at: "\(posted)T16:20")
      let period = try Clock.period(from: posting, as: plan, in: .national)
      #expect(period.start == posting.at)
      #expect(period.ends.lastDay == (try day("\(posted.prefix(5))\(end)")), "\(count) \(unit)")
      #expect(period.ends.minutes == 0)
    }
  }

  @Test func `the later of printed, counted and earlier ends is in force`() throws {
    let (early, late) = (try minute("2026-09-21T17:30"), try minute("2026-09-21T17:31"))
    #expect(Clock.end(counted: early, printed: late) == late)
    #expect(Clock.end(counted: late, printed: early) == late)
    #expect(Clock.end(counted: early, printed: early, before: late) == late)
    #expect(Clock.end(counted: late, printed: early, before: early) == late)
  }

  /// Spring Festival of 2020: on 26 January the holiday was made longer.
  @Test func `a longer holiday moves the end and not the start`() throws {
    let before = WorkingCalendar(
      papers: HolidayPaper.national, layers: [try firstArrangement2020()])
    let plan = PeriodPlan(
      posted: try day("2020-01-20"), count: 5, unit: .workingDays, firstDay: .dayAfterPosting,
      lastDay: try day("2020-02-01"), closesAt: .endOfDay, source: "x")
    var story = try openStory(plan, at: "2020-01-20T09:00", in: before)
    #expect(story.state.exposure?.ends?.lastDay == (try day("2020-02-01")))
    let result = Recomputing(
      [("N-2020-0001", story.state)], in: .national, because: "国办发明电〔2020〕1号")
    #expect(result.moves.map(\.from) == [try minute("2020-02-02T00:00")])
    #expect(result.moves.map(\.to) == [try minute("2020-02-05T00:00")])
    try story.tell(try #require(result.moves.first?.act), at: "2020-01-27T10:00")
    #expect(story.state.exposure?.ends?.lastDay == (try day("2020-02-04")))
    #expect(story.state.exposure?.round.period?.start == (try minute("2020-01-20T09:00")))
    // Back to the first arrangement nothing is shortened.
    let back = Recomputing([("N-2020-0001", story.state)], in: before, because: "x")
    #expect(back.moves == [])
  }

  @Test func `counting follows what is proven`() throws {
    let plan = try samplePlan()
    let draft = try sampleDraft(channels: ["公示栏", "网站"], period: plan)
    var story = try Story.signed(draft)
    #expect(try story.state.counting(in: .national) == nil)
    try story.tell(.posted(posting: samplePosting(1)), at: "2026-09-16T10:00")
    #expect(try story.state.counting(in: .national) == nil)
    try story.tell(
      .posted(posting: samplePosting(2, at: "2026-09-16T09:00", channel: "网站")),
      at: "2026-09-16T10:00")
    let act = try #require(try story.state.counting(in: .national))
    try story.tell(act, at: "2026-09-16T10:00")
    // Two days late: five working days from the 17th on, of which the 20th is a worked Sunday.
    #expect(story.state.exposure?.ends == (try minute("2026-09-22T17:30")))
    #expect(try story.state.counting(in: .national) == nil)
  }

  @Test func `a count beyond the announced holidays is said, and hides no other notice`() throws {
    let plan = PeriodPlan(
      posted: try day("2026-12-24"), count: 5, unit: .workingDays, firstDay: .dayAfterPosting,
      lastDay: try day("2026-12-31"), closesAt: .endOfDay, source: "x")
    let story = try openStory(plan, at: "2026-12-24T09:00", in: .national)
    let short = WorkingCalendar(papers: HolidayPaper.national.filter { $0.year < 2026 })
    let result = Recomputing(
      [("N-2026-0001", story.state), ("N-2026-0002", try Story.signed().state)], in: short,
      because: "x")
    #expect(result.gaps.map(\.notice) == ["N-2026-0001"])
    #expect(result.moves == [])
  }

  @Test func `a thousand open notices under other calendars: none missed, none shortened`() throws {
    var generator = SeededGenerator(seed: 20_260_914)
    let notices = try (1...1000).map { number in
      ("N-2026-\(number)", try randomNotice(&generator))
    }
    var moved = 0
    for _ in 1...5 {
      let calendar = try randomCalendar(&generator)
      let result = Recomputing(notices, in: calendar, because: "放假通知")
      #expect(result.gaps == [])
      let moves = Dictionary(uniqueKeysWithValues: result.moves.map { ($0.notice, $0) })
      for (id, state) in notices {
        let exposure = try #require(state.exposure)
        let end = try #require(exposure.ends)
        let counted = try slowEnd(state.current.period, exposure.postings[0], in: calendar)
        #expect(moves[id]?.to == (counted > end ? counted : nil))
        guard let move = moves[id] else { continue }
        moved += 1
        let after = try state.applying(move.act, by: "P1", at: state.dossier.lastAct)
        #expect(after.exposure?.ends == counted)
        #expect(counted > end)
      }
    }
    #expect(moved > 500)
  }

  private func openStory(
    _ plan: PeriodPlan, at: String, in calendar: WorkingCalendar
  ) throws -> Story {
    var story = try Story(sampleDraft(period: plan), at: at)
    try story.tell(.forced(what: .signatures, reason: "补录"), at: at)
    try story.tell(.posted(posting: samplePosting(at: at)), at: at)
    try story.tell(try #require(try story.state.counting(in: calendar)), at: at)
    return story
  }

  private func randomNotice(_ generator: inout SeededGenerator) throws -> NoticeState {
    let first = try day("2026-01-04")
    let posted = first + Int.random(in: 0...250, using: &generator)
    let unit: PeriodUnit = Bool.random(using: &generator) ? .workingDays : .calendarDays
    let plan = PeriodPlan(
      posted: posted, count: Int.random(in: 1...15, using: &generator), unit: unit,
      firstDay: Bool.random(using: &generator) ? .posting : .dayAfterPosting, lastDay: posted,
      closesAt: try #require(ClosingTime(minutes: Int.random(in: 961...1440, using: &generator))),
      source: "x")
    return try openStory(plan, at: "\(posted)T09:00", in: .national).state
  }

  /// The nation's calendar with twenty days of the year the other way round.
  private func randomCalendar(_ generator: inout SeededGenerator) throws -> WorkingCalendar {
    let first = try day("2026-01-01")
    let days = (0..<20).map { _ in
      NamedDay(date: first + Int.random(in: 0...300, using: &generator), name: "调整")
    }
    let half = days.count / 2
    let layer = CalendarLayer(
      name: "试", level: .organisation, source: "试", off: Array(days[..<half]),
      work: Array(days[half...]).filter { day in !days[..<half].contains { $0.date == day.date } })
    return WorkingCalendar(papers: HolidayPaper.national, layers: [layer])
  }

  /// The end counted day by day.
  private func slowEnd(
    _ plan: PeriodPlan, _ posting: Posting, in calendar: WorkingCalendar
  ) throws -> Moment {
    var day = plan.firstDay == .posting ? posting.at.day : posting.at.day.next
    var left = plan.count
    while true {
      let counts = try plan.unit == .calendarDays || calendar.isWorked(day)
      if counts { left -= 1 }
      if left <= 0, try calendar.isWorked(day) { break }
      day = day.next
    }
    return Moment(day, closing: plan.closesAt)
  }

  /// What held before the holiday was made longer: 31 January and 1 February were worked.
  private func firstArrangement2020() throws -> CalendarLayer {
    CalendarLayer(
      name: "原安排", level: .organisation, source: "国办发明电〔2019〕16号",
      work: [
        NamedDay(date: try day("2020-01-31"), name: "春节"),
        NamedDay(date: try day("2020-02-01"), name: "春节"),
      ])
  }
}
