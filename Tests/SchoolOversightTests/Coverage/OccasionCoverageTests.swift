import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing
import WorkingDays

@Suite struct OccasionCoverageTests {
  private func states(
    _ clock: String, published: CalendarDay? = nil, occasion: Occasion.Name? = nil,
    span: ClosedRange<CalendarDay>, on day: CalendarDay
  ) -> [String] {
    let facts =
      published == nil
      ? [] : [OversightSample.fact(published: published, occasion: occasion)]
    return OversightSample.coverage(
      [OversightSample.duty(clock)], facts, span: span, on: day
    ).items.map { "\($0.occasion)\($0.state.rawValue)" }
  }

  @Test(arguments: [
    ("2026-07-20" as CalendarDay, "2026年未到期"), ("2026-07-21", "2026年待公开"),
    ("2026-08-20", "2026年待公开"),
    ("2026-08-21", "2026年未公开"),
  ])
  func `A day of the year is asked for in time, to its end, and blank after it`(
    _ day: CalendarDay, _ expected: String
  ) {
    #expect(
      states("每年8月20日前", span: "2026-01-01"..."2026-12-31", on: day) == [expected])
  }

  @Test(arguments: [
    ("2026-08-20" as CalendarDay, "2026年按时"), ("2026-08-21", "2026年超期"), ("2026-01-01", "2026年按时"),
    ("2025-12-31", "2026年未公开"),
  ])
  func `A day of the year is kept by a publication of that year up to it`(
    _ published: CalendarDay, _ expected: String
  ) {
    #expect(
      states(
        "每年8月20日前", published: published, span: "2026-01-01"..."2026-12-31", on: "2026-12-31")
        == [expected])
  }

  @Test(arguments: [
    ("2026-09-30" as CalendarDay, "2026年第三季度未公开"), ("2026-10-01", "2026年第三季度按时"),
    ("2026-10-15", "2026年第三季度按时"), ("2026-10-16", "2026年第三季度超期"),
    ("2026-12-31", "2026年第三季度超期"),
  ])
  func `The days after a quarter are kept from its end to the 15th`(
    _ published: CalendarDay, _ expected: String
  ) {
    #expect(
      states(
        "每季度后首月10日至15日", published: published, span: "2026-10-01"..."2026-12-31",
        on: "2026-12-31") == [expected])
  }

  @Test func `Four quarters of a year fall due in it, the last of the year before first`() {
    #expect(
      states("每季度后首月10日至15日", span: "2026-01-01"..."2026-12-31", on: "2026-10-12") == [
        "2025年第四季度未公开", "2026年第一季度未公开", "2026年第二季度未公开", "2026年第三季度待公开",
      ])
  }

  @Test(arguments: [
    ("2026-08-31" as CalendarDay, "2026年秋季学期按时"), ("2026-09-01", "2026年秋季学期超期"),
    ("2026-07-03", "2026年秋季学期按时"), ("2026-07-02", "2026年秋季学期未公开"),
  ])
  func `Before term means before its first day`(_ published: CalendarDay, _ expected: String) {
    #expect(
      states("开学前", published: published, span: "2026-07-01"..."2026-09-30", on: "2026-09-30")
        == [expected])
  }

  @Test func `What is written under 所属期 goes before the day`() {
    let facts = [
      OversightSample.fact(published: "2026-07-01", occasion: .term("2026-09-01"))
    ]
    let items = OversightSample.coverage(
      [OversightSample.duty("开学前")], facts, span: "2026-07-01"..."2026-09-30", on: "2026-09-30"
    ).items
    #expect(items.map(\.state) == [.done])
    #expect(items.first?.reason.contains("按公开日期归入") == false)
  }

  @Test func `Without first days of terms nobody can tell`() {
    let coverage = OversightSample.coverage(
      [OversightSample.duty("开学前")], [OversightSample.fact(published: "2026-08-20")],
      on: "2026-09-30", terms: [])
    #expect(coverage.items.map(\.state) == [.unknown])
  }

  @Test func `A month's statement is due on the 15th of the next, also over the year's end`() {
    #expect(
      states(
        "次月15日前", published: "2027-01-15", span: "2027-01-01"..."2027-01-31", on: "2027-01-31")
        == ["2026年12月按时"])
  }

  @Test func `A publication serves one occasion only`() {
    var generator = SeededGenerator(seed: 20_260_901)
    for _ in 0..<200 {
      let published = CalendarDay(2026, 1, 1) + Int.random(in: 0..<365, using: &generator)
      for clock in ["每年8月20日前", "开学前", "每季度后首月10日至15日", "次月15日前"] {
        let items = OversightSample.coverage(
          [OversightSample.duty(clock)], [OversightSample.fact(published: published)],
          span: "2025-06-01"..."2027-06-30", on: "2027-06-30"
        ).items
        #expect(items.count { $0.published != nil } <= 1, "\(clock) \(published)")
      }
    }
  }
}

@Suite struct CoverageMatrixTests {
  @Test func `A duty concerns the schools of its stages, and the parts of a school of several`() {
    let duties = [
      OversightSample.duty("开学前", id: "junior", stages: [.junior]),
      OversightSample.duty("开学前", id: "private", isForPrivate: true),
    ]
    let coverage = OversightSample.coverage(
      duties, [], schools: [OversightSample.primary, OversightSample.nine], on: "2026-09-30")
    #expect(
      coverage.rows.map { $0.cells.map(\.state) }
        == [[.notApplicable, .notApplicable], [.blank, .blank]])
  }

  @Test func `A cell of several items is called by the gravest and counts each`() {
    let duty = OversightSample.duty("每季度后首月10日至15日")
    let facts = [
      OversightSample.fact(published: "2026-01-12"), OversightSample.fact(published: "2026-04-20"),
    ]
    let cell = OversightSample.coverage([duty], facts, on: "2026-10-12").rows[0].cells[0]
    #expect(cell.state == .blank)
    #expect(cell.words == "未公开（未公开1、超期1、待公开1、按时1）")
  }

  @Test func `What had to be public is what is public and what is blank`() {
    let duty = OversightSample.duty("每季度后首月10日至15日")
    let facts = [
      OversightSample.fact(published: "2026-01-12"), OversightSample.fact(published: "2026-04-20"),
    ]
    let counts = CoverageCounts(OversightSample.coverage([duty], facts, on: "2026-10-12").items)
    #expect(counts.owed == 3)
    #expect(counts.published == 2)
    #expect(counts.owed - counts.published == counts[.blank])
    #expect(percentage(perMille: counts.timelyPerMille) == "33.3%")
    #expect(percentage(perMille: CoverageCounts([]).timelyPerMille) == "－")
  }

  @Test func `The bureau's own duties stand beside those of its schools`() {
    let own = Duty(
      id: "county", name: "区县公开", bearer: .county, clock: .yearly(month: 8, day: 20),
      source: .practice("试验"))
    let fact = DisclosureFact(
      unit: "区县", duty: "county", published: "2026-08-20", source: .register(row: 4))
    let coverage = OversightSample.coverage([own], [fact], on: "2026-09-30")
    #expect(coverage.own.map(\.state) == [.done])
    #expect(coverage.duties.isEmpty)
    #expect(coverage.items.isEmpty)
  }
}
