import Crypto
import Foundation
import GRDB
public import NoticeLife
import PublicLedger

extension OfficeWriting {
  /// Adds somebody, with a key of their own.
  ///
  /// - Throws: STORE-019 to STORE-022, STORE-026.
  @discardableResult
  public func add(_ person: NewPerson) throws -> StoredPerson {
    try require(.securityKeeper, for: "添加人员")
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM person") ?? 0
    return try add(FoundingPerson(person, id: "P\(count + 1)"))
  }

  @discardableResult
  func add(_ founding: FoundingPerson) throws -> StoredPerson {
    let person = founding.actor
    let taken = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE name = ?)",
      arguments: [person.name])
    guard taken != true else { throw StoreRefusal.nameTaken(person.name) }
    let key = person.publicKey
    try founding.record.insert(database)
    try record(
      OfficeAct.personAdded(
        id: person.id, name: person.name, roles: person.roles.inOrder, key: hexadecimal(key)),
      of: OfficeAct.subject)
    return StoredPerson(id: person.id, name: person.name, roles: person.roles, publicKey: key)
  }

  /// Gives a person these roles and no others; who left comes back with them.
  public func changeRoles(of name: String, to roles: Set<Role>) throws {
    try require(.securityKeeper, for: "分配角色")
    guard !roles.isEmpty else { throw StoreRefusal.noRoles(name) }
    try setRoles(of: name, to: roles)
  }

  /// Takes all roles away: the person's signatures stay, new ones are not to be had.
  public func deactivate(_ name: String) throws {
    try require(.securityKeeper, for: "停用人员")
    try setRoles(of: name, to: [])
  }

  /// Puts the key of whoever acts under another password.
  public func changePassword(
    to password: [UInt8], cost: PasswordCost = .standard
  ) throws {
    var row = try record(of: actor.id)
    try row.take(PasswordSeal(actor.key, under: password, cost: cost))
    try row.update(database)
    try record(OfficeAct.passwordChanged(id: actor.id), of: OfficeAct.subject)
  }

  private func setRoles(of name: String, to roles: Set<Role>) throws {
    try requireNoConflict(in: roles, of: name)
    var row = try record(of: name)
    let others = try people().filter { $0.id != row.id && $0.roles.contains(.securityKeeper) }
    guard roles.contains(.securityKeeper) || !others.isEmpty else {
      throw StoreRefusal.lastSafety(row.name)
    }
    row.roles = try EntryJSON.text(roles.inOrder)
    try row.update(database)
    try record(OfficeAct.rolesChanged(id: row.id, roles: roles.inOrder), of: OfficeAct.subject)
  }

  /// - Throws: STORE-020 when whoever acts has not `role` now.
  public func require(_ role: Role, for what: String) throws {
    guard roles.contains(role) else {
      throw StoreRefusal.needsRole(actor.name, role.rawValue, for: what)
    }
  }

  /// Fixes other settings for what is done from now on.
  public func change(_ settings: OfficeSettings) throws {
    try require(.systemKeeper, for: "修改设定")
    try settings.require()
    try database.execute(
      sql: "UPDATE office SET settings = ?", arguments: [try EntryJSON.text(settings)])
    try record(OfficeAct.settingsChanged(to: settings), of: OfficeAct.subject)
  }
}

/// A person with a new key, before anybody knows of them.
struct FoundingPerson {
  let actor: Actor
  let record: PersonRecord

  init(_ person: NewPerson, id: String = "P1") throws {
    guard !person.roles.isEmpty else { throw StoreRefusal.noRoles(person.name) }
    try requireNoConflict(in: person.roles, of: person.name)
    let key = Curve25519.Signing.PrivateKey()
    let seal = try PasswordSeal(key, under: person.password, cost: person.cost)
    actor = Actor(id: id, name: person.name, roles: person.roles, key: key)
    record = PersonRecord(
      id: id, name: person.name, roles: try EntryJSON.text(person.roles.inOrder),
      publicKey: key.publicKey.rawRepresentation, seal)
  }
}

private func requireNoConflict(in roles: Set<Role>, of name: String) throws(StoreRefusal) {
  if let (one, other) = Role.conflict(in: roles) {
    throw .conflict(name, one.rawValue, other.rawValue)
  }
}

extension PersonRecord {
  fileprivate init(
    id: String, name: String, roles: String, publicKey: Data, _ seal: PasswordSeal
  ) {
    self.init(
      id: id, name: name, roles: roles, publicKey: publicKey, salt: Data(seal.salt),
      rounds: seal.cost.rounds, blockSize: seal.cost.blockSize,
      parallelism: seal.cost.parallelism, sealedKey: Data(seal.sealed), failures: 0,
      failedAt: nil)
  }

  fileprivate mutating func take(_ seal: PasswordSeal) {
    salt = Data(seal.salt)
    rounds = seal.cost.rounds
    blockSize = seal.cost.blockSize
    parallelism = seal.cost.parallelism
    sealedKey = Data(seal.sealed)
  }
}

extension Set<Role> {
  var inOrder: [Role] { Role.allCases.filter(contains) }
}
