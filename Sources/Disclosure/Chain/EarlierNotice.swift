public import WorkingDays

/// A notice that was made before, as its publication.json tells it: what later stages are held
/// against.
public struct EarlierNotice: Hashable, Sendable {
  /// The kind's id, as hiring.written.
  public let kind: String
  public let title: String
  /// The short fingerprint.
  public let fingerprint: String
  public let posted: CalendarDay
  public let lastDay: CalendarDay
  /// Of its list.
  public let headers: [String]
  /// As printed, a text for each header.
  public let rows: [[String]]
  /// The texts of its statements.
  public let facts: [String]

  public init(
    kind: String, title: String, fingerprint: String, posted: CalendarDay, lastDay: CalendarDay,
    headers: [String], rows: [[String]], facts: [String] = []
  ) {
    self.kind = kind
    self.title = title
    self.fingerprint = fingerprint
    self.posted = posted
    self.lastDay = lastDay
    self.headers = headers
    self.rows = rows
    self.facts = facts
  }
}
