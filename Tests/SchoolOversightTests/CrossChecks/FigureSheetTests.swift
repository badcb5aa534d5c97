import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

private let shown = PrivacyClass.open(.practice("测试"))
private let list = Roster(
  name: "名单",
  columns: [
    ColumnSpec("id", "身份证号", .code, checks: [.residentID], privacy: shown, width: 20, example: ""),
    ColumnSpec("level", "档次", .choice(["困难", "一般困难"]), privacy: shown, width: 8, example: "困难"),
    ColumnSpec("amount", "金额（元）", .amount, privacy: shown, totalled: true, width: 8, example: "1"),
  ])

@Suite struct FigureSheetTests {
  private func table(_ rows: [[String: String]]) -> FigureTable {
    let sheet = FigureSheet(of: list)
    var importer = RosterImporter(sheet.roster, sheet: "汇总", today: "2026-09-28")
    let headers = Set(rows.flatMap(\.keys)).sorted()
    importer.read(row(1, headers))
    for (offset, texts) in rows.enumerated() {
      importer.read(row(offset + 2, headers.map { texts[$0] ?? "" }))
    }
    let read = importer.finish()
    #expect(read.isClean)
    return sheet.table(of: read.records, named: "2025年", schools: [1, 2].map(crossSchool))
  }

  private func row(_ number: Int, _ texts: [String]) -> SheetRow {
    SheetRow(
      number: number,
      cells: texts.enumerated().filter { !$0.element.isEmpty }
        .map { Cell(column: $0.offset + 1, value: .text($0.element)) })
  }

  @Test func `Headers are those that people write, categories by their own words`() {
    let table = table([
      ["学校标识码": "S1", "学校名称": "第1小学", "人次": "9", "困难": "4", "一般困难人数": "5", "金额（元）": "12.50"]
    ])
    let figures = table.figures["S1"]
    #expect(figures?[FigureKey(Figure.rows)] == 9)
    #expect(figures?[FigureKey(Figure.rows, dimension: "level", category: "困难")] == 4)
    #expect(figures?[FigureKey(Figure.rows, dimension: "level", category: "一般困难")] == 5)
    #expect(figures?[FigureKey("amount")] == 1250)
  }

  @Test func `An empty cell is unknown and a nought is a nought`() {
    let figures = table([["学校标识码": "S1", "学校名称": "第1小学", "人次": "0"]]).figures["S1"]
    #expect(figures?[FigureKey(Figure.rows)] == 0)
    #expect(figures?[FigureKey(Figure.persons)] == nil)
  }

  @Test
  func `The code names the school, a name only without one, and what neither tells stays apart`() {
    let table = table([
      ["学校标识码": "S1", "学校名称": "改了名的小学", "人次": "1"], ["学校名称": "第2小学", "人次": "2"],
      ["学校标识码": "S9", "学校名称": "第1小学", "人次": "3"], ["学校名称": "旧桥小学", "人次": "4"],
    ])
    #expect(table.schools.map(\.code) == ["S1", "S2", "S9", "旧桥小学"])
    #expect(table.schools.map(\.name) == ["第1小学", "第2小学", "第1小学", "旧桥小学"])
  }
}
