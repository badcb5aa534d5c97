import DisclosureTesting
import Testing
import WorkingDays

@Suite struct CalendarLayerTests {
  private let region = CalendarLayer(
    name: "广西壮族自治区", level: .region, source: "自治区人民政府办公厅通知",
    off: [
      NamedDay(date: "2026-04-20", name: "三月三"), NamedDay(date: "2026-04-21", name: "三月三"),
    ],
    work: [NamedDay(date: "2026-04-25", name: "三月三调休上班")])
  private let school = CalendarLayer(
    name: "云溪县实验小学", level: .organisation, source: "校务会议纪要2026年第3号",
    off: [NamedDay(date: "2026-04-22", name: "运动会停课")],
    work: [NamedDay(date: "2026-04-21", name: "照常上班")])

  @Test func `the organisation stands above the region, whatever the order given`() throws {
    for layers in [[region, school], [school, region]] {
      let calendar = WorkingCalendar(papers: HolidayPaper.national, layers: layers)
      #expect(try calendar.status(of: "2026-04-20").why == "三月三")
      let reopened = try calendar.status(of: "2026-04-21")
      #expect(reopened.isWorked && reopened.source == "云溪县实验小学:校务会议纪要2026年第3号")
      #expect(try calendar.status(of: "2026-04-22").why == "运动会停课")
      #expect(try calendar.isWorked("2026-04-25"))
      #expect(try calendar.status(of: "2026-04-23").reason == .weekday)
    }
  }

  @Test func `a period is counted over the layers`() throws {
    let calendar = WorkingCalendar(papers: HolidayPaper.national, layers: [region, school])
    let period = try Period(posted: "2026-04-17", count: 3, .workingDays, in: calendar)
    #expect(period.firstCounted == "2026-04-21")
    #expect(period.lastDay == "2026-04-24")
  }

  /// On 26 January 2020 the holiday was extended; a period counted before ended otherwise.
  @Test func `the same period ends later after the extension of 2020`() throws {
    let before = CalendarLayer(
      name: "延长以前", level: .organisation, source: "国办发明电〔2019〕16号",
      work: [
        NamedDay(date: "2020-01-31", name: "工作日"), NamedDay(date: "2020-02-01", name: "调休上班"),
      ])
    let original = WorkingCalendar(papers: HolidayPaper.national, layers: [before])
    func last(_ calendar: WorkingCalendar) throws -> CalendarDay {
      try Period(posted: "2020-01-20", count: 5, .workingDays, in: calendar).lastDay
    }
    #expect(try last(original) == "2020-02-01")
    #expect(try last(.national) == "2020-02-04")
  }
}
