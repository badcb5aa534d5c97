import DisclosureTesting
import Testing
import WorkingDays

@Suite("A moment in the school's time zone")
struct MomentTests {
  @Test(
    "is read as it is written, and with a blank for the T",
    arguments: ["2026-09-28T09:05+08:00", "2026-09-28T09:05", "2026-09-28 09:05"])
  func reading(_ text: String) {
    #expect(Moment(parsing: text) == Moment(CalendarDay(2026, 9, 28), minutes: 545))
    #expect(Moment(parsing: text)?.iso8601 == "2026-09-28T09:05+08:00")
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "2026-09-28", "2026-09-28T24:00", "2026-09-28T09:60", "2026-02-29T09:00",
      "2026-09-28T09:05Z", "2026-09-28T9:05", "2026-09-28T09:05:00",
    ])
  func noMoment(_ text: String) {
    #expect(Moment(parsing: text) == nil)
  }

  @Test("24:00 of a last day is midnight of the next")
  func endOfDay() {
    #expect(
      Moment(CalendarDay(2026, 9, 30), closing: .endOfDay)
        == Moment(CalendarDay(2026, 10, 1), minutes: 0))
  }
}
