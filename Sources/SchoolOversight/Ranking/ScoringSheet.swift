public import Disclosure

/// Which rank follows schools that share one.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// 1, 1, 3.
  case skipping = "跳过"
  /// 1, 1, 2.
  case dense = "接续"

  /// As it stands under a ranking.
  public var words: String {
    switch self {
    case .skipping: "得分相同的名次相同，其后的名次跳过（如1、1、3）"
    case .dense: "得分相同的名次相同，其后的名次接续（如1、1、2）"
    }
  }
}

/// How an indicator of a scoring sheet takes points away.
public enum ScoringRule: Hashable, Sendable {
  /// So many for each item in one of these states, of these duties; of all duties when there are none.
  case perItem(Score, in: Set<CoverageState>, duties: Set<String>)
  /// As somebody entered them in the register of deductions (扣分登记).
  case registered
  /// So many are gained for each publication, and what is not gained is lost.
  ///
  /// It rewards noise; a sheet has it only where an office writes it, and is warned.
  case perPost(Score, duties: Set<String>)
}

/// One line of a scoring sheet (测评指标).
public struct Indicator: Hashable, Sendable {
  public let name: String
  /// 指标分值, up to four decimals.
  public let points: Score
  public let rule: ScoringRule
  /// No more than this is taken away; never more than ``points``.
  public let cap: Score
  public let source: Provision

  public init(
    name: String, points: Score, rule: ScoringRule, cap: Score? = nil, source: Provision
  ) {
    self.name = name
    self.points = points
    self.rule = rule
    self.cap = min(cap ?? points, points)
    self.source = source
  }
}

/// A local way of scoring schools (评分办法), as data.
public struct ScoringSheet: Hashable, Sendable {
  public let indicators: [Indicator]
  public let ties: TieRule

  public init(indicators: [Indicator], ties: TieRule = .skipping) {
    self.indicators = indicators
    self.ties = ties
  }

  /// 满分.
  public var total: Score { indicators.reduce(Score(0)) { $0 + $1.points } }

  /// Points of a scoring sheet have no more decimals.
  public static let places = 4
}
