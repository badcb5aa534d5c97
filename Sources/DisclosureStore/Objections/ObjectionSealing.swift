import Foundation
import GRDB
import NoticeLife

extension OfficeWriting {
  /// Who objects, for whoever handles it; that it was read is recorded.
  ///
  /// - Throws: ``LifeRefusal`` for anybody but the handler, or, before there is one, whoever receives
  ///   objections; and for whom it is about, always.
  public func openObjector(of objection: String, reason: String? = nil) throws -> Objector {
    guard !isDryRun else { throw LifeRefusal.notInDryRun() }
    let state = try objectionState(of: objection)
    let mayRead = state.handler.map { $0 == actor.id } ?? roles.contains(.receiver)
    guard mayRead, !state.registration.against.contains(actor.id), !state.isRecused(actor.id)
    else {
      throw LifeRefusal.sealedFromYou(handler: state.handler)
    }
    let objector = try objector(of: objection)
    try append(ObjectionAct.opened(reason: reason), to: objection)
    return objector
  }

  /// Adds what came in later to what is sealed.
  public func complete(_ objection: String, _ change: (inout Objector) -> Void) throws {
    var objector = try objector(of: objection)
    change(&objector)
    try database.execute(
      sql: "UPDATE objection SET sealed = ? WHERE id = ?",
      arguments: [Data(try seal(objector, of: objection)), objection])
  }

  /// Lets who objected to `notice` go; the ledger never knew.
  public func eraseObjectors(of notice: String) throws {
    try database.execute(
      sql: "UPDATE objection SET sealed = NULL WHERE notice = ?", arguments: [notice])
  }

  func seal(_ objector: Objector, of objection: String) throws -> [UInt8] {
    try store.keys.seal(Array(EntryJSON.text(objector).utf8), for: sealContext(objection))
  }
}

extension OfficeReading {
  /// For the program's own checks and masks only; people read by ``OfficeWriting/openObjector``.
  func objector(of objection: String) throws -> Objector {
    guard let objector = try keptObjector(of: objection) else {
      throw LifeRefusal.objectorGone(objection)
    }
    return objector
  }

  /// Nil when the time is over.
  private func keptObjector(of objection: String) throws -> Objector? {
    let row = try Row.fetchOne(
      database, sql: "SELECT sealed FROM objection WHERE id = ?", arguments: [objection])
    guard let row else { throw LifeRefusal.unknownObjection(objection) }
    let data: Data? = row[0]
    guard let data else { return nil }
    guard let bytes = store.keys.open(Array(data), for: sealContext(objection)) else {
      let refusal = LifeRefusal.sealBroken(objection)
      throw StoreRefusal(id: refusal.id, message: refusal.message, nature: .integrity)
    }
    return try EntryJSON.read(String(decoding: bytes, as: UTF8.self))
  }

  /// The names that an objection must not bring into the open: of its row, and of who objects.
  public func names(around objection: String) throws -> (row: [String], objector: [String]) {
    let registration = try objectionState(of: objection).registration
    let objector = try keptObjector(of: objection)
    let own = [objector?.name, objector?.contactPerson].compactMap(\.self)
    guard let ordinal = registration.row,
      try hasList(registration.notice, version: registration.version),
      let row = try row(ordinal, of: registration.notice, version: registration.version)
    else { return ([], own) }
    let texts = try row.publishedTexts().merging(withheld(of: row), uniquingKeysWith: { $1 })
    return (texts.filter { $0.key.contains("姓名") }.map(\.value).sorted(), own)
  }

  func hasList(_ notice: String, version: Int) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM listVersion WHERE notice = ? AND number = ?)",
      arguments: [notice, version]) ?? false
  }
}

private func sealContext(_ objection: String) -> String { "objection|\(objection)" }
