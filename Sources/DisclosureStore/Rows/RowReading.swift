import Disclosure
import Foundation
import GRDB
import PublicLedger

/// A row of a stored list.
public struct StoredRow: Hashable, Sendable {
  public let notice: String
  public let version: Int
  /// From 1, in the published order.
  public let ordinal: Int
  /// What finds it again in other versions, 16 bytes.
  public let token: [UInt8]
  /// What finds the same person in other lists, 16 bytes.
  public let person: [UInt8]?
  /// Canonical JSON, an object of header and text.
  public let published: String
  let sealed: [UInt8]

  /// Header and text of what is published.
  public func publishedTexts() throws -> [String: String] { try EntryJSON.read(published) }
}

extension OfficeReading {
  /// The rows of one version, in the published order; nil means the version in force.
  ///
  /// - Throws: STORE-028 when there is no such version, or its names are gone.
  public func rows(of notice: String, version: Int? = nil) throws -> [StoredRow] {
    let (id, number, _) = try list(of: notice, version: version)
    return try values(HotQuery.rowsOfVersion.sql, [id]) { StoredRow($0, notice, number) }
  }

  /// One row by its ordinal; nil when the list is shorter.
  public func row(
    _ ordinal: Int, of notice: String, version: Int? = nil
  ) throws -> StoredRow? {
    let (id, number, _) = try list(of: notice, version: version)
    return try values(HotQuery.row.sql, [id, ordinal]) { StoredRow($0, notice, number) }.first
  }

  /// What is not published of a row, header and text.
  ///
  /// - Throws: STORE-030 when it was changed, or moved here from another row.
  public func withheld(of row: StoredRow) throws -> [String: String] {
    let sealer = RowSealer(store.keys, notice: row.notice, version: row.version)
    guard let text = sealer.open(row.sealed, row.ordinal) else {
      throw StoreRefusal.sealedRow(row.ordinal, of: row.notice)
    }
    return try EntryJSON.read(String(decoding: text, as: UTF8.self))
  }

  /// The salt of a row's leaf, 16 bytes, for whoever proves that one row to a stranger.
  public func salt(of row: StoredRow) -> [UInt8] {
    RowSealer(store.keys, notice: row.notice, version: row.version).salt(row.ordinal)
  }

  /// The leaves of a version's tree, in order.
  public func leafHashes(of notice: String, version: Int? = nil) throws -> [[UInt8]] {
    let (id, number, _) = try list(of: notice, version: version)
    let sealer = RowSealer(store.keys, notice: notice, version: number)
    return try values(HotQuery.rowsOfVersion.sql, [id]) { row in
      ListLeaf.hash(row: row["public"], salt: sealer.salt(row["ordinal"]))
    }
  }

  /// Everything that was published with a version, canonical JSON; nil when its names are gone.
  public func publication(of notice: String, version: Int? = nil) throws -> String? {
    try list(of: notice, version: version).publication
  }

  private func list(
    of notice: String, version: Int?
  ) throws -> (id: Int64, number: Int, publication: String?) {
    let number = try version ?? self.notice(notice)?.version
    guard let number else { throw StoreRefusal.unknownNotice(notice) }
    let found = try values(
      "SELECT id, publication FROM listVersion WHERE notice = ? AND number = ?", [notice, number]
    ) { row in (id: row[0] as Int64, number: number, publication: row[1] as String?) }
    guard let list = found.first else { throw StoreRefusal.unknownVersion(number, of: notice) }
    return list
  }
}

extension StoredRow {
  fileprivate init(_ row: Row, _ notice: String, _ version: Int) {
    self.notice = notice
    self.version = version
    ordinal = row["ordinal"]
    let token: Data = row["token"]
    self.token = Array(token)
    let person: Data? = row["person"]
    self.person = person.map { Array($0) }
    published = row["public"]
    let sealed: Data = row["sealed"]
    self.sealed = Array(sealed)
  }
}
