import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct SlideTests {
  @Test func `a show reads as approved`() throws {
    let show = slideShow(of: try sampleDocument(), period: samplePeriod)
    #expect(goldenDifference(show, "hiring.proposed.slides.html") == nil)
  }

  @Test func `the policy of a show lets its own script run and no other`() throws {
    let show = slideShow(of: try sampleDocument(), period: samplePeriod)
    let script = try #require(show.components(separatedBy: "<script>").last)
      .components(separatedBy: "</script>")[0]
    #expect(show.components(separatedBy: "<script").count == 2)
    let hash = Data(try bytes(hexadecimal: sha256(of: Array(script.utf8)))).base64EncodedString()
    #expect(
      show.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'\""))
  }

  @Test(arguments: [1, 9, 200])
  func `every row is shown once with its name, and every value of it`(_ rows: Int) throws {
    let document = try sampleDocument(rows: rows)
    let show = slideShow(of: document, period: samplePeriod)
    let table = try #require(
      document.blocks.compactMap { if case .table(let t) = $0 { t } else { nil } }.first)
    let bodies = show.components(separatedBy: "<tbody>").dropFirst().map {
      $0.components(separatedBy: "</tbody>")[0]
    }
    let text = bodies.joined()
    // Ten columns are two slides, with the name on both.
    #expect(text.components(separatedBy: "<th scope=\"row\">").count - 1 == rows * 2)
    #expect(text.components(separatedBy: "<td>").count - 1 == rows * 9)
    for cell in table.cells { #expect(text.contains(">\(cell.text)<")) }
    // Every part of a list has the header of its columns.
    #expect(
      show.components(separatedBy: "<thead>").count == show.components(separatedBy: "<table>").count
    )
    #expect(
      bodies.count == slideRound(of: document).slides
        - slideRound(of: try sampleDocument(rows: 0)).slides + 2)
  }

  @Test func `slides follow one another without a gap, and the round is their sum`() throws {
    let document = try sampleDocument(rows: 40)
    let show = slideShow(of: document, period: samplePeriod)
    let round = slideRound(of: document)
    let seconds = show.components(separatedBy: "data-seconds=\"").dropFirst().compactMap {
      Int($0.prefix { $0 != "\"" })
    }
    #expect(seconds.count == round.slides && seconds.reduce(0, +) == round.seconds)
    #expect(seconds.allSatisfy { (10...60).contains($0) }, "\(seconds)")
    let frames = show.components(separatedBy: "@keyframes ").dropFirst()
    #expect(frames.count == round.slides)
    // Where one becomes visible the one before it is hidden.
    let visible = frames.compactMap { mark(before: "{visibility:visible}", in: $0) }
    let hidden = frames.compactMap { $0.components(separatedBy: "{visibility:visible}").last }
      .map { String($0.prefix { $0 != "{" }) }
    #expect(visible.first == "0.000%" && hidden.last == "100%")
    #expect(Array(visible.dropFirst()) == Array(hidden.dropLast()))
    #expect(
      show.components(separatedBy: " \(round.seconds)s step-end infinite}").count - 1
        == frames.count)
  }

  private func mark(before words: String, in text: String) -> String? {
    text.components(separatedBy: words).first.map { text in
      String(text.reversed().prefix { $0 != "{" && $0 != "}" }.reversed())
    }
  }

  @Test func `a long paragraph goes on after a sentence on the next slide`() throws {
    let sentence = String(repeating: "字", count: 99) + "。"
    let document = NoticeDocument(
      title: "公示",
      blocks: [
        .heading(level: 1, "一、说明"),
        .paragraph([.text(try PublicText(scanning: String(repeating: sentence, count: 10)))]),
      ], issuer: "局", subject: "公示", fingerprint: nil)
    let slides = slideShow(of: document, period: nil).components(separatedBy: "class=\"text\"")
      .dropFirst()
    #expect(slides.count == 3)
    #expect(try #require(slides.first).contains("一、说明"))
    for slide in slides {
      #expect((1...4).contains(slide.components(separatedBy: sentence).count - 1))
    }
  }

  @Test func `a heading is never the last of its slide`() throws {
    let line: NoticeDocument.Block = .paragraph([.text("正文一行。")])
    for before in 0...12 {
      let document = NoticeDocument(
        title: "公示",
        blocks: Array(repeating: line, count: before) + [.heading(level: 1, "一、标题"), line],
        issuer: "局", subject: "公示", fingerprint: nil)
      let slides = slideShow(of: document, period: nil).components(separatedBy: "<section")
      let slide = try #require(slides.first { $0.contains("一、标题") })
      #expect(slide.components(separatedBy: "</h2>")[1].contains("正文一行。"))
    }
  }

  @Test func `whatever stands in a document is text and not markup`() throws {
    let hostile: PublicText = "</script><script>\"'&"
    let document = NoticeDocument(
      title: hostile, blocks: [.paragraph([.text(hostile)])], issuer: hostile, subject: hostile,
      fingerprint: hostile.text)
    let show = slideShow(of: document, period: nil)
    #expect(show.components(separatedBy: "<script").count == 2)
    #expect(
      show.components(separatedBy: "&lt;/script&gt;&lt;script&gt;&quot;&#39;&amp;").count - 1 == 7)
  }

  private func bytes(hexadecimal: String) throws -> [UInt8] {
    let digits = Array(hexadecimal)
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0..<$0 + 2]), radix: 16))
    }
  }
}
