import Foundation
import GRDB

extension OfficeStore {
  /// Brings the tables to a newer program's `version`, when they are older.
  ///
  /// First a backup is made; then the same is done to a copy, which is proved like a backup; only then
  /// to the file itself. Whatever fails leaves the file as it was.
  /// - Throws: KEEP-015 with the cause; ``StoreRefusal`` when the backup cannot be made.
  func upgrade(to version: Int, by migrator: DatabaseMigrator) throws {
    guard try schemaVersion() < version else { return }
    let place = try BackupPlace(backupFolder, of: folder)
    let summary = try read { try KeepingSummary($0.database) }
    _ = try backUp(at: summary.lastEntry)
    try place.alone {
      // Another program may have done it while this one waited.
      guard try schemaVersion() < version else { return }
      let work = try place.newUnfinished()
      defer { try? FileManager.default.removeItem(atPath: work) }
      let copy = try rehearse(migrator, in: work, keeping: summary)
      defer { try? copy.queue.close() }
      try upgrade(by: migrator, orElse: copy)
    }
  }

  func schemaVersion() throws -> Int {
    try read { try Int.fetchOne($0.database, sql: "PRAGMA user_version") ?? 0 }
  }

  /// Upgrades a copy in the folder `work`, proves it, and hands it over as it was before.
  private func rehearse(
    _ migrator: DatabaseMigrator, in work: String, keeping summary: KeepingSummary
  ) throws -> OfficeStore {
    try copyDatabase(to: DatabaseFile.path(in: work))
    let trial = work + "/trial"
    try makePrivateFolder(trial)
    try copyDatabase(to: DatabaseFile.path(in: trial))
    let copy = try OfficeStore(copyIn: trial, keys: keys)
    try named { try copy.prove(migrator, keeping: summary) }
    try copy.queue.close()
    return try OfficeStore(copyIn: work, keys: keys)
  }

  private func prove(_ migrator: DatabaseMigrator, keeping summary: KeepingSummary) throws {
    try migrator.migrate(queue)
    for step in try proveContent(without: [.artefacts]) {
      if let refusal = step.refusal { throw refusal }
    }
    let after = try read { try KeepingSummary($0.database) }
    guard (after.entries, after.root) == (summary.entries, summary.root) else {
      throw StoreRefusal.kept("KEEP-009", "升级改动了台账")
    }
  }

  /// Upgrades this file; when that stops half-way, what `copy` holds is put back.
  private func upgrade(by migrator: DatabaseMigrator, orElse copy: OfficeStore) throws {
    try named {
      do {
        try migrator.migrate(queue)
      } catch {
        try copy.queue.backup(to: queue)
        throw error
      }
    }
  }

  private func named(_ body: () throws -> Void) throws {
    do { try body() } catch {
      throw StoreRefusal(
        id: "KEEP-015",
        message: "数据升级没有通过(\(error)),数据没有改动,请继续用原来的程序,并把这句话告诉维护的人。[KEEP-015]",
        nature: .integrity)
    }
  }
}
