import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

/// Sections (分节), cross tables (交叉表) and sums in every format.
@Suite struct LayoutTests {
  private let bottom = points(millimetres: 262)

  private func document(_ table: PublicTable) -> NoticeDocument {
    sampleNotice(tables: [table])
  }

  @Test func `plain text shows titles of sections and sums`() throws {
    let text = plainText(of: document(try sampleBoardTable(rows: [1, 0, 2])))
    #expect(
      text.contains(
        """
        序号  收费项目  年级    金额（元）
        ----  --------  ------  ----------
        （一）行政事业性收费
           1  行政0     一年级      100.00
        （二）代收费
           1  代收0     一年级      100.00
           2  代收1     一年级      101.00
        合计                        301.00

        """))
  }

  @Test func `on the web each section is a group of rows that its title heads`() throws {
    let page = html(of: document(try sampleBoardTable(rows: [1, 0, 2])), period: samplePeriod)
    let body = try #require(page.firstRange(of: "<tbody>")).lowerBound
    #expect(
      page[body...].hasPrefix(
        """
        <tbody>
        <tr class="section"><th scope="rowgroup" colspan="4">（一）行政事业性收费</th></tr>
        <tr><td>1</td><th scope="row">行政0</th><td>一年级</td><td>100.00</td></tr>
        </tbody>
        <tbody>
        <tr class="section"><th scope="rowgroup" colspan="4">（二）代收费</th></tr>
        <tr><td>1</td><th scope="row">代收0</th><td>一年级</td><td>100.00</td></tr>
        <tr><td>2</td><th scope="row">代收1</th><td>一年级</td><td>101.00</td></tr>
        <tr class="total"><td></td><th scope="row">合计</th><td></td><td>301.00</td></tr>
        </tbody>
        """))
    #expect(page.contains("#list1 tbody>tr:not(.section)>:nth-child(2)"))
  }

  @Test func `the title of a section is escaped`() throws {
    let table = try sampleBoard.publicTable(of: sampleFees([("<b>", "校服费", "一年级", 1)]))
    let page = html(of: document(table), period: samplePeriod)
    #expect(page.contains(">（一）&lt;b&gt;</th>"))
  }

  @Test func `a page without sections and sums has no style for them`() throws {
    let page = html(of: document(try sampleTable(rows: 3)), period: samplePeriod)
    #expect(!page.contains("section{") && !page.contains(".total"))
  }

  /// The words of a page's type area that begin a line of the board, from above.
  private func beginnings(_ page: InspectedPDF.Page) -> [String] {
    let beginnings = ["（一）", "（二）", "（三）", "行政", "服务", "代收", "合计"]
    return page.words.filter { word in
      beginnings.contains { word.text.hasPrefix($0) } && word.top < bottom
    }.sorted { $0.top < $1.top }.map(\.text)
  }

  @Test func `every row and title of a board is on paper once, in order`() throws {
    let table = try sampleBoardTable(rows: [30, 50, 40])
    let file = try InspectedPDF(of: document(table))
    defer { file.close() }
    let expected = table.lines.map { line in
      switch line {
      case .section(let title): title
      case .row(let cells): cells[cells.startIndex + 1].text
      }
    }
    #expect(file.pages.flatMap(beginnings) == expected + ["合计"])
  }

  @Test(arguments: 20...36)
  func `no page ends with the title of a section, and none begins with the sums`(
    _ rows: Int
  ) throws {
    let file = try InspectedPDF(of: document(try sampleBoardTable(rows: [rows, rows, rows])))
    defer { file.close() }
    for page in file.pages {
      let found = beginnings(page)
      #expect(found.last?.hasPrefix("（") != true)
      #expect(found.first != "合计")
    }
  }

  @Test func `a title stands over all columns, and the lines between them do not cross it`() throws
  {
    let long = String(repeating: "很长的类别名称", count: 12)
    let table = try sampleBoard.publicTable(of: sampleFees([(long, "校服费", "一年级", 1)]))
    let file = try InspectedPDF(of: document(table))
    defer { file.close() }
    let words = file.pages[0].words.filter { $0.text.contains("类别名称") || $0.text.contains("很长") }
    #expect(words.count > 1)
    #expect(words.allSatisfy { $0.right < points(millimetres: 184) })
  }

  private func grid(items: Int) throws -> PublicTable {
    let names = [
      "保教费", "课后服务费", "作业本费", "校服费", "伙食费", "住宿费", "学生意外伤害保险费", "教辅材料费", "社会实践活动费", "军训服装费", "体检费",
      "交通费", "饮用水费", "照相费", "研学旅行费", "电影费",
    ]
    return try sampleTerm.publicTable(
      of: sampleFees(
        ["一年级", "二年级", "三年级"].flatMap { grade in
          names.prefix(items).enumerated().map {
            ("代收费", $0.element, grade, 100 + $0.offset * 100)
          }
        }))
  }

  @Test(arguments: 1...16)
  func `a cross table keeps within the page, its figures unbroken`(_ items: Int) throws {
    let table = try grid(items: items)
    let file = try InspectedPDF(of: sampleNotice(tables: [table], fingerprint: nil))
    defer { file.close() }
    let page = try #require(file.pages.first { !$0.words("合计").isEmpty })
    #expect(page.words.allSatisfy { $0.right < page.width - points(millimetres: 20) })
    #expect(page.words.allSatisfy { $0.bottom < page.height - points(millimetres: 20) })
    let printed = Set(page.words.map(\.text))
    let cells = table.cells.map(\.text) + table.totals.values.map(\.text)
    #expect(Set(cells).subtracting(printed) == [])
    #expect(page.words("合计").count == 2)
  }

  @Test func `a header that turns leaves no character alone on a line`() throws {
    let file = try InspectedPDF(of: document(try grid(items: 12)))
    defer { file.close() }
    let page = try #require(file.pages.first { !$0.words("合计").isEmpty })
    #expect(page.words.contains { $0.text == "害保险费" || $0.text == "伤害保险费" })
    #expect(page.words("费").isEmpty)
  }

  @Test func `a cross table has its sums on the web`() throws {
    let page = html(of: document(try grid(items: 2)), period: samplePeriod)
    #expect(
      page.contains(
        "<tr class=\"total\"><td></td><th scope=\"row\">合计</th><td>300.00</td>"
          + "<td>600.00</td><td>900.00</td></tr>"))
  }
}
