import Crypto
import Foundation
import GRDB
import PublicLedger
public import SchoolOversight
import WorkingDays

extension OfficeReading {
  /// Every round, in the order of their ids.
  public func rounds() throws -> [Round] {
    try values("SELECT * FROM round ORDER BY id") { ($0["id"] as String, $0.copy()) }
      .map { try round($0.1, schools: schools(of: $0.0)) }
  }

  /// - Throws: ROUND-001 when there is none.
  public func round(_ id: String) throws -> Round {
    let row = try Row.fetchOne(database, sql: "SELECT * FROM round WHERE id = ?", arguments: [id])
    guard let row else { throw StoreRefusal.unknownRound(id) }
    return try round(row, schools: schools(of: id))
  }

  /// The returns in force, in the order of the round's schools.
  public func returns(of round: String) throws -> [SchoolReturn] {
    try values(
      """
      SELECT schoolReturn.* FROM roundSchool JOIN schoolReturn
        ON schoolReturn.round = roundSchool.round AND schoolReturn.school = roundSchool.code
          AND schoolReturn.isCurrent = 1
      WHERE roundSchool.round = ? ORDER BY roundSchool.position
      """, [round], SchoolReturn.init(row:))
  }

  /// The return in force of one school; nil when nothing came that is kept.
  public func `return`(of school: String, in round: String) throws -> SchoolReturn? {
    try values(
      "SELECT * FROM schoolReturn WHERE round = ? AND school = ? AND isCurrent = 1",
      [round, school], SchoolReturn.init(row:)
    ).first
  }

  /// The rows of a school's return in force; none when it was sent back or has nothing to list.
  ///
  /// - Throws: ROUND-006 when they were changed, ROUND-011 when they are gone.
  public func rows(of school: String, in round: String) throws -> ReturnTable? {
    guard let kept = try self.return(of: school, in: round), let root = kept.root else {
      return nil
    }
    let blocks = try values(
      """
      SELECT persons, sealed FROM returnBlock WHERE "return" =
        (SELECT id FROM schoolReturn WHERE round = ? AND school = ? AND isCurrent = 1)
      """, [round, school]
    ) { ($0.bytes(0), $0.bytes(1)) }
    guard let (persons, sealed) = blocks.first else { throw StoreRefusal.emptyRound(round) }
    let table = returnSealing(of: round).open(
      sealed, persons: persons, school: school, file: kept.file, root: root)
    guard let table else { throw StoreRefusal.brokenReturn(school, of: round) }
    return table
  }

  /// The file that somebody chose for a school of whose files nothing told which holds; nil without.
  public func chosenFile(of school: String, in round: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT chosen FROM roundSchool WHERE round = ? AND code = ?",
      arguments: [round, school])
  }

  /// What a file was found to be, by its SHA-256; nil when it was not read yet.
  public func knownFile(_ sha256: String, in round: String) throws -> KnownFile? {
    try values(
      "SELECT sha256, sealed FROM knownFile WHERE round = ? AND sha256 = ?", [round, sha256]
    ) { try self.knownFile($0, round) }.first
  }

  /// Everything that was read for a round, by SHA-256.
  public func knownFiles(of round: String) throws -> [String: KnownFile] {
    let files = try values("SELECT sha256, sealed FROM knownFile WHERE round = ?", [round]) {
      try self.knownFile($0, round)
    }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.sha256, $0) })
  }

  /// The figures of the returns in force, by the code of the school.
  public func figures(of round: String) throws -> [String: [Figure]] {
    let rows = try values(
      """
      SELECT school, measure, dimension, category, value FROM figures WHERE round = ?
      ORDER BY school, measure, dimension, category
      """, [round]
    ) { ($0[0] as String, Figure($0[1], dimension: $0[2], category: $0[3], value: $0[4])) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// What seals returns of a round, to be used on any thread.
  public func returnSealing(of round: String) -> ReturnSealing {
    ReturnSealing(store.keys, round: round)
  }

  /// - Throws: ROUND-001 when there is no such round, ROUND-006 when its key was changed.
  public func secret(of round: String) throws -> RoundSecret {
    let row = try Row.fetchOne(
      database, sql: "SELECT sealedKey FROM round WHERE id = ?", arguments: [round])
    guard let row else { throw StoreRefusal.unknownRound(round) }
    guard let key = store.keys.open(row.bytes(0), for: "round|\(round)") else {
      throw StoreRefusal.brokenReturn("(密钥)", of: round)
    }
    return RoundSecret(
      matchingKey: store.keys.matching.withUnsafeBytes { Array($0) }, packageKey: key)
  }

  func schools(of round: String) throws -> [School] {
    try values("SELECT school FROM roundSchool WHERE round = ? ORDER BY position", [round]) {
      try EntryJSON.read($0[0])
    }
  }

  private func knownFile(_ row: Row, _ round: String) throws -> KnownFile {
    let sha256: String = row[0]
    guard let bytes = store.keys.open(row.bytes(1), for: knownFileContext(sha256, round)) else {
      throw StoreRefusal.brokenReturn(sha256, of: round)
    }
    return try EntryJSON.read(String(decoding: bytes, as: UTF8.self))
  }

  private func round(_ row: Row, schools: [School]) throws -> Round {
    Round(
      id: row["id"], kind: row["kind"], title: row["title"], year: row["year"],
      county: row["county"], division: row["division"], due: try moment(row["due"]),
      openedAt: try moment(row["openedAt"]), roster: row["roster"], schools: schools,
      packageKey: hexadecimal(row["packageKey"] as Data), isClosed: row["isClosed"],
      isEmpty: row["isEmpty"])
  }
}

func knownFileContext(_ sha256: String, _ round: String) -> String {
  "file|\(round)|\(sha256)"
}

extension SchoolReturn {
  init(row: Row) throws {
    round = row["round"]
    school = row["school"]
    number = row["number"]
    guard let state = ReturnState(rawValue: row["state"]),
      let source = ReturnSource(rawValue: row["source"])
    else { throw StoreRefusal.differs(round) }
    self.state = state
    self.source = source
    file = row["file"]
    at = try moment(row["at"])
    rowCount = row["rowCount"]
    root = row["root"]
    findings = try EntryJSON.read(row["findings"])
    publication = row["publication"]
  }
}

private func moment(_ text: String) throws -> Moment {
  guard let moment = Moment(parsing: text) else { throw StoreRefusal.differs(text) }
  return moment
}
