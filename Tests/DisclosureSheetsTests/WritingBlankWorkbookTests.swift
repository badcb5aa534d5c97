import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import DisclosureSheets

struct WritingBlankWorkbookTests {
  private static func write(_ kind: NoticeKind) throws -> WrittenWorkbook {
    try WrittenWorkbook { path in try writeBlankWorkbook(for: kind, to: path) }
  }

  /// Ten thousand prepared rows take a while to read, so all tests look at one workbook.
  private static let sample = Result { try write(sampleKind()) }

  private func written() throws -> WrittenWorkbook { try Self.sample.get() }

  @Test func `People see the form, how to fill it in, and the choices`() throws {
    let book = try written()
    let complaint = goldenDifference(book.text, "blank.txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `Each header says what is expected in a note`() throws {
    let book = try written()
    let notes = book.part("xl/comments1.xml")
    #expect(count("<comment ", in: notes) == sampleColumns.count)
    #expect(notes.contains("必填。\n怎样填:与身份证一致\n例:张三\n要求:真实姓名,不带称呼和数字"))
    #expect(notes.contains("选填。\n例:定向\n要求:1 至 50 个字"))
  }

  @Test func `Drop-downs point to the sheet of lists, never to a list in the cell`() throws {
    let book = try written()
    let lists = book.sheetPart(1).matches(
      of: #/type="list".*?sqref="([A-Z0-9:]+)"><formula1>(.*?)<\/formula1>/#
    ).map { "\($0.output.1) \($0.output.2)" }
    #expect(lists == ["C4:C10003 '选项'!$A$2:$A$3", "J4:J10003 '选项'!$B$2:$B$5"])
    #expect(book.value(3, row: 1, column: 2) == .text("学段"))
    #expect(
      (2...6).map { book.value(3, row: $0, column: 2) } == [
        .text("幼儿园"), .text("小学"), .text("初中"), .text("高中"), nil,
      ])
  }

  @Test func `Codes and months have text format ten thousand rows down`() throws {
    let book = try written()
    let text = try #require(styleIndex(ofFormat: "49", in: book))
    let sheet = book.sheetPart(1)
    for column in ["D", "F"] {
      for row in [5, 5000, 10_003] {
        #expect(sheet.contains(#"<c r="\#(column)\#(row)" s="\#(text)"/>"#), "\(column)\(row)")
      }
      #expect(!sheet.contains(#"r="\#(column)10004""#))
    }
    #expect(!sheet.contains(#"r="B5""#))
  }

  /// The first cell format that uses a number format and no fill.
  private func styleIndex(ofFormat number: String, in book: WrittenWorkbook) -> Int? {
    let formats = book.part("xl/styles.xml").matches(of: #/<cellXfs.*?<\/cellXfs>/#)
    guard let all = formats.first?.output else { return nil }
    let cells = all.matches(of: #/<xf .*?(?:\/>|<\/xf>)/#).map(\.output)
    return cells.firstIndex { $0.contains("numFmtId=\"\(number)\"") && $0.contains("fillId=\"0\"") }
  }

  @Test func `What may be typed is said in Chinese, by type and check`() throws {
    let sheet = try written().sheetPart(1)
    let expected = [
      #"type="textLength" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="请修改" error="“身份证号”应为 18 位,请核对。""#,
      #"sqref="D4:D10003"><formula1>18</formula1><formula2>18</formula2>"#,
      #"error="“出生日期”请填日期,写成 2026-09-14 的样子。""#, #"prompt="日期,写成 2026-09-14""#,
      #"sqref="G4:G10003"><formula1>0</formula1><formula2>100</formula2>"#,
      #"sqref="I4:I10003"><formula1>1</formula1><formula2>999</formula2>"#,
      #"sqref="A3"><formula1>EXACT(A3,"招聘岗位*")</formula1>"#,
    ]
    for words in expected {
      let escaped = words.replacing("\"招聘岗位*\"", with: "&quot;招聘岗位*&quot;")
      #expect(sheet.contains(words) || sheet.contains(escaped), "\(words)")
    }
  }

  @Test func `The form can be edited; the guide and the lists are locked and show`() throws {
    let book = try written()
    #expect(!book.sheetPart(1).contains("<sheetProtection"))
    #expect(book.sheetPart(2).contains("<sheetProtection sheet=\"1\""))
    #expect(book.sheetPart(3).contains("<sheetProtection sheet=\"1\""))
    #expect(!book.part("xl/workbook.xml").contains("state=\"hidden\""))
  }

  @Test func `Header and name stay in view, and every page has the header`() throws {
    let book = try written()
    #expect(book.sheetPart(1).contains(#"xSplit="2" ySplit="3" topLeftCell="C4""#))
    #expect(book.sheetPart(1).contains(#"<autoFilter ref="A3:K10003"/>"#))
    #expect(book.part("xl/workbook.xml").contains("'拟聘用人员名单'!$3:$3</definedName>"))
  }

  @Test func `The import finds the header and passes over the sample row`() throws {
    let book = try written()
    var importer = RosterImporter(
      sampleKind().roster, sheet: book.sheets[0].name, today: CalendarDay(2026, 9, 28))
    for row in book.sheets[0].rows { importer.read(row) }
    let result = importer.finish()
    #expect(result.headerRow == 3)
    #expect(result.skippedRows.map(\.row) == [4])
    #expect(result.records.isEmpty)
    #expect(result.findings.map(\.rule) == ["R-ROW-01"])
  }

  @Test func `Kind and version stand in a locked cell and among the properties`() throws {
    let book = try written()
    guard case .text(let words) = book.value(2, row: 2, column: 1) else {
      Issue.record("no second row")
      return
    }
    #expect(words.contains("hiring.proposed") && words.contains(blankWorkbookVersion))
    let properties = book.part("docProps/custom.xml")
    #expect(properties.contains("name=\"gongshi.kind\"") && properties.contains("hiring.proposed"))
    #expect(properties.contains("name=\"gongshi.templateVersion\""))
  }

  @Test func `A roster without choices still has its third sheet`() throws {
    let columns = sampleColumns.filter { $0.id == "name" || $0.id == "post" }
    let book = try Self.write(sampleKind(columns: columns))
    #expect(book.sheets.map(\.name) == ["拟聘用人员名单", "填表说明", "选项"])
    #expect(book.value(3, row: 1, column: 1) == .text("这份名单没有需要从列表中选的列。"))
  }

  @Test func `The same kind gives the same bytes`() throws {
    let write = { (path: String) in try writeBlankWorkbook(for: sampleKind(), to: path) }
    #expect(try bytes(write) == bytes(write))
  }
}
