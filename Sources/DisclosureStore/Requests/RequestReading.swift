import Foundation
import GRDB
public import InformationRequests
public import NoticeLife
public import WorkingDays

extension OfficeReading {
  /// A request's state, worked out of its acts.
  public func requestState(of request: String) throws -> RequestState {
    var state: RequestState?
    for entry in try entries(of: request) {
      do {
        let act = try entry.act(as: RequestAct.self)
        state =
          if let known = state {
            try known.applying(act, by: entry.by, at: entry.at)
          } else {
            try RequestState.begin(with: act, by: entry.by, at: entry.at)
          }
      } catch let refusal as RequestRefusal {
        throw StoreRefusal.brokenLedger(entry.sequence, "不能接在它前面的各笔之后(\(refusal.id))")
      }
    }
    guard let state else { throw RequestRefusal.unknown(request) }
    return state
  }

  /// Requests with their states, in the order of their ids; with `openOnly`, those on which a step is
  /// owed.
  public func requests(openOnly: Bool = false) throws -> [(id: String, state: RequestState)] {
    let condition = openOnly ? " WHERE closedOn IS NULL" : ""
    let ids = try values("SELECT id FROM request\(condition) ORDER BY id") { $0[0] as String }
    return try ids.map { ($0, try requestState(of: $0)) }
  }

  /// A year's count, of every request that was received by its end.
  ///
  /// Answered out of the table, which the check-up holds against the ledger.
  public func requestTally(of year: Int) throws -> RequestTally {
    let counted = try values(
      """
      SELECT id, applicant, receivedOn, closedOn, outcome FROM request
      WHERE receivedOn < ? ORDER BY id
      """, ["\(year + 1)"], CountedRequest.init(row:))
    return RequestTally(year: year, of: counted)
  }

  /// Closed requests whose applicant is still kept, with the day they were closed on.
  public func requestsToErase() throws -> [(id: String, closed: CalendarDay)] {
    try values(
      "SELECT id, closedOn FROM request WHERE closedOn IS NOT NULL AND isErased = 0 ORDER BY closedOn"
    ) { (id: $0[0], closed: try CalendarDay(parsing: $0[1])) }
  }

  /// What happened to a request, a line each, in the order in which it was recorded.
  public func requestStory(of request: String) throws -> [StoryLine] {
    let names = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0.name) })
    return try entries(of: request).map { entry in
      StoryLine(
        sequence: entry.sequence, at: entry.at, subject: entry.of,
        person: names[entry.by] ?? entry.by,
        words: try entry.act(as: RequestAct.self).story)
    }
  }

  /// Where the table says something else than the ledger, a line each.
  ///
  /// None for a file of an older program, which has no table of them.
  func requestDifferences() throws -> [String] {
    guard try database.tableExists("request") else { return [] }
    let rows = try values("SELECT * FROM request") { $0.copy() }
    let kept = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as String, $0) })
    let told = try values(
      "SELECT DISTINCT \"of\" FROM ledger WHERE \"of\" >= 'S-' AND \"of\" < 'S.'"
    ) { $0[0] as String }
    return try Set(kept.keys).union(told).sorted().flatMap { id in
      guard told.contains(id) else { return ["申请 \(id):台账里没有"] }
      guard let row = kept[id] else { return ["申请 \(id):表里没有"] }
      let expected = RequestProjection(id, try requestState(of: id)).columns
      return differences("申请 \(id)", row, from: expected)
    }
  }
}

extension CountedRequest {
  fileprivate init(row: Row) throws {
    let applicant = ApplicantKind(rawValue: row["applicant"])
    let closedOn: String? = row["closedOn"]
    let closing = try closedOn.map { closed in
      guard let outcome = RequestOutcome(rawValue: row["outcome"] ?? "") else {
        throw StoreRefusal.differs(row["id"])
      }
      return Closing(on: try CalendarDay(parsing: closed), outcome: outcome)
    }
    guard let applicant else { throw StoreRefusal.differs(row["id"]) }
    self.init(
      id: row["id"], applicant: applicant, received: try CalendarDay(parsing: row["receivedOn"]),
      closed: closing)
  }
}
