import Crypto
import Foundation
import GRDB
public import PublicLedger

extension OfficeReading {
  /// The whole ledger from its first entry on, in chunks, so that a long one needs no memory; `body`
  /// is not called when there is none.
  public func eachChunk(_ body: ([LedgerEntry]) throws -> Void) throws {
    // Not the columns worked out of the text: for them SQLite would parse every entry.
    let rows = try Row.fetchCursor(
      database, sql: "SELECT entry, signature FROM ledger ORDER BY seq")
    var chunk: [LedgerEntry] = []
    while let row = try rows.next() {
      let signature = try row.withUnsafeData(atIndex: 1) { $0.map { Array($0) } ?? [] }
      chunk.append(LedgerEntry(text: row[0], signature: signature))
      if chunk.count == 8192 {
        try body(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    if !chunk.isEmpty { try body(chunk) }
  }

  /// The ledger gone through from end to end; with `all`, signatures checked before are checked again.
  public func ledgerVerdict(
    all: Bool = false, against checkpoint: Checkpoint? = nil
  ) throws -> LedgerVerdict {
    var audit = LedgerAudit(
      skipping: all ? nil : try signatureMark(), key: store.markKey, against: checkpoint)
    try eachChunk { audit.take($0) }
    return audit.finish()
  }

  /// The newest mark; nil when signatures were never checked.
  func signatureMark() throws -> SignatureMark? {
    try values("SELECT seq, mark FROM checkedEntry ORDER BY seq DESC LIMIT 1") { row in
      SignatureMark(size: row[0], code: row.bytes(1))
    }.first
  }
}

extension OfficeStore {
  fileprivate var markKey: [UInt8] { keys.marks.withUnsafeBytes { Array($0) } }

  /// Remembers that the signatures of a ledger that is whole need not be checked again.
  ///
  /// Of a ledger that is not, nothing is remembered.
  public func remember(_ verdict: LedgerVerdict) throws {
    guard let mark = verdict.mark(key: markKey) else { return }
    try inWords(path) {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM checkedEntry WHERE seq <= ?", arguments: [mark.size])
        try database.execute(
          sql: "INSERT OR IGNORE INTO checkedEntry (seq, mark) VALUES (?, ?)",
          arguments: [mark.size, Data(mark.code)])
      }
    }
  }
}

extension OfficeWriting {
  /// The acting person's signature (Ed25519, 64 bytes) over a text that leaves the office.
  public func signature(over text: String) throws -> [UInt8] {
    Array(try actor.key.signature(for: Array(text.utf8)))
  }
}
