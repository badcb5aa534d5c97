import DisclosureTesting
import FileTexts
import Testing

/// The texts of that part, each as “place:text”.
private func lines(_ file: OfficeFixture, _ part: TextPlace.Part) throws -> [String] {
  try textsOfFile(file.finished()).filter { $0.place.part == part }
    .map { "\($0.place.words):\($0.text)" }
}

private func cell(_ reference: String, _ value: String, _ attributes: String = "") -> String {
  "<c r='\(reference)' \(attributes)><v>\(value)</v></c>"
}

@Suite struct WorkbookTextTests {
  @Test func `a cell says its sheet, its place and why nobody sees it`() throws {
    var file = OfficeFixture.workbook(cells: "")
    file["xl/worksheets/sheet1.xml"] = """
      <worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData>\
      <row r='2'>\(cell("A2", "甲", "t='str'"))\(cell("C2", "乙", "t='str'"))</row>\
      <row r='3' hidden='1'>\(cell("AB3", "丙", "t='str'"))</row></sheetData></worksheet>
      """
    #expect(
      try lines(file, .cell) == [
        "工作表“名单”A2:甲", "工作表“名单”C2(隐藏的列):乙", "工作表“名单”AB3(隐藏的行):丙",
      ])
  }

  @Test(arguments: [
    ("1.1010119900307001E+17", "110101199003070010"), ("1.5E+2", "150"),
    ("1.55E+1", "1.55E+1"), ("13812345678", "13812345678"), ("12.50", "12.50"),
    ("1E-3", "1E-3"),
  ])
  func `a number is written out when it is whole`(stored: String, text: String) throws {
    let file = OfficeFixture.workbook(cells: cell("A1", stored))
    let found = try textsOfFile(file.finished()).filter { $0.place.part == .cell }
    #expect(found.map(\.text) == [text])
    #expect(found.map(\.isNumber) == [true])
  }

  @Test(arguments: [
    ("14", "46082", "2026-03-01"), ("yyyy\"年\"m\"月\"d\"日\"", "46082", "2026-03-01"),
    ("yyyy-mm-dd hh:mm", "46082.5", "2026-03-01 12:00"), ("14", "1", "1900-01-01"),
    ("14", "59", "1900-02-28"), ("14", "61", "1900-03-01"), ("0.00\"day\"", "46082", "46082"),
    ("[Red]0", "46082", "46082"), ("0.00E+00", "46082", "46082"),
  ])
  func `a day is given as people write it`(format: String, stored: String, text: String) throws {
    var file = OfficeFixture.workbook(cells: cell("A1", stored, "s='0'"))
    let code = format.replacing("\"", with: "&quot;")
    let own = Int(format) == nil
    file["xl/styles.xml"] = """
      <styleSheet>\(own ? "<numFmts><numFmt numFmtId='200' formatCode='\(code)'/></numFmts>" : "")\
      <cellXfs><xf numFmtId='\(own ? "200" : format)'/></cellXfs></styleSheet>
      """
    let found = try textsOfFile(file.finished()).filter { $0.place.part == .cell }
    #expect(found.map(\.text) == [text], "\(format)")
  }

  @Test func `a shared text stands at each cell that shows it and is left over at none`() throws {
    var file = OfficeFixture.workbook(
      cells: cell("A1", "1", "t='s'") + cell("B1", "1", "t='s'") + cell("C1", "7", "t='s'"))
    file["xl/sharedStrings.xml"] = "<sst><si><t>一</t></si><si><t>二_x0041_</t></si></sst>"
    #expect(
      try lines(file, .cell) == ["工作表“名单”A1:二A", "工作表“名单”B1:二A", "工作表“名单”C1:7"])
    #expect(try lines(file, .sharedString) == ["没有单元格使用的共享文字:一"])
  }

  @Test func `sheets come in the order of the tabs and each with its own comments`() throws {
    var file = OfficeFixture.workbook(cells: cell("A1", "后", "t='str'"))
    file["xl/workbook.xml"] = """
      <workbook xmlns:r="r"><sheets><sheet name="先" r:id="r2"/><sheet name="后" r:id="r1"/></sheets>\
      </workbook>
      """
    file["xl/_rels/workbook.xml.rels"] = officeLinks([
      ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
    ])
    file["xl/worksheets/sheet2.xml"] =
      "<worksheet><sheetData><row r='1'>\(cell("A1", "先", "t='str'"))</row></sheetData></worksheet>"
    file["xl/worksheets/_rels/sheet2.xml.rels"] = officeLinks([("comments", "../c.xml")])
    file["xl/c.xml"] =
      "<comments><comment ref='B7'><text><t>批</t></text></comment></comments>"
    #expect(try lines(file, .cell) == ["工作表“先”A1:先", "工作表“后”A1:后"])
    #expect(try lines(file, .comment) == ["工作表“先”B7的批注:批"])
  }
}

@Suite struct DocumentTextTests {
  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func `a cell of a table says its table, row and column, merged and nested ones too`() throws
  {
    let inner = "<w:tbl><w:tr><w:tc>\(paragraph("内"))</w:tc></w:tr></w:tbl>"
    let file = OfficeFixture.document(
      """
      \(paragraph("前"))<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>\
      \(paragraph("宽"))</w:tc><w:tc>\(paragraph("三"))</w:tc></w:tr>\
      <w:tr><w:tc>\(inner)\(paragraph("外"))</w:tc></w:tr></w:tbl>\(paragraph("后"))
      """)
    #expect(
      try lines(file, .tableCell) == [
        "表 1 第 1 行第 1 列:宽", "表 1 第 1 行第 3 列:三", "表 2 第 1 行第 1 列:内",
        "表 1 第 2 行第 1 列:外",
      ])
    #expect(try lines(file, .paragraph) == ["第 1 段:前", "第 6 段:后"])
  }

  @Test func `headings are set apart by their style or their level`() throws {
    var file = OfficeFixture.document(
      paragraph("公示", "<w:pPr><w:pStyle w:val='a1'/></w:pPr>")
        + paragraph("一、", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>") + paragraph("正文"))
    file["word/styles.xml"] =
      "<w:styles xmlns:w='w'><w:style w:styleId='a1'><w:name w:val='标题'/></w:style></w:styles>"
    let apart = try textsOfFile(file.finished()).filter(\.isSetApart).map(\.text)
    #expect(apart == ["公示", "一、"])
  }

  @Test func `a paragraph with deletions is given as it is seen, what is gone, and as it was`()
    throws
  {
    let file = OfficeFixture.document(
      """
      <w:p><w:r><w:t>编号 1101</w:t></w:r><w:del w:id='1'><w:r><w:delText>0119</w:delText></w:r>\
      </w:del><w:ins w:id='2'><w:r><w:t>****</w:t></w:r></w:ins></w:p>
      """)
    #expect(try lines(file, .paragraph) == ["第 1 段:编号 1101****"])
    #expect(
      try lines(file, .deletion) == [
        "修订中已删除的文字第 1 行:0119", "修订中已删除的文字第 1 行:编号 11010119****",
      ])
  }

  @Test func `hidden text is told from what is seen, and joined to it when a number goes on`()
    throws
  {
    func body(_ seen: String) -> String {
      """
      <w:p><w:r><w:t>\(seen)</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>234</w:t></w:r></w:p>
      """
    }
    let apart = try textsOfFile(OfficeFixture.document(body("甲")).finished())
    #expect(apart.map(\.text) == ["甲", "234"])
    #expect(apart.map(\.place.hidden) == [nil, .text])
    let joined = try textsOfFile(OfficeFixture.document(body("01")).finished())
    #expect(joined.map(\.text) == ["01", "234", "01234"])
  }

  @Test func `a style that says vanish is not hidden where the run says it is shown`() throws {
    let file = OfficeFixture.document(
      "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t></w:r></w:p>")
    #expect(try lines(file, .paragraph) == ["第 1 段:甲"])
  }

  @Test func `slides are counted in the order in which they are shown`() throws {
    var file = OfficeFixture.slides("<a:p><a:r><a:t>乙</a:t></a:r></a:p>")
    file["ppt/presentation.xml"] = """
      <p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="257" r:id="r2"/>\
      <p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>
      """
    file["ppt/_rels/presentation.xml.rels"] = officeLinks([
      ("slide", "slides/slide1.xml"), ("slide", "slides/slide2.xml"),
    ])
    file["ppt/slides/slide2.xml"] = file["ppt/slides/slide1.xml"].replacing("乙", with: "甲")
    #expect(try lines(file, .paragraph) == ["第 1 页正文:甲", "第 2 页正文:乙"])
  }

  @Test func `repeated rows and columns of an open document move the cells behind them`() throws {
    let file = OfficeFixture.openDocument(
      """
      <office:spreadsheet><table:table table:name='单'>\
      <table:table-row table:number-rows-repeated='4'><table:table-cell/></table:table-row>\
      <table:table-row><table:table-cell table:number-columns-repeated='2'/>\
      <table:table-cell><text:p>丁</text:p></table:table-cell></table:table-row></table:table>\
      </office:spreadsheet>
      """)
    #expect(try lines(file, .cell) == ["工作表“单”C5:丁"])
  }
}
