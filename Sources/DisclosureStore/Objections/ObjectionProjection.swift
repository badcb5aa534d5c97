import Foundation
import GRDB
import NoticeLife
import WorkingDays

/// What the table says of an objection: a function of its state alone.
///
/// Who objects and the query code lie beside it and are written apart.
struct ObjectionProjection: Hashable {
  let id: String
  let standing: String
  let step: String?
  let dueOn: String?
  let handler: String?
  let groupedInto: String?
  let lastAct: String

  init(_ id: String, _ state: ObjectionState) {
    let duty = state.duty
    self.id = id
    standing = state.standing.chinese
    step = duty?.step.rawValue
    dueOn = duty?.day?.description
    handler = state.handler
    if case .grouped(let other) = state.standing { groupedInto = other } else { groupedInto = nil }
    lastAct = state.lastAct.description
  }

  func insert(
    _ registration: ObjectionRegistration, code: [UInt8], sealed: [UInt8], into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO objection (id, notice, version, row, standing, step, dueOn, handler, arrivedAt,
          groupedInto, code, sealed, lastAct) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, registration.notice, registration.version, registration.row, standing, step, dueOn,
        handler, registration.arrived.description, groupedInto, Data(code), Data(sealed), lastAct,
      ])
  }

  func update(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE objection SET standing = ?, step = ?, dueOn = ?, handler = ?, groupedInto = ?,
          lastAct = ? WHERE id = ?
        """, arguments: [standing, step, dueOn, handler, groupedInto, lastAct, id])
  }
}
