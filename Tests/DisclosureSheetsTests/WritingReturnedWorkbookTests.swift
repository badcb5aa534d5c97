import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import DisclosureSheets

struct WritingReturnedWorkbookTests {
  private let form = [
    row(1, [.text("拟聘用人员名单")]),
    row(3, ["招聘岗位*", "姓名*", "身份证号*", "出生日期", "笔试成绩"].map { .text($0) }),
    row(
      4,
      [.text("小学语文"), .text("张三"), .text("110105194912310021"), .date("1949-12-31"), .number(86.5)]),
    row(
      5, [.text("=1+1"), nil, .number(330_102_200_001_011_264), .text("2000.1.1"), .boolean(true)]),
    row(6, [.text("@x"), .text("李四"), .error("#DIV/0!"), .time(seconds: 30_600), .text("缺考")]),
  ]

  private let findings = [
    finding("R-HEAD-02", row: 3, field: "名次", "表头里没有这一列", "请补上“名次”列"),
    finding("R-HEAD-04", .explain, row: 3, column: 5, field: "笔试成绩", "这一列不属于本表", "请删去"),
    finding(
      "R-ID-03", row: 4, column: 3, field: "身份证号", value: "1101**********0021", "校验位不对", "请核对证件原件"),
    finding("R-ID-07", .explain, row: 4, column: 3, field: "身份证号", "年龄与岗位要求不符", "请说明"),
    finding("R-REQ-01", row: 5, column: 2, field: "姓名", "未填写", "请补填"),
    finding("R-NUM-02", .explain, row: 6, column: 5, field: "笔试成绩", value: "缺考", "不是数字", "请说明"),
    finding("R-ROW-03", .explain, row: 6, "与第 4 行可能是同一人", "请说明"),
    Finding(rule: "R-FACT-01", place: .init(field: "联系电话"), problem: "没有填写", remedy: "请补填"),
  ]

  private func written(
    _ form: [SheetRow]? = nil, _ findings: [Finding]? = nil,
    others: [(name: String, rows: [SheetRow])] = []
  ) throws -> WrittenWorkbook {
    try WrittenWorkbook { path in
      try writeReturnedWorkbook(
        sheets: [("名单", form ?? self.form)] + others, formSheet: 0, headerRow: 3,
        findings: findings ?? self.findings, to: path)
    }
  }

  @Test func `People see their own rows, the sentences beside them, and the list at the end`()
    throws
  {
    let book = try written(others: [("另一张", [row(2, [nil, .text("留着")])])])
    let complaint = goldenDifference(book.text, "returned.txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `Every value keeps its place and kind`() throws {
    let book = try written()
    for original in form {
      for cell in original.cells {
        let value = book.value(1, row: original.number, column: cell.column)
        switch cell.value {
        // Error values can only be written as text; 16 digits are what the format's writers keep.
        case .error(let code): #expect(value == .text(code))
        case .number(let number) where number > 1e15:
          #expect(value == .number(330_102_200_001_011_328))
        case .text, .number, .date, .moment, .time, .duration, .boolean:
          #expect(value == cell.value)
        }
      }
    }
  }

  @Test func `As many cells are marked as have findings, each with one note`() throws {
    let book = try written()
    #expect(markedCells(of: book) == ["B5 red", "C4 red", "E3 yellow", "E6 yellow"])
    let notes = book.part("xl/comments1.xml")
    #expect(
      notes.matches(of: #/<comment ref="([A-Z0-9]+)"/#).map { String($0.output.1) } == [
        "E3", "C4", "B5", "E6",
      ])
    #expect(notes.contains("必须改:校验位不对,请核对证件原件。[R-ID-03]\n请说明:年龄与岗位要求不符,请说明。[R-ID-07]"))
  }

  @Test func `Twenty-five mistakes come back as twenty-five marked cells and sentences`() throws {
    let mistakes = (0..<25).map { number in
      finding(
        "R-\(number)", row: 4 + number / 5, column: 1 + number % 5, field: "列", "错\(number)", "请改")
    }
    let book = try written(form, mistakes)
    #expect(markedCells(of: book).count == 25)
    #expect(count("<comment ", in: book.part("xl/comments1.xml")) == 25)
    #expect(
      (4...8).allSatisfy { text(book, row: $0, column: 6)?.split(separator: "\n").count == 5 })
  }

  /// Cells of the first sheet that are filled in red or yellow.
  private func markedCells(of book: WrittenWorkbook) -> [String] {
    let styles = book.part("xl/styles.xml")
    let fills = styles.matches(of: #/<fill>.*?<\/fill>/#).map(\.output)
    let cellFormats = styles.firstMatch(of: #/<cellXfs.*?<\/cellXfs>/#)?.output ?? ""
    let fillOfStyle = cellFormats.matches(of: #/<xf [^>]*fillId="([0-9]+)"/#).compactMap {
      Int($0.output.1)
    }
    return book.sheetPart(1).matches(of: #/<c r="([A-Z]+[0-9]+)" s="([0-9]+)"/#).compactMap {
      cell in
      guard let style = Int(cell.output.2) else { return nil }
      let fill = fills[fillOfStyle[style]]
      if fill.contains("FFFF9C9C") { return "\(cell.output.1) red" }
      return fill.contains("FFFFE699") ? "\(cell.output.1) yellow" : nil
    }.sorted()
  }

  private func text(_ book: WrittenWorkbook, row: Int, column: Int) -> String? {
    guard case .text(let text) = book.value(1, row: row, column: column) else { return nil }
    return text
  }

  @Test func `The added columns stand in the first free ones`() throws {
    let book = try written()
    #expect((6...8).map { text(book, row: 3, column: $0) } == ["错误说明", "严重程度", "情况说明"])
    #expect((4...6).map { text(book, row: $0, column: 7) } == ["必须改", "必须改", "请说明"])
    #expect(book.sheetPart(1).contains(#"<autoFilter ref="A3:H6"/>"#))
    #expect(book.sheetPart(1).contains(#"xSplit="2" ySplit="3""#))
  }

  @Test func `Without anything to explain there is no column for it`() throws {
    let book = try written(form, findings.filter { $0.severity == .mustFix })
    #expect((6...8).map { text(book, row: 3, column: $0) } == ["错误说明", "严重程度", nil])
  }

  @Test func `A workbook returned before keeps its explanations and loses its old sentences`()
    throws
  {
    let again = [
      row(3, ["姓名", "错误说明", "严重程度", "情况说明"].map { .text($0) }),
      row(4, ["张三", "旧的错误", "必须改", "已与本人核实"].map { .text($0) }),
      row(5, ["李四", "旧的错误", "必须改", "见附件"].map { .text($0) }),
    ]
    let old = [row(1, [.text("错误汇总")])]
    let book = try written(
      again, [finding("R-REQ-01", .explain, row: 5, column: 1, field: "姓名", "少见的姓", "请说明")],
      others: [("错误汇总", old), ("附", [row(1, [.text("错误汇总")])])])
    #expect(book.sheets.map(\.name) == ["名单", "附", "错误汇总"])
    #expect(
      book.sheets[0].rows.map { $0.cells.map(\.value) } == [
        ["姓名", "错误说明", "严重程度", "情况说明"].map { .text($0) },
        [.text("张三"), .text("已与本人核实")],
        [
          .text("李四"), .text("第 5 行 “姓名”(A5):少见的姓,请说明。[R-REQ-01]"), .text("请说明"),
          .text("见附件"),
        ],
      ])
  }

  @Test func `Codes keep their text format, so that editing does not fold them`() throws {
    let book = try written()
    let style = try #require(book.sheetPart(1).firstMatch(of: #/<c r="C4" s="([0-9]+)"/#)?.output.1)
    let formats =
      book.part("xl/styles.xml").firstMatch(of: #/<cellXfs.*?<\/cellXfs>/#)?.output ?? ""
    let all = formats.matches(of: #/<xf numFmtId="([0-9]+)"/#).map { String($0.output.1) }
    #expect(all[try #require(Int(style))] == "49")
  }

  @Test func `A finding below the last row and beside the last column is marked there`() throws {
    let book = try written(form, [finding("R-1", row: 9, column: 8, field: "列", "缺一行", "请补")])
    #expect(markedCells(of: book) == ["H9 red"])
    #expect(text(book, row: 3, column: 9) == "错误说明")
    #expect(text(book, row: 9, column: 9) == "第 9 行 “列”(H9):缺一行,请补。[R-1]")
  }

  @Test func `A finding in another sheet is marked there`() throws {
    let place = Finding.Place(sheet: "附表", row: 2, column: 1, field: "学校")
    let other = Finding(rule: "R-X-01", place: place, problem: "未填写", remedy: "请补填")
    let book = try written(form, [other], others: [("附表", [row(1, [.text("学校")])])])
    #expect(markedCells(of: book).isEmpty)
    #expect(
      book.part("xl/comments2.xml").contains("未填写") || book.part("xl/comments1.xml").contains("未填写")
    )
    #expect(book.sheetPart(2).contains(#"r="A2""#))
  }

  @Test func `Hidden rows stay hidden`() throws {
    let rows = [form[1], SheetRow(number: 4, cells: form[2].cells, isHidden: true)]
    let book = try written(rows, [])
    #expect(book.sheets[0].rows.map(\.isHidden) == [false, true])
  }

  @Test func `No rows and no findings still give a workbook`() throws {
    let book = try written([], [])
    #expect(book.sheets.map(\.name) == ["名单", "错误汇总"])
    #expect(text(book, row: 3, column: 1) == "错误说明")
  }

  @Test(arguments: [
    ("名单.xlsx", 12, "名单_需修改_12处.xlsx"), ("/tmp/上报/名单.v2.csv", 1, "名单.v2_需修改_1处.xlsx"),
    ("名单_需修改_12处.xlsx", 3, "名单_需修改_3处.xlsx"), ("名单", 0, "名单_需修改_0处.xlsx"),
    (".xlsx", 2, ".xlsx_需修改_2处.xlsx"),
  ])
  func `The returned file is named after the original and the count`(
    original: String, count: Int, name: String
  ) {
    #expect(returnedFileName(of: original, findings: count) == name)
  }

  @Test func `The same findings give the same bytes`() throws {
    let write = { (path: String) in
      try writeReturnedWorkbook(
        sheets: [("名单", form)], formSheet: 0, headerRow: 3, findings: findings, to: path)
    }
    #expect(try bytes(write) == bytes(write))
  }
}

private func row(_ number: Int, _ values: [CellValue?]) -> SheetRow {
  let cells = values.enumerated().compactMap { index, value in
    value.map { Cell(column: index + 1, value: $0) }
  }
  return SheetRow(number: number, cells: cells)
}

private func finding(
  _ rule: String, _ severity: Finding.Severity = .mustFix, row: Int, column: Int? = nil,
  field: String? = nil, value: String? = nil, _ problem: String, _ remedy: String
) -> Finding {
  Finding(
    rule: rule, severity: severity,
    place: .init(sheet: "名单", row: row, column: column, field: field), value: value,
    problem: problem, remedy: remedy)
}
