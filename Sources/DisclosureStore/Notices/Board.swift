import GRDB
public import WorkingDays

/// The to-do board (待办): of each pile what comes first, and how many there are.
public struct StoredBoard: Hashable, Sendable {
  public struct Pile<Item: Hashable & Sendable>: Hashable, Sendable {
    /// The most urgent ones.
    public let first: [Item]
    public let count: Int
  }

  /// Drafts and signed ones, the oldest first.
  public let toSign: Pile<StoredNotice>
  /// Open ones with an end, the next to end first; those that are over included.
  public let ending: Pile<StoredNotice>
  /// Hanging without proof, so that no period runs.
  public let unproven: Pile<StoredNotice>
  /// Concluded or withdrawn.
  public let toArchive: Pile<StoredNotice>
  /// Still hanging after their time.
  public let toTakeDown: Pile<StoredNotice>
  /// Archived ones whose names have to go.
  public let toErase: Pile<StoredNotice>
  /// Those with a last day first.
  public let objections: Pile<StoredObjection>
}

/// An objection as lists and the to-do board show it: nothing of who objects.
public struct StoredObjection: Hashable, Sendable {
  /// As Y-2026-0001.
  public let id: String
  public let notice: String
  /// The row's place in the version it was about, from 1; nil when it is about the whole.
  public let row: Int?
  /// In the words of the objection's own state.
  public let standing: String
  /// What is owed next; nil when nothing is.
  public let step: String?
  /// The last day for it; nil where no rule sets one.
  public let dueOn: CalendarDay?
  /// As P1.
  public let handler: String?
  public let arrivedAt: Moment
  public let groupedInto: String?
}

extension OfficeReading {
  /// What waits at `now`, `limit` of each pile.
  public func board(at now: Moment, limit: Int = 50) throws -> StoredBoard {
    let (time, day) = (now.description, now.day.description)
    return StoredBoard(
      toSign: try pile(.toSign, limit: limit), ending: try pile(.ending, limit: limit),
      unproven: try pile(.unproven, limit: limit), toArchive: try pile(.toArchive, limit: limit),
      toTakeDown: try pile(.toTakeDown, until: time, limit: limit),
      toErase: try pile(.toErase, until: day, limit: limit),
      objections: StoredBoard.Pile(
        first: try objections(HotQuery.objectionsToDo.sql, [limit]),
        count: try count(.objectionsToDo)))
  }

  /// Nil when there is no such objection.
  public func objection(_ id: String) throws -> StoredObjection? {
    try objections("SELECT * FROM objection WHERE id = ?", [id]).first
  }

  /// In the order of their ids.
  public func objections(of notice: String) throws -> [StoredObjection] {
    try objections(HotQuery.objectionsOfNotice.sql, [notice])
  }

  private func pile(
    _ query: HotQuery, until: String? = nil, limit: Int
  ) throws -> StoredBoard.Pile<StoredNotice> {
    let arguments: StatementArguments = until.map { [$0] } ?? []
    return StoredBoard.Pile(
      first: try notices(query.sql, arguments + [limit]), count: try count(query, arguments))
  }

  private func count(_ query: HotQuery, _ arguments: StatementArguments = []) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: query.countSQL), arguments: arguments) ?? 0
  }

  private func objections(
    _ sql: String, _ arguments: StatementArguments
  ) throws -> [StoredObjection] {
    try values(sql, arguments, StoredObjection.init(row:))
  }
}

extension StoredObjection {
  init(row: Row) throws {
    guard let arrived = Moment(parsing: row["arrivedAt"]) else {
      throw StoreRefusal.differs(row["id"])
    }
    id = row["id"]
    notice = row["notice"]
    self.row = row["row"]
    standing = row["standing"]
    step = row["step"]
    let due: String? = row["dueOn"]
    dueOn = try due.map { try CalendarDay(parsing: $0) }
    handler = row["handler"]
    arrivedAt = arrived
    groupedInto = row["groupedInto"]
  }
}
