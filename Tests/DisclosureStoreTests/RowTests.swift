import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import PublicLedger
import Testing

@testable import DisclosureStore

struct RowTests {
  /// Both sides of a chunk's end, several chunks, and none.
  @Test(arguments: [0, 1, 2, 1023, 1024, 1025, 5000])
  func `Rows come back in order, and the root is that of their leaves`(_ count: Int) throws {
    let rows = (0..<count).map {
      NewRow("某\($0)", id: String(320_981_199_901_000_000 + $0), phone: "\($0)")
    }
    try withOffice { office in
      let id = try office.drafted(with: rows)
      try office.store.read { reading in
        let stored = try reading.rows(of: id)
        #expect(stored.map(\.ordinal) == Array(1..<(count + 1)))
        #expect(stored.map(\.published) == rows.map(\.published))
        for row in stored.prefix(3) + stored.suffix(3) {
          let texts = try reading.withheld(of: row)
          #expect(texts["联系电话"] == "\(row.ordinal - 1)")
        }
        let leaves = try reading.leafHashes(of: id)
        let expected = stored.map { ListLeaf.hash(row: $0.published, salt: reading.salt(of: $0)) }
        #expect(leaves == expected)
        let root = try reading.state(of: id).current.listRoot
        #expect(root == hexadecimal(MerkleTree(leafHashes: leaves).root))
      }
    }
  }

  @Test func `The same key has the same token in every list, another key another`() throws {
    try withOffice { office in
      let one = try office.drafted(with: [NewRow("甲", id: "1"), NewRow("乙", id: "2")])
      let other = try office.drafted(with: [NewRow("乙", id: "2"), NewRow("丙", id: "3", key: "1")])
      try office.store.read { reading in
        let (first, second) = (try reading.rows(of: one), try reading.rows(of: other))
        #expect(first[1].token == second[0].token)
        #expect(first[1].person == second[0].person)
        #expect(first[0].token == second[1].token)
        #expect(first[0].person != second[1].person)
        #expect(first[0].token != first[1].token)
        #expect(first[0].token != first[0].person)
        #expect(reading.salt(of: first[1]) != reading.salt(of: second[0]))
      }
    }
  }

  @Test func `A row moved to another place does not open there`() throws {
    try withOffice { office in
      let id = try office.drafted(with: [NewRow("甲", phone: "1"), NewRow("乙", phone: "2")])
      try office.store.queue.write { database in
        try database.execute(
          sql: """
            DROP TRIGGER listRowNoUPDATE;
            UPDATE listRow SET sealed = (
              SELECT other.sealed FROM listRow AS other WHERE other.ordinal = 3 - listRow.ordinal)
            WHERE ordinal = 1
            """)
      }
      try office.store.read { reading in
        let rows = try reading.rows(of: id)
        let refusal = #expect(throws: StoreRefusal.self) { try reading.withheld(of: rows[0]) }
        #expect(refusal?.id == "STORE-030")
        #expect(refusal?.nature == .integrity)
        #expect(try reading.withheld(of: rows[1])["联系电话"] == "2")
      }
    }
  }

  @Test func `A version that is not there is refused by its number`() throws {
    try withOffice { office in
      let id = try office.drafted(with: [NewRow("甲")])
      try office.store.read { reading in
        let refusal = #expect(throws: StoreRefusal.self) { try reading.rows(of: id, version: 2) }
        #expect(refusal?.id == "STORE-028")
        let none = #expect(throws: StoreRefusal.self) { try reading.rows(of: "N-2026-0002") }
        #expect(none?.id == "STORE-023")
      }
    }
  }

  @Test(arguments: [
    "UPDATE listRow SET public = '{}'", "UPDATE listVersion SET rowCount = 7",
    "UPDATE listVersion SET root = zeroblob(32)",
    "UPDATE listVersion SET publication = '{\"a\":1}'",
    "UPDATE listVersion SET number = 2",
  ])
  func `A version is never changed`(_ sql: String) throws {
    try withOffice { office in
      _ = try office.drafted(with: [NewRow("甲")])
      let error = #expect(throws: DatabaseError.self) {
        try office.store.queue.write { try $0.execute(sql: sql) }
      }
      #expect(error?.message?.contains("never changed") == true)
    }
  }
}
