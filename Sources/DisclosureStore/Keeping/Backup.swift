import Disclosure
import Foundation
import GRDB
import PublicLedger
public import WorkingDays

/// A backup as it was made, or as it would be made.
public struct Backup: Hashable, Sendable {
  /// The folder that holds it.
  public let path: String
  public let manifest: BackupManifest
}

extension OfficeStore {
  /// Where backups go when nobody says otherwise.
  public var backupFolder: String { folder + "/backups" }

  /// Copies the office's data, as they stand at one moment, into a new folder below `destination`,
  /// while others go on working.
  ///
  /// The folder gets its name when all of it is on the disk and its ledger verifies, so that what
  /// has a name is whole. A dry run does the same and keeps nothing.
  /// - Throws: ``StoreRefusal`` when another backup to the same place is under way, the disk is full
  ///   or the data are damaged; nothing is left behind then.
  public func backUp(
    to given: String? = nil, at moment: Moment, dryRun: Bool = false
  ) throws -> Backup {
    let place = try BackupPlace(given ?? backupFolder, of: folder)
    return try place.alone {
      try place.removeUnfinished()
      let part = try place.newUnfinished()
      defer { try? FileManager.default.removeItem(atPath: part) }
      let manifest = try fill(part, linkingTo: try place.backups().last?.path, at: moment)
      let name = place.freeName(for: moment)
      if !dryRun {
        let text = try manifest.text
        try inWords(part) {
          try writeAtomically([UInt8](text), to: part + BackupManifest.name, permissions: 0o600)
        }
        try flushFolders(in: part)
        try renameFlushed(part, to: name)
      }
      return Backup(path: name, manifest: manifest)
    }
  }

  /// Copies everything into `part` and says what that is.
  private func fill(
    _ part: String, linkingTo earlier: String?, at moment: Moment
  ) throws -> BackupManifest {
    try copyDatabase(to: DatabaseFile.path(in: part))
    let copy = try OfficeStore(copyIn: part, keys: keys)
    let summary = try copy.read { try KeepingSummary($0.database) }
    for hash in summary.artefacts {
      try copyFile(artefactName(hash), to: part, linkingTo: earlier)
    }
    for paper in try filesBelow(folder + "/calendar") {
      try copyFile("calendar/" + paper, to: part, linkingTo: nil)
    }
    for step in try copy.proveContent(without: [.tables]) {
      if let refusal = step.refusal { throw refusal }
    }
    try copy.queue.close()
    return BackupManifest(
      at: moment, schema: summary.schema, entries: summary.entries, root: summary.root,
      erased: summary.erased, files: try filesBelow(part).map { try KeptFile(at: $0, in: part) })
  }

  func copyDatabase(to path: String) throws {
    try inWords(path) { try OfficeStore.copyDatabase(queue, to: path) }
  }

  /// By SQLite's online backup; the copy is one file, without a log beside it.
  static func copyDatabase(_ source: DatabaseQueue, to path: String) throws {
    let copy = try DatabaseQueue(path: path)
    try source.backup(to: copy)
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
    guard chmod(path, 0o600) == 0 else { throw StoreRefusal.fault(path) }
    try flush(path)
  }

  /// A copy of this office's database, which stays one file.
  convenience init(copyIn folder: String, keys: StoreKeys) throws {
    let path = DatabaseFile.path(in: folder)
    let queue = try inWords(path) { try DatabaseQueue(path: path) }
    self.init(folder: folder, queue: queue, keys: keys)
  }

  /// A file of the data folder; what the backup before holds too gets a second name there.
  private func copyFile(_ name: String, to part: String, linkingTo earlier: String?) throws {
    let target = part + "/" + name
    try makePrivateFolder((target as NSString).deletingLastPathComponent)
    let original = try KeptFile(at: name, in: folder)
    if let earlier, (try? KeptFile(at: name, in: earlier)) == original {
      try linkOrCopy(earlier + "/" + name, to: target)
    } else {
      try DisclosureStore.copyFile(folder + "/" + name, to: target)
    }
  }
}

func artefactName(_ hash: String) -> String { "artefacts/\(hash.prefix(2))/\(hash)" }
