import Foundation
import GRDB
public import NoticeLife
import WorkingDays

/// Everything that can be asked of an office within one snapshot; good only inside the closure that
/// was handed it.
public class OfficeReading {
  let database: Database
  let store: OfficeStore

  init(_ database: Database, _ store: OfficeStore) {
    self.database = database
    self.store = store
  }

  /// The rows of a query whose plan is kept, each as what it stands for.
  func values<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try value(row)) }
    return values
  }

  /// The office's settings now.
  public func settings() throws -> OfficeSettings {
    let text = try String.fetchOne(database, sql: "SELECT settings FROM office")
    return try EntryJSON.read(text ?? "")
  }

  /// Entries from `first` on, `limit` at most.
  public func entries(from first: Int = 1, limit: Int = .max) throws -> [StoredEntry] {
    try values(
      StoredEntry.selection + " WHERE seq >= ? ORDER BY seq LIMIT ?", [first, limit],
      StoredEntry.init(row:))
  }

  /// The entries of one subject, in order.
  public func entries(of subject: String) throws -> [StoredEntry] {
    try values(HotQuery.entriesOfSubject.sql, [subject], StoredEntry.init(row:))
  }

  public func entryCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM ledger") ?? 0
  }

  /// A notice's state, worked out of its acts.
  ///
  /// - Throws: ``StoreRefusal`` STORE-023 when there is no such notice, STORE-024 when the ledger
  ///   holds an act that cannot have followed.
  public func state(of notice: String) throws -> NoticeState {
    guard let state = try foldedState(of: notice) else { throw StoreRefusal.unknownNotice(notice) }
    return state
  }

  func foldedState(of notice: String) throws -> NoticeState? {
    var state: NoticeState?
    for entry in try entries(of: notice) {
      do {
        let act = try entry.act(as: NoticeAct.self)
        state =
          if let known = state {
            try known.applying(act, by: entry.by, at: entry.at)
          } else {
            try NoticeState.begin(with: act, by: entry.by, at: entry.at)
          }
      } catch let refusal as LifeRefusal {
        throw StoreRefusal.brokenLedger(entry.sequence, "不能接在它前面的各笔之后(\(refusal.id))")
      }
    }
    return state
  }
}

extension StoredEntry {
  static let selection = "SELECT seq, entry, signature, \"at\", \"by\", \"of\" FROM ledger"

  init(row: Row) throws {
    sequence = row[0]
    text = row[1]
    signature = row.bytes(2)
    guard let moment = Moment(parsing: row[3]) else {
      throw StoreRefusal.brokenLedger(row[0], "没有时间")
    }
    at = moment
    by = row[4]
    of = row[5]
  }
}
