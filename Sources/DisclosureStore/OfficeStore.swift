import Foundation
import GRDB
import PublicLedger
public import WorkingDays

/// The office's memory: one SQLite file, its artefacts beside it, its key apart from both.
///
/// The ledger in it is the truth; every other table was worked out of it or is named in it by hash.
/// May be used from several threads; ``read(_:)`` and ``act(as:at:dryRun:_:)`` do not nest.
public final class OfficeStore: Sendable {
  /// The data folder, as it was given.
  public let folder: String
  let queue: DatabaseQueue
  let keys: StoreKeys

  var path: String { DatabaseFile.path(in: folder) }

  init(folder: String, queue: DatabaseQueue, keys: StoreKeys) {
    self.folder = folder
    self.queue = queue
    self.keys = keys
  }

  /// Opens an office's data; a database of an older program is brought up to date once that has been
  /// rehearsed on a copy.
  ///
  /// `key` is the path of the key file; nil means the one beside the folder, as DIR.key.
  ///
  /// - Throws: ``StoreRefusal`` when there is none, when another program, a newer one, damage or a
  ///   wrong key stands in the way.
  public convenience init(opening folder: String, key: String? = nil) throws {
    try self.init(lookingAt: folder, key: key)
    try upgrade(to: Schema.version, by: Schema.migrator())
  }

  /// Opens an office's data to be looked at, and leaves a database of an older program as it is.
  public convenience init(lookingAt folder: String, key: String? = nil) throws {
    let path = DatabaseFile.path(in: folder)
    try DatabaseFile.check(path)
    let keyPath = MasterKey.path(key, for: folder)
    let master = try MasterKey.read(at: keyPath)
    let (queue, office) = try inWords(path) {
      let queue = try DatabaseQueue(path: path, configuration: OfficeStore.configuration)
      return (queue, try OfficeStore.prepare(queue, path))
    }
    let keys = StoreKeys(master, office: office.salt)
    guard keys.check == office.keyCheck else { throw StoreRefusal.keyWrong(keyPath) }
    self.init(folder: folder, queue: queue, keys: keys)
  }

  /// Where the key lies when nobody names another place.
  public static func keyPath(beside folder: String) -> String { MasterKey.path(nil, for: folder) }

  /// Runs `body` in one snapshot: what is written meanwhile is not seen.
  public func read<T>(_ body: (OfficeReading) throws -> T) throws -> T {
    try inWords(path) { try queue.read { try body(OfficeReading($0, self)) } }
  }

  /// Runs `body` in one transaction whose last entry `actor` signs.
  ///
  /// Whatever `body` throws undoes all of it. With `dryRun` it is undone too, and `body` sees
  /// everything as it would be.
  ///
  /// - Throws: ``StoreRefusal``, and whatever `body` throws.
  public func act<T>(
    as actor: Actor, at moment: Moment, dryRun isDryRun: Bool = false,
    _ body: (OfficeWriting) throws -> T
  ) throws -> T {
    try inWords(path) {
      var result: T?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          LockNote(person: actor.name, since: moment).write(beside: path)
          defer { LockNote.remove(beside: path) }
          result = try self.write(database, actor, moment, isDryRun, body)
          return isDryRun ? .rollback : .commit
        }
      }
      guard let result else { throw StoreRefusal.system(path, "事务没有结果") }
      return result
    }
  }

  private func write<T>(
    _ database: Database, _ actor: Actor, _ moment: Moment, _ isDryRun: Bool,
    _ body: (OfficeWriting) throws -> T
  ) throws -> T {
    let roles = try OfficeReading(database, self).activeRoles(of: actor)
    let writing = try OfficeWriting(
      database, self, actor, at: moment, roles: roles, dryRun: isDryRun)
    do {
      let result = try body(writing)
      try writing.finish()
      return result
    } catch {
      // The lock is still held, so nobody can have named these files meanwhile.
      for file in writing.newFiles { unlink(file) }
      throw error
    }
  }
}

extension OfficeStore {
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "gongshi"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
          PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  /// Checks the version, and reads who the office is.
  static func prepare(
    _ queue: DatabaseQueue, _ path: String
  ) throws -> (salt: [UInt8], keyCheck: [UInt8]) {
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version <= Schema.version else {
      throw StoreRefusal.newer(path, version: version, known: Schema.version)
    }
    return try queue.read { database in
      let row = try Row.fetchOne(database, sql: "SELECT salt, keyCheck, settings FROM office")
      guard let row else { throw StoreRefusal.damaged(path, "没有单位的设定") }
      do {
        try EntryJSON.read(row[2], as: OfficeSettings.self).require()
      } catch is DecodingError {
        throw StoreRefusal.settings("读不出来")
      }
      return (row.bytes(0), row.bytes(1))
    }
  }

  /// Makes an office: folder (0700), database and key (0600), its settings and its first person, who
  /// signs the first entries.
  ///
  /// Whatever is there already is left alone, and refused. A folder that is there may hold other
  /// things.
  public static func create(
    at folder: String, key: String? = nil, settings: OfficeSettings, first: NewPerson,
    at moment: Moment
  ) throws -> OfficeStore {
    try settings.require()
    let path = DatabaseFile.path(in: folder)
    guard access(path, F_OK) != 0 else { throw StoreRefusal.exists(path) }
    try makePrivateFolder(folder)
    let keyPath = MasterKey.path(key, for: folder)
    let master = try MasterKey.create(at: keyPath)
    do {
      return try inWords(path) {
        try found(folder, path, master, settings: settings, first: first, at: moment)
      }
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      unlink(keyPath)
      throw error
    }
  }

  private static func found(
    _ folder: String, _ path: String, _ master: MasterKey, settings: OfficeSettings,
    first: NewPerson, at moment: Moment
  ) throws -> OfficeStore {
    try makePrivateFile(path)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try Schema.migrator().migrate(queue)
    let salt = randomBytes(16)
    let keys = StoreKeys(master, office: salt)
    let store = OfficeStore(folder: folder, queue: queue, keys: keys)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.execute(
          sql: "INSERT INTO office (id, salt, keyCheck, settings) VALUES (1, ?, ?, ?)",
          arguments: [Data(salt), Data(keys.check), try EntryJSON.text(settings)])
        let founder = try FoundingPerson(first)
        let writing = try OfficeWriting(
          database, store, founder.actor, at: moment, roles: first.roles, dryRun: false)
        try writing.record(OfficeAct.founded(settings: settings), of: OfficeAct.subject)
        try writing.add(founder)
        try writing.finish()
        return .commit
      }
      // From now on the header of the file itself says whose it is.
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return store
  }
}

extension Row {
  /// A blob that may not be missing.
  func bytes(_ index: Int) -> [UInt8] {
    let data: Data = self[index]
    return Array(data)
  }
}
