import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import SchoolOversight
import Testing

@testable import DisclosureStore

@Suite struct RoundDifferenceTests {
  private func prepared(_ office: SampleOffice) throws -> String {
    let id = try office.round().id
    try office.receive([(name: "甲", id: "1")], from: 1, in: id)
    try office.receive([(name: "甲", id: "1"), (name: "乙", id: "2")], from: 1, in: id, file: "b")
    try office.receive([(name: "丙", id: "3")], from: 2, in: id, file: "c", state: .returned)
    try office.act(.clerk) { try $0.choose(SampleRound.file("b"), for: "3210840101", in: id) }
    return id
  }

  /// A change behind the program's back, and the words in which it is found.
  @Test(arguments: [
    ("UPDATE round SET title = '别的'", "title:表里是 别的"),
    ("UPDATE round SET due = '2026-12-31 17:00'", "due:表里是 2026-12-31 17:00"),
    ("UPDATE round SET isClosed = 1", "isClosed"),
    ("UPDATE round SET packageKey = zeroblob(32)", "packageKey"),
    ("UPDATE roundSchool SET township = '别处'", "的学校:与台账不符"),
    ("UPDATE roundSchool SET chosen = NULL", "的学校:与台账不符"),
    ("UPDATE roundSchool SET school = json_set(school, '$.name', '别校')", "的学校:与台账不符"),
    ("UPDATE schoolReturn SET state = '已收有说明' WHERE isCurrent = 1", "state:表里是 已收有说明"),
    ("UPDATE schoolReturn SET rowCount = 9 WHERE number = 1", "的第 1 次报送"),
    ("UPDATE schoolReturn SET findings = '{\"A-001\":1}'", "findings"),
    ("DELETE FROM figure", "汇总数字:与台账的哈希不符"),
    ("INSERT INTO figure SELECT \"return\", 'x', '', '', 1 FROM figure", "汇总数字:与台账的哈希不符"),
    ("DELETE FROM returnBlock", "的名单:与台账的哈希不符"),
    (
      "INSERT INTO returnBlock SELECT 1, persons, sealed FROM returnBlock", "不该再有的名单"
    ),
  ])
  func `What was changed in the tables is named`(_ sql: String, _ words: String) throws {
    try withOffice { office in
      _ = try prepared(office)
      #expect(try office.store.read { try $0.differences() } == [])
      try office.store.queue.write { try $0.execute(sql: sql) }
      let lines = try office.store.read { try $0.differences() }
      #expect(lines.contains { $0.contains(words) }, "\(lines)")
    }
  }

  @Test(arguments: [
    ("DELETE FROM round", "never removed"), ("DELETE FROM roundSchool", "never removed"),
    ("DELETE FROM schoolReturn", "never removed"),
    ("UPDATE returnBlock SET sealed = zeroblob(50)", "never changed"),
    ("UPDATE figure SET value = 0", "never changed"),
    ("UPDATE round SET isEmpty = 1", "CHECK constraint failed"),
    ("UPDATE schoolReturn SET isCurrent = 1", "UNIQUE constraint failed"),
    ("UPDATE schoolReturn SET state = '未报'", "CHECK constraint failed"),
    ("INSERT INTO figure VALUES (99, 'rows', '', '', 1)", "FOREIGN KEY constraint failed"),
  ])
  func `What no command does, the file refuses`(_ sql: String, _ words: String) throws {
    try withOffice { office in
      _ = try prepared(office)
      let error = #expect(throws: DatabaseError.self) {
        try office.store.queue.write { try $0.execute(sql: sql) }
      }
      #expect(error?.message?.contains(words) == true, "\(error?.message ?? "")")
    }
  }

  @Test func `Acts that cannot follow are refused as a broken ledger`() throws {
    try withOffice { office in
      let id = try prepared(office)
      try office.act(.clerk) { writing in
        try writing.close(round: id)
        try writing.record(RoundAct.closed, of: id)
      }
      #expect(refusal { try office.store.read { _ = try $0.differences() } } == "STORE-024")
    }
  }

  @Test func `The file of a program that knew no rounds is brought up to date`() throws {
    try withOffice { office in
      let notice = try office.open()
      try office.store.queue.write { database in
        let made = try Row.fetchAll(
          database,
          sql: """
            SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name IN
              ('round', 'roundSchool', 'schoolReturn', 'returnBlock', 'figure', 'knownFile',
               'figures', 'request')
            """)
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for row in made.reversed() {
          try database.execute(sql: "DROP \(row[0] as String) \(row[1] as String)")
        }
        try database.execute(
          sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'; PRAGMA user_version = 1")
      }
      let older = try OfficeStore(lookingAt: office.folder)
      #expect(try older.read { try $0.differences() } == [])
      let store = try office.reopened()
      #expect(try store.schemaVersion() == Schema.version)
      #expect(try store.read { try $0.notice(notice) } != nil)
      #expect(try store.read { try $0.rounds() } == [])
      #expect(try BackupPlace.backups(in: store.backupFolder).map(\.manifest.schema) == [1])
    }
  }
}
