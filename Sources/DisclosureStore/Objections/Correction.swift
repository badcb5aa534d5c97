import Foundation
import GRDB
public import NoticeLife
import PublicLedger

extension OfficeWriting {
  /// Decides an objection; an upheld one begins the correction in the same transaction.
  ///
  /// - Returns: The id of the new draft, or of the one that another upheld objection began; nil when
  ///   the objection was not upheld.
  public func decide(
    _ objection: String, _ outcome: ObjectionOutcome, because reasons: String
  ) throws -> String? {
    let state = try append(
      ObjectionAct.decided(outcome: outcome, reasons: reasons), to: objection)
    guard outcome == .upheld else { return nil }
    let notice = state.registration.notice
    let correction = try correctionUnderway(of: notice) ?? beginCorrection(of: notice)
    try append(ObjectionAct.corrected(by: correction), to: objection)
    return correction
  }

  /// The correction that is still being drafted; nil when there is none.
  private func correctionUnderway(of notice: String) throws -> String? {
    guard let correction = try state(of: notice).dossier.correctedBy,
      try state(of: correction).stage == .draft
    else { return nil }
    return correction
  }

  /// A new draft with the list as it is, to be changed before it can be signed.
  ///
  /// It is drafted by the decision and not by a clerk, so no role is asked for: its words and rows are
  /// those that were published.
  private func beginCorrection(of notice: String) throws -> String {
    let old = try state(of: notice)
    let id = try newNoticeID()
    let root = try copyList(of: notice, to: id)
    try append(.drafted(draft: old.current.correcting(notice, root: root)), to: id, as: nil)
    try append(.linked(to: id, as: .correctedBy), to: notice, as: nil)
    return id
  }

  /// Copies the rows in force, sealed anew for their new place; the root of the new list.
  ///
  /// A notice of words alone has no list; its root stays as it was.
  private func copyList(of notice: String, to id: String) throws -> String {
    let (old, root) = (
      try state(of: notice).dossier.currentNumber, try state(of: notice).current.listRoot
    )
    guard try hasList(notice, version: old) else { return root }
    let list =
      try Int64.fetchOne(
        database, sql: "SELECT coalesce(max(id), 0) + 1 FROM listVersion") ?? 1
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let sealer = RowSealer(store.keys, notice: id, version: 1)
    var frontier = MerkleFrontier()
    for row in try rows(of: notice) {
      try copy(row, to: list, sealer)
      frontier.append(ListLeaf.hash(row: row.published, salt: sealer.salt(row.ordinal)))
    }
    try database.execute(
      sql: """
        INSERT INTO listVersion (id, notice, number, publication, rowCount, root)
        VALUES (?, ?, 1, ?, ?, ?)
        """,
      arguments: [list, id, try publication(of: notice), frontier.size, Data(frontier.root)])
    return hexadecimal(frontier.root)
  }

  private func copy(_ row: StoredRow, to list: Int64, _ sealer: RowSealer) throws {
    let old = RowSealer(store.keys, notice: row.notice, version: row.version)
    guard let withheld = old.open(row.sealed, row.ordinal) else {
      throw StoreRefusal.sealedRow(row.ordinal, of: row.notice)
    }
    var sealed: [UInt8] = []
    try sealer.appendSealed(String(decoding: withheld, as: UTF8.self), row.ordinal, to: &sealed)
    try database.cachedStatement(
      sql: """
        INSERT INTO listRow (version, ordinal, token, person, public, sealed)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        list, row.ordinal, Data(row.token), row.person.map { Data($0) }, row.published,
        Data(sealed),
      ])
  }

  /// That what was upheld against the notice this one corrects is no longer so.
  ///
  /// - Throws: ``LifeRefusal`` OBJ-033 while the row in question stands in the list as it stood, or,
  ///   for an objection to the whole, while the draft is still the one that the decision made.
  func requireMended(_ correction: String) throws {
    let state = try state(of: correction)
    for link in state.dossier.links where link.link == .correctionOf {
      for objection in try objections(of: link.notice) {
        let objected = try objectionState(of: objection.id)
        guard objected.corrections.contains(correction) else { continue }
        let isMended =
          try objected.registration.row.map { row in
            try !stands(row, objected.registration, in: correction)
          } ?? (state.dossier.currentNumber > 1)
        guard isMended else {
          throw LifeRefusal.unmended(correction, row: objection.row, objection: objection.id)
        }
      }
    }
  }

  private func stands(
    _ ordinal: Int, _ registration: ObjectionRegistration, in correction: String
  ) throws -> Bool {
    guard
      let old = try row(
        ordinal, of: registration.notice, version: registration.version)
    else { return false }
    let withheld = try self.withheld(of: old)
    return try rows(of: correction).contains { row in
      try row.token == old.token && row.published == old.published
        && self.withheld(of: row) == withheld
    }
  }
}

extension DraftContent {
  /// The same as the first draft of a notice that corrects `notice`.
  fileprivate func correcting(_ notice: String, root: String) -> DraftContent {
    DraftContent(
      kind: kind, title: title, version: 1, sha256: sha256, fingerprint: fingerprint,
      listRoot: root, rowCount: rowCount, period: period, comesDownAtEnd: comesDownAtEnd,
      scheme: scheme, requiredChannels: requiredChannels, findings: findings, corrects: notice)
  }
}
