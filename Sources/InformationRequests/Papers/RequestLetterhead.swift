public import WorkingDays

/// What the papers of a request say of the office and of whom they go to.
public struct RequestLetterhead: Hashable, Sendable {
  public let issuer: String
  public let date: CalendarDay
  /// As S-2026-0001.
  public let request: String
  /// The applicant's name, or what the office calls somebody whose name is gone.
  public let applicant: String
  /// What a rehearsal prints on every paper; nil in earnest.
  public let rehearsal: String?

  public init(
    issuer: String, date: CalendarDay, request: String, applicant: String,
    rehearsal: String? = nil
  ) {
    self.issuer = issuer
    self.date = date
    self.request = request
    self.applicant = applicant
    self.rehearsal = rehearsal
  }
}

/// Before whom an answer can be contested.
public struct RequestRemedies: Hashable, Sendable {
  /// Nil: the letter says 有权的复议机关.
  public let reviewer: String?
  /// Nil: the letter says 有管辖权的人民法院.
  public let court: String?

  public init(reviewer: String? = nil, court: String? = nil) {
    self.reviewer = reviewer
    self.court = court
  }
}
