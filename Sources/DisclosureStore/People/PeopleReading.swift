import Crypto
import Foundation
import GRDB
import NoticeLife
public import WorkingDays

extension OfficeReading {
  /// Everybody, in the order in which they were added.
  public func people() throws -> [StoredPerson] {
    try PersonRecord.fetchAll(
      database, sql: "SELECT * FROM person ORDER BY CAST(substr(id, 2) AS INTEGER)"
    ).map { try $0.person() }
  }

  /// By name or by id.
  public func person(_ name: String) throws -> StoredPerson { try record(of: name).person() }

  func record(of name: String) throws -> PersonRecord {
    let record = try PersonRecord.fetchOne(
      database, sql: "SELECT * FROM person WHERE name = ? OR id = ?", arguments: [name, name])
    guard let record else { throw StoreRefusal.unknownPerson(name) }
    return record
  }

  /// The roles `actor` has now, whatever they were when the password was given.
  func activeRoles(of actor: Actor) throws -> Set<Role> {
    let person = try person(actor.id)
    guard person.isActive else { throw StoreRefusal.inactive(person.name) }
    return person.roles
  }
}

extension PersonRecord {
  func person() throws -> StoredPerson {
    let roles = try EntryJSON.read(roles, as: [Role].self)
    return StoredPerson(id: id, name: name, roles: Set(roles), publicKey: Array(publicKey))
  }

  var seal: PasswordSeal {
    PasswordSeal(
      salt: Array(salt),
      cost: PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      sealed: Array(sealedKey))
  }
}

extension OfficeStore {
  /// Wrong passwords in a row that cost nothing but a retry.
  static let freeAttempts = 5
  /// Minutes to wait after each one more.
  static let waits = [1, 2, 5, 15, 30, 60]

  /// Whoever gives the right password can act; `name` is a name or an id.
  ///
  /// - Throws: STORE-015 to STORE-018: nobody of that name, a wrong password, too many of them, or a
  ///   person who left.
  public func unlock(_ name: String, password: [UInt8], at moment: Moment) throws -> Actor {
    let record = try read { try $0.record(of: name) }
    let person = try record.person()
    guard person.isActive else { throw StoreRefusal.inactive(person.name) }
    if let until = record.waits(at: moment) {
      throw StoreRefusal.mustWait(person.name, until: until)
    }
    guard let key = try record.seal.open(password) else {
      let failures = try countFailure(of: record.id, at: moment)
      throw StoreRefusal.wrongPassword(person.name, left: OfficeStore.freeAttempts - failures)
    }
    if record.failures > 0 { try clearFailures(of: record.id) }
    return Actor(id: person.id, name: person.name, roles: person.roles, key: key)
  }

  private func countFailure(of id: String, at moment: Moment) throws -> Int {
    try inWords(path) {
      try queue.write { database in
        try database.execute(
          sql: "UPDATE person SET failures = failures + 1, failedAt = ? WHERE id = ?",
          arguments: [moment.description, id])
        return try Int.fetchOne(
          database, sql: "SELECT failures FROM person WHERE id = ?", arguments: [id]) ?? 0
      }
    }
  }

  private func clearFailures(of id: String) throws {
    try inWords(path) {
      try queue.write { database in
        try database.execute(
          sql: "UPDATE person SET failures = 0, failedAt = NULL WHERE id = ?", arguments: [id])
      }
    }
  }
}

extension PersonRecord {
  /// Until when nothing is tried; nil when something may be.
  fileprivate func waits(at now: Moment) -> Moment? {
    guard failures >= OfficeStore.freeAttempts, let failedAt,
      let failed = Moment(parsing: failedAt)
    else { return nil }
    let step = min(failures - OfficeStore.freeAttempts, OfficeStore.waits.count - 1)
    let until = Moment(failed.day, minutes: failed.minutes + OfficeStore.waits[step])
    return now < until ? until : nil
  }
}
