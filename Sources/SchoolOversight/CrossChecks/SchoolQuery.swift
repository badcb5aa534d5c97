public import Disclosure

/// Something in the schools' returns that cannot stand as it is, or only with an explanation
/// (核对事项): what was found, what may make it right, and what each school is told of it.
public struct SchoolQuery: Hashable, Sendable {
  /// A figure with its name, as 上年 120.
  public struct Shown: Hashable, Sendable {
    public let name: String
    public let text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What one school is told: its own side, and of another school nothing but its name.
  public struct Side: Hashable, Sendable {
    /// The school's code.
    public let school: String
    /// Without a full stop.
    public let words: String

    public init(school: String, words: String) {
      self.school = school
      self.words = words
    }
  }

  public let rule: String
  public let severity: Finding.Severity
  /// Who is asked, in the order of their codes.
  public let sides: [Side]
  /// What it is about, without figures, as 家庭经济困难学生认定:人数.
  public let subject: String
  /// What beside rule, schools and subject tells it from others, as a keyed token; never shown.
  public let mark: String
  /// The figures that are held against each other; an explanation is good for these and no others.
  public let numbers: [Shown]
  /// For the bureau, all sides together; without a full stop.
  public let problem: String
  public let remedy: String
  /// What may make it right as it is.
  public let mayStand: [String]
  public let source: Provision

  public init(
    rule: String, severity: Finding.Severity = .explain, sides: [Side], subject: String,
    mark: String = "", numbers: [Shown] = [], problem: String, remedy: String,
    mayStand: [String] = [], source: Provision
  ) {
    self.rule = rule
    self.severity = severity
    self.sides = sides
    self.subject = subject
    self.mark = mark
    self.numbers = numbers
    self.problem = problem
    self.remedy = remedy
    self.mayStand = mayStand
    self.source = source
  }

  /// The codes of the schools that are asked.
  public var schools: [String] { sides.map(\.school) }

  /// The same as long as the question is the same, whatever its figures are.
  public var identity: String {
    JSON.array(([rule, subject, mark] + schools).map(JSON.string)).sha256
  }

  /// Ten hexadecimal digits (核对编号), the same as long as question and figures are.
  ///
  /// An explanation names it, so that it is good until a figure changes.
  public var code: String {
    let figures = numbers.flatMap { [$0.name, $0.text] }
    let hash = JSON.array(([identity] + figures).map(JSON.string)).sha256
    return String(hash.prefix(10)).uppercased()
  }
}
