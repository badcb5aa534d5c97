import Disclosure
import DisclosureSheets
import DisclosureTesting
import Testing

/// The shapes that different programs give the same workbook.
@Suite struct ReadingPackageTests {
  private static let row =
    "<row r='1'><c r='A1' s='1'><v>46293</v></c><c r='B1' t='s'><v>0</v></c></row>"
  private static let strings = "<sst xmlns=\"\(main)\"><si><t>张三</t></si></sst>"
  private static let expected: [String: CellValue] = ["A1": .date("2026-09-28"), "B1": .text("张三")]

  private func package() -> PackageFixture {
    PackageFixture(
      rows: ReadingPackageTests.row, styles: styles(["0", "14"]),
      strings: ReadingPackageTests.strings)
  }

  @Test func `the usual shape`() throws {
    #expect(try package().cells() == ReadingPackageTests.expected)
  }

  @Test func `elements with a prefix`() throws {
    var package = package()
    package["xl/workbook.xml"] = """
      <x:workbook xmlns:x="\(main)" xmlns:rel="\(links)"><x:sheets>\
      <x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>
      """
    package["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="\(main)"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>46293</x:v>\
      </x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>
      """
    package["xl/sharedStrings.xml"] =
      "<x:sst xmlns:x=\"\(main)\"><x:si><x:t>张三</x:t></x:si></x:sst>"
    #expect(try package.cells() == ReadingPackageTests.expected)
  }

  @Test func `strict namespaces`() throws {
    var package = package()
    for name in [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
      "xl/styles.xml", "xl/sharedStrings.xml",
    ] {
      package[name] = package[name]?
        .replacing(main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(links, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    #expect(try package.cells() == ReadingPackageTests.expected)
  }

  @Test func `parts found by relationships, wherever they lie`() throws {
    var package = PackageFixture(rows: "")
    package["_rels/.rels"] = relationships([("a", "officeDocument", "/Daten/mappe.xml")])
    package["Daten/mappe.xml"] = package["xl/workbook.xml"]
    package["xl/workbook.xml"] = nil
    package["Daten/_rels/mappe.xml.rels"] = relationships([
      ("rId1", "worksheet", "../tab/eins.xml"), ("rId2", "styles", "/s.xml"),
      ("rId3", "sharedStrings", "./texte.xml"),
    ])
    package["xl/_rels/workbook.xml.rels"] = nil
    package["tab/eins.xml"] =
      "<worksheet><sheetData>\(ReadingPackageTests.row)</sheetData></worksheet>"
    package["xl/worksheets/sheet1.xml"] = nil
    package["s.xml"] = styles(["0", "14"])
    package["Daten/texte.xml"] = ReadingPackageTests.strings
    #expect(try package.cells() == ReadingPackageTests.expected)
  }

  @Test func `part names in other case and with backslashes`() throws {
    var package = package()
    package["xl/_rels/workbook.xml.rels"] = relationships([
      ("rId1", "worksheet", "WorkSheets\\Sheet1.xml"), ("rId2", "styles", "Styles.xml"),
      ("rId3", "sharedStrings", "/XL/SharedStrings.xml"),
    ])
    #expect(try package.cells() == ReadingPackageTests.expected)
    var zip = ZipFixture()
    for part in package.parts { zip.add(part.name.replacing("/", with: "\\"), part.content) }
    let cells = try withFile(zip.finished(), named: "表.xlsx") { try readCells($0) }
    #expect(cells == ReadingPackageTests.expected)
  }

  @Test func `styles and shared strings may be missing`() throws {
    let package = PackageFixture(rows: "<row r='1'><c r='A1' s='3'><v>46293</v></c></row>")
    #expect(try package.cells() == ["A1": .number(46_293)])
    var promised = package
    promised["xl/_rels/workbook.xml.rels"] = relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
      ("rId3", "sharedStrings", "sharedStrings.xml"),
    ])
    #expect(try promised.cells() == ["A1": .number(46_293)])
  }

  @Test func `a part in UTF-16 with a declaration`() throws {
    var package = package()
    let sheet = package["xl/worksheets/sheet1.xml"] ?? ""
    package["xl/worksheets/sheet1.xml"] = nil
    var zip = package.zip
    let units = Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(sheet)".utf16)
    zip.add("xl/worksheets/sheet1.xml", [0xFF, 0xFE] + units.flatMap { little(Int($0), 2) })
    let cells = try withFile(zip.finished(), named: "表.xlsx") { try readCells($0) }
    #expect(cells == ReadingPackageTests.expected)
  }

  @Test func `sheets keep their order and their states, charts are left out`() throws {
    var package = package()
    package["xl/workbook.xml"] = """
      <workbook xmlns="\(main)" xmlns:r="\(links)"><sheets>\
      <sheet name="甲&amp;乙" sheetId="7" r:id="rId1"/>\
      <sheet name="藏" sheetId="2" state="hidden" r:id="rId4"/>\
      <sheet name="图" sheetId="3" r:id="rId5"/>\
      <sheet name="深" sheetId="4" state="veryHidden" r:id="rId6"/></sheets></workbook>
      """
    package["xl/_rels/workbook.xml.rels"] = relationships([
      ("rId6", "worksheet", "worksheets/sheet3.xml"), ("rId5", "chartsheet", "c.xml"),
      ("rId4", "worksheet", "worksheets/sheet2.xml"),
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
    ])
    package["xl/worksheets/sheet2.xml"] =
      "<worksheet><sheetData><row r='2'><c r='B2'><v>2</v></c></row></sheetData></worksheet>"
    package["xl/worksheets/sheet3.xml"] = "<worksheet><sheetData/></worksheet>"
    try withFile(package.zip.finished(), named: "表.xlsx") { path in
      let sheets = try SheetFile(opening: path).sheets
      #expect(sheets.map(\.name) == ["甲&乙", "藏", "深"])
      #expect(sheets.map(\.state) == [.visible, .hidden, .veryHidden])
      let (hidden, empty) = (try readCells(path, sheet: 1), try readCells(path, sheet: 2))
      #expect(hidden == ["B2": .number(2)])
      #expect(empty == [:])
    }
  }

  @Test(arguments: [
    ("<Application>Microsoft Excel</Application>", "", "", ".xlsx(Microsoft Excel)"),
    (
      "<Application>LibreOffice/7.4.7.2$Linux_X86_64</Application>", "", "",
      ".xlsx(LibreOffice/7.4.7.2)"
    ),
    ("<Application>Apache POI</Application>", "", "", ".xlsx(Apache POI)"),
    ("<Application>WPS Office_12.1.0</Application>", "", "", ".xlsx(WPS 表格)"),
    (
      "<Application>Microsoft Excel</Application>", "<property name=\"KSOProductBuildVer\"/>", "",
      ".xlsx(WPS 表格)"
    ),
    (
      "<Application>Microsoft Excel</Application>", "", "<creator>openpyxl</creator>",
      ".xlsx(openpyxl)"
    ),
    ("<Application>a&#10;\u{85}b</Application>", "", "", ".xlsx(ab)"),
    ("", "", "", ".xlsx(程序不明)"),
  ])
  func `the program that wrote the file is recognised`(
    app: String, custom: String, core: String, recognition: String
  ) throws {
    var package = package()
    package["_rels/.rels"] = relationships([
      ("rId1", "officeDocument", "xl/workbook.xml"),
      ("rId2", "extended-properties", "docProps/app.xml"),
      ("rId3", "custom-properties", "docProps/custom.xml"),
      ("rId4", "core-properties", "docProps/core.xml"),
    ])
    package["docProps/app.xml"] = "<Properties>\(app)</Properties>"
    package["docProps/custom.xml"] = "<Properties>\(custom)</Properties>"
    package["docProps/core.xml"] = "<coreProperties>\(core)</coreProperties>"
    let found = try withFile(package.zip.finished(), named: "表.xlsx") { path in
      try SheetFile(opening: path).recognition
    }
    #expect(found == recognition)
  }

  @Test func `a workbook is known by its content, whatever its name`() throws {
    let cells = try withFile(package().zip.finished(), named: "表.csv") { try readCells($0) }
    #expect(cells == ReadingPackageTests.expected)
  }
}
