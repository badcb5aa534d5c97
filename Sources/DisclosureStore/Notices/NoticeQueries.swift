import GRDB
public import NoticeLife
public import WorkingDays

extension OfficeReading {
  /// Nil when there is no such notice.
  public func notice(_ id: String) throws -> StoredNotice? {
    try notices("SELECT * FROM notice WHERE id = ?", [id]).first
  }

  /// In the order in which they were drafted, which is that of their ids.
  public func notices(in stages: Set<Stage> = Set(Stage.allCases)) throws -> [StoredNotice] {
    let names = stages.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    return try notices("SELECT * FROM notice WHERE stage IN (\(names)) ORDER BY rowid")
  }

  /// Notices that first hung from the first moment on and before the last, of one kind or of all.
  public func notices(
    openedFrom first: Moment, before last: Moment, of kind: String? = nil
  ) throws -> [StoredNotice] {
    try notices(
      (kind == nil ? HotQuery.openedBetween : .openedBetweenOfKind).sql,
      [first.description, last.description] + (kind.map { [$0] } ?? []))
  }

  func notices(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws -> [StoredNotice] {
    try NoticeProjection.fetchAll(
      database.cachedStatement(sql: sql), arguments: arguments
    ).map { try StoredNotice($0) }
  }
}
