import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// A sheet as it stands, row by row; an empty text is an empty cell.
func sheet(_ rows: [[String]], as roster: Roster, named name: String = "Sheet1") -> RosterImport {
  var importer = RosterImporter(roster, sheet: name, today: "2026-04-28")
  for (offset, texts) in rows.enumerated() {
    let cells = texts.enumerated().filter { !$0.element.isEmpty }
      .map { Cell(column: $0.offset + 1, value: .text($0.element)) }
    importer.read(SheetRow(number: offset + 1, cells: cells))
  }
  return importer.finish()
}

@Suite struct ZoneTableReadingTests {
  /// Panyu 2026: title, blank row, header in row 3, clusters merged, numbered paragraphs below.
  @Test func `a real sheet of public primaries`() {
    let read = sheet(
      [
        ["2026年番禺区公办小学招生地段、计划"], [],
        ["学区", "学校", "一年级招生计划（班）", "招生服务地段及条件", "备注"],
        ["市桥城区", "市桥中心小学", "6", "光明南路以西、西丽路以东", ""],
        ["", "市桥西丽小学", "4", "西丽南路", "见说明2"], ["西片", "钟村中心小学", "5", "钟村街", ""],
        ["", "钟村奥园小学", "5", "奥园", ""], ["合计", "", "20"], ["说明："], ["1.本表所称户籍…"],
        ["2、“人户一致”指…"],
      ], as: zoneTable)
    #expect(read.headerRow == 3)
    #expect(read.findings == [])
    #expect(
      read.records.map { "\($0[SchoolZone.cluster] ?? "")\($0[SchoolZone.classes] ?? 0)" }
        == ["市桥城区6", "市桥城区4", "西片5", "西片5"])
    #expect(read.normalisations.map { "\($0.place.cell!)\($0.reason)" } == ["A5沿用上一行", "A7沿用上一行"])
    #expect(
      read.skippedRows.map { "\($0.row)\($0.reason)" } == ["8合计行", "9表尾说明", "10表尾说明", "11表尾说明"])
  }

  @Test func `a numbered line that is not below the list is a row`() {
    let read = sheet([["学区", "学校", "招生范围"], ["1.东片"], ["", "甲校", "A路"]], as: zoneTable)
    #expect(read.findings.map(\.rule) == ["R-REQ-01"])
    #expect(read.records.count == 2)
  }

  @Test(arguments: [
    ("招生计划（班）", "招生计划（人）"), ("计划招生班数", "学位数"), ("招生计划 (班)", "招生计划 (人)"),
  ])
  func `classes and pupils are told apart by their brackets`(_ classes: String, _ seats: String) {
    for headers in [[classes, seats], [seats, classes]] {
      let figures = headers.map { $0 == classes ? "4" : "180" }
      let read = sheet([["学校名称"] + headers, ["甲校"] + figures], as: zoneTable)
      #expect(read.findings == [])
      #expect(read.records[0][SchoolZone.classes] == 4 && read.records[0][SchoolZone.seats] == 180)
    }
  }

  @Test(arguments: [
    ("一年级招生计划（班）", ["R-HEAD-05 C1"]), ("七年级招生计划（班）", []), ("班数", []),
  ])
  func `the header of the primaries' sheet is wrong over junior schools`(
    _ header: String, _ expected: [String]
  ) {
    let rows = [["学区", "学校", header, "招生范围"], ["东片", "甲中学", "12", "80%面向…，20%面向…"]]
    #expect(sheet(rows, as: juniorZoneTable).findingsInShort == expected)
    #expect(sheet(rows, as: juniorZoneTable).records[0][SchoolZone.juniorClasses] == 12)
  }

  @Test func `private schools have two header rows, and a stroke for a stage not offered`() {
    let read = sheet(
      [
        ["2026年民办学校招生计划"], ["", "", "", "", "", "", "单位：班、人"],
        ["学区", "学校名称", "小学一年级招生计划", "", "初中一年级招生计划", "", "备注"],
        ["", "", "班数", "人数", "班数", "人数", ""], ["东片", "甲学校", "4", "180", "6", "300", "九年制"],
        ["", "乙学校", "2", "90", "/", "/", "小学"],
      ], as: privatePlan)
    #expect(read.headerRow == 4)
    #expect(read.findings == [])
    let (first, second) = (read.records[0], read.records[1])
    #expect(first[PrivateSchool.primaryClasses] == 4 && first[PrivateSchool.juniorSeats] == 300)
    #expect(second[PrivateSchool.primarySeats] == 90 && second[PrivateSchool.juniorClasses] == nil)
    #expect(second[SchoolZone.cluster] == "东片" && second[SchoolZone.remark] == "小学")
  }

  @Test(arguments: [
    ["单位名称", "施教区"], ["学校名称", "划片范围（具体街道名称）"], ["小学名称", "服务范围"], ["学校", "服务区域"],
    ["招生学校", "招生地段"], ["学校", "服务地段"], ["学校", "划片范围"], ["学校", "招生范围"],
  ])
  func `school and zone are found by the words of real tables`(_ headers: [String]) {
    let read = sheet([headers, ["甲校", "A路"]], as: zoneTable)
    #expect(read.findings == [])
    #expect(read.records[0][SchoolZone.school] == "甲校" && read.records[0][SchoolZone.zone] == "A路")
  }
}
