import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct SchemeChecksTests {
  private func found(_ times: [String], facts: [String: [String]] = [:]) throws -> [String] {
    let rows = times.map { ["时间": $0, "工作内容": "各校公布新生入学告知书", "责任单位": "各小学"] }
    let given = ["年龄截止日": ["2026-08-31"]].merging(facts) { $1 }
    return try checksInShort(
      "scheme", noticeContent("scheme", rows, facts: given, posted: "2026-04-28"))
  }

  @Test(
    arguments: [
      (["年龄截止日": ["2026-08-31"]], []), (["年龄截止日": ["2026-09-01"]], ["ENR-001 年龄截止日"]),
      (["年龄截止日": ["2026-08-30"]], ["ENR-001 年龄截止日"]),
      (["年龄截止日": ["2025-08-31"]], ["ENR-002 年龄截止日"]),
      (["年龄截止日": []], ["ENR-001 年龄截止日"]), (["年龄截止日": [], "学段": ["初中"]], []),
    ] as [([String: [String]], [String])])
  func `age is counted to 31 August of the year`(
    _ facts: [String: [String]], _ expected: [String]
  ) throws {
    #expect(try found(["5月11日—15日"], facts: facts) == expected)
  }

  /// The 13 lines of one district's timetable, as far as they were read.
  @Test func `a district's timetable is in order`() throws {
    let times = [
      "3月2日—4月3日", "3月16日—4月14日", "4月15日", "5月8日", "5月11—15日", "5月16日至22日", "5月27日～29日",
      "6月9日", "6月10日", "6月12日-14日", "6月21日—30日", "7月9日—10日", "8月17日—21日",
    ]
    #expect(try found(times) == [])
    #expect(try found(times.reversed()).count == 12)
  }

  @Test(
    arguments: [
      (["7月10日—9日"], ["ENR-004 row 2 time"]), (["6月21日—7月1日"], []), (["6月10日", "6月10日"], []),
      (["6月10日", "6月9日"], ["ENR-003 row 3 time"]), (["6月", "5月"], []), (["8月底前", "8月31日"], []),
      (["8月底前", "8月30日"], ["ENR-003 row 3 time"]), (["另行通知", "6月9日"], []),
    ] as [([String], [String])])
  func `days do not run backwards`(_ times: [String], _ expected: [String]) throws {
    #expect(try found(times) == expected)
  }

  private func guide(_ changes: Row, facts: [String: [String]] = [:]) throws -> [String] {
    let row = Dictionary(schoolGuides.columns.map { ($0.header, $0.example) }) { $1 }
    let plans: [Row] = [["学校": "云溪县第一小学", "班数": "2", "人数": "90"]]
    let content = try noticeContent(
      "handbook", [row.merging(changes) { $1 }], facts: facts,
      with: [(EnrollmentFile.zones, plans)])
    return try checksInShort("handbook", content)
  }

  @Test(
    arguments: [
      ([:], []), (["人数": "91"], ["ENR-062 row 2 seats", "ENR-020 row 2 seats"]),
      (["班数": "3"], ["ENR-020 row 2 classes"]), (["人数": "89"], ["ENR-020 row 2 seats"]),
      (["学校": "云溪县第1小学"], ["ENR-020 row 2 school"]),
      (["咨询电话": "0579-00000011、12358"], ["ENR-022 row 2 phone"]),
      (["招生办法": "报名后参加入学测试"], ["ENR-021 row 2 method"]), (["招生办法": "不组织任何形式的笔试、入学测试"], []),
      (["所需材料": "户口簿、竞赛成绩证明"], ["ENR-021 row 2 papers"]),
      (["招生对象": "缴纳赞助费的"], ["ENR-021 row 2 pupils"]),
    ] as [(Row, [String])])
  func `a school's guide keeps to the plan and asks for no examination`(
    _ changes: Row, _ expected: [String]
  ) throws {
    #expect(try guide(changes) == expected)
  }
}
