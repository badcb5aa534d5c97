import Disclosure
import DisclosureBureau
import DisclosureTesting
import Foundation
import InformationRequests
import Testing
import WorkingDays
import ZipArchives

@Suite struct RequestWorkbookTests {
  private static func request(
    _ number: Int, _ received: CalendarDay, _ closed: CalendarDay? = nil,
    _ outcome: RequestOutcome = .disclosed, by applicant: ApplicantKind = .person
  ) -> CountedRequest {
    CountedRequest(
      id: "S-2026-000\(number)", applicant: applicant, received: received,
      closed: closed.map { CountedRequest.Closing(on: $0, outcome: outcome) })
  }

  private let tally = RequestTally(
    year: 2026,
    of: [
      request(1, "2025-12-20", "2026-01-10"),
      request(2, "2026-03-02", "2026-03-20", .notHeld, by: .legalService),
      request(3, "2026-05-06", "2026-05-20", .process), request(4, "2026-12-28"),
    ])

  private func written(to path: String) throws {
    try writeRequestWorkbook(tally, of: "临江县教育局", countedOn: "2027-01-08", to: path)
  }

  private func part(_ name: String, of path: String) throws -> String {
    let file = try ZipFile(opening: path, within: .ownFile)
    return String(decoding: try file.bytes(of: name, limit: 1 << 20), as: UTF8.self)
  }

  @Test func `the table holds 25 rows of numbers whose sums are formulas`() throws {
    try withEmptyFolder { folder in
      let path = folder + "/表三.xlsx"
      try written(to: path)
      let xml = try part("xl/worksheets/sheet1.xml", of: path)
      #expect(xml.contains("<f>SUM(C6:C26)</f><v>2</v>"))
      #expect(xml.contains("<f>SUM(C27:H27)</f><v>3</v>"))
      #expect(xml.contains("<f>SUM(C4:H4)</f><v>3</v>"))
      #expect(xml.components(separatedBy: "<f>").count - 1 == 25 + 6)
    }
  }

  @Test func `every request behind a number is listed with what it counts as`() throws {
    try withEmptyFolder { folder in
      let path = folder + "/表三.xlsx"
      try written(to: path)
      let texts = try part("xl/worksheets/sheet2.xml", of: path)
      for words in ["S-2026-0004", "上年结转", "结转下年度继续办理", "法律服务机构", "本机关不掌握相关政府信息"] {
        #expect(texts.contains(words), "\(words)")
      }
      #expect(texts.components(separatedBy: "<row ").count - 1 == 5)
    }
  }

  @Test func `the same requests give the same bytes`() throws {
    try withEmptyFolder { folder in
      let files = try (0..<2).map { number in
        let path = folder + "/\(number).xlsx"
        try written(to: path)
        return FileManager.default.contents(atPath: path)
      }
      #expect(files[0] == files[1] && files[0] != nil)
    }
  }
}
