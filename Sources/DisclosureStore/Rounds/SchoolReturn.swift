public import WorkingDays

/// Where a school stands in a round (报送情况).
public enum ReturnState: String, Codable, Hashable, Sendable, CaseIterable {
  case received = "已收"
  /// With findings that only ask for an explanation.
  case receivedWithFindings = "已收有说明"
  /// With findings that must be mended: noted, and not merged.
  case returned = "退回待改"
  /// The school has nothing to list.
  case nothingToReport = "零报送"
  case missing = "未报"
  /// Not from a school of the round, or not of its kind.
  case wrong = "认不出"
  /// Two different files, and nothing tells which is newer.
  case undecided = "两份待定"

  /// Whether it is what a school sent, and not that something lacks.
  public var isKept: Bool {
    switch self {
    case .received, .receivedWithFindings, .returned, .nothingToReport: true
    case .missing, .wrong, .undecided: false
    }
  }

  /// Whether its rows and figures count.
  public var isMerged: Bool { isKept && self != .returned }
}

/// How a return came.
public enum ReturnSource: String, Codable, Hashable, Sendable {
  case workbook
  /// Sealed, from a school that has the kit (.gongshi).
  case package
  /// A declaration that there is nothing.
  case `nil`
}

/// What a school sent in a round, as it is kept.
public struct SchoolReturn: Hashable, Sendable {
  public let round: String
  /// The school's code.
  public let school: String
  /// From 1; a later one replaces those before.
  public let number: Int
  public let state: ReturnState
  public let source: ReturnSource
  /// The SHA-256 of the file it came in, in hexadecimal.
  public let file: String
  /// When it was taken in.
  public let at: Moment
  public let rowCount: Int
  /// The keyed hash of its rows, in hexadecimal; nil when none are kept.
  public let root: String?
  /// How many findings of each rule, by the rule's id.
  public let findings: [String: Int]
  /// The fingerprint of the publication that a package brought.
  public let publication: String?
}

extension SchoolReturn {
  init(_ told: RoundAct.Received, round: String, at moment: Moment) {
    self.round = round
    school = told.school
    number = told.number
    state = told.state
    source = told.source
    file = told.file
    at = moment
    rowCount = told.rowCount
    root = told.root
    findings = told.findings
    publication = told.publication
  }
}

/// A return as it comes in.
public struct Arrival: Hashable, Sendable {
  public let round: String
  public let school: String
  public let state: ReturnState
  public let source: ReturnSource
  /// The SHA-256 of the file, in hexadecimal.
  public let file: String
  /// Of the list, also when no rows are kept.
  public let rowCount: Int
  public let findings: [String: Int]
  public let publication: String?

  public init(
    round: String, school: String, state: ReturnState, source: ReturnSource, file: String,
    rowCount: Int, findings: [String: Int] = [:], publication: String? = nil
  ) {
    self.round = round
    self.school = school
    self.state = state
    self.source = source
    self.file = file
    self.rowCount = rowCount
    self.findings = findings
    self.publication = publication
  }
}
