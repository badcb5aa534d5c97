import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing

@testable import DisclosureStore

/// What a newer program does to an older file; the newer program is this one with a migration more.
@Suite struct UpgradeTests {
  private static let next = Schema.version + 1

  private func migrator(_ body: @escaping @Sendable (Database) throws -> Void) -> DatabaseMigrator {
    var migrator = Schema.migrator()
    migrator.registerMigration("later") { database in
      try body(database)
      try database.execute(sql: "PRAGMA user_version = \(UpgradeTests.next)")
    }
    return migrator
  }

  private func rule(_ office: SampleOffice, _ body: @escaping @Sendable (Database) throws -> Void)
    -> String?
  { refusal { try office.store.upgrade(to: UpgradeTests.next, by: migrator(body)) } }

  private func requireUntouched(_ office: SampleOffice, _ id: String) throws {
    #expect(try office.store.schemaVersion() == Schema.version)
    let store = try office.reopened()
    #expect(try store.read { try $0.notice(id) }?.title == "拟聘用人员公示")
    #expect(try store.proveContent().allSatisfy { $0.refusal == nil })
    #expect(BackupPlace.unfinished(in: office.store.backupFolder) == [])
  }

  @Test func `an upgrade that works is done once, after a backup`() throws {
    try withOffice { office in
      let id = try office.open()
      let works: @Sendable (Database) throws -> Void = {
        try $0.execute(sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
      }
      #expect(rule(office, works) == nil)
      #expect(try office.store.schemaVersion() == UpgradeTests.next)
      #expect(try office.store.read { try $0.notice(id) } != nil)
      let backups = try BackupPlace.backups(in: office.store.backupFolder)
      #expect(backups.map(\.manifest.schema) == [Schema.version])
      #expect(rule(office, works) == nil)
      #expect(try BackupPlace.backups(in: office.store.backupFolder) == backups)
    }
  }

  @Test func `an older program refuses the newer file in words and leaves it alone`() throws {
    try withOffice { office in
      #expect(rule(office) { try $0.execute(sql: "CREATE TABLE later (id INTEGER)") } == nil)
      func content() throws -> [String] {
        try office.store.queue.read {
          try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
            + String.fetchAll($0, sql: "SELECT entry FROM ledger")
        }
      }
      let before = try content()
      #expect(refusal { _ = try office.reopened() } == "STORE-005")
      #expect(try content() == before)
    }
  }

  @Test func `a failing upgrade leaves the file as it was`() throws {
    try withOffice { office in
      let id = try office.open()
      #expect(rule(office) { try $0.execute(sql: "CREATE TABLE notice (id)") } == "KEEP-015")
      try requireUntouched(office, id)
    }
  }

  @Test func `an upgrade that would falsify a table is stopped on the copy`() throws {
    try withOffice { office in
      let id = try office.open()
      #expect(rule(office) { try $0.execute(sql: "UPDATE notice SET title = '别的'") } == "KEEP-015")
      try requireUntouched(office, id)
    }
  }

  @Test func `an upgrade that would touch the ledger is stopped on the copy`() throws {
    try withOffice { office in
      let id = try office.open()
      let cut: @Sendable (Database) throws -> Void = {
        try $0.execute(sql: "DROP TRIGGER ledgerNoDelete; DELETE FROM ledger WHERE seq > 11")
      }
      #expect(rule(office, cut) == "KEEP-015")
      try requireUntouched(office, id)
    }
  }

  @Test func `what fails on the real file only is put back, earlier steps included`() throws {
    try withOffice { office in
      let id = try office.open()
      let path = office.path
      var migrator = Schema.migrator()
      migrator.registerMigration("first half") {
        try $0.execute(sql: "UPDATE notice SET title = '别的'")
      }
      migrator.registerMigration("second half") { database in
        // As a disk that fills up between the rehearsal and the real thing.
        if try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list") == path {
          throw DatabaseError(resultCode: .SQLITE_FULL)
        }
        try database.execute(
          sql: "UPDATE notice SET title = '拟聘用人员公示'; PRAGMA user_version = \(UpgradeTests.next)")
      }
      #expect(
        refusal { try office.store.upgrade(to: UpgradeTests.next, by: migrator) } == "KEEP-015")
      try requireUntouched(office, id)
    }
  }

  @Test func `an older backup is proved and restored by a newer program`() throws {
    try withOffice { office in
      _ = try office.open()
      let backup = try office.store.backUp(at: SampleOffice.evening)
      #expect(rule(office) { try $0.execute(sql: "CREATE TABLE later (id INTEGER)") } == nil)
      let proof = try BackupProof(
        of: backup.path, key: office.keyPath, at: SampleOffice.evening)
      #expect(proof.holds && proof.manifest.schema == Schema.version)
    }
  }
}
