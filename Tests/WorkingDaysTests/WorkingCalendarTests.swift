import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct WorkingCalendarTests {
  struct Example: CustomTestStringConvertible {
    let day: CalendarDay
    let why: String
    let isWorked: Bool
    let source: String

    init(_ day: CalendarDay, _ why: String, worked isWorked: Bool, _ source: String) {
      self.day = day
      self.why = why
      self.isWorked = isWorked
      self.source = source
    }

    var testDescription: String { "\(day) \(why)" }
  }

  @Test(arguments: [
    Example("2026-09-28", "工作日", worked: true, "国务院令第174号"),
    Example("2026-09-19", "周末", worked: false, "国务院令第174号"),
    Example("2026-10-01", "国庆节", worked: false, "国办发明电〔2025〕7号"),
    Example("2026-10-10", "国庆节调休上班", worked: true, "国办发明电〔2025〕7号"),
    Example("2024-02-09", "工作日", worked: true, "国务院令第174号"),
    Example("2018-12-29", "元旦调休上班", worked: true, "国办发明电〔2018〕15号"),
    Example("2018-12-31", "元旦", worked: false, "国办发明电〔2018〕15号"),
    Example("2011-12-31", "元旦调休上班", worked: true, "国办发明电〔2011〕45号"),
    Example("2022-12-31", "元旦", worked: false, "国办发明电〔2022〕16号"),
    Example("2005-12-31", "元旦调休上班", worked: true, "国办发明电〔2005〕35号"),
    Example("2004-01-22", "春节", worked: false, "文号不详)(日期取自二手资料)"),
    Example("2006-10-08", "国庆节调休上班", worked: true, "国办发明电〔2005〕35号)(日期取自二手资料)"),
    Example("2007-10-01", "“十一”", worked: false, "国办发明电〔2006〕49号"),
    Example("2015-09-02", "工作日", worked: true, "国务院令第174号"),
    Example("2015-09-03", "抗日战争暨世界反法西斯战争胜利70周年纪念日", worked: false, "国发明电〔2015〕1号"),
    Example(
      "2015-09-06", "抗日战争暨世界反法西斯战争胜利70周年纪念日调休上班", worked: true, "国发明电〔2015〕1号"),
    Example("2015-10-10", "国庆节调休上班", worked: true, "国办发明电〔2014〕28号"),
    Example("2019-04-28", "劳动节调休上班", worked: true, "国办发明电〔2019〕3号"),
    Example("2019-05-04", "劳动节", worked: false, "国办发明电〔2019〕3号"),
    Example("2019-05-05", "劳动节调休上班", worked: true, "国办发明电〔2019〕3号"),
    Example("2019-06-07", "端午节", worked: false, "国办发明电〔2018〕15号"),
    Example("2020-01-30", "春节", worked: false, "国办发明电〔2019〕16号"),
    Example("2020-01-31", "春节", worked: false, "国办发明电〔2020〕1号"),
    Example("2020-02-01", "春节", worked: false, "国办发明电〔2020〕1号"),
    Example("2020-02-02", "春节", worked: false, "国办发明电〔2020〕1号"),
    Example("2020-02-03", "工作日", worked: true, "国务院令第174号"),
  ])
  func `a day says whether it is worked, why, and by which paper`(_ example: Example) throws {
    let status = try WorkingCalendar.national.status(of: example.day)
    #expect(status.why == example.why)
    #expect(status.isWorked == example.isWorked)
    #expect(status.source.contains(example.source), "\(status.source)")
    #expect(try WorkingCalendar.national.isWorked(example.day) == example.isWorked)
  }

  @Test func `the papers run from 2004 to 2026 without a break`() {
    #expect(HolidayPaper.national.map(\.year) == Array(2004...2026))
    #expect(WorkingCalendar.national.covered == "2004-01-01"..."2026-12-31")
  }

  @Test func `every paper in the folder is in the program`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/WorkingDays/Papers").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.sorted() == HolidayPaper.national.map { "holidays\($0.year).json" })
  }

  @Test func `outside the announced years nothing is guessed`() {
    let late = #expect(throws: CalendarGap.self) {
      try WorkingCalendar.national.isWorked("2027-01-01")
    }
    #expect(late?.day == "2027-01-01")
    #expect(
      late?.description
        == "2027年的放假安排还没有录入,无法判断 2027-01-01 是否上班。现有日历从 2004-01-01 到 2026-12-31。"
        + "国务院办公厅公布 2027 年放假通知后,请用 gongshi calendar add FILE 录入。[CAL-001]")
    #expect(throws: CalendarGap.self) { try WorkingCalendar.national.status(of: "2003-12-31") }
    #expect(throws: CalendarGap.self) {
      try WorkingCalendar.national.workingDayCount(in: "2026-12-01"..."2027-01-01")
    }
  }

  @Test func `a year that is missing ends what is covered`() {
    let papers = HolidayPaper.national.filter { $0.year != 2010 }
    #expect(WorkingCalendar(papers: papers).covered.upperBound == "2009-12-31")
  }

  @Test func `a paper handed in later takes the place of the one carried`() throws {
    let json = paper2026(off: #"[{"date": "2026-06-01", "name": "儿童节"}]"#)
    let calendar = WorkingCalendar(
      papers: HolidayPaper.national + [try HolidayPaper(json: Array(json.utf8))])
    #expect(try calendar.isWorked("2026-10-01"))
    #expect(try !calendar.isWorked("2026-06-01"))
  }

  @Test(
    arguments: [
      ("2026-12-20"..."2026-12-28", false),
      ("2026-12-20"..."2026-12-29", true),
      ("2026-12-31"..."2026-12-31", true),
      ("2025-12-29"..."2025-12-31", false),
    ] as [(ClosedRange<CalendarDay>, Bool)])
  func `the last days of the last year carry a caution`(
    _ days: ClosedRange<CalendarDay>, _ isCautioned: Bool
  ) {
    let caution = WorkingCalendar.national.caution(for: days)
    #expect((caution != nil) == isCautioned)
    #expect(caution.map { $0.id == "CAL-002" && $0.words.contains("2027") } ?? true)
  }
}

/// A paper for 2026 with these days and nothing wrong in its head.
func paper2026(off: String, work: String = "[]") -> String {
  """
  {"year": 2026, "complete": true,
   "document": {"title": "国务院办公厅关于2026年部分节假日安排的通知", "number": "测试1号"},
   "off": \(off), "work": \(work)}
  """
}
