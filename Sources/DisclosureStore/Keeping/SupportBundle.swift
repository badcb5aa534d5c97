public import Disclosure
import Foundation
import GRDB
public import WorkingDays

/// What whoever maintains the program may see of an office (支持包): figures and kinds, no title, no
/// reason, no path, nobody's name.
public struct SupportBundle: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let sequence: Int
    public let at: Moment
    /// The name of the act, as posted.
    public let act: String
  }

  public struct Found: Hashable, Sendable {
    public let rule: String
    public let severity: String
  }

  static let entryCount = 200

  public let at: Moment
  /// The newest schema that the program knows; ``schema`` is that of the file.
  public let knownSchema: Int
  public let sqlite: String
  public let system: String
  public let schema: Int
  /// By stage, in the order of a notice's life.
  public let notices: [String: Int]
  public let objections: [String: Int]
  /// Rows by table.
  public let tables: [String: Int]
  /// Bytes by file of the database.
  public let files: [String: Int]
  public let isRehearsal: Bool
  public let requiredChannels: Int
  public let findings: [Found]
  /// The last ones, in order.
  public let entries: [Entry]

  public init(of store: OfficeStore, _ checkUp: CheckUp) throws {
    at = checkUp.now
    knownSchema = checkUp.knownSchema
    system = ProcessInfo.processInfo.operatingSystemVersionString
    schema = checkUp.schema
    findings = checkUp.findings.map { Found(rule: $0.rule, severity: $0.severity.rawValue) }
    files = SupportBundle.sizes(of: store.folder)
    let read = try store.read { reading in
      let settings = try reading.settings()
      return (
        try SupportBundle.counts(reading.database, by: "stage", of: "notice"),
        try SupportBundle.counts(reading.database, by: "standing", of: "objection"),
        try SupportBundle.tables(reading.database), try SupportBundle.last(reading),
        settings.isRehearsal, settings.requiredChannels.count,
        try String.fetchOne(reading.database, sql: "SELECT sqlite_version()") ?? ""
      )
    }
    (notices, objections, tables, entries, isRehearsal, requiredChannels, sqlite) = read
  }

  public var json: JSON {
    .members([
      "at": .string(at.description), "knownSchema": .integer(knownSchema),
      "schema": .integer(schema),
      "sqlite": .string(sqlite), "system": .string(system), "rehearsal": .bool(isRehearsal),
      "requiredChannels": .integer(requiredChannels), "notices": figures(notices),
      "objections": figures(objections), "tables": figures(tables), "files": figures(files),
      "findings": .array(
        findings.map {
          .members(["rule": .string($0.rule), "severity": .string($0.severity)])
        }),
      "entries": .array(
        entries.map {
          .members([
            "seq": .integer($0.sequence), "at": .string($0.at.description), "act": .string($0.act),
          ])
        }),
    ])
  }

  private func figures(_ counts: [String: Int]) -> JSON {
    .object(counts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) })
  }

  private static func counts(
    _ database: Database, by column: String, of table: String
  ) throws -> [String: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(column), count(*) FROM \(table) GROUP BY \(column)")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  private static func tables(_ database: Database) throws -> [String: Int] {
    let names = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(name)\"") ?? 0)
      })
  }

  private static func last(_ reading: OfficeReading) throws -> [Entry] {
    let count = try reading.entryCount()
    return try reading.entries(from: max(1, count - entryCount + 1)).map {
      Entry(sequence: $0.sequence, at: $0.at, act: try $0.namedAct.name)
    }
  }

  private static func sizes(of folder: String) -> [String: Int] {
    let names = ["", "-wal", "-shm"].map { databaseName + $0 }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
        return (name, attributes?[.size] as? Int ?? 0)
      })
  }
}
