import Crypto
import Foundation
import GRDB
import NoticeLife
import PublicLedger
public import SchoolOversight
public import WorkingDays

extension OfficeWriting {
  /// Opens a round, with a key of its own for packages.
  @discardableResult
  public func openRound(_ plan: RoundPlan) throws -> Round {
    try requireRoundRole()
    if let problem = plan.problem(at: moment) { throw StoreRefusal.roundPlan(problem) }
    let id = try newRoundID()
    let key = Curve25519.KeyAgreement.PrivateKey()
    let opening = RoundAct.Opening(
      plan, packageKey: hexadecimal(key.publicKey.rawRepresentation),
      schools: try schoolsHash(plan.schools))
    try record(RoundAct.opened(opening), of: id)
    try insert(id, plan, key)
    for (index, school) in plan.schools.enumerated() {
      try insert(school, at: index + 1, in: id)
    }
    return try round(id)
  }

  /// Takes in what a school sent, in place of what it sent before.
  ///
  /// `sealed` are its rows, nil for a list that is sent back and for a nil return. The same file again
  /// with the same outcome changes nothing.
  /// - Throws: ROUND-002, ROUND-004, ROUND-005, and ROUND-007 when `sealed` are other rows.
  @discardableResult
  public func receive(
    _ arrival: Arrival, sealed: SealedReturn?, figures: [Figure] = []
  ) throws -> SchoolReturn {
    try requireOpenRound(arrival.round)
    try requireFit(sealed, arrival)
    let before = try self.return(of: arrival.school, in: arrival.round)
    if let before, before.says(the: arrival, root: sealed?.root) { return before }
    let counted = arrival.state.isMerged ? figures : []
    let told = RoundAct.Received(
      arrival, number: try lastNumber(arrival) + 1, root: sealed?.root,
      figures: counted.isEmpty ? nil : figuresHash(counted))
    try record(RoundAct.received(told), of: arrival.round)
    try dropRows(of: arrival.school, in: arrival.round)
    let id = try insert(told, into: arrival.round)
    if let sealed { try insert(sealed, as: id) }
    try insert(counted, of: id)
    return SchoolReturn(told, round: arrival.round, at: moment)
  }

  /// Remembers what a file was found to be; nothing of it goes into the ledger.
  public func note(_ file: KnownFile, in round: String) throws {
    let bytes = Array(try EntryJSON.text(file).utf8)
    let sealed = try store.keys.seal(bytes, for: knownFileContext(file.sha256, round))
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO knownFile (round, sha256, reader, sealed) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [round, file.sha256, file.reader, Data(sealed)])
  }

  /// Says which of two files of a school holds, by its SHA-256.
  public func choose(_ file: String, for school: String, in round: String) throws {
    try requireOpenRound(round)
    try requireAsked(school, in: round)
    guard try chosenFile(of: school, in: round) != file else { return }
    try record(RoundAct.chosen(school: school, file: file), of: round)
    try database.execute(
      sql: "UPDATE roundSchool SET chosen = ? WHERE round = ? AND code = ?",
      arguments: [file, round, school])
  }

  /// Moves the day by which a round is due, to later or earlier.
  public func moveDue(of round: String, to due: Moment, because: String) throws {
    try requireOpenRound(round)
    guard !because.allSatisfy(\.isWhitespace) else { throw StoreRefusal.noReason() }
    guard try self.round(round).due != due else { throw StoreRefusal.dueNotMoved(due) }
    try record(RoundAct.dueMoved(to: due, reason: because), of: round)
    try database.execute(
      sql: "UPDATE round SET due = ? WHERE id = ?", arguments: [due.description, round])
  }

  /// Ends a round: nothing is taken any more.
  public func close(round: String) throws {
    try requireOpenRound(round)
    try record(RoundAct.closed, of: round)
    try database.execute(sql: "UPDATE round SET isClosed = 1 WHERE id = ?", arguments: [round])
  }

  /// Takes the rows of all returns of a round away, and what was noted of its files; the figures stay.
  ///
  /// They go from the disk with ``OfficeStore/clear(at:)``, once the transaction is over.
  /// - Returns: How many rows went.
  @discardableResult
  public func empty(round: String) throws -> Int {
    try requireRoundRole()
    let known = try self.round(round)
    guard known.isClosed else { throw StoreRefusal.roundOpen(round) }
    guard !known.isEmpty else { throw StoreRefusal.emptyRound(round) }
    let rows = try rowCount(of: round)
    try record(RoundAct.emptied(rows: rows), of: round)
    for statement in OfficeWriting.emptying {
      try database.execute(sql: statement, arguments: ["round": round])
    }
    return rows
  }

  private static let emptying = [
    """
    DELETE FROM returnBlock WHERE "return" IN (SELECT id FROM schoolReturn WHERE round = :round)
    """,
    "DELETE FROM knownFile WHERE round = :round",
    "UPDATE round SET isEmpty = 1 WHERE id = :round",
  ]
}

extension OfficeReading {
  /// How many rows of a round's returns are kept.
  public func rowCount(of round: String) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT coalesce(sum(length(persons) / 16), 0) FROM returnBlock
        JOIN schoolReturn ON schoolReturn.id = returnBlock."return" WHERE schoolReturn.round = ?
        """, arguments: [round]) ?? 0
  }
}

extension OfficeWriting {
  private func requireRoundRole() throws {
    guard roles.contains(.clerk) || roles.contains(.issuer) else {
      throw StoreRefusal.roundRole(actor.name)
    }
  }

  private func requireOpenRound(_ id: String) throws {
    try requireRoundRole()
    let isClosed = try Bool.fetchOne(
      database, sql: "SELECT isClosed FROM round WHERE id = ?", arguments: [id])
    guard let isClosed else { throw StoreRefusal.unknownRound(id) }
    guard !isClosed else { throw StoreRefusal.roundClosed(id) }
  }

  private func requireAsked(_ school: String, in round: String) throws {
    let isAsked = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM roundSchool WHERE round = ? AND code = ?)",
      arguments: [round, school])
    guard isAsked == true else { throw StoreRefusal.unaskedSchool(school, of: round) }
  }

  private func requireFit(_ sealed: SealedReturn?, _ arrival: Arrival) throws {
    try requireAsked(arrival.school, in: arrival.round)
    let hasRows = arrival.state.isMerged && arrival.state != .nothingToReport
    let fits = sealed.map { rows in
      (rows.round, rows.school, rows.file, rows.rowCount)
        == (arrival.round, arrival.school, arrival.file, arrival.rowCount)
    }
    guard arrival.state.isKept, (fits != nil) == hasRows, fits != false else {
      throw StoreRefusal.otherReturn(arrival.school)
    }
  }
}

extension RoundPlan {
  /// Why it cannot be opened, in words; nil when it can.
  func problem(at moment: Moment) -> String? {
    if schools.isEmpty { return "没有一所学校,请检查学校名录" }
    if Set(schools.map(\.code)).count != schools.count { return "两所学校的标识码相同,请改正学校名录" }
    if title.allSatisfy(\.isWhitespace) { return "没有标题" }
    if county.allSatisfy(\.isWhitespace) { return "没有县(市、区)的名称" }
    if division.utf8.count != 6 || !division.utf8.allSatisfy({ (48...57).contains($0) }) {
      return "行政区划代码“\(division)”不是六位数字"
    }
    if due <= moment { return "截止时间 \(due.chinese) 已经过了,请写以后的时间" }
    return nil
  }
}
