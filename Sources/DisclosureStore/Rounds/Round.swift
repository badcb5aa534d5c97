public import SchoolOversight
public import WorkingDays

/// One call of a bureau for one kind of list to its schools, with a day by which it is due (征集).
public struct Round: Codable, Hashable, Sendable {
  /// As C-2026-0001.
  public let id: String
  /// The id of the kind of list.
  public let kind: String
  /// As 2026年秋季家庭经济困难学生名单.
  public let title: String
  /// The year the list is about.
  public let year: Int
  /// The county's full name, as 临江县.
  public let county: String
  /// Its division code, six digits.
  public let division: String
  public let due: Moment
  public let openedAt: Moment
  /// The fingerprint of the roster's columns, by which a workbook of another version is known.
  public let roster: String
  /// Those that must return it, in the order of the list.
  public let schools: [School]
  /// The HPKE public key that packages are sealed to, 32 bytes in hexadecimal.
  public let packageKey: String
  /// Nothing is taken any more.
  public let isClosed: Bool
  /// The rows are gone; the figures are still there.
  public let isEmpty: Bool

  /// The school with this code; nil when the round did not ask it.
  public func school(_ code: String) -> School? { schools.first { $0.code == code } }
}

/// What a round is opened with.
public struct RoundPlan: Codable, Hashable, Sendable {
  public let kind: String
  public let title: String
  public let year: Int
  public let county: String
  public let division: String
  public let due: Moment
  public let roster: String
  public let schools: [School]

  public init(
    kind: String, title: String, year: Int, county: String, division: String, due: Moment,
    roster: String, schools: [School]
  ) {
    self.kind = kind
    self.title = title
    self.year = year
    self.county = county
    self.division = division
    self.due = due
    self.roster = roster
    self.schools = schools
  }
}
