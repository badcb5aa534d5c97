import GRDB

/// How the file came to have its tables.
///
/// A migration that was shipped is never edited: a later one goes on from it.
enum Schema {
  /// The number of migrations this program knows; stands in `user_version`.
  static let version = 2

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: office, ledger, notices, lists, objections") { db in
      try db.execute(sql: "PRAGMA application_id = \(DatabaseFile.application)")
      for statement in officeTables + ledgerTables + noticeTables + objectionTables {
        try db.execute(sql: statement)
      }
      try db.execute(sql: stageGuard)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: rounds, returns, requests") { db in
      for statement in roundTables + requestTables { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }
}
