import Disclosure
import DisclosureSheets
import DisclosureTesting
import Testing

/// The same list, as it was saved by programs that people use.
///
/// `zip64.xlsx` is libxlsxwriter's file packed anew with 64-bit sizes.
@Suite struct ReadingProgramTests {
  private static let cells: [String: CellValue] = [
    "A1": .text("拟聘用人员"),
    "A2": .text("张三"), "B2": .text("110101199003074514"), "C2": .number(86.5),
    "D2": .date("2026-09-28"), "E2": .moment("2026-09-28", seconds: 63_000),
    "F2": .time(seconds: 63_000), "G2": .duration(seconds: 99_000),
    "A3": .text("王五 <&>"), "B3": .text(" 空 格 "), "C3": .number(-0.1),
    "D3": .date("2026-09-28"), "E3": .boolean(true), "F3": .number(2), "G3": .text("两\n行"),
    "A4": .text("𠮷䶮"), "C4": .number(123_456_789_012_345),
  ]

  @Test(arguments: [
    ("libxlsxwriter.xlsx", ".xlsx(Microsoft Excel)"),
    ("openpyxl.xlsx", ".xlsx(openpyxl)"),
    ("libreoffice.xlsx", ".xlsx(LibreOffice/7.4.7.2)"),
    ("zip64.xlsx", ".xlsx(Microsoft Excel)"),
  ])
  func `every program's file reads alike`(name: String, recognition: String) throws {
    let file = try SheetFile(opening: fixture(name))
    #expect(file.recognition == recognition)
    #expect(file.encoding == nil)
    #expect(file.sheets.map(\.name) == ["名单", "代码"])
    #expect(file.sheets.map(\.state) == [.visible, .hidden])
    #expect(try readCells(fixture(name)) == ReadingProgramTests.cells)
    var hidden: [Int] = []
    let layout = try file.readRows(ofSheet: 0) { row in
      if row.isHidden { hidden.append(row.number) }
    }
    #expect(hidden == [4])
    #expect(layout.hiddenColumns == [4...4])
    #expect(layout.mergedRanges.map { "\($0.topLeft):\($0.bottomRight)" } == ["A1:G1"])
    #expect(try readCells(fixture(name), sheet: 1) == ["A1": .text("01")])
  }

  @Test func `cells come in order, row by row`() throws {
    let rows = try readRows(fixture("libreoffice.xlsx"))
    #expect(rows.map(\.number) == [1, 2, 3, 4])
    for row in rows { #expect(row.cells.map(\.column) == row.cells.map(\.column).sorted()) }
  }

  @Test func `an archive with a 64-bit directory is read, and its count is believed`() throws {
    let zip = PackageFixture(rows: "<row><c><v>1</v></c></row>").zip
    let cells = try withFile(zip.finishedAsZip64(), named: "表.xlsx") { try readCells($0) }
    #expect(cells == ["A1": .number(1)])
    try withFile(zip.finishedAsZip64(entries: 70_000_000), named: "表.xlsx") { path in
      #expect(refusalOfReading(path)?.id == "SHEET-012")
    }
  }
}
