import DisclosureTesting
import Testing
import WorkingDays

/// The same periods counted by walking from day to day, as a clerk does on a wall calendar.
private struct SlowCounter {
  let off: Set<CalendarDay>
  let work: Set<CalendarDay>

  init() {
    off = Set(HolidayPaper.national.flatMap { $0.off.map(\.date) })
    work = Set(HolidayPaper.national.flatMap { $0.work.map(\.date) })
  }

  func isWorked(_ day: CalendarDay) -> Bool {
    work.contains(day) || !(off.contains(day) || day.isWeekend)
  }

  func lastDay(
    posted: CalendarDay, _ count: Int, _ unit: PeriodUnit, _ firstDay: FirstDay
  ) -> CalendarDay? {
    var day = firstDay == .posting ? posted : posted.next
    var counted = 0
    while day <= "2026-12-31" {
      if unit == .calendarDays || isWorked(day) { counted += 1 }
      if counted >= count, isWorked(day) { return day }
      day = day.next
    }
    return nil
  }
}

@Suite struct SlowCounterTests {
  @Test func `20,000 random periods end where a day-by-day count ends`() {
    let slow = SlowCounter()
    var random = SeededGenerator(seed: 2026)
    var refused = 0
    for _ in 0..<20_000 {
      let posted: CalendarDay = "2004-01-01" + Int.random(in: 0..<8401, using: &random)
      let count = Int.random(in: 1...120, using: &random)
      let unit: PeriodUnit = Bool.random(using: &random) ? .workingDays : .calendarDays
      let firstDay: FirstDay = Bool.random(using: &random) ? .posting : .dayAfterPosting
      let fast = try? Period(
        posted: posted, count: count, unit, startingOn: firstDay, in: .national)
      let expected = slow.lastDay(posted: posted, count, unit, firstDay)
      refused += expected == nil ? 1 : 0
      guard fast?.lastDay == expected else {
        Issue.record("\(posted) \(count) \(unit) \(firstDay): \(String(describing: fast?.lastDay))")
        return
      }
    }
    // Some of the periods run into 2027, and most do not.
    #expect((1...1000).contains(refused))
  }

  @Test func `the days listed agree with the day-by-day count`() throws {
    let slow = SlowCounter()
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let posted: CalendarDay = "2004-01-01" + Int.random(in: 0..<8300, using: &random)
      let period = try Period(
        posted: posted, count: Int.random(in: 1...20, using: &random), .workingDays, in: .national)
      let days = try period.days(in: .national)
      #expect(days.first?.day == posted && days.last?.day == period.lastDay)
      #expect(days.compactMap(\.number) == Array(1...period.count))
      for day in days.dropFirst() { #expect((day.number != nil) == slow.isWorked(day.day)) }
    }
  }
}
