import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

/// One post from announcement to result, each notice held against those before it.
@Suite struct HiringNoticeChainTests {
  private typealias Row = [String: String]

  /// What was posted, as a later stage reads it.
  private func posted(
    _ id: String, _ rows: [Row], on day: CalendarDay
  ) throws -> EarlierNotice {
    try posted(hiring(id), noticeContent(of: hiring(id), rows, posted: day))
  }

  private func found(
    _ id: String, _ rows: [Row], after earlier: [EarlierNotice], on day: CalendarDay = "2026-09-01"
  ) -> [String] {
    let kind = hiring(id)
    let content = noticeContent(of: kind, rows, posted: day)
    return kind.chainFindings(of: content, earlier: earlier).map { finding in
      "\(finding.rule)" + (finding.row.map { " row \($0)" } ?? "")
    }.filter { $0 != "CHAIN-005" }
  }

  /// What the steps write is what the notices' own checks ask for, by the scheme and by what was
  /// posted before.
  @Test func `the lists of a whole hiring agree with each other and with the scheme`() throws {
    let folder = try HiringFolder.county()
    let scheme = schemeAsFacts(
      HiringFolder.countyScheme.merging(["同分顺序": "笔试成绩/学历/抽签"]) { $1 })
    var earlier: [EarlierNotice] = []
    for case .post(let file, let kind, _) in hiringChain.tasks where !folder.list(file).isEmpty {
      let day: CalendarDay = "2026-03-01" + kind.stage * 15
      let names = Set(kind.facts.map(\.name))
      var given = scheme.filter { names.contains($0.key) }
      if kind.stage == 1 { given["报名开始"] = "2026-04-13" }
      if kind.stage == 11 { given["拟聘用公示截止日"] = (day - 1).description }
      let content = NoticeContent(
        records: folder.list(file), facts: facts(of: kind, given), posted: day)
      let found = kind.checks(content) + kind.chainFindings(of: content, earlier: earlier)
      let serious = found.filter { $0.severity == .mustFix }.map { "\($0.rule) \($0.problem)" }
      #expect(serious == [], "\(kind.id)")
      earlier.append(try posted(kind, content))
    }
    #expect(earlier.count >= 9)
  }

  private func posted(_ kind: NoticeKind, _ content: NoticeContent) throws -> EarlierNotice {
    let table = try kind.roster.publicTable(of: content.records)
    return EarlierNotice(
      kind: kind.id, title: kind.name, fingerprint: kind.id, posted: content.posted,
      lastDay: content.posted + 9, headers: table.columns.map(\.header),
      rows: (0..<table.rowCount).map { row in table.row(row).map(\.text) })
  }

  private var announcement: EarlierNotice {
    get throws {
      let posts = ["小学语文教师", "小学数学教师"].map { title in
        [
          "招聘单位": "云溪县第一小学", "招聘岗位": title, "招聘人数": "1", "学历要求": "大学本科及以上",
          "专业要求": "专业不限", "教师资格要求": "小学教师资格",
        ]
      }
      return try posted("announcement", posts, on: "2026-04-01")
    }
  }

  private func people(_ numbers: [Int], _ list: Roster, _ changes: Row = [:]) -> [Row] {
    numbers.map { candidate($0, in: list, changes) }
  }

  @Test func `everybody belongs to an announced post, however many they are`() throws {
    let earlier = [try announcement]
    let rows = people([1, 2, 3], writtenMarks)
    #expect(found("written", rows, after: earlier) == [])
    let other = people([4], writtenMarks, ["招聘岗位": "小学体育教师"])
    #expect(found("written", rows + other, after: earlier) == ["CHAIN-001 row 5"])
  }

  @Test func `nobody sits for a post that was cancelled`() throws {
    func adjusted(_ way: String, _ new: String) throws -> EarlierNotice {
      let row = [
        "招聘单位": "云溪县第一小学", "招聘岗位": "小学数学教师", "原招聘人数": "2", "调整后人数": new, "调整方式": way,
      ]
      return try posted("adjustment", [row], on: "2026-05-01")
    }
    let rows = people([1], writtenMarks) + people([2], writtenMarks, ["招聘岗位": "小学数学教师", "名次": "1"])
    let cancelled = [try announcement, try adjusted("取消", "0")]
    let cut = [try announcement, try adjusted("核减", "1")]
    #expect(found("written", rows, after: cancelled) == ["CHAIN-001 row 3"])
    #expect(found("written", rows, after: cut) == [])
  }

  @Test func `who is interviewed sat the exam with these marks`() throws {
    let written = try posted("written", people([1, 2, 3], writtenMarks), on: "2026-05-20")
    let earlier = [try announcement, written]
    #expect(found("interviewees", people([1, 2], interviewees), after: earlier) == [])
    #expect(
      found("interviewees", people([1, 4], interviewees), after: earlier) == ["CHAIN-001 row 3"])
    let better = people([1], interviewees) + people([2], interviewees, ["笔试成绩": "88.5"])
    #expect(found("interviewees", better, after: earlier) == ["CHAIN-003 row 3"])
    let moved = people([1], interviewees, ["招聘岗位": "小学数学教师"])
    #expect(found("interviewees", moved, after: earlier) == ["CHAIN-003 row 2"])
  }

  @Test func `only a notice lets a substitute into the interview`() throws {
    let called = try posted("interviewees", people([1, 2], interviewees), on: "2026-06-01")
    let row = candidate(
      3, in: interviewSubstitutes, ["环节": "面试前", "递补对象": "202601002"])
    let change = try posted("interview-substitutes", [row], on: "2026-06-10")
    let before = [try announcement, called]
    let after = before + [change]
    #expect(found("interview", people([1, 2], interviewMarks), after: before) == [])
    #expect(
      found("interview", people([1, 3], interviewMarks), after: before) == [
        "CHAIN-001 row 3", "CHAIN-002",
      ])
    #expect(found("interview", people([1, 3], interviewMarks), after: after) == [])
    #expect(
      found("interview", people([1, 2, 3], interviewMarks), after: after) == ["CHAIN-001 row 3"])
    #expect(found("interview", people([1], interviewMarks), after: after) == ["CHAIN-002"])
  }

  @Test func `a place that nobody takes leaves the list shorter`() throws {
    let called = try posted("interviewees", people([1, 2], interviewees), on: "2026-06-01")
    let row = candidate(
      3, in: interviewSubstitutes, ["准考证号": "", "环节": "面试前", "递补对象": "202601002"])
    let change = try posted("interview-substitutes", [row], on: "2026-06-10")
    let earlier = [try announcement, called, change]
    #expect(found("interview", people([1], interviewMarks), after: earlier) == [])
  }

  @Test func `who is proposed passed, or moved up by a notice`() throws {
    let results = [candidate(1, in: examinationResults, ["结论": "不合格"])]
    let examined = try posted("examination", results, on: "2026-07-20")
    let change = candidate(2, in: substitutes, ["递补对象": "202601001"])
    let moved = try posted("substitutes", [change], on: "2026-08-01")
    let before = [try announcement, examined]
    let failed = hire(1, ["计划数": "1"])
    let next = hire(2, ["计划数": "1", "备注": "递补", "总成绩": "88"])
    #expect(found("proposed", [failed], after: before) == ["CHAIN-001 row 2"])
    #expect(found("proposed", [next], after: before) == ["CHAIN-001 row 2"])
    #expect(found("proposed", [next], after: before + [moved]) == [])
    // The substitute is missed too.
    #expect(
      found("proposed", [failed], after: before + [moved]) == ["CHAIN-001 row 2", "CHAIN-007"])
  }

  @Test func `who passed in reserve moves up by a notice all the same`() throws {
    let results = people([1, 2, 3], examinationResults)
    let examined = try posted("examination", results, on: "2026-07-20")
    let change = candidate(3, in: substitutes, ["递补对象": "202601001"])
    let moved = try posted("substitutes", [change], on: "2026-08-01")
    let earlier = [try announcement, examined, moved]
    let second = hire(2, ["计划数": "1", "备注": "递补", "总成绩": "88"])
    #expect(
      found("proposed", [second], after: earlier) == ["CHAIN-007", "CHAIN-001 row 2"])
    let third = hire(3, ["计划数": "1", "备注": "递补", "总成绩": "87"])
    // Why the second, who passed, is not the one is for the office to say.
    #expect(found("proposed", [third], after: earlier) == ["CHAIN-007"])
  }

  @Test func `the result waits for the end of the period`() throws {
    let proposed = try posted("proposed", [hire(1, ["计划数": "1"])], on: "2026-08-03")
    let rows = [candidate(1, in: hiringResults)]
    let earlier = [try announcement, proposed]
    #expect(found("result", rows, after: earlier, on: "2026-08-13") == [])
    #expect(found("result", rows, after: earlier, on: "2026-08-12") == ["CHAIN-004"])
    let stranger = [candidate(2, in: hiringResults)]
    #expect(
      found("result", stranger, after: earlier, on: "2026-08-13")
        == ["CHAIN-001 row 2", "CHAIN-007"])
  }

  @Test func `nobody vanishes between the proposal and the result without a word`() throws {
    let both = [1, 2].map { hire($0, ["计划数": "2"]) }
    let proposed = try posted("proposed", both, on: "2026-08-03")
    let change = candidate(3, in: substitutes, ["准考证号": "", "递补对象": "202601002"])
    let left = try posted("substitutes", [change], on: "2026-08-12")
    let earlier = [try announcement, proposed]
    let first = [candidate(1, in: hiringResults)]
    #expect(found("result", first, after: earlier, on: "2026-08-13") == ["CHAIN-007"])
    #expect(found("result", first, after: earlier + [left], on: "2026-08-13") == [])
    #expect(
      found("result", people([1, 2], hiringResults), after: earlier, on: "2026-08-13") == [])
  }
}
