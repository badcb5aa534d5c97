import Crypto
import Foundation
import GRDB
import PublicLedger
import SchoolOversight
import WorkingDays

extension OfficeWriting {
  func insert(_ id: String, _ plan: RoundPlan, _ key: Curve25519.KeyAgreement.PrivateKey) throws {
    let sealed = try store.keys.seal(key.rawRepresentation, for: "round|\(id)")
    try database.execute(
      sql: """
        INSERT INTO round (id, kind, title, year, county, division, due, openedAt, roster,
          packageKey, sealedKey) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, plan.kind, plan.title, plan.year, plan.county, plan.division, plan.due.description,
        moment.description, plan.roster, key.publicKey.rawRepresentation, Data(sealed),
      ])
  }

  func insert(_ school: School, at position: Int, in round: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO roundSchool (round, code, position, name, stage, ownership, township, school)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      round, school.code, position, school.name, school.stage.rawValue, school.ownership,
      school.township, try EntryJSON.text(school),
    ])
  }

  func lastNumber(_ arrival: Arrival) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT coalesce(max(number), 0) FROM schoolReturn WHERE round = ? AND school = ?
          """), arguments: [arrival.round, arrival.school]) ?? 0
  }

  /// What a return replaced leaves is that it was there.
  func dropRows(of school: String, in round: String) throws {
    let id = try Int64.fetchOne(
      database.cachedStatement(
        sql: "SELECT id FROM schoolReturn WHERE round = ? AND school = ? AND isCurrent = 1"),
      arguments: [round, school])
    guard let id else { return }
    for statement in [
      "DELETE FROM returnBlock WHERE \"return\" = ?", "DELETE FROM figure WHERE \"return\" = ?",
      "UPDATE schoolReturn SET isCurrent = 0 WHERE id = ?",
    ] {
      try database.cachedStatement(sql: statement).execute(arguments: [id])
    }
  }

  func insert(_ told: RoundAct.Received, into round: String) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO schoolReturn (round, school, number, state, source, file, "at", rowCount, root,
          findings, publication, figures, isCurrent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        """
    ).execute(arguments: [
      round, told.school, told.number, told.state.rawValue, told.source.rawValue, told.file,
      moment.description, told.rowCount, told.root, try EntryJSON.text(told.findings),
      told.publication, told.figures,
    ])
    return database.lastInsertedRowID
  }

  func insert(_ sealed: SealedReturn, as id: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO returnBlock (\"return\", persons, sealed) VALUES (?, ?, ?)"
    ).execute(arguments: [id, Data(sealed.persons), Data(sealed.sealed)])
  }

  func insert(_ figures: [Figure], of id: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO figure ("return", measure, dimension, category, value) VALUES (?, ?, ?, ?, ?)
        """)
    for figure in figures {
      try statement.execute(arguments: [
        id, figure.measure, figure.dimension, figure.category, figure.value,
      ])
    }
  }
}

extension School {
  /// As it stands in the summaries.
  var ownership: String { isPrivate ? "民办" : "公办" }
}

/// Of the schools as they are kept.
func schoolsHash(_ schools: [School]) throws -> String {
  hexadecimal(SHA256.hash(data: Array(try EntryJSON.text(schools).utf8)))
}

/// Of figures in whatever order they come.
func figuresHash(_ figures: [Figure]) -> String {
  let lines = figures.map { figure in
    [figure.measure, figure.dimension, figure.category, String(figure.value)]
      .joined(separator: "\u{1f}")
  }
  return hexadecimal(SHA256.hash(data: Array(lines.sorted().joined(separator: "\u{1e}").utf8)))
}

extension SchoolReturn {
  /// Whether it says everything that `arrival` says, of the same rows.
  func says(the arrival: Arrival, root: String?) -> Bool {
    (school, state, source, file, rowCount) == (
      arrival.school, arrival.state, arrival.source, arrival.file, arrival.rowCount
    ) && (findings, publication, self.root) == (arrival.findings, arrival.publication, root)
  }
}
