import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import SchoolOversight
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct ReturnSealingTests {
  private func people(_ count: Int) -> [(name: String, id: String)] {
    (0..<count).map { (name: "某\($0)", id: String(320_981_201_501_010_000 + $0)) }
  }

  /// Lengths around the ends of a number's bytes, and fields of every kind.
  @Test(arguments: [0, 1, 127, 128, 129, 300])
  func `A table is the same after it was bytes`(_ count: Int) {
    let fields: [Field] = [
      .empty, .text(""), .text("a\u{0}b🏫"), .text(String(repeating: "长", count: count)),
      .integer(count), .integer(-count), .integer(.max), .integer(.min), .score(Score(count)),
      .amount(Amount(fen: -count)), .day("2026-02-28"), .day("1899-12-31"),
      .month(YearMonth(of: "2026-12-01")), .month(YearMonth(of: "2026-01-31")),
    ]
    let columns = fields.indices.map { "c\($0)" }
    let table = ReturnTable(
      columns: columns,
      records: (0..<count).map { Record(row: $0 * 1000, fields: fields, columns: columns) },
      persons: (0..<count).map {
        $0.isMultiple(of: 2) ? nil : [UInt8](repeating: UInt8($0 % 251 + 1), count: 16)
      })
    let bytes = ReturnBlock.bytes(of: table)
    let persons = ReturnBlock.persons(of: table)
    let isSame = ReturnBlock.table(bytes, persons: persons) == table
    #expect(isSame)
    #expect(ReturnBlock.table(bytes + [0], persons: persons) == nil)
    #expect(ReturnBlock.table(bytes, persons: persons + Array(repeating: 0, count: 16)) == nil)
    for end in stride(from: 0, to: bytes.count, by: 97) {
      #expect(ReturnBlock.table(Array(bytes[..<end]), persons: persons) == nil)
    }
  }

  @Test func `Bytes of any kind are read as a table or refused, never more`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<24, using: &generator)
      let bytes = (0..<count).map { _ in
        // Small numbers, so that something is read of many of them.
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...6, using: &generator)
          : UInt8.random(in: .min ... .max, using: &generator)
      }
      let table = ReturnBlock.table(bytes, persons: [])
      #expect(table.map(\.records.count) ?? 0 == 0)
    }
  }

  @Test func `A workbook's rows have the token of whoever they name by number`() {
    let matching = PersonMatching(key: [UInt8](repeating: 7, count: 32))
    let ids = SampleRound.roster.columns.map(\.id)
    let records = [
      Record(row: 4, fields: [.text("甲"), .text("320981201501010011")], columns: ids),
      Record(row: 6, fields: [.text("乙"), .empty], columns: ids),
    ]
    let table = ReturnTable(records, of: SampleRound.roster, matching: matching)
    #expect(table.columns == ids)
    #expect(table.records == records)
    #expect(table.persons == [matching.token(of: "320981201501010011"), nil])
    let other = PersonMatching(key: [UInt8](repeating: 8, count: 32))
    #expect(other.token(of: "1") != matching.token(of: "1"))
    #expect(matching.token(of: "32098120150101001x") == matching.token(of: "32098120150101001X"))
  }

  /// Each a change that would go unseen if the block were only encrypted, or not at all.
  @Test(arguments: [
    "UPDATE returnBlock SET sealed = (SELECT b.sealed FROM returnBlock AS b WHERE b.\"return\" <> returnBlock.\"return\")",
    "UPDATE returnBlock SET sealed = zeroblob(100)",
    "UPDATE returnBlock SET persons = (SELECT b.persons FROM returnBlock AS b WHERE b.\"return\" <> returnBlock.\"return\")",
    "UPDATE returnBlock SET persons = zeroblob(32)",
    "UPDATE schoolReturn SET file = '\(SampleRound.file("9"))'",
  ])
  func `Rows that were changed or moved do not open`(_ sql: String) throws {
    try withOffice { office in
      let id = try office.round().id
      try office.receive(people(2), from: 1, in: id)
      try office.receive(people(4).suffix(2), from: 2, in: id, file: "b")
      try office.store.queue.write {
        try $0.execute(sql: "DROP TRIGGER returnBlockNoUPDATE; " + sql)
      }
      try office.store.read { reading throws in
        let refusal = #expect(throws: StoreRefusal.self) {
          try reading.rows(of: SampleRound.schools[0].code, in: id)
        }
        #expect(refusal?.id == "ROUND-006")
        #expect(refusal?.nature == .integrity)
        #expect(try !reading.differences().isEmpty)
      }
    }
  }

  @Test func `Nothing of the rows stands in the file in the clear, and nothing when they went`()
    throws
  {
    try withOffice { office in
      let id = try office.round().id
      try office.receive([(name: "周小满", id: "320981201501010011")], from: 1, in: id)
      func findings(_ text: String) throws -> Bool {
        try office.store.queue.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return try Data(contentsOf: URL(fileURLWithPath: office.path))
          .range(of: Data(text.utf8)) != nil
      }
      #expect(try findings("临江县第1小学"))
      #expect(try !findings("周小满"))
      #expect(try !findings("320981201501010011"))
      let sealed = try office.store.queue.read {
        try Data.fetchOne($0, sql: "SELECT substr(sealed, 1, 24) FROM returnBlock")
      }
      try office.act(.clerk) { writing in
        try writing.close(round: id)
        try writing.empty(round: id)
      }
      try office.store.clear(at: SampleOffice.morning)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: office.path))
      #expect(try bytes.range(of: #require(sealed)) == nil)
    }
  }
}
