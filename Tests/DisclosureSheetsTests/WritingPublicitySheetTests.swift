import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import DisclosureSheets

struct WritingPublicitySheetTests {
  private func written(_ publication: Publication) throws -> WrittenWorkbook {
    try WrittenWorkbook { path in try writePublicitySheet(of: publication, to: path) }
  }

  private func publication(_ tables: [PublicTable]) throws -> Publication {
    let sample = try samplePublication(rows: 1)
    return Publication(
      kind: sample.kind, title: sample.title, issuer: sample.issuer, facts: sample.facts,
      period: sample.period, tables: tables)
  }

  private func table(_ columns: [PublicColumn], _ cells: [PublicCell]) -> PublicTable {
    PublicTable(title: "名单", columns: columns, cells: cells, orderWords: "按报送顺序排列")
  }

  @Test func `People see title, issuer, period, list, order, signatures and provenance`() throws {
    let book = try written(try samplePublication(rows: 3))
    let complaint = goldenDifference(book.text, "publicity.txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `Title, frozen header and name, filter, print set-up and properties are there`() throws
  {
    let book = try written(try samplePublication(rows: 3))
    let sheet = book.sheetPart(1)
    let expected = [
      #"<mergeCell ref="A1:J1"/>"#, #"<autoFilter ref="A4:J7"/>"#,
      #"xSplit="4" ySplit="4" topLeftCell="E5" activePane="bottomRight" state="frozen""#,
      #"paperSize="9" fitToHeight="0" orientation="landscape""#, "<pageSetUpPr fitToPage=\"1\"/>",
      #"<printOptions horizontalCentered="1"/>"#, "第 &amp;P 页 共 &amp;N 页&amp;L云溪县教育局&amp;R指纹 ",
      #"numberStoredAsText="1""#,
    ]
    for words in expected { #expect(sheet.contains(words), "\(words)") }
    let names = book.part("xl/workbook.xml")
    #expect(names.contains("'拟聘用人员名单'!$4:$4</definedName>"))
    #expect(names.contains(#"<definedName name="公示表1">'拟聘用人员名单'!$A$4:$J$7</definedName>"#))
    let core = book.part("docProps/core.xml")
    #expect(core.contains("<dc:title>关于2026年公开招聘中小学教师拟聘用人员的公示</dc:title>"))
    #expect(core.contains("<dc:creator>云溪县教育局</dc:creator>"))
    #expect(core.contains("2026-09-28T00:00:00Z"))
  }

  @Test func `No cell of the list is merged`() throws {
    let book = try written(try samplePublication(rows: 40))
    let merged = book.sheetPart(1).matches(of: #/mergeCell ref="A([0-9]+):/#).compactMap {
      Int($0.output.1)
    }
    #expect(merged == [1, 45, 46, 47])
  }

  @Test func `Figures stay figures with their formats and codes stay text`() throws {
    let book = try written(
      try publication([
        table(
          [
            PublicColumn(header: "准考证号", type: .code, width: 14),
            PublicColumn(header: "成绩", type: .score(places: 3), width: 8),
            PublicColumn(header: "金额", type: .amount, width: 10),
            PublicColumn(header: "名次", type: .integer, width: 16),
          ],
          [
            .text("020260001"), .score(Score(units: 86_125_000), places: 3),
            .amount(Amount(fen: 125_010)), .integer(7),
          ])
      ]))
    #expect(
      book.sheets[0].rows[4].cells.map(\.value)
        == [.text("020260001"), .number(86.125), .number(1250.1), .number(7)])
    let styles = book.part("xl/styles.xml")
    for format in ["formatCode=\"0.000\"", "numFmtId=\"4\"", "numFmtId=\"49\""] {
      #expect(styles.contains(format), "\(format)")
    }
  }

  @Test func `Columns declared to have a total get formula and value, others none`() throws {
    let columns = [
      PublicColumn(header: "学校", type: .text, width: 20),
      PublicColumn(header: "认定人数", type: .integer, width: 10, isTotalled: true),
      PublicColumn(header: "计划数", type: .integer, width: 6),
      PublicColumn(header: "资助金额", type: .amount, width: 12, isTotalled: true),
    ]
    // 0.10 and 0.20 yuan add up to 0.30, which doubles would not give.
    let book = try written(
      try publication([
        table(
          columns,
          [
            .text("一小"), .integer(12), .integer(1), .amount(Amount(fen: 10)),
            .text("二小"), .integer(30), .integer(2), .amount(Amount(fen: 20)),
          ])
      ]))
    let sheet = book.sheetPart(1)
    #expect(book.value(1, row: 7, column: 1) == .text("合计"))
    #expect(sheet.contains("<f>SUM(B5:B6)</f><v>42</v>"))
    #expect(sheet.contains("<f>SUM(D5:D6)</f><v>0.3</v>"))
    #expect(count("<f>", in: sheet) == 2)
    #expect(book.value(1, row: 8, column: 1) == .text("共2条"))
  }

  @Test(arguments: [0, 1, 10_001])
  func `A list has as many rows as people, and says so`(rows: Int) throws {
    let book = try written(try samplePublication(rows: rows))
    let list = book.sheets[0].rows
    #expect(list.count == 4 + rows + 3)
    #expect(list[4 + rows].cells.first?.value == .text("共\(rows)人"))
    #expect(book.sheetPart(1).contains("<autoFilter ref=\"A4:J\(4 + rows)\"/>"))
    #expect(!book.sheetPart(1).contains("<f>"))
    if rows > 0 { #expect(book.value(1, row: 4 + rows, column: 1) == .number(Double(rows))) }
  }

  @Test(arguments: [
    // 8 columns of 13 characters take 768 dots, 89 % of an upright A4; one more column 79 %.
    (8, 13, PageSetup.Paper.a4Portrait), (9, 13, .a4Landscape),
    // 17 columns take 1632 dots, 62 % of A4 across; one more 58 %.
    (17, 13, .a4Landscape), (18, 13, .a3Landscape),
  ])
  func `Paper grows with the columns`(columns: Int, width: Int, paper: PageSetup.Paper) {
    #expect(PageSetup.paper(forWidths: Array(repeating: width, count: columns)) == paper)
  }

  @Test func `A list too wide for A4 is printed on A3 across`() throws {
    let columns = (1...18).map { PublicColumn(header: "列\($0)", type: .text, width: 13) }
    let book = try written(try publication([table(columns, [])]))
    #expect(book.sheetPart(1).contains(#"paperSize="8" fitToHeight="0" orientation="landscape""#))
  }

  @Test func `On a narrow sheet the date stands under the issuer`() throws {
    let columns = [PublicColumn(header: "姓名", type: .text, width: 10)]
    let book = try written(try publication([table(columns, [.text("张三")])]))
    let lines = book.sheets[0].rows.prefix(6).map { $0.cells.map(\.value) }
    #expect(lines[1] == [.text("发布单位：云溪县教育局")])
    #expect(lines[2] == [.text("成文日期：2026年9月28日")])
    #expect(lines[4] == [.text("姓名")])
    #expect(lines[5] == [.text("张三")])
  }

  @Test func `The date of issue is the one stated, else the posting day`() throws {
    let stated = try written(
      try samplePublication(rows: 1, facts: ["成文日期": ["2026-09-25"]]))
    #expect(stated.value(1, row: 2, column: 10) == .text("成文日期：2026年9月25日"))
    let posted = try written(try samplePublication(rows: 1))
    #expect(posted.value(1, row: 2, column: 10) == .text("成文日期：2026年9月28日"))
  }

  @Test func `Every table has a sheet and a name of its own`() throws {
    let columns = [PublicColumn(header: "姓名", type: .text, width: 40)]
    let one = table(columns, [.text("张三")])
    let book = try written(try publication([one, one]))
    #expect(book.sheets.map(\.name) == ["名单", "名单(2)", "来源与校验"])
    #expect(
      book.value(2, row: 1, column: 1) == .text("关于2026年公开招聘中小学教师拟聘用人员的公示(名单)"))
    #expect(book.part("xl/workbook.xml").contains("公示表2"))
  }

  @Test func `A text that would be a formula elsewhere stays text`() throws {
    let columns = [PublicColumn(header: "备注", type: .text, width: 60)]
    let book = try written(try publication([table(columns, [.text("=1+1"), .text("@x")])]))
    #expect(book.value(1, row: 6, column: 1) == .text("=1+1"))
    #expect(book.value(1, row: 7, column: 1) == .text("@x"))
  }

  @Test func `The fingerprint of the publication is on every page and among the properties`() throws
  {
    let publication = try samplePublication(rows: 2)
    let book = try written(publication)
    #expect(book.sheetPart(1).contains("指纹 \(publication.fingerprint)"))
    #expect(book.sheets[1].rows.contains { $0.cells.last?.value == .text(publication.fingerprint) })
    #expect(book.part("docProps/custom.xml").contains(publication.fingerprint))
  }

  @Test func `The same publication gives the same bytes`() throws {
    let publication = try samplePublication(rows: 20)
    let write = { (path: String) in try writePublicitySheet(of: publication, to: path) }
    #expect(try bytes(write) == bytes(write))
  }

  @Test func `The title of a section is one cell over all columns, and nothing is sorted`() throws {
    let board = try sampleBoard.publicTable(
      of: sampleFees([("代收费", "校服费", "一年级", 240), ("服务性收费", "伙食费", "一年级", 1200)]))
    let book = try written(try publication([board]))
    let sheet = book.sheetPart(1)
    let first = try #require(
      book.sheets[0].rows.firstIndex { $0.cells.first?.value == .text("（一）服务性收费") })
    let row = book.sheets[0].rows[first].number
    #expect(sheet.contains("<mergeCell ref=\"A\(row):D\(row)\"/>"))
    #expect(sheet.contains("<mergeCell ref=\"A\(row + 2):D\(row + 2)\"/>"))
    #expect(book.value(1, row: row + 2, column: 1) == .text("（二）代收费"))
    #expect(book.value(1, row: row + 3, column: 1) == .number(1))
    #expect(sheet.contains("<f>SUM(D\(row):D\(row + 3))</f><v>1440</v>"))
    #expect(!sheet.contains("autoFilter"))
  }

  @Test func `A cross table has a column for each item, and sums both ways`() throws {
    let term = try sampleTerm.publicTable(
      of: sampleFees([
        ("代收费", "校服费", "一年级", 240), ("代收费", "校服费", "二年级", 250),
        ("代收费", "教辅费", "二年级", 60),
      ]))
    let book = try written(try publication([term]))
    let rows = book.sheets[0].rows.map { $0.cells.map(\.value) }
    #expect(
      rows.contains([
        .number(1), .text("一年级"), .number(240), .text("—"), .number(240),
      ]))
    #expect(
      rows.contains([
        .text("合计"), .number(490), .number(60), .number(550),
      ]))
  }
}
