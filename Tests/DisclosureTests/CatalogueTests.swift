import Testing

@testable import Disclosure

@Suite struct CatalogueTests {
  @Test func `the catalogue has the ten groups of the national one, in its order`() {
    var groups: [String] = []
    for item in nationalCatalogue where groups.last != item.group { groups.append(item.group) }
    #expect(
      groups == [
        "政策文件", "教育概况", "民办学校信息", "财务信息", "招生管理", "学生管理", "教师管理",
        "重要政策执行情况", "教育督导", "校园安全",
      ])
    #expect(nationalCatalogue.map(\.number) == Array(1...nationalCatalogue.count))
  }

  @Test func `what was read in two catalogues is verified, and nothing else`() {
    let marks = Dictionary(grouping: nationalCatalogue, by: \.mark).mapValues { $0.map(\.number) }
    #expect(marks[.verified] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15])
    #expect(marks[.seenOnce] == [10, 12])
    #expect(marks[.unverified] == [14] + Array(16...34))
  }

  @Test(arguments: [
    ("财务信息/财务信息", "财务信息/财务信息"), ("招生管理/招生计划", "招生管理/招生计划（仅一处目录见到）"),
    ("教师管理/教师招聘", "教师管理/教师招聘（目录原文未核实）"),
  ])
  func `a row that is not verified is quoted with its mark`(_ name: String, _ quoted: String) throws
  {
    #expect(try #require(CatalogueItem(named: name)).quoted == quoted)
  }

  @Test func `a row says what the catalogues read say`() throws {
    let fees = try #require(CatalogueItem(named: "财务信息/财务信息"))
    #expect(fees.elements == ["财务管理及监督办法", "年度经费预决算信息", "收费项目及收费标准"])
    #expect(fees.bases == ["《政府信息公开条例》"])
    #expect(fees.levels == [.county, .township])
    #expect(
      fees.channels.ticked
        == "■政府网站 □政府公报 □两微一端 □发布会/听证会 □广播电视 □纸质媒体 ■公开查阅点 □政务服务中心 "
        + "□便民服务站 □入户/现场 □社区/企事业单位/村公示栏（电子屏） □精准推送 □其他")
    let zones = try #require(CatalogueItem(named: "招生管理/招生范围"))
    #expect(zones.channels == [.governmentSite, .socialMedia, .readingRoom, .board])
    #expect(nationalCatalogue.allSatisfy { $0.modes == [.proactive] })
    #expect(catalogueTimeLimit.source.description == "《政府信息公开条例》 第二十六条")
  }

  @Test func `a name that is no row is none`() {
    for name in ["", "财务信息", "财务信息/", "财务信息/收费", "教师管理 / 教师招聘"] {
      #expect(CatalogueItem(named: name) == nil)
    }
  }

  private static let header = "一级事项\t二级事项\t公开内容\t公开依据\t公开渠道\t公开对象\t公开方式\t公开层级\t核实\n"
  private static let row = "甲\t乙\t丙；丁\t《戊》\t政府网站；其他\t全社会\t主动；依申请\t乡级\t未核实\n"

  @Test func `a catalogue is read cell by cell`() throws {
    let item = try #require(try catalogueItems(tsv: Self.header + Self.row).first)
    #expect(item.name == "甲/乙")
    #expect(item.elements == ["丙", "丁"])
    #expect(item.channels == [.governmentSite, .other])
    #expect(item.audiences == [.everyone])
    #expect(item.modes == [.proactive, .onRequest])
    #expect(item.levels == [.township])
    #expect(item.mark == .unverified)
  }

  struct Example: CustomTestStringConvertible {
    let tsv: String
    let line: Int
    let testDescription: String
  }

  @Test(arguments: [
    Example(tsv: "", line: 1, testDescription: "nothing at all"),
    Example(tsv: row, line: 1, testDescription: "no header"),
    Example(tsv: header + row + "\n", line: 3, testDescription: "a blank line"),
    Example(tsv: header + row + row, line: 3, testDescription: "a row twice"),
    Example(
      tsv: header + row.replacing("未核实", with: "未核实\t"), line: 2, testDescription: "a cell more"),
    Example(tsv: header + row.replacing("\t乡级", with: ""), line: 2, testDescription: "a cell less"),
    Example(tsv: header + row.replacing("未核实", with: "待核实"), line: 2, testDescription: "mark"),
    Example(tsv: header + row.replacing("乡级", with: "村级"), line: 2, testDescription: "level"),
    Example(tsv: header + row.replacing("其他", with: "橱窗"), line: 2, testDescription: "channel"),
    Example(
      tsv: header + row.replacing("其他", with: "政府网站"), line: 2, testDescription: "channel twice"),
    Example(tsv: header + row.replacing("丁", with: ""), line: 2, testDescription: "an empty text"),
    Example(tsv: header + row.replacing("甲", with: ""), line: 2, testDescription: "no group"),
    Example(tsv: header + row.replacing("乙", with: "乙 "), line: 2, testDescription: "a blank"),
    Example(
      tsv: header + row.replacing("\n", with: "\r\n"), line: 2, testDescription: "Windows line ends"
    ),
  ])
  func `a catalogue with a fault is refused with its line`(_ example: Example) {
    let fault = #expect(throws: CatalogueFault.self) { try catalogueItems(tsv: example.tsv) }
    #expect(fault?.line == example.line)
  }
}
