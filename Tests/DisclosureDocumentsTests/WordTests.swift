import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing
import PersonalData

/// Word files, by what is in their parts.
@Suite struct WordTests {
  private func smallNotice() throws -> NoticeDocument {
    sampleNotice(
      tables: [try sampleTable(rows: 2, columns: shortListColumns)],
      closing: sampleClosing + [
        .heading(level: 2, "（一）受理时间"), .addressee("各中小学："),
        .attachments(["报名表", "岗位表"]),
      ], attached: [try sampleBoardTable(rows: [1, 2])])
  }

  @Test func `a small notice is the same document as before`() throws {
    let file = try InspectedWord(of: smallNotice())
    #expect(goldenDifference(file.text(of: "word/document.xml"), "notice.document.xml") == nil)
  }

  @Test func `the same notice gives the same bytes, and no day or hour is in it`() throws {
    let notice = try smallNotice()
    #expect(try word(of: notice) == word(of: notice))
    let core = try InspectedWord(of: notice).text(of: "docProps/core.xml")
    #expect(core.contains("<dc:creator>云溪县教育局</dc:creator>"))
    #expect(core.contains("<cp:keywords>公示, 指纹 3f9a-77c1</cp:keywords>"))
    #expect(!core.contains("dcterms"))
  }

  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `every part is well-formed, has a type and is reached`(_ kind: String) throws {
    let file = try InspectedWord(of: sampleDocument(kind: kind, rows: 30))
    for name in file.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      #expect(try file.elements(of: name).count > 0, "\(name)")
    }
    let types = try file.elements(of: "[Content_Types].xml").compactMap { $0["PartName"] }
    let targets = try file.elements(of: "word/_rels/document.xml.rels").compactMap { $0["Target"] }
    for name in file.names where name.hasPrefix("word/") && name.hasSuffix(".xml") {
      #expect(types.contains("/\(name)"), "\(name) has no type")
      let isReached = name == "word/document.xml" || targets.contains { "word/\($0)" == name }
      #expect(isReached, "\(name) is not reached")
    }
    for target in targets { #expect(file.names.contains("word/\(target)"), "\(target)") }
  }

  @Test func `every style that is used is there, and each once`() throws {
    let file = try InspectedWord(of: smallNotice())
    let defined = try file.elements(of: "word/styles.xml").compactMap { $0["w:styleId"] }
    #expect(Set(defined).count == defined.count)
    for name in file.names where name.hasPrefix("word/") && name.hasSuffix(".xml") {
      for element in try file.elements(of: name) where element.name == "w:pStyle" {
        #expect(defined.contains(element["w:val"] ?? ""), "\(name): \(element)")
      }
    }
  }

  @Test func `every word of the notice stands in the file, in order`() throws {
    let notice = try sampleDocument(rows: 30)
    let words = try InspectedWord(of: notice).words
    var rest = words[...]
    for text in notice.texts where !text.isEmpty {
      let place = try #require(rest.range(of: text), "\(text) is missing after \(rest.prefix(20))")
      rest = rest[place.upperBound...]
    }
    #expect(PrivateContent.first(in: words, of: PrivateContent.Kind.all) == nil)
  }

  @Test func `a table repeats its head, parts no row and is as wide as the text`() throws {
    let elements = try InspectedWord(
      of: sampleNotice(tables: [try sampleTable(rows: 60, columns: shortListColumns)])
    ).elements(of: "word/document.xml")
    #expect(elements.filter { $0.name == "w:tblHeader" }.count == 1)
    #expect(elements.filter { $0.name == "w:tr" }.count == 61)
    #expect(elements.filter { $0.name == "w:cantSplit" }.count == 61)
    let widths = elements.filter { $0.name == "w:gridCol" }.compactMap { Int($0["w:w"] ?? "") }
    // 156 mm are 8,844 twentieths of a point.
    #expect(widths.count == 6 && (8838...8844).contains(widths.reduce(0, +)))
  }

  @Test func `the page is A4 with the standard's margins and lines`() throws {
    let elements = try InspectedWord(of: smallNotice()).elements(of: "word/document.xml")
    let size = try #require(elements.first { $0.name == "w:pgSz" })
    #expect(size["w:w"] == "11906" && size["w:h"] == "16838")
    let margins = try #require(elements.first { $0.name == "w:pgMar" })
    #expect(margins["w:top"] == "2097" && margins["w:left"] == "1587")
    #expect(elements.first { $0.name == "w:docGrid" }?["w:linePitch"] == "579")
  }

  @Test func `a wide table lies on turned pages of its own`() throws {
    let wide = try sampleTable(rows: 3)
    let elements = try InspectedWord(of: sampleNotice(tables: [wide])).elements(
      of: "word/document.xml")
    let pages = elements.filter { $0.name == "w:pgSz" }.map { $0["w:orient"] ?? "portrait" }
    #expect(pages == ["portrait", "landscape", "portrait"])
  }

  @Test func `a heading goes to the turned page with its table`() throws {
    let notice = NoticeDocument(
      title: "公示",
      blocks: [
        .paragraph([.text("前言")]), .heading(level: 1, "一、名单"), .table(try sampleTable(rows: 3)),
      ],
      issuer: "云溪县教育局", subject: "公示", fingerprint: nil)
    let text = try InspectedWord(of: notice).text(of: "word/document.xml")
    let section = try #require(text.range(of: "<w:sectPr>"))
    let heading = try #require(text.range(of: "一、名单"))
    #expect(section.lowerBound < heading.lowerBound)
  }

  @Test func `documents follow each other from new pages in one file`() throws {
    let one = sampleNotice(paragraphs: ["第一份"])
    let two = sampleNotice(paragraphs: ["第二份"])
    let elements = try InspectedWord(word(of: [one, two]))
      .elements(of: "word/document.xml")
    #expect(elements.filter { $0.name == "w:pageBreakBefore" }.count == 1)
  }

  @Test func `a drawing is a picture with words for those who cannot see it`() throws {
    let drawing = Drawing(
      width: 4000, height: 2000,
      elements: [
        .area(
          [[.init(x: 0, y: 0), .init(x: 4000, y: 0), .init(x: 4000, y: 2000)]], .black, nil),
        .label(.init("东街小学", at: .init(x: 2000, y: 1500), size: 400)),
      ], summary: "学区示意图", legend: [])
    let notice = NoticeDocument(
      title: "学区示意图", blocks: [.drawing(drawing), .drawing(drawing)], issuer: "云溪县教育局",
      subject: "学区示意图", fingerprint: nil)
    let file = try InspectedWord(of: notice)
    let pictures = file.names.filter { $0.hasSuffix(".png") }
    #expect(pictures == ["word/media/image1.png", "word/media/image2.png"])
    for picture in pictures {
      #expect(Array(file.bytes(of: picture)[..<4]) == [0x89, 0x50, 0x4E, 0x47])
    }
    let shown = try file.elements(of: "word/document.xml").filter { $0.name == "wp:docPr" }
    #expect(shown.compactMap { $0["descr"] } == ["学区示意图", "学区示意图"])
  }

  @Test func `the styles bear the names that Word and WPS show, and text follows a heading`() throws
  {
    let file = try InspectedWord(of: smallNotice())
    let elements = try file.elements(of: "word/styles.xml")
    let names = elements.filter { $0.name == "w:name" }.compactMap { $0["w:val"] }
    // Programs show the first three as 正文, 标题 and 标题 1 where they speak Chinese.
    for name in [
      "Normal", "Title", "heading 1", "附件", "附件标题", "附件说明", "落款", "主送机关", "表头小四", "表文小四",
    ] { #expect(names.contains(name), "\(name)") }
    let next = elements.filter { $0.name == "w:next" }.compactMap { $0["w:val"] }
    #expect(next == Array(repeating: "Normal", count: 4))
  }

  @Test func `a table says its name and its columns to those who cannot see it`() throws {
    let elements = try InspectedWord(
      of: sampleNotice(tables: [try sampleTable(rows: 4, columns: shortListColumns)])
    ).elements(of: "word/document.xml")
    #expect(elements.first { $0.name == "w:tblCaption" }?["w:val"] == "拟聘用人员名单")
    #expect(
      elements.first { $0.name == "w:tblDescription" }?["w:val"]
        == "共4行，6栏：序号、招聘岗位、准考证号、姓名、总成绩、名次")
    #expect(elements.first { $0.name == "w:tblLook" }?["w:firstRow"] == "1")
  }

  @Test func `the first page has the code, and every page says which notice's sheet it is`() throws
  {
    let file = try InspectedWord(of: smallNotice())
    let first = try file.elements(of: "word/footerFirst.xml")
    let picture = try #require(first.first { $0.name == "wp:docPr" })
    #expect(picture["descr"] == "二维码：本公示的标题和指纹")
    let target = try file.elements(of: "word/_rels/footerFirst.xml.rels")
      .first { $0["Id"] == first.first { $0.name == "a:blip" }?["r:embed"] }?["Target"]
    #expect(file.bytes(of: "word/\(target ?? "")").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    for part in ["footerFirst", "footerOdd", "footerEven", "headerTurnedOdd", "headerTurnedEven"] {
      let fields = try file.elements(of: "word/\(part).xml").compactMap { $0["w:instr"] }
      #expect(fields.contains(" PAGE ") && fields.contains(" NUMPAGES "), "\(part)")
      #expect(file.text(of: "word/\(part).xml").contains("指纹 3f9a-77c1"), "\(part)")
    }
    let sections = try file.elements(of: "word/document.xml")
    #expect(sections.filter { $0.name == "w:titlePg" }.count == 1)
  }

  @Test func `only the first of several sections begins with the first page`() throws {
    let notice = sampleNotice(tables: [try sampleTable(rows: 3)])
    let elements = try InspectedWord(of: notice).elements(of: "word/document.xml")
    let marks = elements.map(\.name).filter { ["w:sectPr", "w:titlePg"].contains($0) }
    #expect(marks == ["w:sectPr", "w:titlePg", "w:sectPr", "w:sectPr"])
  }

  @Test(arguments: [1, 2])
  func `a paper without a fingerprint, and several notices in one file, have no code`(
    _ count: Int
  ) throws {
    let paper = NoticeDocument(
      title: "会议记录", blocks: [], issuer: "云溪县教育局", subject: "会议记录", fingerprint: nil)
    let file = try InspectedWord(
      word(of: count == 1 ? [paper] : [try smallNotice(), try smallNotice()]))
    #expect(!file.names.contains { $0.contains("First") || $0.hasSuffix(".png") })
    #expect(!file.text(of: "word/document.xml").contains("w:titlePg"))
    #expect(!file.text(of: "word/footerOdd.xml").contains("指纹"))
  }

  @Test func `issuer and date take the last two rows of a list with them`() throws {
    let table = try sampleTable(rows: 9, columns: shortListColumns)
    for (closing, stays) in [(sampleClosing, 3), ([], 5)] {
      let notice = sampleNotice(tables: [table], closing: closing)
      let text = try InspectedWord(of: notice).text(of: "word/document.xml")
      let rows = text.components(separatedBy: "<w:tr>").dropFirst()
        .map { $0.prefix(while: { $0 != "\n" }) }
      // The head and the first two rows stay with what follows in either case.
      #expect(rows.filter { $0.contains("<w:keepNext/>") }.count == stays)
    }
  }

  @Test(arguments: [0, 1, 2, 700])
  func `a list comes out whole however many rows it has`(_ rows: Int) throws {
    let table = try sampleTable(rows: rows, columns: shortListColumns)
    let file = try InspectedWord(of: sampleNotice(tables: [table, table]))
    let elements = try file.elements(of: "word/document.xml")
    // A head for each, and a row to write in where there is none.
    #expect(elements.filter { $0.name == "w:tr" }.count == 2 * (1 + max(1, rows)))
    #expect(elements.filter { $0.name == "w:tbl" }.count == 2)
    let words = try file.words
    for cell in table.cells { #expect(words.contains(cell.text)) }
  }

  @Test func `a table of more columns than a page holds is refused in words`() {
    let headers = (1...60).map { "第\($0)栏名称" }
    let table = textTable(headers, [], title: "宽表")
    #expect(throws: WordError.tableTooWide(title: "宽表", columns: 60)) {
      try word(of: sampleNotice(tables: [table]))
    }
  }
}

extension NoticeDocument {
  /// What a reader reads, in order.
  fileprivate var texts: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let text), .addressee(let text): [text.text]
      case .paragraph(let inlines): inlines.map(\.text)
      case .list(let items): items.flatMap { $0.map(\.text) }
      case .table(let table), .signingTable(let table):
        [table.title] + table.columns.map(\.header) + table.cells.map(\.text)
      case .form(let form): [form.title.text] + form.cells.map(\.text.text)
      case .attachments(let names): names.map(\.text)
      case .drawing(let drawing): [drawing.summary.text]
      case .signature(let signature): signature.issuers.map(\.text) + [signature.date.text]
      }
    }
  }
}
