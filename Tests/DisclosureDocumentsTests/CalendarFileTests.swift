import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct CalendarFileTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a period reads as approved in a calendar`(_ kind: String) throws {
    let publication = try titledSample(kind: kind)
    let file = calendarFile(of: publication, fingerprint: publication.fingerprint)
    #expect(goldenDifference(file, "\(kind).ics") == nil)
  }

  @Test func `lines end with CRLF, have at most 75 octets, and cut no character`() throws {
    let file = calendarFile(
      of: try samplePublication(
        rows: 1, title: "关于𠮷祥县2026年公开招聘中小学教师拟聘用人员（第一批）以及补充递补人员名单的公示a"),
      fingerprint: "0000-0000-0000-0000")
    let bytes = Array(file.utf8)
    #expect(bytes.filter { $0 == 13 }.count == bytes.filter { $0 == 10 }.count)
    for line in file.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.utf8.contains(10))
    }
    #expect(file.replacingOccurrences(of: "\r\n ", with: "").contains("递补人员名单的公示a\r\n"))
    #expect(!file.contains("\u{FFFD}"))
  }

  @Test func `marks that mean something in the format are escaped`() throws {
    let file = calendarFile(
      of: try samplePublication(rows: 1, facts: ["通讯地址": ["a\\b;c,d\ne\u{7}END:VEVENT"]]),
      fingerprint: "f")
    let unfolded = file.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("通讯地址：a\\\\b\\;c\\,d\\neEND:VEVENT\\n监督电话"))
    #expect(file.components(separatedBy: "\r\nEND:VEVENT").count == 3)
  }

  struct Closing: CustomTestStringConvertible {
    let minutes: Int
    let start: String
    let end: String
    let testDescription: String
  }

  @Test(arguments: [
    Closing(
      minutes: 1050, start: "20261010T170000", end: "20261010T173000", testDescription: "in the day"
    ),
    Closing(
      minutes: 1440, start: "20261010T233000", end: "20261011T000000",
      testDescription: "at the end of the day, shown on the last day"),
    Closing(
      minutes: 10, start: "20261010T000000", end: "20261010T001000",
      testDescription: "just after midnight"),
  ])
  func `the second event ends when the period closes`(_ example: Closing) throws {
    let period = Period(
      posted: "2026-09-28", from: "2026-09-29", through: "2026-10-10", counting: 5, .workingDays,
      closingAt: try #require(ClosingTime(minutes: example.minutes)))
    let file = calendarFile(
      of: try samplePublication(rows: 1, period: period), fingerprint: "f")
    #expect(file.contains("DTSTART;TZID=Asia/Shanghai:\(example.start)\r\n"))
    #expect(file.contains("DTEND;TZID=Asia/Shanghai:\(example.end)\r\n"))
  }
}
