import Crypto
import Foundation
import GRDB
public import NoticeLife
import PublicLedger
public import WorkingDays

/// Everything a person can do to an office within one transaction, beside reading; good only inside
/// the closure that was handed it.
///
/// Files are written before the transaction ends; what a failure leaves behind is at most a file
/// that nothing names.
public final class OfficeWriting: OfficeReading {
  public let actor: Actor
  /// When everything in this transaction is recorded.
  public let moment: Moment
  public let isDryRun: Bool
  /// The roles the person has now.
  public let roles: Set<Role>
  /// What was recorded so far, for whoever shows a plan.
  public private(set) var recorded: [RecordedAct] = []
  private var chain: LedgerHead
  /// The newest entry, whose signature is known only when no other follows.
  private var pending: (text: String, sequence: Int)?
  private var states: [String: NoticeState] = [:]
  var newFiles: [String] = []

  init(
    _ database: Database, _ store: OfficeStore, _ actor: Actor, at moment: Moment,
    roles: Set<Role>, dryRun isDryRun: Bool
  ) throws {
    self.actor = actor
    self.moment = moment
    self.isDryRun = isDryRun
    self.roles = roles
    chain = try LedgerHead(database)
    super.init(database, store)
    if let last = chain.at, moment < last {
      throw StoreRefusal.clockWentBack(now: moment, last: last)
    }
  }

  /// Writes an act of `subject` into the ledger; what tables say of it is the caller's.
  public func record(_ act: some Encodable, of subject: String) throws {
    let json = try EntryJSON.text(act)
    try flush(signature: [])
    let text = LedgerEntry.text(
      sequence: chain.sequence + 1, at: moment, by: actor.id, of: subject, act: json,
      previous: chain.hash)
    pending = (text, chain.sequence + 1)
    recorded.append(RecordedAct(of: subject, act: json))
  }

  /// Puts an act of a notice into the ledger, when it may follow, and what it makes of the notice
  /// into the tables.
  @discardableResult
  public func append(_ act: NoticeAct, to notice: String) throws -> NoticeState {
    try append(act, to: notice, as: roles)
  }

  /// The same for what follows by itself from another act; no role is asked for when `roles` is nil.
  @discardableResult
  func append(_ act: NoticeAct, to notice: String, as roles: Set<Role>?) throws -> NoticeState {
    if act.name == .signed || act.name == .forced { try requireMended(notice) }
    let before = try currentState(of: notice)
    let after: NoticeState =
      if let before {
        try before.applying(act, by: actor.id, as: roles, at: moment)
      } else {
        try NoticeState.begin(with: act, by: actor.id, as: roles, at: moment)
      }
    try act.requireNoNames(of: notice, in: self)
    try record(act, of: notice)
    try NoticeProjection(notice, after).write(to: database, isNew: before == nil)
    states[notice] = after
    return after
  }

  private func currentState(of notice: String) throws -> NoticeState? {
    if let state = states[notice] { return state }
    return try super.foldedState(of: notice)
  }

  override func foldedState(of notice: String) throws -> NoticeState? {
    try currentState(of: notice)
  }

  override public func entries(of subject: String) throws -> [StoredEntry] {
    let stored = try super.entries(of: subject)
    guard let pending else { return stored }
    let entry = StoredEntry(
      sequence: pending.sequence, text: pending.text, signature: [], at: moment, by: actor.id,
      of: recorded[recorded.count - 1].of)
    return entry.of == subject ? stored + [entry] : stored
  }

  /// Signs the last entry, which covers those before it by their hashes.
  func finish() throws {
    guard let pending else { return }
    try flush(signature: Array(actor.key.signature(for: Array(pending.text.utf8))))
  }

  private func flush(signature: [UInt8]) throws {
    guard let (text, sequence) = pending else { return }
    pending = nil
    let entry = LedgerEntry(text: text, signature: signature)
    let hash = entry.hash
    try database.cachedStatement(
      sql: "INSERT INTO ledger (seq, entry, signature, hash) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [sequence, text, Data(signature), Data(hash)])
    chain = LedgerHead(sequence: sequence, hash: hexadecimal(hash), at: moment)
  }
}

/// An act as it went into the ledger.
public struct RecordedAct: Hashable, Sendable {
  public let of: String
  /// Canonical JSON.
  public let act: String

  init(of subject: String, act: String) {
    of = subject
    self.act = act
  }
}

/// The ledger's last entry, on which the next one builds.
struct LedgerHead {
  let sequence: Int
  /// In hexadecimal; 64 noughts when there is no entry.
  let hash: String
  let at: Moment?

  init(sequence: Int, hash: String, at: Moment?) {
    self.sequence = sequence
    self.hash = hash
    self.at = at
  }

  /// - Throws: STORE-024 when the last entry is not what its hash says.
  init(_ database: Database) throws {
    let last = try Row.fetchOne(
      database,
      sql: "SELECT seq, entry, signature, hash, \"at\" FROM ledger ORDER BY seq DESC LIMIT 1")
    guard let last else {
      self.init(sequence: 0, hash: String(repeating: "0", count: 64), at: nil)
      return
    }
    let signature: Data = last[2]
    let hash: Data = last[3]
    let entry = LedgerEntry(text: last[1], signature: Array(signature))
    guard entry.hash == Array(hash) else {
      throw StoreRefusal.brokenLedger(last[0], "与它的哈希不符")
    }
    self.init(sequence: last[0], hash: hexadecimal(hash), at: Moment(parsing: last[4]))
  }
}
