public import WorkingDays

/// What an office has in hand about one notice, as far as the papers about it need it (案卷).
public struct CaseFile: Hashable, Sendable {
  /// An objection as a paper tells of it: by its number, never by who objects.
  public struct Objection: Hashable, Sendable {
    /// As Y-2026-0001.
    public let id: String
    public let state: ObjectionState

    public init(id: String, state: ObjectionState) {
      self.id = id
      self.state = state
    }
  }

  /// As N-2026-0001.
  public let notice: String
  /// Under whose name the papers go out.
  public let unit: String
  /// The words of a rehearsal (演练); nil in earnest.
  public let rehearsal: String?
  public let state: NoticeState
  /// Those about this notice, in the order in which they came.
  public let objections: [Objection]
  /// Names by the ids of the office's people.
  public let people: [String: String]
  /// The papers bear its day.
  public let at: Moment

  public init(
    notice: String, unit: String, rehearsal: String?, state: NoticeState,
    objections: [Objection], people: [String: String], at moment: Moment
  ) {
    self.notice = notice
    self.unit = unit
    self.rehearsal = rehearsal
    self.state = state
    self.objections = objections
    self.people = people
    self.at = moment
  }

  /// A person as a paper names them; the id where nobody of that id is known any more.
  func name(of person: String) -> String { people[person] ?? person }
}

/// A paper about one notice, for its file or for those it concerns.
public enum CasePaper: String, Hashable, Sendable, CaseIterable {
  /// 公示证明: where and how long it hung, and what came in.
  case certificate
  /// 公示结果: what came of it, for the public.
  case result
  /// 审查表: who signed what, and what was passed over.
  case form
  /// 顺延说明: why the period ends later than printed.
  case addendum
  /// 撤下说明: when and why it came down.
  case removal
  /// 存档说明: what stays of it.
  case record

  /// The name of its template.
  public var template: String { "life.\(rawValue)" }

  public var chinese: String {
    switch self {
    case .certificate: "公示证明"
    case .result: "公示结果"
    case .form: "审查表"
    case .addendum: "顺延说明"
    case .removal: "撤下说明"
    case .record: "存档说明"
    }
  }
}
