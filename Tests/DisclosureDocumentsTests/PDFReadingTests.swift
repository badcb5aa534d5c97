import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

/// What those hear who have the file read to them, by Poppler.
@Suite struct PDFReadingTests {
  private func finished(_ blocks: [NoticeDocument.Block], title: PublicText = "公示") throws
    -> FinishedPDF
  {
    try FinishedPDF(of: [
      NoticeDocument(
        title: title, blocks: blocks, issuer: "云溪县教育局", subject: "公示", fingerprint: nil)
    ])
  }

  /// An outline without texts: each tag with what is in it.
  private func outline(_ file: FinishedPDF) throws -> [String] {
    try file.structure.split(separator: "\n").filter { !$0.contains("\"") }.map {
      $0.trimmingCharacters(in: .whitespaces).replacing(/\ \(.*\)|:$/, with: "")
    }
  }

  @Test func `every cell of a list of many pages is read once, in order, and its head once`() throws
  {
    let table = try sampleTable(rows: 100)
    let file = try finished([.table(table)])
    defer { file.close() }
    #expect(try file.pageCount > 3)
    #expect(
      try file.readTexts
        == ["公示", table.title] + table.columns.map(\.header) + table.cells.map(\.text))
    let tags = try outline(file)
    #expect(tags.filter { $0 == "Table" }.count == 1)
    #expect(tags.filter { $0 == "TR" }.count == 101)
    #expect(tags.filter { $0 == "TH" }.count == table.columns.count)
    #expect(tags.filter { $0 == "/Scope /Column" }.count == table.columns.count)
    #expect(tags.filter { $0 == "TD" }.count == table.cells.count)
  }

  @Test func `a notice is read from the title to its attachment`() throws {
    let file = try FinishedPDF(of: [
      sampleNotice(attached: [textTable(["姓名"], ["张三"], title: "名单")])
    ])
    defer { file.close() }
    let texts = try file.readTexts
    #expect(texts.prefix(2) == ["云溪县2026年公开招聘中小学教师拟聘用人员公示", "指纹 3f9a-77c1"])
    #expect(texts.suffix(5) == ["云溪县教育局", "2026年9月28日", "名单", "姓名", "张三"])
    #expect(
      try outline(file)
        == ["Document", "H1", "Figure", "P", "P", "P", "H2", "P", "H2", "P", "L"]
        + Array(repeating: ["LI", "LBody"], count: 3).joined()
        + ["P", "P", "Table", "Caption", "TR", "TH", "/Scope /Column", "TR", "TD"])
  }

  @Test func `a paragraph that ends on the next page is one, without the page number`() throws {
    let long = try PublicText(scanning: String(repeating: "国", count: 28 * 30))
    let file = try finished([.paragraph([.text(long)]), .paragraph([.text("终。")])])
    defer { file.close() }
    #expect(try file.pageCount == 2)
    #expect(try file.readTexts.joined() == "公示" + long.text + "终。")
    #expect(try outline(file) == ["Document", "H1", "P", "Span", "Span", "P"])
  }

  @Test func `a row on two pages is read in two parts, each with all its cells`() throws {
    let lines = (1...60).map { "第\($0)行" }
    let table = textTable(
      ["编号", "说明"], ["甲", try PublicText(scanning: lines.joined(separator: "\n"))])
    let file = try finished([.table(table)])
    defer { file.close() }
    #expect(try file.readTexts.joined() == "公示编号说明甲" + lines.joined())
  }

  @Test func `sections and cells over several rows and columns say how far they reach`() throws {
    let board = try finished([.table(try sampleBoardTable(rows: [2, 2, 2]))])
    defer { board.close() }
    let columns = try sampleBoardTable(rows: [2, 2, 2]).columns.count
    #expect(try outline(board).filter { $0 == "/ColSpan \(columns)" }.count == 3)
    let form = FormTable(
      title: "情况", widths: [1, 1, 1], rowCount: 2,
      cells: [
        .init(row: 0, column: 0, rows: 2, .label, "结果"),
        .init(row: 0, column: 1, columns: 2, .head, "申请人"),
        .init(row: 1, column: 1, .figure, "1"), .init(row: 1, column: 2, .figure, "2"),
      ])
    let file = try finished([.form(form)])
    defer { file.close() }
    #expect(try file.readTexts == ["公示", "情况", "结果", "申请人", "1", "2"])
    #expect(
      try outline(file)
        == [
          "Document", "H1", "Table", "Caption", "TR", "TH", "/Scope /Row", "/RowSpan 2", "TH",
          "/Scope /Column", "/ColSpan 2", "TR", "TD", "TD",
        ])
  }

  @Test func `the file says its language, shows its title, and has words for its pictures`() throws
  {
    let drawing = Drawing(
      width: 5000, height: 4000,
      elements: [.line([.init(x: 0, y: 0), .init(x: 5000, y: 4000)], .init(width: 50))],
      summary: "斜线𠀀", legend: [])
    let file = try finished([.drawing(drawing)])
    defer { file.close() }
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.contains("/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>"))
    #expect(text.contains("/S /Figure") && text.contains("/Alt<feff659c7ebfd840dc00>>>"))
    #expect(try file.faults == "")
    #expect(try file.properties.contains(/Tagged: +yes/))
  }

  @Test func `each of several notices in one file is a part of it`() throws {
    let file = try FinishedPDF(of: [sampleNotice(), sampleNotice(), sampleNotice()])
    defer { file.close() }
    let tags = try outline(file)
    #expect(tags.filter { $0 == "Document" }.count == 1)
    #expect(tags.filter { $0 == "Part" }.count == 3)
    #expect(tags.filter { $0 == "H1" }.count == 3)
    #expect(try file.faults == "")
  }
}
