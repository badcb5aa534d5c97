import Foundation
import FileTexts
import Testing

private let secret = "11010519491231002X"

@Suite struct PageTests {
  private static let hidingPlaces: [(String, TextPlace.Part, TextPlace.Hidden?)] = [
    ("<p>\(secret)</p>", .paragraph, nil),
    ("<p>1101<b>0519</b>49<span>1231</span><i>002X</i></p>", .paragraph, nil),
    ("<h1>\(secret)</h1>", .heading, nil),
    ("<title>\(secret)</title>", .title, nil),
    ("<ul><li>\(secret)</ul>", .listItem, nil),
    ("<table><tr><td>甲<td>\(secret)</table>", .tableCell, nil),
    ("<p hidden>\(secret)</p>", .paragraph, .notShown),
    ("<div style='display: none'><p>\(secret)</p></div>", .paragraph, .notShown),
    ("<p style='VISIBILITY:hidden'>\(secret)</p>", .paragraph, .notShown),
    ("<p style='color:#FFF'>\(secret)</p>", .paragraph, .unseen),
    ("<font color=white>\(secret)</font>", .paragraph, .unseen),
    ("<p style='font-size:0px'>\(secret)</p>", .paragraph, .unseen),
    ("<template><p>\(secret)</p></template>", .paragraph, .notShown),
    ("<!-- \(secret) -->", .markupComment, nil),
    ("<!-- <b>1101</b>0519<i>49</i>1231002X -->", .markupComment, nil),
    ("<?php echo '\(secret)' ?>", .markupComment, nil),
    ("<script>var id = '\(secret)'</script>", .script, nil),
    ("<style>p::after { content: '\(secret)' }</style>", .style, nil),
    ("<p data-id='\(secret)'>甲</p>", .attribute, nil),
    ("<img src=a.png alt='\(secret)'>", .altText, nil),
    ("<a href='https://a.cn/?id=\(secret)'>甲</a>", .link, nil),
    ("<a href='https://a.cn/?id=%31%31010519491231002X'>甲</a>", .link, nil),
    ("<input type=hidden value='\(secret)'>", .formField, nil),
    ("<select><option>\(secret)</select>", .formField, nil),
    ("<textarea>\(secret)</textarea>", .formField, nil),
    ("<meta name=author content='\(secret)'>", .metadata, nil),
    ("<p>&#49;&#49;010519491231002X</p>", .paragraph, nil),
    (
      String(repeating: " ", count: 5000) + "<p>1101\u{0}0519\u{1}491231002X</p>", .paragraph, nil
    ),
    ("</body></HTML>甲<p>乙</p>\(secret)", .paragraph, nil),
    ("<a href='data:text/plain,\(secret)'>甲</a>", .line, nil),
    ("<a href='data:text/plain;base64,MTEwMTA1MTk0OTEyMzEwMDJY'>甲</a>", .line, nil),
    ("</html>\(secret)", .paragraph, nil),
  ]

  @Test(arguments: hidingPlaces)
  func `a number is read wherever a page holds it`(
    markup: String, part: TextPlace.Part, hidden: TextPlace.Hidden?
  ) throws {
    let texts = try textsOfFile(Array("<!DOCTYPE html><html><body>\(markup)".utf8))
    let found = texts.filter { $0.text.contains(secret) }
    #expect(
      found.contains { $0.place.part == part && $0.place.hidden == hidden },
      "\(markup): \(texts.map { ($0.text, $0.place.part, $0.place.hidden) })")
  }

  @Test func `cells carry their table, row and column, and their paragraphs are one text`() throws {
    let page = """
      <html><p>前</p><table><tr><th>姓名<th>成绩</tr><tr><td><p>陈</p><p>思远</p><td>87.35</table>
      <table><tr><td>乙</table>
      """
    let cells = try textsOfFile(Array(page.utf8)).filter { $0.place.part == .tableCell }
    #expect(cells.map(\.text) == ["姓名", "成绩", "陈\n思远\n", "87.35", "乙"])
    #expect(cells.map(\.place.table) == [1, 1, 1, 1, 2])
    #expect(cells.map(\.place.row) == [1, 1, 2, 2, 1])
    #expect(cells.map(\.place.column) == [1, 2, 1, 2, 1])
  }

  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func `a page is read in whatever it is stored in`(_ encoding: String.Encoding) throws {
    let mark: [UInt8] =
      encoding == .utf16LittleEndian ? [0xFF, 0xFE] : encoding == .utf8 ? [] : [0xFE, 0xFF]
    let data = try #require("<html><p>公示 \(secret)</p>".data(using: encoding))
    let texts = try textsOfFile(mark + data)
    #expect(texts.map(\.text) == ["公示 \(secret)"])
  }

  @Test func `a page in GBK is read though it says it is something else`() throws {
    let gbk: [UInt8] = [0xB9, 0xAB, 0xCA, 0xBE]
    let head = Array("<html><meta charset=iso-8859-1><p>".utf8)
    let texts = try textsOfFile(head + gbk + Array("</p>".utf8))
    #expect(texts.contains { $0.text == "公示" && $0.place.part == .paragraph })
  }

  @Test func `elements within elements without end are refused`() throws {
    let bytes = Array(("<html>" + String(repeating: "<div>", count: 100_000)).utf8)
    let refusal = #expect(throws: FileTextRefusal.self) { try textsOfFile(bytes) }
    #expect(refusal?.id == "READ-007")
  }
}
