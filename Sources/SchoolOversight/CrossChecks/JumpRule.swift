public import Disclosure

/// How much a figure may differ from last year's before a school must say why (两年对比).
public struct JumpRule: Hashable, Sendable {
  /// Kinds whose id begins so; empty for all.
  public let kind: String
  /// What it speaks of; nil for every measure.
  public let measure: String?
  /// Of figures of one category rather than of the whole list.
  public let ofCategories: Bool
  /// In thousandths of last year's figure; only more than this is a jump.
  public let perMille: Int
  /// And by at least so many, in the figure's own units (fen for amounts).
  public let least: Int
  public let source: Provision

  public init(
    kind: String = "", measure: String? = nil, ofCategories: Bool = false, perMille: Int,
    least: Int, source: Provision
  ) {
    precondition(perMille >= 0 && least >= 1, "a jump is a difference")
    self.kind = kind
    self.measure = measure
    self.ofCategories = ofCategories
    self.perMille = perMille
    self.least = least
    self.source = source
  }

  func covers(_ key: FigureKey, ofKind id: String) -> Bool {
    id.hasPrefix(kind) && (measure == nil || measure == key.measure) && ofCategories != key.isWhole
  }

  /// Whether `now` is too far from `before`; exact, also at the bound itself, which is no jump.
  func isJump(from before: Int, to now: Int) -> Bool {
    let difference = distance(before, now)
    guard difference >= UInt(least) else { return false }
    let (change, tooBig) = difference.multipliedReportingOverflow(by: 1000)
    let (bound, boundTooBig) = before.magnitude.multipliedReportingOverflow(by: UInt(perMille))
    return tooBig || (!boundTooBig && change > bound)
  }
}

/// What holds where a place has set nothing; for a figure the first rule that covers it is taken.
///
/// The yearly education statistics hold two years against each other; how much is too much no text
/// says, so these figures are usual and a place sets its own.
public let jumpRules = [
  JumpRule(measure: Figure.rows, perMille: 200, least: 5, source: twoYears),
  JumpRule(measure: Figure.persons, perMille: 200, least: 5, source: twoYears),
  JumpRule(ofCategories: true, perMille: 500, least: 5, source: twoYears),
  JumpRule(perMille: 300, least: 500_000, source: twoYears),
]

private let twoYears = Provision.practice("教育统计两年对比的做法，增减幅度由各地掌握")

/// How far two figures are apart, also where that does not fit an `Int`.
func distance(_ one: Int, _ other: Int) -> UInt {
  UInt(bitPattern: max(one, other) &- min(one, other))
}
