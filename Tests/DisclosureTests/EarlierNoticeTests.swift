import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct EarlierNoticeTests {
  /// As gongshi writes it into publication.json.
  private func record(of publication: Publication) -> String {
    JSON.members([
      "publication": publication.json, "sha256": .string(publication.sha256),
      "fingerprint": .string(publication.fingerprint),
    ]).text
  }

  private func refusal(_ text: String) -> String? {
    do {
      _ = try EarlierNotice.read(publicationJSON: Array(text.utf8))
      return nil
    } catch {
      return error.id
    }
  }

  @Test func `what was published is read back`() throws {
    let publication = try samplePublication(rows: 3)
    let notice = try EarlierNotice.read(publicationJSON: Array(record(of: publication).utf8))
    #expect(notice.kind == "hiring.proposed" && notice.title == publication.title.text)
    #expect(notice.fingerprint == publication.fingerprint)
    #expect(notice.posted == "2026-09-28" && notice.lastDay == "2026-10-10")
    let table = publication.tables[0]
    #expect(notice.headers == ["表名"] + table.columns.map(\.header))
    #expect(notice.rows.count == 3)
    #expect(notice.rows[2] == [table.title] + table.row(2).map(\.text))
  }

  @Test func `several tables come as one, with what only some of them have left empty`() throws {
    let column = { (header: String) in PublicColumn(header: header, type: .text, width: 4) }
    let tables = [
      PublicTable(
        title: "甲", columns: [column("姓名"), column("档次")], cells: [.text("王一"), .text("一档")],
        orderWords: ""),
      PublicTable(
        title: "乙", columns: [column("班级"), column("姓名")], cells: [.text("1班"), .text("李二")],
        orderWords: ""),
    ]
    let base = try samplePublication(rows: 0)
    let publication = Publication(
      kind: base.kind, title: base.title, issuer: base.issuer, facts: base.facts,
      period: base.period, tables: tables)
    let notice = try EarlierNotice.read(publicationJSON: Array(record(of: publication).utf8))
    #expect(notice.headers == ["表名", "姓名", "档次", "班级"])
    #expect(notice.rows == [["甲", "王一", "一档", ""], ["乙", "李二", "", "1班"]])
  }

  @Test(arguments: [
    ("吴老师", "周老师"), ("2026-10-10", "2026-10-09"), ("hiring.proposed", "hiring.written"),
    ("\"count\": 5", "\"count\": 6"),
  ])
  func `a record that was changed by hand is refused`(_ old: String, _ new: String) throws {
    let publication = try samplePublication(rows: 50)
    let text = record(of: publication)
    try #require(text.contains(old))
    #expect(refusal(text) == nil)
    #expect(refusal(text.replacing(old, with: new)) == "PUB-03")
  }

  @Test func `a hash or fingerprint that was changed is refused too`() throws {
    let publication = try samplePublication(rows: 1)
    let text = record(of: publication)
    let digit = publication.sha256.hasPrefix("0") ? "1" : "0"
    let other = digit + publication.sha256.dropFirst()
    #expect(refusal(text.replacing(publication.sha256, with: other)) == "PUB-03")
    #expect(
      refusal(text.replacing(publication.fingerprint, with: "0000-0000-0000-0000")) == "PUB-03")
  }

  @Test func `blanks and the order of members do not matter`() throws {
    let publication = try samplePublication(rows: 2)
    #expect(
      refusal(
        JSON.members([
          "fingerprint": .string(publication.fingerprint), "sha256": .string(publication.sha256),
          "more": .null, "publication": publication.json,
        ]).canonical) == nil)
  }

  @Test(arguments: [
    ("", "PUB-01"), ("{", "PUB-01"), ("null", "PUB-01"), ("[]", "PUB-02"), ("{}", "PUB-02"),
    ("\"text\"", "PUB-01"), ("{\"publication\": {}}", "PUB-02"),
    ("{\"publication\": {}, \"sha256\": 5}", "PUB-02"),
    ("{\"publication\": {\"a\": 1.5}, \"sha256\": \"\"}", "PUB-01"),
    ("{\"publication\": {\"a\": 1e999}, \"sha256\": \"\"}", "PUB-01"),
    ("{\"publication\": {}, \"sha256\": \"\"}", "PUB-03"), ("\u{0}", "PUB-01"),
  ])
  func `what is no record is refused by its rule`(_ text: String, _ rule: String) {
    #expect(refusal(text) == rule)
  }

  @Test func `a thousand brackets do not go deep`() {
    for bracket in ["[", "{\"a\":"] {
      #expect(refusal(String(repeating: bracket, count: 100_000)) == "PUB-01")
    }
    #expect(refusal("{\"a\": \"" + String(repeating: "[", count: 100) + "\\\"[\"}") == "PUB-02")
  }

  /// The hash of what lacks a part is right; the part is missed all the same.
  @Test(arguments: ["kind", "title", "period", "tables"])
  func `a part that is missing is missed`(_ name: String) throws {
    let publication = try samplePublication(rows: 1)
    guard case .object(let members) = publication.json else {
      Issue.record("a publication is an object")
      return
    }
    let kept = JSON.object(members.filter { $0.name != name })
    #expect(refusal("{\"publication\": \(kept.text), \"sha256\": \"\"}") == "PUB-03")
  }

  @Test func `a record that is cut off anywhere is refused`() throws {
    let text = record(of: try samplePublication(rows: 2))
    let bytes = Array(text.utf8)
    for length in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(throws: EarlierNoticeRefusal.self) {
        try EarlierNotice.read(publicationJSON: Array(bytes[..<length]))
      }
    }
  }

  @Test func `too large a file is not even parsed`() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: EarlierNotice.largestFile + 1)
    let refusal = #expect(throws: EarlierNoticeRefusal.self) {
      try EarlierNotice.read(publicationJSON: bytes)
    }
    #expect(refusal?.id == "PUB-04")
  }
}
