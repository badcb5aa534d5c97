import Foundation
import GRDB
import InformationRequests
import WorkingDays

/// What the table says of a request: a function of its state alone.
///
/// Who asks lies beside it and is written apart.
struct RequestProjection: Hashable {
  let id: String
  let applicant: String
  let topic: String
  let stage: String
  let arrivedAt: String
  let receivedOn: String?
  let closedOn: String?
  let outcome: String?
  let isErased: Bool
  let lastAct: String

  init(_ id: String, _ state: RequestState) {
    self.id = id
    applicant = state.registration.applicant.rawValue
    topic = state.registration.topic
    stage = state.standing.stage
    arrivedAt = state.registration.arrived.description
    receivedOn = state.received?.description
    closedOn = state.closed?.description
    outcome = state.outcome?.rawValue
    isErased = state.isErased
    lastAct = state.lastAct.description
  }

  func insert(sealed: [UInt8], into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO request (id, applicant, topic, stage, arrivedAt, receivedOn, closedOn, outcome,
          isErased, sealed, lastAct) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, applicant, topic, stage, arrivedAt, receivedOn, closedOn, outcome, isErased,
        Data(sealed), lastAct,
      ])
  }

  /// With whoever asked let go, once the state says so.
  func update(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE request SET stage = ?, receivedOn = ?, closedOn = ?, outcome = ?, isErased = ?,
          sealed = CASE WHEN ? THEN NULL ELSE sealed END, lastAct = ? WHERE id = ?
        """,
      arguments: [
        stage, receivedOn, closedOn, outcome, isErased, isErased, lastAct, id,
      ])
  }

  /// For the comparison with the ledger.
  var columns: [String: DatabaseValue] {
    [
      "applicant": applicant.databaseValue, "topic": topic.databaseValue,
      "stage": stage.databaseValue, "arrivedAt": arrivedAt.databaseValue,
      "receivedOn": receivedOn.databaseValue, "closedOn": closedOn.databaseValue,
      "outcome": outcome.databaseValue, "isErased": isErased.databaseValue,
      "lastAct": lastAct.databaseValue,
    ]
  }
}
