import Foundation
import GRDB
import SchoolOversight
import WorkingDays

extension OfficeReading {
  /// Where the tables of rounds say something else than the ledger, a line each.
  ///
  /// A file of an older program, looked at before it is brought up to date, has none.
  func roundDifferences() throws -> [String] {
    guard try database.tableExists("round") else { return [] }
    let kept = try values("SELECT id FROM round") { $0[0] as String }
    let told = try values(
      "SELECT DISTINCT \"of\" FROM ledger WHERE \"of\" >= 'C-' AND \"of\" < 'C.'"
    ) { $0[0] as String }
    return try Set(kept).union(told).sorted().flatMap { id in
      guard let state = try roundState(of: id) else { return ["征集 \(id):台账里没有"] }
      return try roundDifferences(id, state) + schoolDifferences(id, state)
        + returnDifferences(id, state) + contentDifferences(id, state)
    }
  }

  private func roundDifferences(_ id: String, _ state: RoundState) throws -> [String] {
    let row = try Row.fetchOne(database, sql: "SELECT * FROM round WHERE id = ?", arguments: [id])
    guard let row else { return ["征集 \(id):表里没有"] }
    return differences("征集 \(id)", row, from: state.columns)
  }

  private func schoolDifferences(_ id: String, _ state: RoundState) throws -> [String] {
    let rows = try values("SELECT * FROM roundSchool WHERE round = ? ORDER BY position", [id]) {
      try (EntryJSON.read($0["school"], as: School.self), $0.copy())
    }
    let isSame = rows.allSatisfy { school, row in
      differences("", row, from: school.columns).isEmpty
    }
    let chosen = rows.compactMap { school, row in
      (row["chosen"] as String?).map { (school.code, $0) }
    }
    guard isSame, try schoolsHash(rows.map(\.0)) == state.opening.schools,
      rows.count == state.opening.schoolCount,
      Dictionary(uniqueKeysWithValues: chosen) == state.chosen
    else { return ["征集 \(id) 的学校:与台账不符"] }
    return []
  }

  private func returnDifferences(_ id: String, _ state: RoundState) throws -> [String] {
    let rows = try values("SELECT * FROM schoolReturn WHERE round = ?", [id]) {
      (Key(school: $0["school"], number: $0["number"]), $0.copy())
    }
    let kept = Dictionary(uniqueKeysWithValues: rows)
    let told = Dictionary(
      uniqueKeysWithValues: try state.returns.values.flatMap { all in
        try all.map { came in
          (
            Key(school: came.told.school, number: came.told.number),
            try came.columns(isCurrent: came == all.last)
          )
        }
      })
    return Set(kept.keys).union(told.keys).sorted().flatMap { key in
      let subject = "征集 \(id) 中学校 \(key.school) 的第 \(key.number) 次报送"
      guard let row = kept[key] else { return ["\(subject):表里没有"] }
      guard let columns = told[key] else { return ["\(subject):台账里没有"] }
      return differences(subject, row, from: columns)
    }
  }

  /// The rows and the figures themselves, by their hashes.
  private func contentDifferences(_ id: String, _ state: RoundState) throws -> [String] {
    let figures = try figures(of: id)
    var lines = try state.returns.values.compactMap(\.last).sorted {
      $0.told.school < $1.told.school
    }
    .flatMap { came in
      let school = came.told.school
      return [
        try isKept(came.told, id, state) ? nil : "征集 \(id) 中学校 \(school) 的名单:与台账的哈希不符",
        came.told.figures == hash(figures[school])
          ? nil : "征集 \(id) 中学校 \(school) 的汇总数字:与台账的哈希不符",
      ].compactMap(\.self)
    }
    let due = state.isEmpty ? 0 : state.returns.values.count { $0.last?.told.root != nil }
    let blocks = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM returnBlock
        JOIN schoolReturn ON schoolReturn.id = returnBlock."return" WHERE round = ?
        """, arguments: [id])
    if let blocks, blocks > due { lines.append("征集 \(id):留着不该再有的名单") }
    return lines
  }

  private func isKept(
    _ told: RoundAct.Received, _ id: String, _ state: RoundState
  ) throws -> Bool {
    guard told.root != nil, !state.isEmpty else { return true }
    do {
      return try rows(of: told.school, in: id)?.records.count == told.rowCount
    } catch is StoreRefusal {
      return false
    }
  }
}

private struct Key: Hashable, Comparable {
  let school: String
  let number: Int

  static func < (left: Key, right: Key) -> Bool {
    (left.school, left.number) < (right.school, right.number)
  }
}

/// A return without figures has no hash of them.
private func hash(_ figures: [Figure]?) -> String? { figures.map(figuresHash) }

extension RoundState {
  fileprivate var columns: [String: DatabaseValue] {
    [
      "kind": opening.kind.databaseValue, "title": opening.title.databaseValue,
      "year": opening.year.databaseValue, "county": opening.county.databaseValue,
      "division": opening.division.databaseValue, "due": due.description.databaseValue,
      "openedAt": openedAt.description.databaseValue, "roster": opening.roster.databaseValue,
      "packageKey": Data(bytes(ofHexadecimal: opening.packageKey)).databaseValue,
      "isClosed": isClosed.databaseValue, "isEmpty": isEmpty.databaseValue,
    ]
  }
}

extension RoundState.Came {
  fileprivate func columns(isCurrent: Bool) throws -> [String: DatabaseValue] {
    [
      "state": told.state.rawValue.databaseValue, "source": told.source.rawValue.databaseValue,
      "file": told.file.databaseValue, "at": at.description.databaseValue,
      "rowCount": told.rowCount.databaseValue, "root": told.root.databaseValue,
      "findings": try EntryJSON.text(told.findings).databaseValue,
      "publication": told.publication.databaseValue, "figures": told.figures.databaseValue,
      "isCurrent": isCurrent.databaseValue,
    ]
  }
}

extension School {
  fileprivate var columns: [String: DatabaseValue] {
    [
      "code": code.databaseValue, "name": name.databaseValue,
      "stage": stage.rawValue.databaseValue, "ownership": ownership.databaseValue,
      "township": township.databaseValue,
    ]
  }
}
