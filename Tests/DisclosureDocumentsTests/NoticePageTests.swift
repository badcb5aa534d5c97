import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@Suite struct NoticePageTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `a notice reads as approved on the web`(_ kind: String) throws {
    let page = html(of: try sampleDocument(kind: kind), period: samplePeriod)
    #expect(goldenDifference(page, "\(kind).html") == nil)
  }

  @Test(arguments: ["http", "src=", "href", "url(", "@import", "<script", "<link", "javascript"])
  func `a page asks for nothing from outside`(_ sign: String) throws {
    let page = html(of: try sampleDocument(), period: samplePeriod)
    // The one mark that may be there is the policy that forbids all of it.
    let policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"
    #expect(page.contains(policy))
    #expect(!page.replacingOccurrences(of: policy, with: "").contains(sign))
  }

  static let hostile: PublicText = "</style></td><script>&\"'\u{1}"

  @Test func `whatever stands in a document is text and not markup`() throws {
    let column = PublicColumn(header: Self.hostile.text, type: .text, width: 10)
    let table = PublicTable(
      title: Self.hostile.text, columns: [column], cells: [.text(Self.hostile)],
      orderWords: Self.hostile.text)
    let text = NoticeDocument.Inline.text(Self.hostile)
    let document = NoticeDocument(
      title: Self.hostile,
      blocks: [
        .heading(level: 1, Self.hostile), .heading(level: 3, Self.hostile), .paragraph([text]),
        .list([[.strong(Self.hostile)]]), .addressee(Self.hostile), .table(table),
        .attachments([Self.hostile, Self.hostile]),
        .signature(.init(issuers: [Self.hostile], date: Self.hostile, hasSeal: false)),
      ], issuer: Self.hostile, subject: Self.hostile, fingerprint: Self.hostile.text)
    let page = html(of: document, period: samplePeriod)
    #expect(!page.contains("<script"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(page.components(separatedBy: "</td>").count == 1)
    #expect(!page.contains("\u{1}"))
    let escaped = "&lt;/style&gt;&lt;/td&gt;&lt;script&gt;&amp;&quot;&#39;\u{FFFD}"
    #expect(page.components(separatedBy: escaped).count - 1 == 17)
  }

  @Test func `a list is a table with a caption, headers for its columns and its rows`() throws {
    let page = html(of: try sampleDocument(rows: 3), period: samplePeriod)
    #expect(page.contains("<caption id=\"caption1\">拟聘用人员名单</caption>"))
    #expect(page.contains("aria-labelledby=\"caption1\""))
    #expect(page.components(separatedBy: "<th scope=\"col\">").count - 1 == 10)
    #expect(page.components(separatedBy: "<th scope=\"row\">").count - 1 == 3)
    #expect(page.components(separatedBy: "<td>").count - 1 == 27)
    // What stands before each value on a phone.
    #expect(page.contains("#list1 tbody>tr>:nth-child(7)::before{content:\"笔试成绩\"}"))
  }

  @Test(arguments: [(0, 1), (3, 1), (4, 1), (5, 2), (40, 2)])
  func `the last rows are a group of their own, for the signature to stay with`(
    _ rows: Int, _ groups: Int
  ) throws {
    let page = html(of: try sampleDocument(rows: rows), period: samplePeriod)
    #expect(page.components(separatedBy: "<tbody>").count - 1 == groups)
    #expect(page.components(separatedBy: "<th scope=\"row\">").count - 1 == rows)
  }

  @Test func `a list of 20,000 rows comes through whole`() throws {
    let page = html(of: try sampleDocument(rows: 20_000), period: samplePeriod)
    #expect(page.components(separatedBy: "<tr>").count - 1 == 20_001)
  }
}
