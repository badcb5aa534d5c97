import Foundation
import GRDB
import Glibc
import PublicLedger
public import WorkingDays

/// A backup put in place of an office's data.
public struct Restoration: Hashable, Sendable {
  /// When it does not hold, nothing was done.
  public let proof: BackupProof
  /// Where the data lie, or would lie, that were there before; nil when there were none.
  public let before: String?
}

extension OfficeStore {
  /// Proves the backup in the folder `source`, then puts it in place of the data in `folder`.
  ///
  /// The database is replaced in one transaction; what was there is kept beside the folder. `key` is
  /// the path of the key file, nil the one beside the folder. A dry run proves only.
  /// - Throws: KEEP-012 when another program uses the data; nothing was done then.
  public static func restore(
    _ source: String, to folder: String, key: String? = nil, at moment: Moment,
    dryRun isDryRun: Bool = false
  ) throws -> Restoration {
    let keyPath = MasterKey.path(key, for: folder)
    let proof = try BackupProof(of: source, key: keyPath, at: moment)
    let path = DatabaseFile.path(in: folder)
    let before = access(path, F_OK) == 0 ? freeName("\(folder).before-\(moment.fileName)") : nil
    guard proof.holds, !isDryRun else { return Restoration(proof: proof, before: before) }
    try makePrivateFolder(folder)
    try copyFiles(of: proof.manifest, from: source, to: folder)
    try replaceDatabase(of: folder, from: source, keeping: before)
    try OfficeStore(lookingAt: folder, key: keyPath).clearUnnamed()
    return Restoration(proof: proof, before: before)
  }

  private static func freeName(_ name: String) -> String {
    let taken = { access($0, F_OK) == 0 }
    return taken(name) ? (2...).lazy.map { "\(name)-\($0)" }.first { !taken($0) } ?? name : name
  }

  /// Everything but the database; a file that is there already under its hash is the same one.
  private static func copyFiles(
    of manifest: BackupManifest, from source: String, to folder: String
  ) throws {
    for file in manifest.files where file.path != databaseName {
      let target = folder + "/" + file.path
      guard (try? KeptFile(at: file.path, in: folder)) != file else { continue }
      try makePrivateFolder((target as NSString).deletingLastPathComponent)
      let part = target + ".part"
      unlink(part)
      try copyFile(source + "/" + file.path, to: part)
      try renameFlushed(part, to: target)
    }
  }

  /// Puts the backup's database in place; what was there is kept in the folder `before`.
  private static func replaceDatabase(
    of folder: String, from source: String, keeping before: String?
  ) throws {
    guard let before else { return try placeDatabase(in: folder, from: source) }
    try setAsideFiles(of: folder, in: before)
    if let live = try openable(in: folder) {
      try overwrite(live, in: folder, from: source, keeping: before)
    } else {
      for name in [databaseName + "-wal", databaseName + "-shm", databaseName]
      where access(folder + "/" + name, F_OK) == 0 {
        try renameFlushed(folder + "/" + name, to: before + "/" + name)
      }
      try placeDatabase(in: folder, from: source)
    }
  }

  /// Nil for a database so damaged that it cannot be opened; nobody uses such a one.
  private static func openable(in folder: String) throws -> DatabaseQueue? {
    let path = DatabaseFile.path(in: folder)
    do {
      try DatabaseFile.check(path)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read(ledgerLength)
      return queue
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StoreRefusal.inUse(folder)
    } catch {
      return nil
    }
  }

  private static func placeDatabase(in folder: String, from source: String) throws {
    let part = DatabaseFile.path(in: folder) + ".part"
    unlink(part)
    try copyFile(DatabaseFile.path(in: source), to: part)
    try renameFlushed(part, to: DatabaseFile.path(in: folder))
  }

  /// In one transaction of SQLite's, so that others see the old state or the new one.
  private static func overwrite(
    _ live: DatabaseQueue, in folder: String, from source: String, keeping before: String
  ) throws {
    let path = DatabaseFile.path(in: folder)
    do {
      try copyDatabase(live, to: DatabaseFile.path(in: before))
      let kept = try DatabaseQueue(path: DatabaseFile.path(in: before)).read(ledgerLength)
      let other = try DatabaseQueue(path: path, configuration: configuration)
      var readOnly = Configuration()
      readOnly.readonly = true
      let backup = try DatabaseQueue(path: DatabaseFile.path(in: source), configuration: readOnly)
      try backup.backup(to: live, pagesPerStep: 8) { _ in
        // From the first step on nobody else can write: what was kept is still all there is.
        guard try other.read(ledgerLength) == kept else { throw StoreRefusal.inUse(folder) }
      }
      try live.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StoreRefusal.inUse(folder)
    }
  }

  private static func ledgerLength(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM ledger") ?? 0
  }

  /// Second names for artefacts and papers, where the disk knows such names, else copies.
  private static func setAsideFiles(of folder: String, in before: String) throws {
    try makePrivateFolder(before)
    for name in try filesBelow(folder)
    where name.hasPrefix("artefacts/") || name.hasPrefix("calendar/") {
      let target = before + "/" + name
      try makePrivateFolder((target as NSString).deletingLastPathComponent)
      try linkOrCopy(folder + "/" + name, to: target)
    }
  }
}

let databaseName = "gongshi.sqlite"

extension StoreRefusal {
  static func inUse(_ folder: String) -> StoreRefusal {
    StoreRefusal(
      id: "KEEP-012", message: "\(folder) 正在被使用,不能恢复,请等别人办完、关掉程序再试。[KEEP-012]",
      nature: .busy)
  }
}
