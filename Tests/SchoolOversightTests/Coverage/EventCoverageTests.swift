import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing
import WorkingDays

private let duty = OversightSample.duty("形成或变更之日起20个工作日内")

@Suite struct EventCoverageTests {
  /// National Day 2026 is 1–7 October, with work on 20 September and 10 October: from 14 September the
  /// 20th working day is 16 October.
  @Test(arguments: [
    ("2026-10-15" as CalendarDay, CoverageState.done), ("2026-10-16", .done), ("2026-10-17", .late),
    ("2026-10-20", .late),
  ])
  func `Twenty working days run over a holiday with its shifted days`(
    _ published: CalendarDay, _ state: CoverageState
  ) throws {
    let counted = try workingDaysByHand(20, after: "2026-09-14")
    let coverage = OversightSample.coverage(
      [duty], [OversightSample.fact(formed: "2026-09-14", published: published)],
      on: "2026-11-30")
    let item = try #require(coverage.items.first)
    #expect(item.due == counted)
    #expect(item.due == "2026-10-16")
    #expect(item.state == state)
    #expect(item.reason.contains("首日2026-09-15"))
    #expect(item.evidence == ["公开登记第4行，学校公示栏"])
  }

  @Test(arguments: [("2026-10-16" as CalendarDay, CoverageState.due), ("2026-10-17", .blank)])
  func `What is not public is asked for to the end of the last day, and blank after it`(
    _ day: CalendarDay, _ state: CoverageState
  ) {
    let facts = [OversightSample.fact(formed: "2026-09-14")]
    #expect(OversightSample.coverage([duty], facts, on: day).items.map(\.state) == [state])
  }

  @Test func `A publication after the day that is told about is not known yet`() {
    let facts = [OversightSample.fact(formed: "2026-09-14", published: "2026-10-12")]
    let before = OversightSample.coverage([duty], facts, on: "2026-10-11").items
    #expect(before.map(\.state) == [.due])
    #expect(before.map(\.published) == [nil])
    #expect(OversightSample.coverage([duty], facts, on: "2026-10-12").items.map(\.state) == [.done])
  }

  @Test func `An event of which nobody told the day is unknown and never done`() {
    let undated = [OversightSample.fact(published: "2026-05-06")]
    #expect(
      OversightSample.coverage([duty], undated, on: "2026-11-30").items.map(\.state) == [.unknown])
    let counts = CoverageCounts(OversightSample.coverage([duty], undated, on: "2026-11-30").items)
    #expect(counts.owed == 0)
    #expect(counts.published == 0)
    #expect(OversightSample.coverage([duty], [], on: "2026-11-30").items.map(\.state) == [.unknown])
  }

  @Test func `What a school reported is evidence of a report and not of a publication`() throws {
    let report = DisclosureFact(
      unit: OversightSample.primary.code, duty: "plan", occasion: .year(2026),
      source: .round("C-2026-0001", number: 2))
    let coverage = OversightSample.coverage([duty], [report], on: "2026-11-30")
    let item = try #require(coverage.items.first)
    #expect(item.state == .unknown)
    #expect(item.evidence == ["征集C-2026-0001第2次报送"])
    let event = OversightSample.fact(formed: "2026-09-14", published: "2026-09-20")
    let both = OversightSample.coverage([duty], [report, event], on: "2026-11-30")
    #expect(both.items.map(\.state) == [.done])
  }

  @Test func `A count that leaves the known calendar is unknown, with the year that is missing`()
    throws
  {
    let end = WorkingCalendar.national.covered.upperBound
    let coverage = OversightSample.coverage(
      [duty], [OversightSample.fact(formed: end - 3, published: end - 2)],
      span: CalendarDay(end.year, 1, 1)...end, on: end)
    let item = try #require(coverage.items.first)
    #expect(item.state == .unknown)
    #expect(item.due == nil)
    #expect(item.reason.contains("\(end.year + 1)年的放假安排还没有录入"))
  }

  @Test func `Several channels of one event are one item, and the earliest counts`() {
    let facts = [
      OversightSample.fact(formed: "2026-09-14", published: "2026-10-20", row: 4),
      OversightSample.fact(formed: "2026-09-14", published: "2026-10-09", row: 5),
    ]
    let items = OversightSample.coverage([duty], facts, on: "2026-11-30").items
    #expect(items.map(\.state) == [.done])
    #expect(items.first?.evidence.count == 2)
    let titled = facts.enumerated().map {
      OversightSample.fact(
        title: "第\($0.offset)件", formed: $0.element.formed, published: $0.element.published)
    }
    let states = OversightSample.coverage([duty], titled, on: "2026-11-30").items.map(\.state)
    #expect(states.count == 2)
    #expect(Set(states) == [.done, .late])
  }

  @Test func `An item is in the one quarter that holds its last day`() {
    let facts = [OversightSample.fact(formed: "2026-09-14", published: "2026-09-15")]
    let quarters: [ClosedRange<CalendarDay>] = [
      "2026-01-01"..."2026-03-31", "2026-04-01"..."2026-06-30", "2026-07-01"..."2026-09-30",
      "2026-10-01"..."2026-12-31",
    ]
    let owed = quarters.map { span in
      CoverageCounts(OversightSample.coverage([duty], facts, span: span, on: "2026-12-31").items)
        .owed
    }
    #expect(owed == [0, 0, 0, 1])
  }

  @Test func `A reason why there is nothing makes it inapplicable for the time it names`() {
    let said = [OversightSample.fact(occasion: .year(2026), inapplicable: "没有新的方案")]
    #expect(
      OversightSample.coverage([duty], said, on: "2026-11-30").items.map(\.state)
        == [.notApplicable])
    let earlier = [OversightSample.fact(occasion: .year(2025), inapplicable: "没有新的方案")]
    #expect(
      OversightSample.coverage([duty], earlier, on: "2026-11-30").items.map(\.state) == [.notYet])
  }

  @Test func `A count of days that ends on a day of rest ends on the next working day`() {
    let days = OversightSample.duty("批准之日起20日内")
    let items = OversightSample.coverage(
      [days], [OversightSample.fact(formed: "2026-03-02", published: "2026-03-23")],
      on: "2026-11-30"
    ).items
    #expect(items.map(\.due) == ["2026-03-23"])
    #expect(items.map(\.state) == [.done])
  }
}

@Suite struct StandingCoverageTests {
  private let standing = OversightSample.duty("长期公开，变更之日起20个工作日内更新")

  @Test func `A matter that is to be up is blank until it is up`() {
    #expect(
      OversightSample.coverage([standing], [], on: "2026-11-30").items.map(\.state) == [.blank])
    let up = [OversightSample.fact(published: "2024-05-06")]
    #expect(
      OversightSample.coverage([standing], up, on: "2026-11-30").items.map(\.state) == [.done])
  }

  @Test(arguments: [
    (nil as CalendarDay?, CoverageState.blank), ("2026-10-16", .done), ("2026-10-17", .late),
  ])
  func `The latest change is the one that counts`(
    _ published: CalendarDay?, _ state: CoverageState
  ) {
    let facts = [
      OversightSample.fact(formed: "2024-05-06", published: "2024-05-07"),
      OversightSample.fact(formed: "2026-09-14", published: published),
    ]
    #expect(
      OversightSample.coverage([standing], facts, on: "2026-11-30").items.map(\.state) == [state])
  }
}

/// The day by walking, independent of the calendar's index.
private func workingDaysByHand(_ count: Int, after day: CalendarDay) throws -> CalendarDay {
  var (day, left) = (day, count)
  while left > 0 {
    day = day.next
    if try WorkingCalendar.national.status(of: day).isWorked { left -= 1 }
  }
  return day
}
