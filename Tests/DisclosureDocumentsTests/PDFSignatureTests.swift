import Disclosure
import DisclosureTesting
import Testing

/// Issuer and date at the end (落款), GB/T 9704-2012 7.3.5.
@Suite struct PDFSignatureTests {
  private let right = points(millimetres: 184)
  private let character = points(millimetres: 156) / 28
  private let linePitch = points(millimetres: 225) / 22
  private let date: PublicText = "2026年9月28日"

  @Test func `over a seal the date is four characters from the right, the issuer centred over it`()
    throws
  {
    let (issuer, date, text) = try signature(["云溪县教育局"], hasSeal: true)
    #expect(abs(date.right - (right - 4 * character)) < 0.3)
    #expect(abs(issuer[0].middle - date.middle) < 0.3)
    #expect(abs(date.top - issuer[0].top - linePitch) < 0.01)
    // Two free lines for the upper half of the seal.
    #expect(abs(issuer[0].top - text.top - 3 * linePitch) < 0.01)
  }

  @Test func `an issuer longer than its place moves left with the date under its middle`() throws {
    let name: PublicText = "云溪县事业单位公开招聘工作领导小组办公室"
    let (issuer, date, _) = try signature([name], hasSeal: true)
    #expect(issuer[0].right < right + 0.3)
    #expect(abs(issuer[0].middle - date.middle) < 0.3)
  }

  @Test func `without a seal the issuer is two characters from the right, the date two further in`()
    throws
  {
    let name: PublicText = "云溪县人力资源和社会保障局"
    let (issuer, date, text) = try signature([name], hasSeal: false)
    #expect(abs(issuer[0].right - (right - 2 * character)) < 0.3)
    #expect(abs(date.left - issuer[0].left - 2 * character) < 0.01)
    #expect(abs(issuer[0].top - text.top - 2 * linePitch) < 0.01)
  }

  @Test func `a date longer than the issuer stands two characters from the right`() throws {
    let (issuer, date, _) = try signature(["县教育局"], hasSeal: false)
    #expect(abs(date.right - (right - 2 * character)) < 0.3)
    #expect(abs(date.left - issuer[0].left - 2 * character) < 0.01)
  }

  @Test func `several issuers with seals stand side by side, the date under the last`() throws {
    let names: [PublicText] = ["云溪县教育局", "云溪县财政局"]
    let (issuers, date, _) = try signature(names, hasSeal: true)
    #expect(abs(issuers[0].top - issuers[1].top) < 0.01)
    // Two seals of 45 mm do not touch.
    #expect(issuers[1].middle - issuers[0].middle > points(millimetres: 45))
    #expect(abs(issuers[1].middle - date.middle) < 0.3)
  }

  @Test func `seals that do not fit side by side stand in rows 45 mm apart`() throws {
    let names: [PublicText] = ["云溪县事业单位公开招聘工作领导小组", "云溪县人力资源和社会保障局办公室"]
    let (issuers, _, _) = try signature(names, hasSeal: true)
    #expect(issuers[1].top - issuers[0].top > points(millimetres: 45))
  }

  @Test func `several issuers without a seal stand below each other in their order`() throws {
    let names: [PublicText] = ["云溪县教育局", "云溪县人力资源和社会保障局"]
    let (issuers, date, _) = try signature(names, hasSeal: false)
    #expect(abs(issuers[1].top - issuers[0].top - linePitch) < 0.01)
    #expect(abs(date.top - issuers[1].top - linePitch) < 0.01)
    #expect(abs(issuers[0].middle - issuers[1].middle) < 0.3)
  }

  @Test(arguments: 1...26)
  func `the signature is never alone on a page, nor cut by the end of one`(lines: Int) throws {
    let body: [NoticeDocument.Block] = (1...lines).map { _ in .paragraph([.text("正文。")]) }
    let document = NoticeDocument(
      title: "公示", blocks: body + [.signature(sampleSignature)], issuer: "云溪县教育局", subject: "公示",
      fingerprint: "0")
    let file = try InspectedPDF(of: document)
    defer { file.close() }
    let page = try #require(file.pages.last)
    #expect(page.words("云溪县教育局").count == 1)
    #expect(page.words("2026年9月28日").count == 1)
    #expect(!page.words("正文。").isEmpty)
    // The seal reaches a line below the date, still above the page number.
    let date = try #require(page.words("2026年9月28日").first)
    #expect(date.bottom + linePitch - 5 < points(millimetres: 297 - 35))
  }

  @Test(arguments: [(false, 20...36), (true, 14...24)])
  func `rows of a table that ends the text go along with the signature`(
    isWide: Bool, rowCounts: ClosedRange<Int>
  ) throws {
    for rows in rowCounts {
      let table =
        isWide
        ? try sampleTable(rows: rows) : try sampleTable(rows: rows, columns: shortListColumns)
      let file = try InspectedPDF(of: sampleNotice(tables: [table], closing: []))
      defer { file.close() }
      let page = try #require(file.pages.last)
      #expect(page.words("2026年9月28日").count == 1)
      #expect(page.words("准考证号").count == 1)
      #expect(page.words.contains { $0.text.hasPrefix("20261000") })
      let numbers = file.pages.flatMap(\.words).filter { $0.text.hasPrefix("20261000") }
      #expect(numbers.count == rows)
    }
  }

  @Test func `more issuers than a page holds end all the same`() throws {
    let issuers = [PublicText](repeating: "云溪县事业单位公开招聘工作领导小组办公室", count: 9)
    let document = sampleNotice(
      signature: .init(issuers: issuers, date: date, hasSeal: true))
    let file = try InspectedPDF(of: document)
    defer { file.close() }
    let found = file.pages.reduce(0) { $0 + $1.words(issuers[0].text).count }
    #expect(found == 9)
  }

  /// A notice of one line, and where its signature and that line stand.
  private func signature(
    _ issuers: [PublicText], hasSeal: Bool
  ) throws -> (issuers: [InspectedPDF.Word], date: InspectedPDF.Word, text: InspectedPDF.Word) {
    let document = NoticeDocument(
      title: "公示",
      blocks: [
        .paragraph([.text("正文。")]),
        .signature(.init(issuers: issuers, date: date, hasSeal: hasSeal)),
      ], issuer: "云溪县教育局", subject: "公示", fingerprint: "0")
    let file = try InspectedPDF(of: document)
    defer { file.close() }
    let page = file.pages[0]
    return (
      try issuers.map { try #require(page.words($0.text).first) },
      try #require(page.words(date.text).first), try #require(page.words("正文。").first)
    )
  }
}
