import Disclosure
import DisclosureTesting
import GRDB
import NoticeLife
import Testing

@testable import DisclosureStore

struct SchemaTests {
  /// What is refused, the words with which, and what made it possible to try.
  @Test(arguments: [
    ("UPDATE ledger SET entry = entry", "never changed"),
    ("UPDATE ledger SET signature = zeroblob(64) WHERE seq = 1", "never changed"),
    ("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)", "never removed"),
    (
      "INSERT OR REPLACE INTO ledger (seq, entry, signature, hash) SELECT seq, entry, signature, hash FROM ledger WHERE seq = 1",
      "follows the last"
    ),
    (
      "INSERT INTO ledger (seq, entry, signature, hash) SELECT seq + 100, json_set(entry, '$.seq', seq + 100), signature, hash FROM ledger WHERE seq = 1",
      "follows the last"
    ),
    (
      "INSERT INTO ledger (seq, entry, signature, hash) SELECT max(seq) + 1, json_set(entry, '$.seq', max(seq) + 1), signature, hash FROM ledger",
      "follows the last"
    ),
    ("UPDATE givenNumber SET number = number + 1", "never changed"),
    ("DELETE FROM givenNumber", "never taken back"),
    (
      "INSERT OR REPLACE INTO givenNumber SELECT series, year, number, text, 'N-2026-0009' FROM givenNumber",
      "given out once"
    ),
    (
      "INSERT OR REPLACE INTO givenNumber SELECT series, year, number + 1, text, subject FROM givenNumber",
      "given out once"
    ),
    ("DELETE FROM notice", "never removed"),
    ("INSERT OR REPLACE INTO notice SELECT * FROM notice", "begins as a draft"),
    ("UPDATE notice SET stage = 'open', opensAt = lastAct", "no act leads"),
    ("UPDATE notice SET stage = 'gone'", "no act leads"),
    ("UPDATE notice SET endsAt = lastAct", "CHECK constraint failed"),
    ("UPDATE notice SET title = ''", "CHECK constraint failed"),
    ("UPDATE notice SET version = 'one'", "cannot store TEXT value in INTEGER column"),
    (
      "INSERT INTO ledger (seq, entry, signature, hash, \"by\") VALUES (99, '{}', x'', x'', 'P1')",
      "generated column"
    ),
    ("UPDATE person SET publicKey = x'00'", "CHECK constraint failed"),
    ("UPDATE office SET settings = '{}'", "CHECK constraint failed"),
    ("UPDATE person SET id = NULL WHERE id = 'P1'", "NOT NULL constraint failed"),
    (
      "INSERT INTO listRow VALUES (99, 1, zeroblob(16), NULL, '{}', x'')",
      "FOREIGN KEY constraint failed"
    ),
  ])
  func `What no command does, the file refuses`(_ sql: String, _ words: String) throws {
    try withOffice { office in
      _ = try office.drafted(with: [NewRow("甲")])
      let error = #expect(throws: DatabaseError.self) {
        try office.store.queue.write { try $0.execute(sql: sql) }
      }
      #expect(error?.message?.contains(words) == true, "\(error?.message ?? "")")
    }
  }

  /// Every pair of stages: the file lets through what an act can do and nothing else.
  @Test func `The file knows the same changes of stage as the acts`() throws {
    let queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE TABLE notice (id INTEGER PRIMARY KEY, stage TEXT)")
      try database.execute(sql: Schema.stageGuard)
      for from in Stage.allCases {
        for to in Stage.allCases {
          try database.execute(sql: "DELETE FROM notice")
          try database.execute(
            sql: "INSERT INTO notice VALUES (1, ?)", arguments: [from.rawValue])
          let isAllowed =
            (try? database.execute(
              sql: "UPDATE notice SET stage = ?", arguments: [to.rawValue])) != nil
          let isKnown = from == to || Stage.transitions.contains { $0 == (from, to) }
          #expect(isAllowed == isKnown, "\(from) → \(to)")
        }
      }
    }
  }

  /// Who changes this text breaks files that are out already: write the next migration instead.
  @Test func `The first migration is what it was when it was shipped`() throws {
    let text =
      (Schema.officeTables + Schema.ledgerTables + Schema.noticeTables
      + Schema.objectionTables + [Schema.stageGuard]).joined(separator: "\n")
    #expect(
      JSON.string(text).sha256
        == "fc63fcccbdfe7c71b4683b0f4206f77d7d676b23456faffeb02c4f7561287f80")
  }

  @Test func `The second migration is what it was when it was shipped`() throws {
    let text = (Schema.roundTables + Schema.requestTables).joined(separator: "\n")
    #expect(
      JSON.string(text).sha256
        == "530f512b0776f07fad42eb62a6a189ef9bc86b146ab8386d44260b42f560d6a9")
  }

  @Test(arguments: HotQuery.allCases)
  func `A hot question is answered by an index`(_ query: HotQuery) throws {
    try withOffice { office in
      let plans = try office.store.read { reading in
        try [query.sql, query.countSQL].filter { !$0.isEmpty }.map { (sql: String) -> [String] in
          let statement = try reading.database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
          let blanks = Array(repeating: DatabaseValue.null, count: sql.count { $0 == "?" })
          return try Row.fetchAll(statement, arguments: StatementArguments(blanks))
            .map { row -> String in row["detail"] }
        }
      }
      for plan in plans {
        #expect(!plan.isEmpty)
        for step in plan {
          #expect(step.contains("USING"), "\(step)")
          #expect(!step.contains("TEMP B-TREE"), "\(step)")
        }
      }
    }
  }

  @Test func `What is deleted is overwritten, and a write is on the disk when it is done`() throws {
    try withOffice { office in
      let names = [
        "secure_delete", "synchronous", "foreign_keys", "journal_mode", "application_id",
      ]
      let settings = try office.store.read { reading in
        try names.map { try String.fetchOne(reading.database, sql: "PRAGMA " + $0) }
      }
      #expect(settings == ["1", "2", "1", "wal", "\(0x4753_5857)"])
    }
  }
}
