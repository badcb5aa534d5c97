import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct EnrollmentPrivacyTests {
  /// Rizhao, 26 August 2021: a primary school posted 421 new pupils with name, sex, day of birth and
  /// ID number; pasted into a list of ours, none of the four columns gets in.
  @Test(arguments: ["admitted", "entrants", "drawn", "transfers"])
  func `the columns of Rizhao have no place in a posted list`(_ id: String) throws {
    let roster = try enrollmentNotice(id).roster
    for header in ["性别", "出生日期", "身份证号", "家庭住址", "户籍地址", "监护人电话"] {
      let words = roster.columns.flatMap { [$0.header] + $0.aliases }
      #expect(!words.contains(header), "\(header)")
    }
  }

  @Test func `an unknown column of a pasted list is named, and an ID in a known one refused`()
    throws
  {
    var importer = RosterImporter(admittedChildren, sheet: "录取名单", today: "2021-08-26")
    let headers = ["学校", "报名号", "录取途径", "性别", "出生日期", "身份证号"]
    importer.read(row(1, headers))
    importer.read(row(2, ["某小学", "001", "按类别录取", "女", "2015-03-02", "11010519491231002X"]))
    let list = importer.finish()
    let shown = try admittedChildren.publicTables(of: list.records)
    #expect(shown.flatMap(\.cells).map(\.text) == ["1", "001", "按类别录取"])
    let named = list.findings.map(\.problem).joined()
    #expect(!named.contains("11010519491231002X"))
    #expect(list.findings.count { ["D1", "E1", "F1"].contains($0.place.cell?.description) } == 3)
  }

  private func row(_ number: Int, _ texts: [String]) -> SheetRow {
    SheetRow(
      number: number,
      cells: texts.enumerated().map { Cell(column: $0.offset + 1, value: .text($0.element)) })
  }

  @Test(arguments: [
    ("A0001", true), ("20260615", true), ("2026061500012", true), ("20190312", false),
    ("QX201903120001", false), ("20100630", false), ("20091231", true), ("20210701", false),
    ("20220101", true), ("20191332", true), ("13800000000", false), ("0579000001", true),
  ])
  func `a number made of a day of birth, a phone or an ID is refused`(
    _ number: String, _ isSound: Bool
  ) throws {
    let rows: [Row] = [["学校": "某小学", "报名号": number, "录取途径": "按类别录取"]]
    let content = try noticeContent("admitted", rows, posted: "2026-07-01")
    let found = try enrollmentNotice("admitted").checks(content)
    #expect(found.map(\.rule) == (isSound ? [] : ["ENR-010"]))
    #expect(found.allSatisfy { !$0.problem.contains(number) && $0.value == nil })
    let receipts: [Row] = [
      ["学校": "某小学", "可供学位": "1", "名次": "1", "受理回执号": number, "积分": "1", "结果": "准入"]
    ]
    let points = try noticeContent("points", receipts, posted: "2026-07-01")
    #expect(try checksInShort("points", points) == (isSound ? [] : ["ENR-010 row 2 receipt"]))
  }

  private func publication(_ id: String, _ rows: [Row]) throws -> Publication {
    let content = try noticeContent(id, rows)
    return try enrollmentNotice(id).publication(
      of: content.records, facts: content.facts, title: "公示", period: samplePeriod)
  }

  @Test func `a list by number is on the web, and one with names only counts there`() throws {
    let row: Row = ["学校": "某小学", "报名号": "A0001", "录取途径": "按类别录取", "类别": "第一类"]
    #expect(try publication("admitted", [row]).web == nil)
    let named = try publication("admitted", [row.merging(["姓名": "王小明"]) { $1 }])
    let board = named.tables.flatMap(\.cells).map(\.text)
    #expect(board.contains("王*明") && !board.contains("王小明") && !board.contains("第一类"))
    let web = try #require(named.web)
    #expect(web.tables.flatMap(\.cells).map(\.text) == ["某小学", "按类别录取", "1"])
    #expect(web.because.text == "《个人信息保护法》第二十八条、第三十一条")
  }

  @Test func `nothing of what a family declares is in any posted list`() {
    // Schools have phones too, in their guides and in the tables of zones.
    let declared = Set(applicants.columns.map(\.id)).subtracting(["number", "phone"])
    for kind in enrollmentKinds {
      let shown = Set(kind.roster.publicColumns.map(\.id))
      let common = shown.intersection(declared)
      // A ranking shows the points themselves, by receipt number.
      #expect(common.isSubset(of: kind.id == "enrollment.points" ? ["points"] : []), "\(kind.id)")
    }
  }
}
