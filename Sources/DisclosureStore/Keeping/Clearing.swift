import Foundation
import GRDB
import Glibc
public import WorkingDays

/// What went after names were erased.
public struct Clearing: Hashable, Sendable {
  /// Files that nothing names any more.
  public let files: Int
  /// Backups that still held the names.
  public let backups: [String]
  /// The one that took their place; nil when there were none.
  public let newBackup: String?
}

extension OfficeWriting {
  /// Takes away everything that names people of a notice and of the objections to it: rows and their
  /// sealed parts, publications, artefacts, texts of objections.
  ///
  /// What stays is the ledger, and what tables say of its acts. The files go with
  /// ``OfficeStore/clear(at:)``, once the transaction is over.
  public func eraseNames(of notice: String) throws {
    let arguments: StatementArguments = ["notice": notice]
    for statement in OfficeWriting.erasing {
      try database.execute(sql: statement, arguments: arguments)
    }
    try eraseObjectors(of: notice)
  }

  private static let erasing = [
    """
    DELETE FROM listRow WHERE version IN (SELECT id FROM listVersion WHERE notice = :notice)
    """,
    "UPDATE listVersion SET publication = NULL WHERE notice = :notice",
    """
    DELETE FROM artefact WHERE subject = :notice
      OR subject IN (SELECT id FROM objection WHERE notice = :notice)
    """,
  ]
}

extension OfficeStore {
  /// Makes what was erased go from the disk too: files that nothing names, free pages, the
  /// write-ahead log, and the backups in the office's own folder, for which a new one is made.
  ///
  /// May be called at any time, again after it was stopped.
  /// - Throws: KEEP-016 while another program reads, so that the log cannot be cut.
  @discardableResult
  public func clear(at moment: Moment) throws -> Clearing {
    let files = try clearUnnamed()
    try inWords(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
    try cutLog()
    let erased = try read { try KeepingSummary($0.database).erased }
    let older = try BackupPlace.backups(in: backupFolder).filter { $0.manifest.erased < erased }
    guard !older.isEmpty else { return Clearing(files: files, backups: [], newBackup: nil) }
    let new = try backUp(at: moment)
    for backup in older { try removeFolder(backup.path) }
    return Clearing(files: files, backups: older.map(\.path), newBackup: new.path)
  }

  /// Removes artefacts that nothing names and what a stopped program left half-written; says how many.
  ///
  /// Files among the artefacts whose names are no hashes are not touched.
  @discardableResult
  func clearUnnamed() throws -> Int {
    try inWords(path) {
      try queue.writeWithoutTransaction { database in
        // While nobody else can write, nobody is about to name one of them.
        var files: [String] = []
        try database.inTransaction(.immediate) {
          files = try unnamedFiles(database) + leftovers()
          return .rollback
        }
        return files
      }
    }.reduce(0) { count, file in
      guard unlink(file) == 0 || errno == ENOENT else { throw StoreRefusal.fault(file) }
      return count + 1
    }
  }

  func unnamedFiles(_ database: Database) throws -> [String] {
    let named = Set(try String.fetchAll(database, sql: "SELECT sha256 FROM artefact"))
    return try filesBelow(folder + "/artefacts").filter { path in
      let name = String(path.suffix(64))
      return path == "\(name.prefix(2))/\(name)" && !named.contains(name)
    }.map { folder + "/artefacts/" + $0 }
  }

  /// Halves of files whose program is no more.
  func leftovers() throws -> [String] {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let below = try filesBelow(folder + "/artefacts").map { "artefacts/" + $0 }
    return (own + below).filter { isLeftover(($0 as NSString).lastPathComponent) }
      .map { folder + "/" + $0 }.sorted()
  }

  private func cutLog() throws {
    let busy = try inWords(path) {
      try queue.writeWithoutTransaction {
        try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 1
      }
    }
    guard busy == 0 else {
      throw StoreRefusal(
        id: "KEEP-016", message: "姓名已经删除,但别的程序正在读数据,日志文件还没有清空,请稍后再运行一次。[KEEP-016]",
        nature: .busy)
    }
  }
}

/// Whether a name is that of a file half-written by a program that is no more, as .gongshi-4711-0.part.
private func isLeftover(_ name: String) -> Bool {
  guard name.hasPrefix(".gongshi-"), name.hasSuffix(".part"),
    let process = Int32(name.dropFirst(9).prefix { $0.isNumber })
  else { return false }
  return kill(process, 0) != 0 && errno == ESRCH
}

private func removeFolder(_ path: String) throws {
  do { try FileManager.default.removeItem(atPath: path) } catch { throw StoreRefusal.fault(path) }
}
