import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct HeaderRowTests {
  private static let area = ColumnSpec(
    "area", "片区", .text, required: false, privacy: Sample.open, width: 8, example: "东片")
  private static let name = ColumnSpec(
    "name", "名称", .text, privacy: Sample.open, width: 8, example: "甲")
  private static let classes = ColumnSpec(
    "classes", "班数", aliases: ["计划（班）", "小学班数"], misnomers: ["旧计划"], .integer, required: false,
    privacy: Sample.open, width: 8, example: "1")
  private static let seats = ColumnSpec(
    "seats", "人数", aliases: ["计划（人）", "小学人数"], .integer, required: false, privacy: Sample.open,
    width: 8, example: "1")

  private func read(_ rows: [[String]], carried: [String] = ["area"]) -> RosterImport {
    let roster = Roster(
      name: "样表", columns: [Self.area, Self.name, Self.classes, Self.seats], carriedDown: carried)
    var importer = RosterImporter(roster, sheet: "Sheet1", today: "2026-04-28")
    for (offset, texts) in rows.enumerated() {
      let cells = texts.enumerated().filter { !$0.element.isEmpty }
        .map { Cell(column: $0.offset + 1, value: .text($0.element)) }
      importer.read(SheetRow(number: offset + 1, cells: cells))
    }
    return importer.finish()
  }

  @Test func `brackets tell two headers apart, and one without them is the first`() {
    let both = read([["名称", "计划（人）", "计划(班)"], ["甲", "45", "1"]])
    #expect(both.records[0].fields == [.empty, .text("甲"), .integer(1), .integer(45)])
    let one = read([["名称", "计划"], ["甲", "1"]])
    #expect(one.records[0].fields == [.empty, .text("甲"), .integer(1), .empty])
  }

  @Test func `a group over its columns makes a header of two rows`() {
    let result = read([["片区", "名称", "小学", ""], ["", "", "班数", "人数"], ["东片", "甲", "1", "45"]])
    #expect(result.headerRow == 2 && result.findings == [])
    #expect(result.records.map(\.fields) == [[.text("东片"), .text("甲"), .integer(1), .integer(45)]])
  }

  @Test func `an empty cell means the one above only where the roster says so`() {
    let rows = [["片区", "名称"], ["", "甲"], ["东片", "乙"], ["", "丙"]]
    let carried = read(rows)
    #expect(carried.records.map { $0.fields[0] } == [.empty, .text("东片"), .text("东片")])
    #expect(carried.normalisations.map(\.after) == ["东片"])
    let plain = read(rows, carried: [])
    #expect(plain.records.map { $0.fields[0] } == [.empty, .text("东片"), .empty])
    #expect(plain.normalisations == [])
  }

  @Test func `a header of another list is read and told`() {
    let result = read([["名称", "旧计划"], ["甲", "1"]])
    #expect(result.findings.map(\.rule) == ["R-HEAD-05"])
    #expect(result.findings[0].description.contains("请改成“班数”"))
    #expect(result.isClean && result.records[0].fields[2] == .integer(1))
  }
}
