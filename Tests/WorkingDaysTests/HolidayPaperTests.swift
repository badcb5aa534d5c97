import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct HolidayPaperTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let json: String
    let ids: [String]

    init(_ why: String, _ json: String, _ ids: [String]) {
      self.testDescription = why
      self.json = json
      self.ids = ids
    }
  }

  @Test func `a paper in the shape of the built-in ones is taken`() throws {
    let paper = try HolidayPaper(
      json: Array(
        paper2026(
          off:
            #"[{"date": "2025-12-31", "weekday": "三", "name": "元旦"}, {"date": "2026-01-01", "name": "元旦"}]"#,
          work: #"[{"date": "2026-01-04", "weekday": "星期日", "name": "元旦"}]"#
        ).utf8))
    #expect(paper.year == 2026 && paper.off.count == 2 && paper.work.map(\.date) == ["2026-01-04"])
    #expect(paper.document.words == "国务院办公厅关于2026年部分节假日安排的通知(测试1号)")
  }

  @Test(arguments: [
    Example("no JSON", "year: 2027", ["CAL-010"]),
    Example("nothing", "", ["CAL-010"]),
    Example("a list", "[]", ["CAL-010"]),
    Example("a year in quotes", #"{"year": "2027", "complete": true}"#, ["CAL-010"]),
    Example("marked as incomplete", #"{"year": 2027, "complete": false}"#, ["CAL-011"]),
    Example("empty", "{}", ["CAL-011", "CAL-016", "CAL-019", "CAL-020", "CAL-022"]),
    Example(
      "no such day", paper2026(off: #"[{"date": "2026-02-29", "name": "春节"}]"#), ["CAL-012"]),
    Example("no date", paper2026(off: #"[{"name": "春节"}]"#), ["CAL-012"]),
    Example(
      "another weekday",
      paper2026(off: #"[{"date": "2026-10-01", "weekday": "五", "name": "国庆节"}]"#),
      ["CAL-013"]),
    Example(
      "a weekday worked instead",
      paper2026(
        off: #"[{"date": "2026-10-01", "name": "国庆节"}]"#,
        work: #"[{"date": "2026-10-09", "name": "国庆节"}]"#), ["CAL-014"]),
    Example(
      "off and worked",
      paper2026(
        off: #"[{"date": "2026-10-10", "name": "国庆节"}]"#,
        work: #"[{"date": "2026-10-10", "name": "国庆节"}]"#), ["CAL-015"]),
    Example(
      "twice",
      paper2026(
        off: #"[{"date": "2026-10-01", "name": "国庆节"}, {"date": "2026-10-01", "name": "国庆节"}]"#),
      ["CAL-017"]),
    Example(
      "too early in December",
      paper2026(off: #"[{"date": "2025-12-19", "name": "元旦"}]"#), ["CAL-018"]),
    Example(
      "next year", paper2026(off: #"[{"date": "2027-01-01", "name": "元旦"}]"#), ["CAL-018"]),
    Example(
      "a holiday without name", paper2026(off: #"[{"date": "2026-10-01"}]"#), ["CAL-023"]),
    Example(
      "an amendment that is not listed",
      paper2026(off: #"[{"date": "2026-10-01", "name": "国庆节", "paper": "国办发明电〔2026〕1号"}]"#),
      ["CAL-021"]),
    Example("no days off", paper2026(off: "[]"), ["CAL-022"]),
    Example(
      "a title of another year",
      paper2026(off: #"[{"date": "2026-10-01", "name": "国庆节"}]"#)
        .replacingOccurrences(of: "关于2026年", with: "关于2025年"), ["CAL-016"]),
    Example(
      "no number",
      paper2026(off: #"[{"date": "2026-10-01", "name": "国庆节"}]"#)
        .replacingOccurrences(of: "测试1号", with: " "), ["CAL-020"]),
  ])
  func `a paper that is wrong is refused by rule`(_ example: Example) {
    let problems = #expect(throws: CalendarProblems.self) {
      try HolidayPaper(json: Array(example.json.utf8))
    }
    #expect(problems?.problems.map(\.id) == example.ids)
  }

  @Test func `every problem of a paper comes at once, in words`() {
    let json = paper2026(
      off:
        #"[{"date": "2026-10-01", "weekday": "五", "name": "国庆节"}, {"date": "十月二日", "name": "国庆节"}]"#,
      work: #"[{"date": "2026-10-09", "name": "国庆节"}]"#)
    let problems = #expect(throws: CalendarProblems.self) {
      try HolidayPaper(json: Array(json.utf8))
    }
    #expect(
      problems?.description == """
        2026-10-01 是星期四,文件里却写着“五”,请核对日期。[CAL-013]
        off 里的“十月二日”不是一个日期,请写成 2026-10-01 的样子。[CAL-012]
        2026-10-09 是星期五,本来就上班;work 只写调休上班的周末,请核对日期。[CAL-014]
        """)
  }

  @Test(arguments: [
    Example(
      "whole",
      #"{"name": "实验小学", "level": "organisation", "source": "通知", "off": [{"date": "2026-04-22", "name": "停课"}]}"#,
      []),
    Example(
      "a weekday worked, as an organisation may",
      #"{"name": "实验小学", "level": "organisation", "source": "通知", "work": [{"date": "2026-10-02", "name": "上班"}]}"#,
      []),
    Example("nothing said", "{}", ["CAL-030", "CAL-030", "CAL-031"]),
    Example(
      "no days", #"{"name": "广西", "level": "region", "source": "通知"}"#, ["CAL-022"]),
    Example(
      "an unknown level, a bad day",
      #"{"name": "广西", "level": "省", "source": "通知", "off": [{"date": "4-22", "name": "三月三"}]}"#,
      ["CAL-031", "CAL-012"]),
  ])
  func `a layer is checked as a paper is`(_ example: Example) {
    var ids: [String] = []
    do {
      _ = try CalendarLayer(json: Array(example.json.utf8))
    } catch {
      ids = error.problems.map(\.id)
    }
    #expect(ids == example.ids)
  }
}
