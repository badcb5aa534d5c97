import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct AppointmentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: Row
    let expected: [String]

    init(_ name: String, _ changes: Row, _ expected: [String] = []) {
      (testDescription, self.changes, self.expected) = (name, changes, expected)
    }
  }

  private static let first = ["聘任职称": "一级教师", "聘任岗位等级": "十级", "原岗位等级": "十一级"]
  private static let up = ["聘任类型": "晋升等级", "原岗位等级": "七级", "聘任岗位等级": "六级"]

  @Test(arguments: [
    Example("a new 高级教师 begins at seven", [:]),
    Example("and not at six", ["聘任岗位等级": "六级"], ["TITLE-055 聘任岗位等级 row 2"]),
    Example("nor in another level", ["聘任岗位等级": "八级"], ["TITLE-054 聘任岗位等级 row 2"]),
    Example("a new 一级教师 begins at ten", first),
    Example("and not at nine", first.merging(["聘任岗位等级": "九级"]) { $1 }, ["TITLE-055 聘任岗位等级 row 2"]),
    Example("a new title has its number", ["申报编号": ""], ["TITLE-053 申报编号 row 2"]),
    Example("who goes up a grade needs none", up.merging(["申报编号": ""]) { $1 }),
    Example("three years to the month", up.merging(["原岗位等级聘任时间": "2024年1月"]) { $1 }),
    Example(
      "a month short", up.merging(["原岗位等级聘任时间": "2024年2月"]) { $1 }, ["TITLE-059 原岗位等级聘任时间 row 2"]),
    Example(
      "a month short by a named rule",
      up.merging(["原岗位等级聘任时间": "2024年2月", "破格依据": "某省规定第三条"]) { $1 }),
    Example("no month at all", up.merging(["原岗位等级聘任时间": ""]) { $1 }, ["TITLE-059 原岗位等级聘任时间 row 2"]),
    Example("from no grade", up.merging(["原岗位等级": ""]) { $1 }, ["TITLE-056 原岗位等级 row 2"]),
    Example("down", up.merging(["原岗位等级": "五级"]) { $1 }, ["TITLE-057 聘任岗位等级 row 2"]),
    Example("nowhere", up.merging(["原岗位等级": "六级"]) { $1 }, ["TITLE-057 聘任岗位等级 row 2"]),
    Example("from another level", up.merging(["原岗位等级": "八级"]) { $1 }, ["TITLE-057 聘任岗位等级 row 2"]),
    Example("two at once", up.merging(["聘任岗位等级": "五级"]) { $1 }, ["TITLE-058 聘任岗位等级 row 2"]),
  ])
  func `one appointment`(_ example: Example) {
    let row = sampleRow(in: appointedTeachers, example.changes)
    #expect(listFindings([row], as: appointedTeachers) == example.expected)
  }

  @Test func `new titles take vacant posts of their level`() {
    func found(_ count: Int) -> [String] {
      noticeFindingsInShort(
        "appointment", sampleRows(count, in: appointedTeachers), with: [samplePosts()])
    }
    #expect(found(3) == [])
    #expect(found(4) == ["TITLE-035 聘任职称 row 5"])
  }

  @Test func `who goes up a grade takes no further post of the level`() {
    let rows = sampleRows(4, in: appointedTeachers, Self.up)
    #expect(noticeFindingsInShort("appointment", rows, with: [samplePosts()]) == [])
  }

  @Test func `a grade has the posts it has, and those that its people leave`() {
    let posts = (
      TitleFile.posts,
      [("六级", "0"), ("七级", "1")].map { grade, vacant in
        sampleRow(
          in: evaluatedPosts,
          [
            "岗位等级": grade, "核准岗位数": "9", "已聘人数": "\(9 - (Int(vacant) ?? 0))", "空缺岗位数": vacant,
            "本次评聘数": vacant,
          ])
      }
    )
    let newcomers = sampleRows(2, in: appointedTeachers)
    let up = sampleRow(3, in: appointedTeachers, Self.up)
    func severities(_ rows: [Row]) -> [String] {
      noticeFindings("appointment", rows, with: [posts]).filter { $0.rule == "TITLE-060" }
        .map { "\($0.value ?? "") \($0.severity.rawValue)" }
    }
    #expect(severities([newcomers[0]]) == [])
    #expect(severities(newcomers) == ["七级 必须改"])
    // Who leaves for 六级 frees a place at 七级, and finds none there.
    #expect(severities(newcomers + [up]) == ["六级 必须改", "七级 请说明"])
  }

  @Test func `a new title is the one that passed`() {
    let rows = [sampleRow(in: appointedTeachers)]
    func found(_ title: String, _ held: String) -> [String] {
      let results = (
        TitleFile.results, [sampleRow(in: evaluationResults, ["申报职称": title, "现任职称": held])]
      )
      return noticeFindingsInShort("appointment", rows, with: [samplePosts(), results])
    }
    #expect(found("高级教师", "一级教师") == [])
    #expect(found("一级教师", "二级教师") == ["TITLE-061 聘任职称 row 2"])
  }

  @Test func `the notice counts by grade and by kind`() {
    let rows = sampleRows(2, in: appointedTeachers) + [sampleRow(3, in: appointedTeachers, Self.up)]
    let content = titleContent("appointment", rows)
    let kind = titleNotice("appointment")
    #expect(kind.statement("各等级聘任人数", of: content) == ["六级1人、七级2人"])
    #expect(kind.statement("各类聘任人数", of: content) == ["新任职称2人、晋升等级1人"])
    #expect(kind.statement("各职称聘任人数", of: content) == ["高级教师3人"])
  }
}
