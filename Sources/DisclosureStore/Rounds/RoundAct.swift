public import WorkingDays

/// What happens to a round, as the ledger keeps it under the round's id.
///
/// No names of people and no values of cells: codes of schools, hashes and counts. Cases are added
/// and never changed, for every act ever written must still be read.
public enum RoundAct: Codable, Hashable, Sendable {
  case opened(Opening)
  case received(Received)
  /// Somebody said which of two files of a school holds.
  case chosen(school: String, file: String)
  case dueMoved(to: Moment, reason: String)
  case closed
  /// The rows of all returns went; `rows` is how many there were.
  case emptied(rows: Int)

  public struct Opening: Codable, Hashable, Sendable {
    public let kind: String
    public let title: String
    public let year: Int
    public let county: String
    public let division: String
    public let due: Moment
    public let roster: String
    /// In hexadecimal.
    public let packageKey: String
    public let schoolCount: Int
    /// The SHA-256 of the schools as they are kept, in hexadecimal.
    public let schools: String
  }

  public struct Received: Codable, Hashable, Sendable {
    public let school: String
    public let number: Int
    public let state: ReturnState
    public let source: ReturnSource
    public let file: String
    public let rowCount: Int
    public let root: String?
    public let findings: [String: Int]
    public let publication: String?
    /// The SHA-256 of its figures, in hexadecimal; nil when it has none.
    public let figures: String?
  }
}

extension RoundAct.Opening {
  init(_ plan: RoundPlan, packageKey: String, schools: String) {
    kind = plan.kind
    title = plan.title
    year = plan.year
    county = plan.county
    division = plan.division
    due = plan.due
    roster = plan.roster
    self.packageKey = packageKey
    schoolCount = plan.schools.count
    self.schools = schools
  }
}

extension RoundAct.Received {
  init(_ arrival: Arrival, number: Int, root: String?, figures: String?) {
    school = arrival.school
    self.number = number
    state = arrival.state
    source = arrival.source
    file = arrival.file
    rowCount = arrival.rowCount
    self.root = root
    findings = arrival.findings
    publication = arrival.publication
    self.figures = figures
  }
}
