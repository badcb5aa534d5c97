public import WorkingDays

/// What happened to a notice from its first posting on: where it hung, until when, who objected.
public struct Exposure: Hashable, Sendable {
  /// Postings and period from one start to the next; a notice posted again has several.
  public struct Round: Hashable, Sendable {
    public internal(set) var postings: [Posting] = []
    /// Nil until the postings are proven, and the period with them: open without an end.
    public internal(set) var period: CountedPeriod?
    /// The end in force, to the minute; it only ever grows.
    public internal(set) var ends: Moment?
    /// Why there is another round; nil for the first.
    public let because: String?
    /// Ends in force before this one, with why they gave way.
    public internal(set) var earlierEnds: [EarlierEnd] = []
    /// When each posting came down, by its number.
    public internal(set) var takenDown: [Int: Moment] = [:]

    init(because: String? = nil) { self.because = because }

    /// Postings still hanging.
    public var hanging: [Posting] { postings.filter { takenDown[$0.number] == nil } }
  }

  public struct EarlierEnd: Hashable, Sendable {
    public let end: Moment
    public let because: String
    /// When the later end was recorded.
    public let at: Moment
  }

  public struct Objected: Hashable, Sendable {
    /// As Y-2026-0001.
    public let objection: String
    /// Ordinals from 1; none when it is about the notice as a whole.
    public let rows: [Int]
    /// Nil while nothing is decided.
    public internal(set) var finding: ObjectionFinding?
  }

  public struct Suspension: Hashable, Sendable {
    public let row: Int
    public let reason: String
    public let at: Moment
  }

  /// At least one.
  public internal(set) var rounds: [Round] = [Round()]
  public internal(set) var objections: [Objected] = []
  /// By order of the office, still in force.
  public internal(set) var suspensions: [Suspension] = []

  public internal(set) var round: Round {
    get { rounds[rounds.count - 1] }
    set { rounds[rounds.count - 1] = newValue }
  }

  /// Nil while the posting is unproven.
  public var ends: Moment? { round.ends }

  public var postings: [Posting] { rounds.flatMap(\.postings) }

  /// Objections that wait for a decision, in the order in which they came.
  public var pending: [String] { objections.filter { $0.finding == nil }.map(\.objection) }

  /// Objections whose decision had to be put off.
  public var waiting: [String] { objections.filter { $0.finding == .waiting }.map(\.objection) }

  public var upheld: [String] { objections.filter { $0.finding == .upheld }.map(\.objection) }

  /// Rows that wait, by an objection or by order; their places are not filled.
  public var frozenRows: [Int] {
    let objected = objections.filter { $0.finding == nil || $0.finding == .waiting }
    return Set(objected.flatMap(\.rows) + suspensions.map(\.row)).sorted()
  }

  /// When the first posting hung.
  public var firstPosted: Moment? { postings.map(\.at).min() }

  func posting(_ number: Int) -> Posting? { postings.first { $0.number == number } }
}

/// How a notice ended.
public enum Ending: Hashable, Sendable {
  case concluded(NoticeAct.Outcome, at: Moment)
  case withdrawn(reason: String, at: Moment)

  public var at: Moment {
    switch self {
    case .concluded(_, let moment), .withdrawn(_, let moment): moment
    }
  }
}

/// Until when names are kept.
public struct Retention: Hashable, Sendable {
  public let archivedOn: CalendarDay
  /// The first day on which they go; nil while the office has set none.
  public internal(set) var until: CalendarDay?
  /// The rule, in words.
  public internal(set) var rule: String?
}
