import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

private let address = "https://jyj.example.gov.cn/gongshi/2026/0914/index.html"

private func notice(
  title: String = "云溪县2026年公开招聘中小学教师拟聘用人员公示", fingerprint: String? = "3f9a-77c1-0b2e-54d8",
  pageAddress: String? = nil
) throws -> NoticeDocument {
  NoticeDocument(
    title: try PublicText(scanning: title), blocks: [], issuer: "云溪县教育局", subject: "公示",
    fingerprint: fingerprint, pageAddress: try pageAddress.map { try PublicText(scanning: $0) })
}

/// What zbar, which shares no code with what made it, reads in a picture of the code.
private func read(_ code: QRCode, pixels: Int = 6) throws -> String {
  let across = code.size + 2 * QRCode.quietZone
  var picture = Data("P5 \(across * pixels) \(across * pixels) 255\n".utf8)
  for y in 0..<across * pixels {
    for x in 0..<across * pixels {
      let (row, column) = (y / pixels - QRCode.quietZone, x / pixels - QRCode.quietZone)
      let isInside = (0..<code.size).contains(row) && (0..<code.size).contains(column)
      picture.append(isInside && code.isDark(row, column) ? 0 : 255)
    }
  }
  return try scanned(picture, "pgm")
}

@Suite struct QRCodeTests {
  @Test(
    arguments: [
      address, "《云溪县2026年公开招聘中小学教师拟聘用人员公示》指纹 3f9a-77c1-0b2e-54d8",
      "《阿依努尔·买买提“优秀”奖》指纹 0000-0000-0000-0000", String(repeating: "长", count: 90),
    ])
  func anotherReaderFindsTheTextAgain(_ text: String) throws {
    let code = try #require(QRCode(text))
    let found = try read(code)
    #expect(found == text)
  }

  @Test(arguments: [
    (0, "", false), (2331, "", true), (2332, "", false), (2328, "é", true), (2329, "é", false),
  ])
  func aTextLongerThanACodeHoldsGivesNone(_ count: Int, end: String, fits: Bool) {
    let isThere = QRCode(String(repeating: "a", count: count) + end) != nil
    #expect(isThere == fits)
  }

  @Test func theCodeSaysTheAddressOfThePageOrElseTheFingerprint() throws {
    let (there, nowhere) = (try notice(pageAddress: address), try notice())
    #expect(there.qrText == address)
    #expect(nowhere.qrText == "《云溪县2026年公开招聘中小学教师拟聘用人员公示》指纹 3f9a-77c1-0b2e-54d8")
  }

  @Test(arguments: [(280, true), (281, false)])
  func anAddressTooLongForAPhoneGivesWayToTheFingerprint(_ bytes: Int, isShown: Bool) throws {
    let long = "https://example.cn/" + String(repeating: "a", count: bytes - 19)
    let document = try notice(pageAddress: long)
    #expect((document.qrText == long) == isShown)
    #expect(document.qrSummary.text.contains("网页") == isShown)
    let code = try #require(document.qrCode)
    #expect(code.size <= 65)
  }

  @Test func aLongTitleIsShortenedAndTheCodeStaysCoarseEnoughForAPhone() throws {
    let long = try notice(title: String(repeating: "公", count: 200))
    #expect(long.qrText == "《\(String(repeating: "公", count: 59))…》指纹 3f9a-77c1-0b2e-54d8")
    let code = try #require(long.qrCode)
    #expect(code.size <= 65)
  }

  @Test func aPaperWithoutAFingerprintHasNoCode() throws {
    let paper = try notice(fingerprint: nil, pageAddress: address)
    #expect(paper.qrText == nil)
    #expect(paper.qrCode == nil)
  }

  @Test func thePathOfThePageDrawsTheSameModules() throws {
    let document = try notice()
    let code = try #require(document.qrCode)
    var page = HTMLWriter()
    page.writeQRCode(code, label: "二维码：“本公示”<1>")
    #expect(page.text.contains("aria-label=\"二维码：“本公示”&lt;1&gt;\""))
    var dark = Set<[Int]>()
    for run in page.text.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (x, y) = (try #require(Int(run.1)), try #require(Int(run.2)))
      for step in 0..<(try #require(Int(run.3))) { dark.insert([y - 4, x + step - 4]) }
      #expect(run.3 == run.4)
    }
    let all = (0..<code.size).flatMap { row in (0..<code.size).map { [row, $0] } }
    #expect(dark == Set(all.filter { code.isDark($0[0], $0[1]) }))
  }
}
