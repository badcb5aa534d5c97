import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

/// What stands below the text of every sheet.
@Suite struct PDFFootTests {
  private func notice(lines: Int, address: PublicText? = nil, fingerprint: String? = "3f9a-77c1")
    -> NoticeDocument
  {
    NoticeDocument(
      title: "关于拟聘用人员的公示",
      blocks: (0..<lines).map { _ in .paragraph([.text("正文。")]) }, issuer: "云溪县教育局",
      subject: "公示", fingerprint: fingerprint, pageAddress: address)
  }

  private func feet(_ file: InspectedPDF) -> [String] {
    file.pages.map { page in
      page.words.filter { $0.top > points(millimetres: 262) }.map(\.text).joined()
    }
  }

  @Test func `each sheet says the fingerprint and the sheets beside it, the last how many`() throws
  {
    let file = try InspectedPDF(of: notice(lines: 50))
    defer { file.close() }
    let feet = feet(file)
    try #require(feet.count == 3)
    #expect(feet[0].contains("指纹3f9a-77c1") && feet[0].contains("下接第2页"))
    #expect(!feet[0].contains("上接"))
    #expect(feet[1].contains("指纹3f9a-77c1") && feet[1].contains("上接第1页，下接第3页"))
    #expect(feet[2].contains("指纹3f9a-77c1") && feet[2].contains("上接第2页，全文共3页"))
    #expect(!feet[2].contains("下接"))
  }

  @Test func `a notice of one sheet says that it is whole`() throws {
    let file = try InspectedPDF(of: notice(lines: 3))
    defer { file.close() }
    #expect(feet(file)[0].contains("全文共1页"))
  }

  @Test(arguments: [Paper.a4, .a3])
  func `a phone reads the code of the first sheet, the address or the fingerprint`(_ paper: Paper)
    throws
  {
    let address: PublicText = "http://jyj.yunxi.example/gongshi/2026/ni-pin/notice.html"
    for (document, text) in [
      (notice(lines: 3, address: address), address.text),
      (notice(lines: 3), "《关于拟聘用人员的公示》指纹 3f9a-77c1"),
    ] {
      let file = try FinishedPDF(bytes: try pdf(of: document, on: paper))
      defer { file.close() }
      #expect(try file.scannedCode(onPage: 1, dots: 150) == text)
      #expect(try file.text.contains(text == address.text ? "扫码看网页" : "扫码得标题和指纹"))
    }
  }

  @Test func `each notice of a file has its own foot, on whichever side it begins`() throws {
    let many = [notice(lines: 3), notice(lines: 3, fingerprint: "0b2e-54d8"), notice(lines: 30)]
    let file = try FinishedPDF(of: many)
    let inspected = try InspectedPDF(file)
    defer { file.close() }
    #expect(try file.scannedCode(onPage: 2, dots: 150) == "《关于拟聘用人员的公示》指纹 0b2e-54d8")
    let feet = feet(inspected)
    #expect(feet.map { $0.contains("上接") } == [false, false, false, true])
    #expect(feet[3].contains("上接第3页，全文共2页"))
    // The code stands on the side of the spine, away from the page number.
    let words = inspected.pages[1].words.filter { $0.top > points(millimetres: 262) }
    let number = try #require(words.first { $0.text == "2" })
    #expect(words.filter { $0.text.contains("指纹") }.allSatisfy { $0.left > number.right })
  }

  @Test func `a paper without a fingerprint has no foot but its page number`() throws {
    let file = try InspectedPDF(of: notice(lines: 30, fingerprint: nil))
    defer { file.close() }
    #expect(feet(file) == ["—1—", "—2—"])
  }
}
