public import Disclosure
import Foundation
import GRDB
import GRDBSQLite
import PublicLedger

/// A list as it was stored.
public struct StoredList: Hashable, Sendable {
  public let notice: String
  /// From 1.
  public let version: Int
  public let rowCount: Int
  /// The root of the Merkle tree over its rows, in hexadecimal; the leaves are those of
  /// `PublicLedger.ListLeaf`.
  public let root: String
}

extension OfficeWriting {
  /// Stores the next version of a notice's list, before the act that names its root is appended.
  ///
  /// A version is never changed afterwards. `publication` is everything that is published with it.
  public func storeList(
    _ rows: [NewRow], publication: JSON, of notice: String
  ) throws -> StoredList {
    let last = try Int.fetchOne(
      database, sql: "SELECT max(number) FROM listVersion WHERE notice = ?", arguments: [notice])
    let number = (last ?? 0) + 1
    let id =
      try Int64.fetchOne(
        database, sql: "SELECT coalesce(max(id), 0) + 1 FROM listVersion") ?? 1
    let sealer = RowSealer(store.keys, notice: notice, version: number)
    // The rows refer to the version, whose root is known when they are stored.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let root = try insert(rows, version: id, sealer)
    try database.execute(
      sql: """
        INSERT INTO listVersion (id, notice, number, publication, rowCount, root)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, notice, number, publication.canonical, rows.count, Data(root)])
    return StoredList(
      notice: notice, version: number, rowCount: rows.count, root: hexadecimal(root))
  }

  private func insert(_ rows: [NewRow], version: Int64, _ sealer: RowSealer) throws -> [UInt8] {
    let inserting = try RowInserting(database, version: version)
    var frontier = MerkleFrontier()
    try ChunkSealing(rows, sealer).run { chunk in
      try inserting.insert(chunk)
      for hash in chunk.leafHashes { frontier.append(hash) }
    }
    return frontier.root
  }
}

/// One prepared statement for all rows, its parameters bound to memory that stays until each step.
private struct RowInserting {
  private let statement: GRDB.Statement
  private let handle: OpaquePointer

  init(_ database: Database, version: Int64) throws {
    statement = try database.cachedStatement(
      sql: """
        INSERT INTO listRow (version, ordinal, token, person, public, sealed)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    sqlite3_bind_int64(handle, 1, version)
  }

  func insert(_ chunk: SealedChunk) throws {
    defer {
      sqlite3_reset(handle)
      for parameter: Int32 in 3...6 { sqlite3_bind_null(handle, parameter) }
    }
    try chunk.bytes.withUnsafeBytes { bytes in
      for (offset, row) in chunk.rows.enumerated() {
        bind(row, chunk.first + offset, bytes)
        guard sqlite3_step(handle) == SQLITE_DONE else { throw failure() }
        sqlite3_reset(handle)
      }
    }
  }

  private func bind(_ row: SealedChunk.Row, _ ordinal: Int, _ bytes: UnsafeRawBufferPointer) {
    func start(_ place: Int) -> UnsafeRawPointer? { bytes.baseAddress.map { $0 + place } }
    let count = Int32(SealedChunk.tokenCount)
    sqlite3_bind_int64(handle, 2, Int64(ordinal))
    sqlite3_bind_blob(handle, 3, start(row.token), count, nil)
    if let person = row.person {
      sqlite3_bind_blob(handle, 4, start(person), count, nil)
    } else {
      sqlite3_bind_null(handle, 4)
    }
    let text = start(row.published.lowerBound)?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, 5, text, Int32(row.published.count), nil)
    sqlite3_bind_blob(handle, 6, start(row.sealed.lowerBound), Int32(row.sealed.count), nil)
  }

  private func failure() -> DatabaseError {
    let connection = sqlite3_db_handle(handle)
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
