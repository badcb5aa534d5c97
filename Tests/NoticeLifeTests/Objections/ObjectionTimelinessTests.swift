import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

/// How something came in towards the end of a period that ends on 2026-09-30 at 17:30, before eight
/// days off (1–7 October; 10 October is worked).
struct Arrival: CustomTestStringConvertible, Sendable {
  let source: String
  let terms: [String]
  let channel: ObjectionChannel
  let arrived: String
  let postmark: CalendarDay?
  /// A timeliness, or the rule of a refusal.
  let result: String

  init(
    _ source: String, _ terms: [String], _ channel: ObjectionChannel, _ arrived: String,
    by postmark: CalendarDay? = nil, _ result: String
  ) {
    self.source = source
    self.terms = terms
    self.channel = channel
    self.arrived = arrived
    self.postmark = postmark
    self.result = result
  }

  var testDescription: String { "\(source): \(channel) \(arrived)" }
}

private let arrivals: [Arrival] = [
  .init("any notice", [], .phone, "2026-09-30T17:30", "inTime"),
  .init("any notice", [], .phone, "2026-09-30T17:31", "late"),
  .init("any notice", [], .web, "2026-09-30T17:31", "late"),
  .init("any notice", [], .fax, "2026-09-30T17:30", "inTime"),
  .init("Hainan 2023: by hand, on the day it is given", [], .visit, "2026-09-30T17:30", "inTime"),
  .init("Hainan 2023: by hand, on the day it is given", [], .visit, "2026-10-08T08:30", "late"),
  .init(
    "Shanghai Putuo 2022: arrival", ["普陀2022"], .letter, "2026-10-08T09:00", by: "2026-09-30",
    "inTime"),
  .init(
    "Shanghai Putuo 2022: arrival", ["普陀2022"], .letter, "2026-10-08T09:00", by: "2026-10-01",
    "late"),
  .init("MOE 2019: arrival", ["教育部2019"], .letter, "2026-10-08T09:00", by: "2026-10-08", "late"),
  .init(
    "Shandong 2022: arrival", ["山东2022"], .letter, "2026-10-08T09:00", by: "2026-09-30", "inTime"),
  .init("Yingkou: dispatch", ["营口"], .letter, "2026-10-12T09:00", by: "2026-09-30", "inTime"),
  .init("Yingkou: dispatch", ["营口"], .letter, "2026-10-12T09:00", by: "2026-10-01", "late"),
  .init(
    "Liaoning 2024: dispatch", ["辽宁2024"], .letter, "2026-10-08T09:00", by: "2026-09-30", "inTime"),
  .init("Liaoning 2024: no postmark given", ["辽宁2024"], .letter, "2026-10-08T09:00", "OBJ-001"),
  .init("Liaoning 2024: arrived in time", ["辽宁2024"], .letter, "2026-09-30T17:30", "inTime"),
  .init(
    "Guangdong, Hainan 2023: by the postmark, not said which", [], .letter, "2026-10-08T09:00",
    by: "2026-09-30", "OBJ-002"),
  .init(
    "Guangdong, Hainan 2023: late by either", [], .letter, "2026-10-08T09:00", by: "2026-10-01",
    "late"),
  .init("Guangdong, Hainan 2023: no postmark", [], .letter, "2026-10-08T09:00", "OBJ-001"),
  .init("Guangdong, Hainan 2023: in time by either", [], .letter, "2026-09-30T17:29", "inTime"),
  // 8, 9, 10 (worked Saturday), 12, 13 October are the five working days after.
  .init("Guangzhou 2016: five working days more", ["广州2016"], .phone, "2026-09-30T17:30", "inTime"),
  .init(
    "Guangzhou 2016: five working days more", ["广州2016"], .phone, "2026-09-30T17:31", "inGrace"),
  .init("Guangzhou 2016: five working days more", ["广州2016"], .web, "2026-10-13T17:30", "inGrace"),
  .init("Guangzhou 2016: five working days more", ["广州2016"], .web, "2026-10-13T17:31", "late"),
  .init(
    "Guangzhou 2016 and dispatch", ["广州2016", "营口"], .letter, "2026-10-16T09:00", by: "2026-10-13",
    "inGrace"),
  .init(
    "Guangzhou 2016 and dispatch", ["广州2016", "营口"], .letter, "2026-10-16T09:00", by: "2026-10-14",
    "late"),
]

@Suite struct ObjectionTimelinessTests {
  @Test(arguments: arrivals)
  func `an objection is in time, in grace, late or asked about`(_ arrival: Arrival) throws {
    let rules = ObjectionRules(layers: arrival.terms.compactMap { ObjectionTerms.seen($0) })
    let closing = try #require(ClosingTime(parsing: "17:30"))
    var result: ObjectionTimeliness?
    let refused = refusal {
      result = try rules.timeliness(
        of: arrival.channel, arrived: instant(arrival.arrived), postmark: arrival.postmark,
        within: ObjectionWindow(lastDay: "2026-09-30", closesAt: closing), in: calendar)
    }
    #expect((refused ?? result?.rawValue) == arrival.result)
  }

  @Test(arguments: [
    ("2026-10-12T23:59", ObjectionTimeliness.inTime), ("2026-10-13T00:00", .late),
  ])
  func `without a closing hour the whole last day counts`(
    _ arrived: String, _ result: ObjectionTimeliness
  ) throws {
    let window = ObjectionWindow(lastDay: "2026-10-12", closesAt: .endOfDay)
    let found = try ObjectionRules(layers: []).timeliness(
      of: .web, arrived: instant(arrived), postmark: nil, within: window, in: calendar)
    #expect(found == result)
  }

  @Test func `nothing is late while the posting is unproven`() throws {
    let found = try ObjectionRules(layers: []).timeliness(
      of: .letter, arrived: instant("2027-01-04T09:00"), postmark: nil,
      within: ObjectionWindow(lastDay: nil, closesAt: .endOfDay), in: calendar)
    #expect(found == .inTime)
  }

  @Test func `the notice's own statement goes before the office's rules`() throws {
    let own = try #require(
      ObjectionRules.terms(ofNoticeTitled: "拟聘用公示", postmark: "收到邮戳"))
    let yingkou = try #require(ObjectionTerms.seen("营口"))
    let stated = try #require(ObjectionRules(layers: [own, yingkou]).stated(\.postmark))
    #expect(stated.value == .arrival && stated.source.document == "《拟聘用公示》")
    #expect(ObjectionRules.terms(ofNoticeTitled: "拟聘用公示", postmark: nil) == nil)
  }
}
