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
    // The marks that may be there: the policy that forbids all of it, the name of a vocabulary, and
    // places of the page itself.
    let policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"
    #expect(page.contains(policy))
    let rest = [policy, "xmlns=\"http://www.w3.org/2000/svg\"", "href=\"#"].reduce(page) {
      $0.replacingOccurrences(of: $1, with: "")
    }
    #expect(!rest.contains(sign))
  }

  @Test func `the keyboard can leap to the text and to the list, which are there`() throws {
    let page = html(of: try sampleDocument(), period: samplePeriod)
    for place in ["text", "list1"] {
      #expect(page.components(separatedBy: "<a class=\"skip\" href=\"#\(place)\">").count == 2)
      #expect(page.components(separatedBy: " id=\"\(place)\"").count == 2)
    }
    let words = NoticeDocument(
      title: "公示", blocks: [], issuer: "局", subject: "公示", fingerprint: nil)
    #expect(!html(of: words, period: nil).contains("#list1"))
  }

  @Test(arguments: ["large", "contrast"])
  func `a switch has its label and changes the article without a script`(_ id: String) throws {
    let page = html(of: try sampleDocument(), period: samplePeriod)
    #expect(page.contains("<input type=\"checkbox\" id=\"\(id)\"><label for=\"\(id)\">"))
    #expect(page.contains("#\(id):checked~article{"))
    // Sizes inside the article follow it.
    let style = page.components(separatedBy: "<article")[0].components(separatedBy: "@page")[0]
    for part in style.components(separatedBy: "font-size:").dropFirst(2) {
      let size = part.prefix { !";}".contains($0) }
      #expect(size.hasSuffix("em") && !size.hasSuffix("rem"), "\(size)")
    }
  }

  @Test func `the code of a page is named for those who cannot see it`() throws {
    let page = html(of: try sampleDocument(), period: samplePeriod)
    #expect(page.contains("role=\"img\" aria-label=\"二维码：本公示的标题和指纹\""))
  }

  @Test func `a notice that was corrected says so first, and which one counts`() throws {
    let versions = [
      PageVersion(
        .corrected, title: "更早的公示", posted: "2026-09-20", fingerprint: "aaaa", page: nil),
      PageVersion(
        .correcting, title: "更正<公示>", posted: "2026-09-30", fingerprint: "bbbb",
        page: "../更正 1/notice.html"),
    ]
    let page = html(
      of: try sampleDocument(), period: samplePeriod, around: PageSurroundings(versions: versions))
    let link =
      "<a href=\"../%E6%9B%B4%E6%AD%A3%201/notice.html\">《更正&lt;公示&gt;》</a>（指纹<code>bbbb</code>）"
    let banner = try #require(page.range(of: "<strong>本公示已更正。</strong>请以2026年9月30日张贴的\(link)为准。"))
    #expect(banner.lowerBound < (try #require(page.range(of: "<h1>"))).lowerBound)
    #expect(page.contains("<li>本公示更正2026年9月20日张贴的《更早的公示》（指纹<code>aaaa</code>）。</li>"))
    #expect(page.contains("<li>本公示被更正，见2026年9月30日张贴的\(link)。</li>"))
    #expect(!html(of: try sampleDocument(), period: samplePeriod).contains("已更正"))
  }

  @Test func `files are offered after the list, and no name can be a script`() throws {
    let files = [
      PageFile(name: "notice.xlsx", purpose: "公示表"),
      PageFile(name: "javascript:alert(1)", purpose: "坏名"),
    ]
    let page = html(
      of: try sampleDocument(), period: samplePeriod, around: PageSurroundings(files: files))
    let list = try #require(page.range(of: "</table>"))
    let link = try #require(page.range(of: "<a href=\"notice.xlsx\">notice.xlsx</a> 公示表"))
    #expect(list.upperBound < link.lowerBound)
    #expect(page.contains("<a href=\"javascript%3Aalert%281%29\">"))
  }

  @Test(arguments: [
    ":is(", ":where(", "clamp(", "min(", "max(", "inset:", ";aspect-ratio:", "dvh", "@container",
    "@layer", "color-mix", ":focus-visible", "gap:.",
  ])
  func `a browser of 2019 knows every word of the style`(_ newer: String) throws {
    let document = try sampleDocument()
    for page in [
      html(of: document, period: samplePeriod), slideShow(of: document, period: samplePeriod),
    ] {
      let style = page.components(separatedBy: "</style>")[0]
      #expect(!style.contains(newer))
      // What it does not know stands where it is asked first.
      let asked = style.components(separatedBy: "@supports selector(:has(a)){\n").map {
        $0.components(separatedBy: "\n}\n").dropFirst().joined()
      }
      #expect(!asked.joined().contains(":has("))
    }
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
