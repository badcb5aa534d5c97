import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct DrawingTests {
  private func square(_ left: Int, _ top: Int, _ side: Int) -> [Drawing.Point] {
    [
      .init(x: left, y: top), .init(x: left + side, y: top), .init(x: left + side, y: top + side),
      .init(x: left, y: top + side),
    ]
  }

  /// Every pattern in a square of two centimetres, and one of each other element.
  private var drawing: Drawing {
    let squares = FillPattern.all.enumerated().map { index, pattern in
      Drawing.Element.area(
        [square(index % 4 * 2500, index / 4 * 2500, 2000)], .pattern(pattern),
        Drawing.Stroke(width: 30))
    }
    let others: [Drawing.Element] = [
      .area([square(10_500, 0, 2000), square(11_000, 500, 1000)], .black, nil),
      .line(
        [.init(x: 10_500, y: 3000), .init(x: 12_500, y: 3500)], .init(width: 20, dash: [90, 60])),
      .circle(.init(x: 11_500, y: 5000), radius: 600, .white, Drawing.Stroke(width: 15)),
      .circle(.init(x: 11_500, y: 7000), radius: 600, .pattern(FillPattern.all[0]), nil),
      .label(.init("左<&>", at: .init(x: 10_500, y: 8500), size: 400, .start)),
      .label(.init("中间", at: .init(x: 11_500, y: 9000), size: 400)),
      .label(.init("右边", at: .init(x: 12_500, y: 9500), size: 400, .end)),
    ]
    return Drawing(
      width: 12_550, height: 10_000, elements: squares + others, summary: "花纹样张",
      legend: ["1 东街小学", "2 河口小学"])
  }

  private func document(_ drawing: Drawing) -> NoticeDocument {
    NoticeDocument(
      title: "学区示意图", blocks: [.drawing(drawing)], issuer: "云溪县教育局", subject: "学区示意图",
      fingerprint: nil)
  }

  @Test func `a drawing is the same SVG everywhere`() {
    #expect(goldenDifference(svg(of: drawing), "drawing.svg") == nil)
  }

  @Test func `patterns differ in their marks, and each is named once`() {
    #expect(Set(FillPattern.all.map(\.id)).count == FillPattern.all.count)
    let shapes = FillPattern.all.map { "\($0.marks) \($0.side) \($0.turn % 180)" }
    #expect(Set(shapes).count == FillPattern.all.count)
    #expect(drawing.patterns == FillPattern.all)
  }

  @Test func `the page shows the drawing inline, without script, link or image`() throws {
    let page = html(of: document(drawing), period: nil)
    #expect(page.contains("<figure>\n<svg ") && page.contains(svg(of: drawing).dropFirst(39)))
    #expect(page.contains("左&lt;&amp;&gt;") && page.contains("<title>花纹样张</title>"))
    let asked = page.replacingOccurrences(of: "href=\"#", with: "")
    for word in ["<script", "<img", "href", "src=", "class=\"period\""] {
      #expect(!asked.contains(word), "\(word)")
    }
  }

  @Test func `two drawings of a page do not share their patterns' names`() {
    let page = html(
      of: NoticeDocument(
        title: "图", blocks: [.drawing(drawing), .drawing(drawing)], issuer: "云溪县教育局",
        subject: "图", fingerprint: nil), period: nil)
    #expect(page.components(separatedBy: "id=\"fill1-slant\"").count == 2)
    #expect(page.components(separatedBy: "id=\"fill2-slant\"").count == 2)
  }

  @Test func `plain text tells what the drawing shows and what its numbers mean`() {
    let text = plainText(of: document(drawing))
    #expect(text.contains("花纹样张（图见张贴的文件和网页）\n　　1 东街小学\n　　2 河口小学\n"))
  }

  @Test func `the words of the drawing stand in the PDF where they were put`() throws {
    let file = try InspectedPDF(of: document(drawing))
    defer { file.close() }
    try #require(file.pages.count == 1)
    let left = points(millimetres: 28 + (156 - 125.5) / 2)
    let words = file.pages[0].words
    let start = try #require(words.first { $0.text.contains("左") })
    let middle = try #require(words.first { $0.text == "中间" })
    let end = try #require(words.first { $0.text == "右边" })
    #expect(abs(start.left - left - points(millimetres: 105)) < 0.1)
    #expect(abs(middle.middle - left - points(millimetres: 115)) < 0.1)
    #expect(abs(end.right - left - points(millimetres: 125)) < 0.1)
    #expect(abs(middle.bottom - start.bottom - points(millimetres: 5)) < 0.1)
  }

  @Test func `the drawing is vectors`() throws {
    let file = try FinishedPDF(of: [document(drawing)])
    defer { file.close() }
    #expect(try file.images.split(separator: "\n").count == 2, "a head of two lines and no image")
    #expect(file.bytes.count < 200_000)
  }

  @Test func `on A3 everything is larger by the same share`() throws {
    let small = try InspectedPDF(of: document(drawing))
    let large = try InspectedPDF(FinishedPDF(bytes: try pdf(of: document(drawing), on: .a3)))
    defer {
      small.close()
      large.close()
    }
    let share = 420.0 / 297
    #expect(abs(large.pages[0].height - points(millimetres: 420)) < 0.01)
    #expect(abs(large.pages[0].width - points(millimetres: 297)) < 0.2)
    let (one, other) = (small.pages[0].words, large.pages[0].words)
    #expect(one.map(\.text) == other.map(\.text) && one.count > 4)
    for (word, larger) in zip(one, other) {
      #expect(abs(word.left * share - larger.left) < 0.01)
      #expect(abs(word.bottom * share - larger.bottom) < 0.01)
    }
  }

  @Test func `a drawing that does not fit under the text goes to the next page, whole`() throws {
    let filler: [NoticeDocument.Block] = (1...14).map { _ in .paragraph([.text("正文。")]) }
    let file = try InspectedPDF(
      of: NoticeDocument(
        title: "学区示意图", blocks: filler + [.drawing(drawing), .paragraph([.text("后文。")])],
        issuer: "云溪县教育局", subject: "学区示意图", fingerprint: nil))
    defer { file.close() }
    try #require(file.pages.count == 2)
    #expect(!file.pages[0].text.contains("中间"))
    #expect(file.pages[1].text.contains("中间") && file.pages[1].text.contains("后文。"))
  }

  @Test func `the same document gives the same bytes`() throws {
    #expect(try pdf(of: document(drawing)) == pdf(of: document(drawing)))
  }
}
