import DisclosureTesting
import FileTexts
import Foundation
import PersonalData
import Testing

@testable import ChannelChecks

@Suite struct BrokenNumberTests {
  private static let rows: [(String, String, String?)] = [
    ("张三 110105194912", "31002X", "11010519491231002X"),
    ("110105194912", "31002X 男", "11010519491231002X"),
    ("1381234", "5678", "13812345678"),
    ("6222020", "1234567890", "62220201234567890"),
    // Too short and too long together, and what is too short to be the piece of a number.
    ("110105", "1949", nil), ("11010519491231002X", "110105", nil), ("共 12", "123456789", nil),
    ("110105194912", "、31002X", nil), ("110105194912 ", "31002X", nil), ("", "13812345678", nil),
  ]

  @Test(arguments: rows)
  func `digits at the end of a line go on at the beginning of the next`(
    line: String, next: String, joined: String?
  ) {
    #expect(joinedNumber(line, next) == joined)
  }

  @Test func `a number broken by a narrow column of a page is found`() throws {
    let bytes = HandmadePDF("110105194912) Tj 0 -14 Td (31002X").bytes
    let read = try withEmptyFolder { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      return ChannelChecks.scan(folder + "/a.pdf", with: PersonalDataDetector())
    }
    #expect(read.findings.map(\.kind) == ["身份证号"])
    #expect(read.findings.map(\.place.page) == [1])
  }
}
