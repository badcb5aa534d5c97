import Disclosure
import DisclosureTesting
import Foundation
import Testing

/// The figures of GB/T 9704-2012, measured on the finished file.
@Suite struct PDFPageTests {
  private let left = points(millimetres: 28)
  private let right = points(millimetres: 210 - 26)
  private let top = points(millimetres: 37)
  private let bottom = points(millimetres: 297 - 35)
  private let linePitch = points(millimetres: 225) / 22
  private let characterPitch = points(millimetres: 156) / 28

  /// A title, a blank line and 20 + 22 full lines.
  private func fullPages() throws -> InspectedPDF {
    let line = String(repeating: "国", count: 28)
    let text = try PublicText(scanning: String(repeating: line, count: 42).dropLast(2).description)
    let document = NoticeDocument(
      title: "公示", blocks: [.paragraph([.text(text)])], issuer: "云溪县教育局", subject: "公示",
      fingerprint: nil)
    return try InspectedPDF(of: document)
  }

  @Test func `the paper is A4`() throws {
    let file = try InspectedPDF(of: sampleNotice(paragraphs: ["短文。"]))
    defer { file.close() }
    #expect(abs(file.pages[0].width - points(millimetres: 210)) < 0.01)
    #expect(abs(file.pages[0].height - points(millimetres: 297)) < 0.01)
  }

  @Test func `a full page has 22 lines of 28 characters, 10.227 mm apart`() throws {
    let file = try fullPages()
    defer { file.close() }
    try #require(file.pages.count == 2)
    let lines = file.pages[1].words.filter { $0.text.contains("国") }
    #expect(lines.count == 22)
    #expect(lines.allSatisfy { $0.text.count == 28 })
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(abs(next.top - line.top - linePitch) < 0.001)
    }
    #expect(
      file.pages[0].words.filter { $0.text.contains("国") }.map(\.text.count)
        == [26] + Array(repeating: 28, count: 19))
  }

  @Test func `the ink of a full page fills the type area and no more`() throws {
    let file = try fullPages()
    defer { file.close() }
    let ink = try file.ink(onPage: 2, above: bottom + 5)
    // A character of 16 pt stands in the middle of its line of 28.99 pt.
    let inset = (linePitch - 16) / 2 + 2
    #expect((left...left + 2).contains(ink.left))
    #expect((right - 2...right).contains(ink.right))
    #expect((top...top + inset).contains(ink.top))
    #expect((bottom - inset...bottom).contains(ink.bottom))
  }

  @Test func `characters are 5.571 mm apart and the first line begins with two free ones`() throws {
    let file = try fullPages()
    defer { file.close() }
    let lines = file.pages[0].words.filter { $0.text.contains("国") }
    #expect(abs(lines[0].left - left - 2 * characterPitch) < 0.01)
    #expect(abs(lines[1].left - left) < 0.01)
    // The last character's own square is wider than the pitch by what the text is tightened.
    #expect(abs(lines[1].right - lines[1].left - (28 * characterPitch)) < 0.3)
  }

  @Test func `title, text, table and page number have the sizes of the standard`() throws {
    let table = try sampleTable(rows: 3, columns: shortListColumns)
    let file = try InspectedPDF(of: sampleNotice(title: "拟聘用人员公示", tables: [table]))
    defer { file.close() }
    let sizes = try file.sizes(onPage: 1)
    func size(of text: String) -> Int? { sizes.first { $0.text.hasPrefix(text) }?.size }
    #expect(size(of: "拟聘用人员公示") == 22)
    #expect(size(of: "根据") == 16)
    #expect(size(of: "一、公示时间") == 16)
    #expect(size(of: "拟聘用人员名单") == 14)
    #expect(size(of: "准考证号") == 12)
    #expect(size(of: "2026100001") == 12)
    #expect(size(of: "—") == 14)
  }

  @Test func `the title is centred at the top and a blank line follows`() throws {
    let file = try InspectedPDF(of: sampleNotice(paragraphs: ["短文。"]))
    defer { file.close() }
    let title = try #require(file.pages[0].words("公示").first)
    let text = try #require(file.pages[0].words("短文。").first)
    #expect(abs(title.middle - (left + right) / 2) < 0.1)
    #expect(abs(text.bottom - title.bottom - 2 * linePitch) < 4.5)
  }

  @Test func `page numbers stand 7 mm below the type area, right on odd pages, left on even`()
    throws
  {
    let file = try fullPages()
    defer { file.close() }
    for (number, page) in file.pages.enumerated() {
      let words = page.words.filter { $0.top > bottom - 5 }
      #expect(words.map(\.text).joined() == "—\(number + 1)—")
      let dash = points(millimetres: 7)
      #expect(words.allSatisfy { $0.top < bottom + dash && bottom + dash < $0.bottom })
      if number % 2 == 0 {
        #expect(abs((words.last?.right ?? 0) - (right - 14)) < 0.1)
      } else {
        #expect(abs((words.first?.left ?? 0) - (left + 14)) < 0.1)
      }
    }
  }

  @Test func `headings are set in their own typefaces and never end a page`() throws {
    let filler: [NoticeDocument.Block] = (1...19).map { _ in .paragraph([.text("正文。")]) }
    let document = NoticeDocument(
      title: "公示", blocks: filler + [.heading(level: 1, "一、标题"), .paragraph([.text("内容。")])],
      issuer: "云溪县教育局", subject: "公示", fingerprint: "0")
    let file = try InspectedPDF(of: document)
    defer { file.close() }
    try #require(file.pages.count == 2)
    #expect(file.pages[0].words("一、标题").isEmpty)
    #expect(file.pages[1].words("一、标题").count == 1)
  }
}
