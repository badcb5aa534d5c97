/// How many items stand how (应公开、已公开、及时、超期、未公开).
///
/// What is not yet due, does not apply or cannot be told is counted, but not among those that had to
/// be public.
public struct CoverageCounts: Hashable, Sendable {
  private var counts: [CoverageState: Int] = [:]

  public init(_ items: some Sequence<CoverageItem>) {
    for item in items { counts[item.state, default: 0] += 1 }
  }

  public subscript(state: CoverageState) -> Int { counts[state] ?? 0 }

  /// 应公开: public, or past its last day.
  public var owed: Int { self[.done] + self[.late] + self[.blank] }
  /// 已公开, in time or not.
  public var published: Int { self[.done] + self[.late] }

  /// 及时率 in tenths of a percent, half up; nil when nothing had to be public.
  public var timelyPerMille: Int? { perMille(self[.done]) }
  /// 公开率 in tenths of a percent, half up; nil when nothing had to be public.
  public var publishedPerMille: Int? { perMille(published) }

  private func perMille(_ part: Int) -> Int? {
    owed == 0 ? nil : (part * 2000 + owed) / (owed * 2)
  }
}

/// As 86.5%; － for nil, since a share of nothing is not 0.
public func percentage(perMille: Int?) -> String {
  perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "－"
}
