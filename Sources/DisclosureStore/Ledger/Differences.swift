import Foundation
import GRDB
import NoticeLife
import PublicLedger

extension OfficeReading {
  /// Where the tables say something else than the ledger (不一致), a line each; empty when they agree.
  ///
  /// Every act is applied again, and the root of every list worked out of its rows. Takes minutes for
  /// an office of 100,000 notices.
  public func differences() throws -> [String] {
    try officeDifferences() + peopleDifferences() + numberDifferences() + noticeDifferences()
      + objectionDifferences() + roundDifferences() + requestDifferences()
  }

  private func noticeDifferences() throws -> [String] {
    let kept = try values("SELECT id FROM notice") { $0[0] as String }
    let told = try values(
      "SELECT DISTINCT \"of\" FROM ledger WHERE \"of\" >= 'N-' AND \"of\" < 'N.'"
    ) { $0[0] as String }
    return try Set(kept).union(told).sorted().flatMap { id in
      guard let state = try foldedState(of: id) else { return ["公示 \(id):台账里没有"] }
      return try differences(of: id, state) + listDifferences(of: id, state)
    }
  }

  private func differences(of id: String, _ state: NoticeState) throws -> [String] {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM notice WHERE id = ?", arguments: [id])
    guard let row else { return ["公示 \(id):表里没有"] }
    return differences("公示 \(id)", row, from: try NoticeProjection(id, state).databaseDictionary)
  }

  func differences(
    _ subject: String, _ row: Row, from expected: [String: DatabaseValue]
  ) -> [String] {
    expected.sorted { $0.key < $1.key }.compactMap { column, value in
      let kept: DatabaseValue = row[column]
      return kept == value
        ? nil : "\(subject) 的 \(column):表里是 \(words(kept)),按台账应为 \(words(value))"
    }
  }

  private func objectionDifferences() throws -> [String] {
    let rows = try values("SELECT * FROM objection") { $0.copy() }
    let kept = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as String, $0) })
    let told = try values(
      "SELECT DISTINCT \"of\" FROM ledger WHERE \"of\" >= 'Y-' AND \"of\" < 'Y.'"
    ) { $0[0] as String }
    return try Set(kept.keys).union(told).sorted().flatMap { id in
      guard told.contains(id) else { return ["异议 \(id):台账里没有"] }
      guard let row = kept[id] else { return ["异议 \(id):表里没有"] }
      let expected = ObjectionProjection(id, try objectionState(of: id)).columns
      return differences("异议 \(id)", row, from: expected)
    }
  }

  /// Of versions whose names are gone nothing is left to be compared.
  private func listDifferences(of id: String, _ state: NoticeState) throws -> [String] {
    guard state.stage != .erased else { return [] }
    let kept = try values(
      "SELECT number, rowCount, root FROM listVersion WHERE notice = ? ORDER BY number", [id]
    ) { row in (row[0] as Int, row[1] as Int, hexadecimal(row.bytes(2))) }
    var lines = state.dossier.versions.count < kept.count ? ["公示 \(id):名单比台账多"] : []
    for version in state.dossier.versions.map(\.content) {
      guard let list = kept.first(where: { $0.0 == version.version }) else {
        // A notice without a list has no version either.
        if version.rowCount > 0 { lines.append("公示 \(id) 第 \(version.version) 版:没有名单") }
        continue
      }
      let root = MerkleTree(leafHashes: try leafHashes(of: id, version: version.version)).root
      if (list.1, list.2, hexadecimal(root)) != (
        version.rowCount, version.listRoot, version.listRoot
      ) {
        lines.append("公示 \(id) 第 \(version.version) 版的名单:与台账的哈希不符")
      }
    }
    return lines
  }

  private func officeDifferences() throws -> [String] {
    var settings: OfficeSettings?
    for act in try officeActs() {
      switch act {
      case .founded(let first): settings = first
      case .settingsChanged(let later): settings = later
      case .personAdded, .rolesChanged, .passwordChanged, .numberGiven: break
      }
    }
    return settings == (try self.settings()) ? [] : ["单位的设定:与台账不符"]
  }

  private func peopleDifferences() throws -> [String] {
    var people: [String: StoredPerson] = [:]
    for act in try officeActs() {
      switch act {
      case .personAdded(let id, let name, let roles, let key):
        people[id] = StoredPerson(
          id: id, name: name, roles: Set(roles), publicKey: bytes(ofHexadecimal: key))
      case .rolesChanged(let id, let roles):
        people[id] = people[id].map {
          StoredPerson(id: id, name: $0.name, roles: Set(roles), publicKey: $0.publicKey)
        }
      case .founded, .settingsChanged, .passwordChanged, .numberGiven: break
      }
    }
    let kept = Dictionary(uniqueKeysWithValues: try self.people().map { ($0.id, $0) })
    return Set(people.keys).union(kept.keys).sorted()
      .filter { people[$0] != kept[$0] }.map { "人员 \($0):与台账不符" }
  }

  private func numberDifferences() throws -> [String] {
    let given = try officeActs().compactMap { act -> GivenNumber? in
      guard case .numberGiven(_, let year, let number, let text, let subject) = act else {
        return nil
      }
      return GivenNumber(text: text, year: year, number: number, subject: subject)
    }
    let kept = try values("SELECT * FROM givenNumber WHERE text <> subject", [], GivenNumber.init)
    return Set(given).symmetricDifference(kept).map(\.text).sorted().map { "编号 \($0):与台账不符" }
  }

  func officeActs() throws -> [OfficeAct] {
    try entries(of: OfficeAct.subject).map { try $0.act() }
  }
}

extension ObjectionProjection {
  fileprivate var columns: [String: DatabaseValue] {
    [
      "standing": standing.databaseValue, "step": step.databaseValue,
      "dueOn": dueOn.databaseValue, "handler": handler.databaseValue,
      "groupedInto": groupedInto.databaseValue, "lastAct": lastAct.databaseValue,
    ]
  }
}

private func words(_ value: DatabaseValue) -> String {
  value.isNull ? "空" : String.fromDatabaseValue(value) ?? value.description
}

/// Of digits that this program wrote.
func bytes(ofHexadecimal text: String) -> [UInt8] {
  stride(from: 0, to: text.utf8.count, by: 2).compactMap { place in
    UInt8(text.dropFirst(place).prefix(2), radix: 16)
  }
}
