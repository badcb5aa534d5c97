/// Something wrong or doubtful in what an office handed in: where, what, and what to do now.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// 必须改: nothing goes on until it is mended.
    case mustFix = "必须改"
    /// 请说明: may stay when the office explains it.
    case explain = "请说明"

    public static func < (left: Severity, right: Severity) -> Bool {
      left == .mustFix && right == .explain
    }
  }

  /// The place a finding is about; the file as a whole when nothing is set.
  public struct Place: Hashable, Sendable {
    public var sheet: String?
    /// From 1.
    public var row: Int?
    /// From 1.
    public var column: Int?
    /// The column's header, or the name of a fact.
    public var field: String?

    public init(sheet: String? = nil, row: Int? = nil, column: Int? = nil, field: String? = nil) {
      self.sheet = sheet
      self.row = row
      self.column = column
      self.field = field
    }

    /// As C17; nil when the finding is not about one cell.
    public var cell: CellAddress? {
      guard let row, let column else { return nil }
      return CellAddress(row: row, column: column)
    }
  }

  /// The rule, as R-ID-03; stable, so that people can look it up and tests can name it.
  public let rule: String
  public let severity: Severity
  public let place: Place
  /// The offending value as it may be shown; a private value arrives here masked.
  public let value: String?
  /// What is wrong, without a full stop.
  public let problem: String
  /// What to do now, without a full stop.
  public let remedy: String

  public init(
    rule: String, severity: Severity = .mustFix, place: Place = Place(), value: String? = nil,
    problem: String, remedy: String
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.value = value
    self.problem = problem
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// Place, problem, remedy and rule in one sentence.
  ///
  /// As 第 17 行 “身份证号”(C17):校验位不对,请核对证件原件。[R-ID-03]
  public var description: String { "\(whereabouts)\(problem),\(remedy)。[\(rule)]" }

  private var whereabouts: String {
    let cell = place.cell.map { "(\($0))" } ?? ""
    let parts = [place.row.map { "第 \($0) 行" }, place.field.map { "“\($0)”\(cell)" }]
    let words = parts.compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? "" : words + ":"
  }
}
