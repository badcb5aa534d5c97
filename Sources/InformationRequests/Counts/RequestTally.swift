public import WorkingDays

/// What the count of a year has to know of one request; nothing of who asks but the kind.
public struct CountedRequest: Hashable, Sendable {
  /// As S-2026-0001.
  public let id: String
  public let applicant: ApplicantKind
  /// The day that counts as that of receipt.
  public let received: CalendarDay
  /// Nil while it is open.
  public let closed: Closing?

  public struct Closing: Hashable, Sendable {
    public let on: CalendarDay
    public let outcome: RequestOutcome

    public init(on day: CalendarDay, outcome: RequestOutcome) {
      on = day
      self.outcome = outcome
    }
  }

  public init(id: String, applicant: ApplicantKind, received: CalendarDay, closed: Closing? = nil) {
    self.id = id
    self.applicant = applicant
    self.received = received
    self.closed = closed
  }

  /// Nil before it is received, which no table counts.
  public init?(_ id: String, _ state: RequestState) {
    guard let received = state.received else { return nil }
    var closing: Closing?
    if let outcome = state.outcome, let day = state.closed {
      closing = Closing(on: day, outcome: outcome)
    }
    self.init(
      id: id, applicant: state.registration.applicant, received: received, closed: closing)
  }
}

/// The requests of one year as table 3 of the yearly report counts them; each count opens to its
/// requests.
public struct RequestTally: Hashable, Sendable {
  public enum Row: Hashable, Sendable {
    /// 一、本年新收
    case received
    /// 二、上年结转
    case carried
    case outcome(RequestOutcome)
    /// （七）总计
    case total
    /// 四、结转下年度继续办理
    case forward

    /// In the order of the form.
    public static let all: [Row] =
      [.received, .carried] + RequestOutcome.allCases.map(Row.outcome) + [.total, .forward]

    /// As the form prints it.
    public var chinese: String {
      switch self {
      case .received: "一、本年新收政府信息公开申请数量"
      case .carried: "二、上年结转政府信息公开申请数量"
      case .outcome(let outcome): outcome.chinese
      case .total: "（七）总计"
      case .forward: "四、结转下年度继续办理"
      }
    }
  }

  public let year: Int
  /// All that touch the year.
  public let counted: [CountedRequest]

  /// Requests that do not touch the year are left out; the rest keep their order.
  public init(year: Int, of requests: [CountedRequest]) {
    self.year = year
    counted = requests.filter { request in
      request.received.year <= year && (request.closed.map { $0.on.year >= year } ?? true)
    }
  }

  /// The ids behind one number; of all applicants when `applicant` is nil.
  public func requests(_ row: Row, of applicant: ApplicantKind? = nil) -> [String] {
    counted.filter { request in
      (applicant.map { request.applicant == $0 } ?? true) && counts(request, in: row)
    }.map(\.id)
  }

  public func count(_ row: Row, of applicant: ApplicantKind? = nil) -> Int {
    requests(row, of: applicant).count
  }

  private func counts(_ request: CountedRequest, in row: Row) -> Bool {
    let closing = request.closed.flatMap { $0.on.year == year ? $0 : nil }
    return switch row {
    case .received: request.received.year == year
    case .carried: request.received.year < year
    case .outcome(let outcome): closing?.outcome == outcome
    case .total: closing != nil
    case .forward: closing == nil
    }
  }
}
