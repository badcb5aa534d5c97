import Disclosure
import DisclosureSheets
import DisclosureTesting
import Testing

@Suite struct ReadingCellTests {
  struct Example: CustomTestStringConvertible {
    let cell: String
    let value: CellValue?
    let testDescription: String

    init(_ cell: String, _ value: CellValue?, _ why: String) {
      (self.cell, self.value, self.testDescription) = (cell, value, why)
    }
  }

  private static let strings = """
    <sst xmlns="\(main)" count="9" uniqueCount="9"><si><t>张三</t></si>\
    <si><r><rPr><b/><t>no</t></rPr><t>东</t></r><r><t xml:space="preserve"> 京 </t></r>\
    <rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>\
    <si><t/></si><si><t> 两边 </t></si><si><t xml:space="preserve"> 两边 </t></si></sst>
    """

  @Test(arguments: [
    Example("<c r='A1' t='s'><v>0</v></c>", .text("张三"), "shared string"),
    Example("<c r='A1' t='s'><v>1</v></c>", .text("东 京 "), "runs joined, reading left out"),
    Example("<c r='A1' t='s'><v>2</v></c>", nil, "an empty shared string is an empty cell"),
    Example("<c r='A1' t='s'><v>3</v></c>", .text("两边"), "blanks go as in Excel"),
    Example("<c r='A1' t='s'><v>4</v></c>", .text(" 两边 "), "blanks stay when the file says so"),
    Example("<c r='A1' t='inlineStr'><is><t>甲&lt;乙&amp;</t></is></c>", .text("甲<乙&"), "inline"),
    Example(
      "<c r='A1' t='inlineStr'><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb='0' eb='1'><t>jia</t></rPh></is></c>",
      .text("甲乙"), "inline runs"),
    Example("<c r='A1'><is><t>无类型</t></is></c>", .text("无类型"), "inline without its type"),
    Example("<c r='A1' t='str'><f>B1&amp;C1</f><v>甲乙</v></c>", .text("甲乙"), "formula's text"),
    Example("<c r='A1' t='str'><f>B1</f><v></v></c>", nil, "formula's empty text"),
    Example("<c r='A1'><f>1+1</f><v>2</v></c>", .number(2), "formula's cached number"),
    Example("<c r='A1'><f>1+1</f></c>", .uncalculated, "formula that was never calculated"),
    Example("<c r='A1' t='n'><v>86.5</v></c>", .number(86.5), "number"),
    Example("<c r='A1'><v>-0.1</v></c>", .number(-0.1), "negative number"),
    Example(
      "<c r='A1'><v>3.30102199001011E+17</v></c>", .number(3.30102199001011e17), "exponent"),
    Example("<c r='A1'><v>0.10000000000000001</v></c>", .number(0.1), "seventeen digits"),
    Example("<c r='A1'><v>123456789012345</v></c>", .number(123_456_789_012_345), "fifteen digits"),
    Example("<c r='A1'><v>1E400</v></c>", .text("1E400"), "no Double is that large"),
    Example("<c r='A1'><v>nan</v></c>", .text("nan"), "no number"),
    Example("<c r='A1'><v>0x10</v></c>", .text("0x10"), "no number in a sheet"),
    Example("<c r='A1'><v>1,5</v></c>", .text("1,5"), "a comma is no point"),
    Example("<c r='A1'><v>-</v></c>", .text("-"), "a minus alone"),
    Example("<c r='A1' t='b'><v>1</v></c>", .boolean(true), "true"),
    Example("<c r='A1' t='b'><v>0</v></c>", .boolean(false), "false"),
    Example("<c r='A1' t='e'><v>#DIV/0!</v></c>", .error("#DIV/0!"), "error"),
    Example("<c r='A1' t='d'><v>2026-09-28</v></c>", .date("2026-09-28"), "ISO day"),
    Example(
      "<c r='A1' t='d'><v>2026-09-28T17:30:00.000Z</v></c>",
      .moment("2026-09-28", seconds: 63_000), "ISO moment"),
    Example("<c r='A1' t='d'><v>17:30:00</v></c>", .time(seconds: 63_000), "ISO time"),
    Example("<c r='A1' t='d'><v>2026-02-30</v></c>", .text("2026-02-30"), "no such day"),
    Example("<c r='A1' s='7'/>", nil, "style only"),
    Example("<c r='A1' t='str'><v>a_x000D_b_x4E00__x_</v></c>", .text("a\rb一_x_"), "escapes"),
    Example("<c r='A1' t='str'><v>_x005F_x000D_</v></c>", .text("_x000D_"), "an escaped escape"),
    Example("<c r='A1' t='str'><v>_xD842__xDFB7_</v></c>", .text("𠮷"), "two halves of a character"),
    Example("<c r='A1' t='str'><v>_xZZZZ_</v></c>", .text("_xZZZZ_"), "not an escape"),
  ])
  func `a cell is read for what it holds`(_ example: Example) throws {
    let package = PackageFixture(
      rows: "<row r='1'>\(example.cell)</row>", strings: ReadingCellTests.strings)
    #expect(try package.cells()["A1"] == example.value)
  }

  @Test func `rows and cells without a reference follow each other`() throws {
    let package = PackageFixture(
      rows: """
        <row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row>\
        <row r="5"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>
        """)
    #expect(
      try package.cells() == [
        "A1": .number(1), "C1": .number(2), "D1": .number(3), "B5": .number(4), "A6": .number(5),
      ])
  }

  @Test func `the last cell of a sheet is read, and one beyond is refused`() throws {
    let last = PackageFixture(rows: "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
    #expect(try last.cells() == ["XFD1048576": .number(1)])
    let wide = PackageFixture(rows: "<row r='1'><c r='XFE1'><v>1</v></c></row>")
    #expect(try wide.refusal()?.id == "SHEET-020")
    let long = PackageFixture(rows: "<row r='1048577'><c r='A1048577'><v>1</v></c></row>")
    #expect(try long.refusal()?.id == "SHEET-020")
  }

  @Test(arguments: [
    ("<row r='2'/><row r='2'/>", "a row twice"),
    ("<row r='2'/><row r='1'/>", "rows upwards"),
    ("<row r='x'/>", "no row"),
    ("<row r='1'><c r='B1'/><c r='A1'/></row>", "cells leftwards"),
    ("<row r='1'><c r='A1'/><c r='A1'/></row>", "a cell twice"),
    ("<row r='1'><c r='A2'/></row>", "a cell of another row"),
    ("<row r='1'><c r='1'/></row>", "a cell without column"),
    ("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "a shared string that is not there"),
    ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>", "a shared string with a negative number"),
  ])
  func `a damaged grid is refused`(rows: String, why: String) throws {
    #expect(try PackageFixture(rows: rows).refusal()?.id == "SHEET-020", "\(why)")
  }

  @Test func `elements of extensions are not cells`() throws {
    let package = PackageFixture(
      sheet: """
        <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v>\
        <c r="B1"><v>9</v></c></ext></extLst></c></row></sheetData>\
        <extLst><ext><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></ext></extLst>\
        </worksheet>
        """)
    #expect(try package.cells() == ["A1": .number(1)])
  }

  @Test func `hidden rows and columns and merged cells are told`() throws {
    let package = PackageFixture(
      sheet: """
        <worksheet xmlns="\(main)"><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/>\
        </cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>\
        <row r="2" hidden="1"><c r="A2"><v>2</v></c></row>\
        <row r="3" hidden="false"><c r="A3"><v>3</v></c></row></sheetData>\
        <mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="$A$2:$C$4"/></mergeCells>\
        </worksheet>
        """)
    try withFile(package.zip.finished(), named: "表.xlsx") { path in
      var hidden: [Int: Bool] = [:]
      let layout = try SheetFile(opening: path).readRows(ofSheet: 0) { row in
        hidden[row.number] = row.isHidden
      }
      #expect(hidden == [1: false, 2: true, 3: false])
      #expect(layout.hiddenColumns == [2...3])
      #expect(layout.mergedRanges.map { "\($0.topLeft):\($0.bottomRight)" } == ["A1:B1", "A2:C4"])
    }
  }

  @Test func `an error of the caller ends the reading and comes out`() throws {
    struct Enough: Error {}
    let package = PackageFixture(rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
    try withFile(package.zip.finished(), named: "表.xlsx") { path in
      let file = try SheetFile(opening: path)
      var count = 0
      #expect(throws: Enough.self) {
        try file.readRows(ofSheet: 0) { _ in
          count += 1
          throw Enough()
        }
      }
      #expect(count == 1)
    }
  }
}
