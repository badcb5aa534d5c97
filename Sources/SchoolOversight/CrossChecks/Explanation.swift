import Disclosure
public import WorkingDays

/// What a school said to a query, and what the bureau makes of it (说明登记).
public struct Explanation: Hashable, Sendable {
  /// The query's number (核对编号), which is good for its figures and no others.
  public let code: String
  public let rule: String
  /// The codes of the schools, joined by 、.
  public let schools: String
  public let subject: String
  /// Empty while the school has not answered.
  public let words: String
  /// Nil while the bureau has not looked at it.
  public let isAccepted: Bool?
  public let day: CalendarDay?

  public init(
    code: String, rule: String, schools: String, subject: String, words: String,
    isAccepted: Bool? = nil, day: CalendarDay? = nil
  ) {
    self.code = code
    self.rule = rule
    self.schools = schools
    self.subject = subject
    self.words = words
    self.isAccepted = isAccepted
    self.day = day
  }
}

/// Where a query stands (核对状态).
public enum QueryState: String, Hashable, Sendable, CaseIterable {
  case open = "待说明"
  /// Explained, and not yet looked at by the bureau.
  case answered = "待审核"
  /// The bureau accepts the explanation.
  case settled = "已采纳"
  /// The bureau does not, or the finding must be mended and cannot be explained away.
  case refused = "不采纳"
  /// It was explained, but for other figures.
  case changed = "数已变"

  /// Whether the school has still something to do.
  public var isOpen: Bool { self == .open || self == .refused || self == .changed }
}

/// A query with what was said to it.
public struct AnsweredQuery: Hashable, Sendable {
  public let query: SchoolQuery
  public let state: QueryState
  /// For ``QueryState/changed`` the explanation of the earlier figures.
  public let explanation: Explanation?
}

/// Each query with its explanation, in the order given.
///
/// An explanation belongs to a query by its number alone. One for the same question with other
/// figures is shown with it and settles nothing; a finding that must be mended is settled by an
/// accepted explanation only when something may make it right as it is.
public func answered(
  _ queries: [SchoolQuery], by explanations: [Explanation]
) -> [AnsweredQuery] {
  let byCode = Dictionary(explanations.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  let byQuestion = Dictionary(
    explanations.filter { !$0.words.isEmpty }.map { ($0.question, $0) }, uniquingKeysWith: { $1 })
  return queries.map { query in
    if let explanation = byCode[query.code], !explanation.words.isEmpty {
      return AnsweredQuery(
        query: query, state: explanation.state(for: query), explanation: explanation)
    }
    // The register does not know of whom a query speaks: what was said of one is no word on another.
    let earlier = query.mark.isEmpty ? byQuestion[query.question] : nil
    return AnsweredQuery(
      query: query, state: earlier == nil ? .open : .changed, explanation: earlier)
  }
}

extension Explanation {
  fileprivate var question: [String] { [rule, schools, subject] }

  fileprivate func state(for query: SchoolQuery) -> QueryState {
    switch isAccepted {
    case true?: query.severity == .mustFix && query.mayStand.isEmpty ? .refused : .settled
    case false?: .refused
    case nil: .answered
    }
  }
}

extension SchoolQuery {
  fileprivate var question: [String] { [rule, schools.joined(separator: "、"), subject] }
}
