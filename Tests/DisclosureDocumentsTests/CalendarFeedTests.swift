import Foundation
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

struct CalendarFeedTests {
  private let made: Moment = "2026-09-14T07:30"

  @Test func `a deadline is the end of its event and reminds three times`() {
    let lines = feed([deadline("N-2026-0001-periodEnd", by: "2026-09-21T17:30")])
    for line in [
      "UID:N-2026-0001-periodEnd@gongshi", "DTSTAMP:20260913T233000Z",
      "DTSTART;TZID=Asia/Shanghai:20260921T170000", "DTEND;TZID=Asia/Shanghai:20260921T173000",
      "SUMMARY:公示期满：一\\, 二", "TRIGGER;RELATED=END:-P3D", "TRIGGER;RELATED=END:-P1D",
      "TRIGGER;RELATED=END:PT0S", "X-WR-CALNAME:云溪县教育局待办",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    #expect(lines.count { $0 == "BEGIN:VALARM" } == 3)
  }

  @Test func `midnight is shown on the day before it`() {
    let lines = feed([deadline("x", by: "2026-10-01T00:00")])
    #expect(lines.contains("DTSTART;TZID=Asia/Shanghai:20260930T233000"))
    #expect(lines.contains("DTEND;TZID=Asia/Shanghai:20261001T000000"))
  }

  @Test func `lines are short, end as the standard says, and nothing is left open`() {
    let text = calendarFeed(
      named: "x",
      of: [
        CalendarDeadline(
          id: "x", summary: String(repeating: "公示", count: 60), description: "一\n二；", by: made)
      ], made: made)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\n") && !line.contains("\r"))
    }
    #expect(text.contains("DESCRIPTION:一\\n二；"))
    let opened = text.components(separatedBy: "BEGIN:").dropFirst().count
    #expect(text.components(separatedBy: "END:").dropFirst().count == opened + 3)
  }

  @Test func `no deadline is an empty calendar`() {
    #expect(
      feed([]).filter { $0.hasPrefix("BEGIN:") } == [
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD",
      ])
  }

  private func deadline(_ id: String, by moment: Moment) -> CalendarDeadline {
    CalendarDeadline(id: id, summary: "公示期满：一, 二", description: "N-2026-0001", by: moment)
  }

  private func feed(_ deadlines: [CalendarDeadline]) -> [String] {
    calendarFeed(named: "云溪县教育局待办", of: deadlines, made: made)
      .components(separatedBy: "\r\n")
  }
}
