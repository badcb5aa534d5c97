public import WorkingDays

/// How a matter stands (公开情况).
public enum CoverageState: String, Hashable, Sendable, CaseIterable {
  /// Its time has not come.
  case notYet = "未到期"
  /// It is asked for now and is still in time.
  case due = "待公开"
  /// Public in time.
  case done = "按时"
  /// Public after its last day.
  case late = "超期"
  /// Its last day has passed, and nothing says that it was made public.
  case blank = "未公开"
  case notApplicable = "不适用"
  /// What is known does not tell; never taken for done.
  case unknown = "不明"

  /// Worst first: what a cell of several items is called.
  static let byGravity: [CoverageState] = [
    .blank, .late, .unknown, .due, .notYet, .done, .notApplicable,
  ]

  /// A sign that stands before the word, for a quick look.
  public var sign: String {
    switch self {
    case .notYet: "○"
    case .due: "◎"
    case .done: "√"
    case .late: "△"
    case .blank: "×"
    case .notApplicable: "－"
    case .unknown: "？"
    }
  }

  /// What it means, for the people who read the sheet.
  public var meaning: String {
    switch self {
    case .notYet: "还没有到要求公开的日子"
    case .due: "已到要求公开的日子，期限还没有过，尚未公开"
    case .done: "在期限最后一天或之前公开"
    case .late: "已公开，但晚于期限最后一天"
    case .blank: "期限已过，没有公开的登记"
    case .notApplicable: "不适用于本校，或本期没有这件事"
    case .unknown: "登记的内容不足以判断，不按已公开计算"
    }
  }
}

/// One matter of one unit that is, or was, to be made public once.
public struct CoverageItem: Hashable, Sendable {
  /// The unit's code.
  public let unit: String
  public let duty: Duty
  /// Which of the duty's times, as 2026年秋季学期 or 形成于2026-08-03; unique within unit and duty.
  public let occasion: String
  /// From when the clock runs; nil where that is not known or there is no clock.
  public let starts: CalendarDay?
  /// The last day in time; nil where it is not known or there is none.
  public let due: CalendarDay?
  public let published: CalendarDay?
  public let state: CoverageState
  /// Why the state is what it is: which event, which day counts, what is missing.
  public let reason: String
  /// Where each statement can be looked up.
  public let evidence: [String]
}

/// How one duty stands at one unit.
public struct CoverageCell: Hashable, Sendable {
  /// In the order of their days; never empty.
  public let items: [CoverageItem]

  /// The gravest of its items.
  public var state: CoverageState {
    CoverageState.byGravity.first { state in items.contains { $0.state == state } } ?? .unknown
  }

  /// The state, and the count of each when there are several items: 超期（超期1、按时2）.
  public var words: String {
    guard items.count > 1 else { return state.rawValue }
    let parts = CoverageState.byGravity.compactMap { state -> String? in
      let count = items.count { $0.state == state }
      return count > 0 ? "\(state.rawValue)\(count)" : nil
    }
    return "\(state.rawValue)（\(parts.joined(separator: "、"))）"
  }
}

/// The duties of a bureau's schools and how each stands on one day (公开情况).
public struct Coverage: Sendable {
  public struct Row: Hashable, Sendable {
    public let school: School
    /// One for each of ``Coverage/duties``, in their order.
    public let cells: [CoverageCell]

    public var items: [CoverageItem] { cells.flatMap(\.items) }
  }

  /// The duties of schools.
  public let duties: [Duty]
  /// In the order of the list of schools.
  public let rows: [Row]
  /// The bureau's own duties.
  public let own: [CoverageItem]
  /// The items whose last day lies in it are looked at; both ends included.
  public let span: ClosedRange<CalendarDay>
  /// The day for which it is told.
  public let day: CalendarDay

  /// Of all schools, school by school.
  public var items: [CoverageItem] { rows.flatMap(\.items) }
}
