import Crypto
import Disclosure
import Foundation
import GRDB
import PublicLedger
public import WorkingDays

/// A file the office keeps, by its content.
public struct StoredArtefact: Hashable, Sendable {
  /// What it belongs to, as N-2026-0001.
  public let subject: String
  /// What it is there for, as 公示PDF or 张贴照片.
  public let role: String
  /// Of its content, in hexadecimal.
  public let sha256: String
  /// As the file was called.
  public let name: String
  /// In bytes.
  public let size: Int
  /// Whether it lies on the disk sealed.
  public let isSealed: Bool
  public let keptAt: Moment
}

extension OfficeStore {
  /// Where content lies: artefacts/ab/abcdef….
  public func artefactPath(_ sha256: String) -> String {
    "\(folder)/artefacts/\(sha256.prefix(2))/\(sha256)"
  }
}

extension OfficeReading {
  /// In no order that means anything.
  public func artefacts(of subject: String) throws -> [StoredArtefact] {
    try values(HotQuery.artefactsOfSubject.sql, [subject], StoredArtefact.init(row:))
  }

  /// Its content, as it was kept.
  ///
  /// - Throws: STORE-029 when the file is gone or is another one.
  public func content(of artefact: StoredArtefact) throws -> [UInt8] {
    let path = store.artefactPath(artefact.sha256)
    guard let file = FileManager.default.contents(atPath: path) else {
      throw StoreRefusal.artefact(artefact.sha256, "不见了")
    }
    let opened =
      artefact.isSealed
      ? store.keys.open(Array(file), for: OfficeWriting.context(artefact.sha256)) : Array(file)
    guard let opened, hexadecimal(SHA256.hash(data: opened)) == artefact.sha256 else {
      throw StoreRefusal.artefact(artefact.sha256, "被改动过")
    }
    return opened
  }
}

extension OfficeWriting {
  /// Keeps a file for `subject`; the same content twice is one file.
  ///
  /// It is on the disk before the transaction ends, so that what the ledger names is there. `sealed`
  /// is for what shows private data, as a letter of objection. A dry run writes no file.
  @discardableResult
  public func keep(
    _ bytes: [UInt8], role: String, name: String, of subject: String, sealed: Bool = false
  ) throws -> String {
    let hash = hexadecimal(SHA256.hash(data: bytes))
    let known = try Bool.fetchOne(
      database, sql: "SELECT isSealed FROM artefact WHERE sha256 = ? LIMIT 1", arguments: [hash])
    let isSealed = known ?? sealed
    if !isDryRun { try write(bytes, hash, sealed: isSealed) }
    try database.execute(
      sql: """
        INSERT INTO artefact (subject, role, sha256, name, size, isSealed, keptAt)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [subject, role, hash, name, bytes.count, isSealed, moment.description])
    return hash
  }

  static func context(_ sha256: String) -> String { "artefact|\(sha256)" }

  private func write(_ bytes: [UInt8], _ hash: String, sealed: Bool) throws {
    let path = store.artefactPath(hash)
    guard access(path, F_OK) != 0 else { return }
    let folder = String(path.prefix(path.count - hash.count - 1))
    try makePrivateFolder(folder)
    let content = sealed ? try store.keys.seal(bytes, for: OfficeWriting.context(hash)) : bytes
    try writeAtomically(content, to: path, permissions: 0o600)
    newFiles.append(path)
  }
}

extension StoredArtefact {
  init(row: Row) throws {
    guard let moment = Moment(parsing: row["keptAt"]) else {
      throw StoreRefusal.artefact(row["sha256"], "的记录读不出来")
    }
    subject = row["subject"]
    role = row["role"]
    sha256 = row["sha256"]
    name = row["name"]
    size = row["size"]
    isSealed = row["isSealed"]
    keptAt = moment
  }
}
