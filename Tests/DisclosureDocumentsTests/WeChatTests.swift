import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct WeChatTests {
  @Test func `an article reads as approved`() throws {
    let article = try weChatArticle(of: try sampleDocument(), period: samplePeriod)
    #expect(goldenDifference(article, "hiring.proposed.wechat.html") == nil)
  }

  @Test(arguments: [1, 40])
  func `an article has only what the editor keeps`(_ rows: Int) throws {
    for document in [try sampleDocument(rows: rows), try counts(rows)] {
      let body = try ArticleBody(try weChatArticle(of: document, period: samplePeriod))
      let kept: Set = [
        "section", "h1", "h2", "h3", "p", "span", "strong", "br", "img", "table", "thead", "tbody",
        "tr", "th", "td",
      ]
      #expect(body.elements.subtracting(kept) == [])
      #expect(
        body.attributes.subtracting(["style", "src", "alt", "width", "colspan", "role"]) == [])
      for style in body.styles {
        for dropped in ["position", "transform", "font-family", "url(", "float", "grid", "\""] {
          #expect(!style.contains(dropped), "\(style)")
        }
      }
    }
  }

  @Test func `no part of an article is wider than a phone`() throws {
    let article = try weChatArticle(of: try sampleDocument(), period: samplePeriod)
    // Ten columns become blocks, a name and the other nine values each.
    #expect(!article.contains("<table"))
    let name = "<p style=\"margin:0\"><strong>郑一</strong></p>"
    #expect(article.components(separatedBy: name).count == 2)
    #expect(article.components(separatedBy: ">招聘岗位：</span>").count - 1 == 6)
    // A list of two columns stays a table.
    let narrow = try weChatArticle(of: try counts(3), period: nil)
    #expect(narrow.components(separatedBy: "<td ").count - 1 == 8)
    #expect(narrow.contains(">合计</td>") && narrow.contains(">6</td>"))
  }

  @Test func `an article says all that the notice says`() throws {
    let document = try sampleDocument()
    let body = try ArticleBody(try weChatArticle(of: document, period: samplePeriod)).text
    for block in document.blocks {
      switch block {
      case .paragraph(let inlines): #expect(body.contains(inlines.map(\.text).joined()))
      case .table(let table): for cell in table.cells { #expect(body.contains(cell.text)) }
      case .heading(_, let text): #expect(body.contains(text.text))
      case .list(let items):
        for item in items { #expect(body.contains(item.map(\.text).joined())) }
      case .attachments, .signature, .addressee, .signingTable, .form, .drawing: break
      }
    }
    #expect(body.contains(try #require(document.fingerprint)))
    #expect(body.contains("2026年10月10日（星期六）17:30"))
  }

  @Test(arguments: [(19_999, false), (20_000, true)])
  func `what the platform may refuse is known to the character`(_ count: Int, _ isTooLong: Bool) {
    let article = "<p style=\"margin:0\">" + String(repeating: "字", count: count) + "</p>"
    #expect(isTooLongForWeChat(article) == isTooLong)
  }

  @Test func `markup counts for the bytes of an article and not for its characters`() {
    let markup = String(repeating: "<br>", count: 262_143)
    #expect(!isTooLongForWeChat(markup))
    #expect(isTooLongForWeChat(markup + "<br>"))
  }

  @Test func `whatever stands in a document is text and not markup`() throws {
    let hostile: PublicText = "</p><script>\"'&"
    let document = NoticeDocument(
      title: hostile,
      blocks: [
        .heading(level: 1, hostile), .paragraph([.strong(hostile)]), .addressee(hostile),
        .attachments([hostile]),
        .signature(.init(issuers: [hostile], date: hostile, hasSeal: true)),
      ], issuer: hostile, subject: hostile, fingerprint: hostile.text)
    let article = try weChatArticle(of: document, period: nil)
    #expect(!article.contains("<script"))
    let escaped = "&lt;/p&gt;&lt;script&gt;&quot;&#39;&amp;"
    #expect(article.components(separatedBy: escaped).count - 1 == 9)
  }

  /// A list that a phone holds as it is.
  private func counts(_ rows: Int) throws -> NoticeDocument {
    let table = PublicTable(
      title: "人数",
      columns: [
        PublicColumn(header: "档次", type: .text, width: 12),
        PublicColumn(header: "人数", type: .integer, width: 8, isTotalled: true),
      ], cells: (1...rows).flatMap { [.text("困难"), .integer($0)] }, orderWords: "按档次排列")
    return NoticeDocument(
      title: "公示", blocks: [.table(table)], issuer: "局", subject: "公示", fingerprint: "aaaa-bbbb")
  }
}

/// What an editor would read of an article: everything between the marks of the body.
private struct ArticleBody {
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var styles: [String] = []
  private(set) var text = ""

  init(_ article: String) throws {
    let start = try #require(article.range(of: "<body")).lowerBound
    let opening = try #require(article[start...].firstIndex(of: ">"))
    let end = try #require(article.range(of: "</body>")).lowerBound
    let body = article[article.index(after: opening)..<end]
    let tag = /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>/
    for match in body.matches(of: tag) {
      elements.insert(String(match.2))
      for attribute in match.3.matches(of: /\ ([a-z-]+)="([^"]*)"/) {
        attributes.insert(String(attribute.1))
        if attribute.1 == "style" { styles.append(String(attribute.2)) }
      }
    }
    text = String(body.replacing(tag, with: ""))
    // Nothing is left that looks like markup, so nothing was passed over.
    try #require(!text.contains("<"))
  }
}
