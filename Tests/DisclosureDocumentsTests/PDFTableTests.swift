import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

@Suite struct PDFTableTests {
  private let left = points(millimetres: 28)
  private let right = points(millimetres: 184)
  private let bottom = points(millimetres: 262)

  @Test func `a list of 2,000 rows is complete, with its head on every page`() throws {
    let table = try sampleTable(rows: 2000, columns: shortListColumns)
    let file = try InspectedPDF(of: sampleNotice(tables: [table]))
    defer { file.close() }
    // 33 rows a page in 小四, head included.
    #expect((60...70).contains(file.pages.count))
    let withRows = file.pages.filter { $0.text.contains("20261") }
    #expect(withRows.count >= 60)
    #expect(withRows.allSatisfy { $0.words("准考证号").count == 1 })
    #expect(withRows.allSatisfy { $0.words("姓名").count == 1 })
    let expected = (0..<table.rowCount).map { row in
      table.row(row).map(\.text).joined(separator: " ")
    }
    #expect(rowsFound(in: file) == expected)
  }

  @Test func `20,000 rows end in one file of some 600 pages`() throws {
    let table = try sampleTable(rows: 20_000, columns: shortListColumns)
    let file = try FinishedPDF(of: [sampleNotice(tables: [table])])
    defer { file.close() }
    #expect((600...660).contains(try file.pageCount))
    let numbers = try file.text.split(whereSeparator: \.isWhitespace).filter {
      $0.utf8.count == 10 && $0.hasPrefix("20261")
    }
    #expect(numbers.count == 20_000)
    #expect(Set(numbers).count == 20_000)
  }

  @Test func `no row is cut by the end of a page, even when its cells turn`() throws {
    let sentence = "因公外出期间由所在学校代为提交全部申报材料并已按规定程序公开复核无异议"
    let cells = try (1...60).flatMap { row in
      try ["第\(row)号", String(repeating: sentence, count: 1 + row % 4) + "完\(row)止"]
        .map { try PublicText(scanning: $0) }
    }
    let file = try InspectedPDF(of: sampleNotice(tables: [textTable(["编号", "说明"], cells)]))
    defer { file.close() }
    for row in 1...60 {
      let page = try #require(file.pages.first { !$0.words("第\(row)号").isEmpty })
      #expect(page.words.contains { $0.text.hasSuffix("完\(row)止") })
    }
    #expect(file.pages.flatMap(\.words).allSatisfy { $0.right < right + 0.3 })
  }

  @Test func `the table's rules are as wide as the text`() throws {
    let table = try sampleTable(rows: 60, columns: shortListColumns)
    let file = try InspectedPDF(of: sampleNotice(tables: [table]))
    defer { file.close() }
    let ink = try file.ink(onPage: 2, above: bottom + 2)
    #expect(abs(ink.left - left) < 0.6)
    #expect(abs(ink.right - right) < 0.6)
    #expect(ink.bottom < bottom + 0.6)
  }

  @Test func `figures end below each other and short codes stand in the middle`() throws {
    let columns = [
      PublicColumn(header: "姓名", type: .text, width: 10),
      PublicColumn(header: "金额", type: .amount, width: 10),
      PublicColumn(header: "证号", type: .code, width: 10),
    ]
    let names: [PublicText] = ["王一", "李二"]
    let codes: [PublicText] = ["8001", "80010002"]
    let cells: [PublicCell] = [
      .text(names[0]), .amount(Amount(fen: 5)), .text(codes[0]),
      .text(names[1]), .amount(Amount(fen: 1_234_567)), .text(codes[1]),
    ]
    let table = PublicTable(title: "", columns: columns, cells: cells, orderWords: "")
    let file = try InspectedPDF(of: sampleNotice(tables: [table]))
    defer { file.close() }
    func word(_ text: String) throws -> InspectedPDF.Word {
      try #require(file.pages[0].words(text).first)
    }
    #expect(abs(try word("0.05").right - word("12345.67").right) < 0.01)
    #expect(abs(try word("8001").middle - word("80010002").middle) < 0.01)
    #expect(abs(try word("证号").middle - word("8001").middle) < 0.01)
  }

  @Test func `all figures are as wide as each other, so that numbers stand in columns`() throws {
    let codes: [PublicText] = ["1111111111", "2026100008", "7777777777"]
    let file = try InspectedPDF(of: sampleNotice(tables: [textTable(["证号"], codes)]))
    defer { file.close() }
    let words = try codes.map { try #require(file.pages[0].words($0.text).first) }
    for word in words {
      #expect(abs(word.right - word.left - (words[0].right - words[0].left)) < 0.1)
    }
  }

  @Test func `a table without rows shows its head and one empty row`() throws {
    let file = try InspectedPDF(
      of: sampleNotice(tables: [try sampleTable(rows: 0, columns: shortListColumns)]))
    defer { file.close() }
    #expect(file.pages[0].words("准考证号").count == 1)
  }

  @Test func `a table of one row stays in the flow of the text`() throws {
    let file = try InspectedPDF(
      of: sampleNotice(tables: [try sampleTable(rows: 1, columns: shortListColumns)]))
    defer { file.close() }
    let page = file.pages[0]
    #expect(page.words("2026100001").count == 1)
    #expect(page.words("一、公示时间").count == 1)
  }

  @Test func `a cell taller than a page goes on over the pages and ends`() throws {
    let sentence = "因公外出期间由所在学校代为提交全部申报材料并已按规定程序公开复核无异议"
    let long = try PublicText(scanning: String(repeating: sentence, count: 200) + "到此为止")
    let table = textTable(["编号", "说明"], ["第1号", long, "第2号", "短"])
    let file = try InspectedPDF(of: sampleNotice(tables: [table], fingerprint: nil))
    defer { file.close() }
    let text = try file.text.filter { !$0.isWhitespace }
    #expect(text.contains("到此为止"))
    #expect(text.contains("第2号"))
    #expect((4...20).contains(file.pages.count))
    #expect(file.pages.flatMap(\.words).allSatisfy { $0.bottom < bottom + 40 })
  }

  @Test(arguments: [(lines: 24, isParted: true), (lines: 14, isParted: false)])
  func `a row begins on a page that has no room for all of it when it is taller than half a page`(
    lines: Int, isParted: Bool
  ) throws {
    let text = try PublicText(scanning: (1...lines).map { "行\($0)止" }.joined(separator: "\n"))
    let table = textTable(["编号", "说明"], ["第1号", text, "第2号", text, "第3号", text])
    let file = try InspectedPDF(of: sampleNotice(tables: [table], fingerprint: nil))
    defer { file.close() }
    let begun = file.pages.map { $0.words("行1止").count }.filter { $0 > 0 }
    let ended = file.pages.map { $0.words("行\(lines)止").count }.filter { $0 > 0 }
    #expect(begun.reduce(0, +) == 3 && ended.reduce(0, +) == 3)
    #expect((begun != ended) == isParted)
    #expect(file.pages.flatMap(\.words).allSatisfy { $0.bottom < bottom + 40 })
  }

  @Test func `a wide table goes to turned pages of its own, the text stays upright`() throws {
    let file = try InspectedPDF(of: sampleNotice(tables: [try sampleTable(rows: 30)]))
    defer { file.close() }
    let turned = file.pages.filter { $0.width > $0.height }
    #expect(turned.count == 2)
    #expect(turned.allSatisfy { $0.words("毕业院校").count == 1 })
    for page in file.pages where page.height > page.width {
      #expect(page.words("毕业院校").isEmpty)
    }
    #expect(file.pages.first.map { $0.height > $0.width } == true)
    #expect(file.pages.last.map { $0.height > $0.width } == true)
  }

  @Test func `on a turned page the number stays where it is on the upright sheet`() throws {
    let file = try InspectedPDF(of: sampleNotice(tables: [try sampleTable(rows: 30)]))
    defer { file.close() }
    // The sheet lies on its right side: its lower edge is at the left, its right edge below.
    let typeAreaLeft = points(millimetres: 35)
    for number in [2, 3] {
      let ink = try file.ink(onPage: number, leftOf: typeAreaLeft - 2)
      let dash = typeAreaLeft - points(millimetres: 7)
      #expect(ink.left < dash && dash < ink.right + 1)
      if number % 2 == 0 {
        #expect(abs(ink.top - (left + 14)) < 2)
      } else {
        #expect(abs(ink.bottom - (right - 14)) < 2)
      }
    }
  }

  @Test func `a table too wide even for a turned page is refused with its name`() throws {
    let headers = (1...80).map { "第\($0)栏" }
    let cells = [PublicText](repeating: "甲乙丙", count: 80)
    let error = #expect(throws: PDFError.self) {
      try pdf(of: sampleNotice(tables: [textTable(headers, cells, title: "大表")]))
    }
    #expect(error?.code == .tableTooWide(title: "大表", columns: 80))
  }

  @Test func `a list after the signature is an attachment on a page of its own`() throws {
    let table = try sampleTable(rows: 3, columns: shortListColumns)
    let file = try InspectedPDF(
      of: sampleNotice(
        closing: sampleClosing + [.attachments(["拟聘用人员名单"])], attached: [table]))
    defer { file.close() }
    let text = try file.text.filter { !$0.isWhitespace }
    #expect(text.contains("附件：拟聘用人员名单"))
    let page = try #require(file.pages.last)
    let label = try #require(page.lines.first?.first)
    #expect(label.text == "附件")
    #expect(abs(label.left - left) < 0.1)
    // The title stands on the third line, 2号 and centred.
    let title = try #require(page.words("拟聘用人员名单").first)
    #expect(abs(title.middle - (left + right) / 2) < 0.1)
    #expect(abs(title.bottom - label.bottom - 2 * points(millimetres: 225) / 22) < 4.5)
  }

  @Test func `several attachments are numbered in the text and on their pages`() throws {
    let table = try sampleTable(rows: 1, columns: shortListColumns)
    let file = try InspectedPDF(
      of: sampleNotice(
        closing: [.attachments(["拟聘用人员名单", "递补人员名单"])], attached: [table, table]))
    defer { file.close() }
    let text = try file.text.filter { !$0.isWhitespace }
    #expect(text.contains("附件：1.拟聘用人员名单2.递补人员名单"))
    #expect(file.pages.suffix(2).map { $0.lines[0].map(\.text).joined() } == ["附件1", "附件2"])
  }

  /// The rows of the list, put together from the words of each height.
  private func rowsFound(in file: InspectedPDF) -> [String] {
    file.pages.flatMap { page -> [String] in
      let rows = Dictionary(grouping: page.words) { Int($0.bottom.rounded()) }
      return rows.keys.sorted().compactMap { key -> String? in
        let words = (rows[key] ?? []).sorted { $0.left < $1.left }
        let text = words.map(\.text).joined(separator: " ")
        return text.contains("20261") ? text : nil
      }
    }
  }
}
