import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

/// A list that hangs on the board at school and may not be shown on the web.
@Suite struct WebCountsTests {
  private let publication: Publication

  init() throws {
    let base = try titledSample(kind: "aid.recognition")
    let columns = [
      PublicColumn(header: "认定档次", type: .text, width: 12),
      PublicColumn(header: "人数", type: .integer, width: 8, isTotalled: true),
    ]
    let counts = PublicTable(
      title: "家庭经济困难学生认定名单人数", columns: columns,
      cells: [.text("特别困难"), .integer(2), .text("困难"), .integer(4)], orderWords: "按报送顺序排列")
    publication = Publication(
      kind: base.kind, title: base.title, issuer: base.issuer, facts: base.facts,
      period: base.period, comesDown: .atPeriodEnd, tables: base.tables,
      web: .init(tables: [counts], because: "教财厅函〔2017〕28号"))
  }

  private func document(_ place: NoticePlace) throws -> NoticeDocument {
    try builtIn.document(
      for: publication, kind: sampleKind("aid.recognition"), fingerprint: publication.fingerprint,
      place: place)
  }

  private var names: [String] {
    let table = publication.tables[0]
    let column = table.columns.firstIndex { $0.header == "姓名" } ?? 0
    return (0..<table.rowCount).map { Array(table.row($0))[column].text }
  }

  @Test func `the web page gives counts, says why, and names nobody`() throws {
    let page = html(of: try document(.web), period: publication.period)
    let text = plainText(of: try document(.web))
    for shown in [page, text] {
      #expect(!names.contains { shown.contains($0) })
      #expect(shown.contains("名单只在校内张贴，网上只公布人数（依据：教财厅函〔2017〕28号）。"))
      #expect(shown.contains("特别困难"))
      #expect(shown.contains(publication.fingerprint))
    }
    let complaint = goldenDifference(text, "counts.txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `the board has the list and no counts in its place`() throws {
    let document = try document(.board)
    #expect(document.blocks.contains { $0 == .table(publication.tables[0]) })
    #expect(!plainText(of: document).contains("网上只公布人数"))
    #expect(names.allSatisfy { plainText(of: document).contains($0) })
  }

  @Test func `a list that the web may show is the same in both places`() throws {
    let shown = try titledSample()
    let documents = try [NoticePlace.board, .web].map { place in
      try builtIn.document(for: shown, kind: sampleKind(), fingerprint: "f", place: place)
    }
    #expect(documents[0] == documents[1])
  }

  @Test func `the calendar says when the list comes down, to the minute`() throws {
    let file = calendarFile(of: publication, fingerprint: "f")
      .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    let start = try #require(file.firstIndex(of: "UID:f-down@gongshi"))
    #expect(
      file[(start + 2)...(start + 4)] == [
        "DTSTART;TZID=Asia/Shanghai:20261010T173000", "DTEND;TZID=Asia/Shanghai:20261010T180000",
        "SUMMARY:撤下名单：\(publication.title.text)",
      ])
    #expect(file[start...].contains("TRIGGER:PT0S"))
  }

  @Test func `a period that ends with the day has its list taken down at midnight`() throws {
    let period = Period(
      posted: "2026-09-28", from: "2026-09-29", through: "2026-10-10", counting: 5, .workingDays,
      closingAt: .endOfDay)
    let base = try titledSample(kind: "aid.recognition")
    let late = Publication(
      kind: base.kind, title: base.title, issuer: base.issuer, facts: base.facts, period: period,
      comesDown: .atPeriodEnd, tables: base.tables)
    #expect(
      calendarFile(of: late, fingerprint: "f").contains(
        "DTSTART;TZID=Asia/Shanghai:20261011T000000"))
  }

  @Test func `what is taken down when it is settled has no such event`() throws {
    let file = calendarFile(of: try titledSample(), fingerprint: "f")
    #expect(!file.contains("撤下名单"))
  }
}
