import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct SchoolCheckTests {
  private func check(_ rows: [[String: String]]) -> [String] {
    zoneSheet(rows).findings().map { "\($0.rule) \($0.row ?? 0)" }
  }

  private func row(_ school: String, _ zone: String, _ more: [String: String] = [:])
    -> [String: String]
  {
    ["学校": school, "招生服务地段及条件": zone].merging(more) { $1 }
  }

  /// Yuexiu: 红火炬小学 (12) stood inside 东川路小学, 水荫路小学 (21) inside 育才学校.
  @Test func `another school's block in a text`() throws {
    let block = "东川路1-20号；（12）2026年广州市越秀区红火炬小学一年级新生登记范围；东华东路1-9号"
    let found = zoneSheet([row("东川路小学", block), row("水荫路小学", "水荫路")]).findings()
    #expect(found.map { "\($0.rule) \($0.row ?? 0)" } == ["ZONE-004 2"])
    let finding = try #require(found.first)
    #expect(finding.problem.contains("广州市越秀区红火炬小学"))
    #expect(finding.problem.contains("表里没有它自己的一行"))
    #expect(check([row("东川路小学", "东川路1-20号"), row("红火炬小学", "东华东路1-9号")]) == [])
  }

  @Test func `a block whose school has a row of its own names the cell`() throws {
    let block = "育才路；（21）水荫路小学：水荫路2-9号"
    let found = zoneSheet([row("育才学校", block), row("水荫路小学", "水荫直街")]).findings()
    let finding = try #require(found.first { $0.rule == "ZONE-004" })
    #expect(finding.problem.contains("地段!B3"))
  }

  @Test(arguments: [
    (["（11）东川路小学", "（13）育才学校"], ["ZONE-005 3"]), (["（11）东川路小学", "（12）红火炬小学"], []),
    (["（11）东川路小学", "（1）育才学校"], []), (["东川路小学", "育才学校"], []),
  ])
  func `the numbers of the schools do not jump`(_ schools: [String], _ expected: [String]) {
    #expect(check(zip(schools, ["东街", "西街"]).map { row($0, $1) }) == expected)
  }

  @Test func `a school has a zone, a group, or takes in nobody`() {
    #expect(check([row("甲小学", "东街"), row("乙学校", "")]) == ["ZONE-012 3"])
    #expect(check([row("甲小学", "东街，电脑派位"), row("乙学校", "")]) == [])
    #expect(check([row("甲小学", "东街", ["派位组": "东片"]), row("乙学校", "", ["派位组": "东片"])]) == [])
    #expect(check([row("甲小学", "东街"), row("乙学校", "", ["备注": "2026年暂停招收"])]) == [])
  }

  @Test func `a group has two schools`() {
    #expect(
      check([row("甲小学", "东街", ["派位组": "东片"]), row("乙学校", "西街", ["派位组": "东 片组"])])
        == ["ZONE-021 2", "ZONE-021 3"])
    #expect(check([row("甲小学", "东街", ["派位组": "东片"]), row("乙学校", "西街", ["派位组": "东片"])]) == [])
  }

  @Test(arguments: [
    ("广州市第18中学", "广州市第十八中学", true), ("穗石小学", "穂石小学", true), ("甦民小学", "苏民小学", true),
    ("朝天小学（小北校区）", "朝天小学（小北路校区）", true), ("朝天小学(小北校区)", "朝天小学（小北校区）", true),
    ("华南·碧桂园学校", "华南.碧桂园学校", true), ("第一小学", "第二小学", false), ("东湖小学", "西湖小学", false),
    ("甲校（东校区）", "甲校（西校区）", false), ("第18中学", "第19中学", false), ("实验小学", "实验中学", false),
    ("中山路小学", "解放路小学", false),
  ])
  func `names that differ by a character are shown`(
    _ first: String, _ second: String, _ isTold: Bool
  ) {
    #expect(
      check([row(first, "东街"), row(second, "西街")]) == (isTold ? ["ZONE-015 3"] : []))
  }

  @Test func `a school named in a text is written as in its row`() {
    let rows = [row("第十八中学", "东街"), row("甲学校", "西街；南街可选择入读第18中学或甲学校")]
    #expect(check(rows).filter { $0.hasPrefix("ZONE-015") } == ["ZONE-015 3"])
    let same = [row("第十八中学", "东街"), row("甲学校", "西街；南街可选择入读第十八中学或甲学校")]
    #expect(check(same).filter { $0.hasPrefix("ZONE-015") } == [])
  }

  // MARK: Two sheets

  private func compare(_ zones: [[String: String]], _ plan: [[String: String]]) -> [String] {
    let plans = ZoneSheet(imported(plan, as: zoneTable), of: zoneTable, named: "计划")
    let found = zoneSheet(zones).findings(against: plans)
    return found.own.map { "\($0.rule) \($0.row ?? 0)" }
      + found.plan.map { "计划 \($0.rule) \($0.row ?? 0)" }
  }

  /// Haizhu: 78 schools with zones, 80 with classes.
  @Test func `a school in one of two sheets is told`() {
    let zones = (1...78).map { row("海珠区第\($0)小学", "第\($0)街") }
    let plan = (1...80).map { ["学校": "海珠区第\($0)小学", "班数": "4"] }
    #expect(compare(zones, plan) == ["计划 ZONE-013 80", "计划 ZONE-013 81"])
    #expect(compare(zones, Array(plan.prefix(78))) == [])
    #expect(compare(zones, Array(plan.prefix(77))) == ["ZONE-013 79"])
    let plans = ZoneSheet(imported(plan, as: zoneTable), of: zoneTable, named: "计划")
    let found = zoneSheet(zones).findings(against: plans).plan
    #expect(found[0].problem.contains("这张表 80 所,那张表 78 所"))
  }

  @Test func `one school under two names is told once, with both cells`() throws {
    let zones = [row("朝天小学（小北校区）", "东街")]
    let plans = ZoneSheet(
      imported([["学校": "朝天小学（小北路校区）", "班数": "4"]], as: zoneTable), of: zoneTable, named: "计划")
    let found = zoneSheet(zones).findings(against: plans)
    #expect(found.own.map(\.rule) == ["ZONE-013"] && found.plan == [])
    #expect(found.own[0].problem.contains("计划!B2“朝天小学（小北路校区）”"))
  }

  @Test(arguments: [("4", "4", []), ("4", "5", ["ZONE-014 2"]), ("", "5", []), ("4", "", [])])
  func `both sheets say the same number of classes`(
    _ own: String, _ planned: String, _ expected: [String]
  ) {
    let plan = [["学校": "甲小学", "班数": planned, "咨询电话": "0579-00000011"]]
    #expect(compare([row("甲小学", "东街", ["班数": own])], plan) == expected)
  }

  @Test func `spelling alone parts no school from its plan`() {
    #expect(compare([row("第十八中学", "东街")], [["学校": "第18中学", "班数": "4"]]) == [])
  }
}
