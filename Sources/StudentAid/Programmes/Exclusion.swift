public import Disclosure

/// Programmes of which one pupil may have only one in a term (不可兼得).
///
/// What is not excluded may be had together: a grant beside a grant, a scholarship beside a grant.
public struct AidExclusion: Hashable, Sendable {
  public let programmes: [String]
  public let source: Provision

  public init(_ programmes: [String], source: Provision) {
    precondition(programmes.count >= 2, "an exclusion is between two programmes at least")
    self.programmes = programmes
    self.source = source
  }
}

/// What excludes what everywhere; a place adds its own in its settings.
public let aidExclusions: [AidExclusion] = [
  AidExclusion(["义务教育寄宿生生活补助", "义务教育非寄宿生生活补助"], source: halfOfBoarding),
  AidExclusion(["国家奖学金", "国家励志奖学金"], source: .practice("同一学年国家奖学金与国家励志奖学金不兼得")),
]
