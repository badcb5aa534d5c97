public import SchoolOversight

/// What of a county's round goes to the province.
///
/// Which schools were asked, where each stands, and the figures of what they sent: no row of a list,
/// and nobody's name.
public struct ProvinceRound: Hashable, Sendable {
  /// As C-2026-0001; unique within the county.
  public let id: String
  public let kind: String
  public let title: String
  public let year: Int
  public let county: String
  /// Six digits.
  public let division: String
  /// When it was due, as 2026-10-20 17:00.
  public let due: String
  public let schools: [ProvinceSchool]

  public init(
    id: String, kind: String, title: String, year: Int, county: String, division: String,
    due: String, schools: [ProvinceSchool]
  ) {
    precondition(
      division.utf8.count == 6 && division.utf8.allSatisfy { (48...57).contains($0) },
      "a division code has six digits")
    self.id = id
    self.kind = kind
    self.title = title
    self.year = year
    self.county = county
    self.division = division
    self.due = due
    self.schools = schools
  }

  /// Its name among the rounds of all counties, as 321084/C-2026-0001: what the view `figures` calls
  /// its round in PostgreSQL.
  public var name: String { "\(division)/\(id)" }
}

/// A school of a round, for the province.
public struct ProvinceSchool: Hashable, Sendable {
  public let school: School
  /// In words, as 已收 or 未报.
  public let state: String
  public let figures: [Figure]

  public init(_ school: School, state: String, figures: [Figure]) {
    self.school = school
    self.state = state
    self.figures = figures
  }
}
