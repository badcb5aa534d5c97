import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct FormTests {
  /// Heads over two rows and two columns, a label over two rows, four figures.
  private func form(_ items: [PublicText] = []) -> FormTable {
    FormTable(
      title: "申请情况", widths: [20, 20, 10, 10], rowCount: 4,
      cells: [
        .init(row: 0, column: 0, rows: 2, columns: 2, .head, "办理结果"),
        .init(row: 0, column: 2, columns: 2, .head, "申请人"),
        .init(row: 1, column: 2, .head, "自然人"), .init(row: 1, column: 3, .head, "其他"),
        .init(row: 2, column: 0, rows: 2, .label, "不予公开"),
        .init(row: 2, column: 1, .label, "属于国家秘密"), .init(row: 3, column: 1, .label, "其他<事>"),
        .init(row: 2, column: 2, .figure, "31", items: items),
        .init(row: 2, column: 3, .figure, "42"),
        .init(row: 3, column: 2, .figure, "53"), .init(row: 3, column: 3, .figure, "/"),
      ])
  }

  private func document(_ form: FormTable, before lines: Int = 0) -> NoticeDocument {
    NoticeDocument(
      title: "年度报告",
      blocks: (0..<lines).map { _ in .paragraph([.text("正文。")]) } + [.form(form)],
      issuer: "云溪县教育局", subject: "年度报告", fingerprint: nil)
  }

  @Test func `the page merges its cells and keeps its grid on a phone`() {
    let page = html(of: document(form()), period: nil)
    #expect(page.contains("<th rowspan=\"2\" colspan=\"2\">办理结果</th><th colspan=\"2\">申请人</th>"))
    #expect(page.contains("<th class=\"label\" scope=\"row\" rowspan=\"2\">不予公开</th>"))
    #expect(page.contains("其他&lt;事&gt;") && page.contains("<td>42</td>"))
    #expect(page.contains(".form tbody tr{display:table-row}"))
    #expect(!page.contains("<details>") && !page.contains("<script"))
  }

  @Test func `a figure opens to what it counts, on the page alone`() throws {
    let page = html(of: document(form(["S-2026-0001", "S-2026-0002"])), period: nil)
    let opened = "<details><summary>31</summary><ul><li>S-2026-0001</li><li>S-2026-0002</li></ul>"
    #expect(page.contains(opened))
    #expect(!plainText(of: document(form(["S-2026-0001"]))).contains("S-2026-0001"))
  }

  @Test func `plain text names the row and the column of each figure`() {
    let text = plainText(of: document(form()))
    #expect(text.contains("不予公开 属于国家秘密：自然人 31，其他 42\n"))
    #expect(text.contains("不予公开 其他<事>：自然人 53，其他 /\n"))
  }

  @Test func `on paper a figure stands under its head and beside its label`() throws {
    let file = try InspectedPDF(of: document(form()))
    defer { file.close() }
    let words = file.pages[0].words
    let head = try #require(words.first { $0.text == "自然人" })
    let figure = try #require(words.first { $0.text == "31" })
    let label = try #require(words.first { $0.text == "属于国家秘密" })
    #expect(abs(head.middle - figure.middle) < 0.5)
    #expect(abs(label.bottom - figure.bottom) < 2)
    let other = try #require(words.first { $0.text == "53" })
    #expect(other.bottom > figure.bottom && abs(other.middle - figure.middle) < 0.5)
  }

  @Test func `a form that does not fit under the text goes to the next page with its caption`()
    throws
  {
    let file = try InspectedPDF(of: document(form(), before: 19))
    defer { file.close() }
    try #require(file.pages.count == 2)
    #expect(!file.pages[0].text.contains("申请情况"))
    #expect(file.pages[1].text.contains("申请情况") && file.pages[1].text.contains("53"))
  }

  @Test func `a form that no type makes fit is refused in words`() {
    let rows = 90
    let tall = FormTable(
      title: "长表", widths: [10, 10], rowCount: rows,
      cells: (0..<rows).flatMap { row -> [FormTable.Cell] in
        [.init(row: row, column: 0, .label, "行"), .init(row: row, column: 1, .figure, "1")]
      })
    #expect(throws: PDFError.self) { try pdf(of: document(tall)) }
    #expect(throws: WordError.tableTooWide(title: "长表", columns: 2)) {
      try word(of: document(tall))
    }
  }

  @Test func `the Word file says where cells go on and over how many columns they go`() throws {
    let file = try InspectedWord(of: document(form()))
    let text = file.text(of: "word/document.xml")
    #expect(text.components(separatedBy: "<w:vMerge w:val=\"restart\"/>").count == 3)
    #expect(text.components(separatedBy: "<w:vMerge w:val=\"continue\"/>").count == 3)
    #expect(text.components(separatedBy: "<w:gridSpan w:val=\"2\"/>").count == 4)
    for words in ["办理结果", "其他&lt;事&gt;", "53"] {
      #expect(text.components(separatedBy: ">\(words)<").count == 2, "\(words)")
    }
  }
}
