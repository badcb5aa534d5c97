public import Disclosure

/// Which figures about people are too small to be shown (小数隐去).
public struct SmallCellRule: Hashable, Sendable {
  /// Figures from 1 to one less than this are hidden.
  public let below: Int
  /// Whether 0 is hidden as well.
  ///
  /// It is shown otherwise: that a school has nobody of a kind says nothing about a person, and a
  /// table full of marks cannot be read.
  public let hidesZero: Bool
  public let provision: Provision

  public init(below: Int, hidesZero: Bool = false, _ provision: Provision) {
    precondition(below >= 2, "a rule hides 1 at least")
    self.below = below
    self.hidesZero = hidesZero
    self.provision = provision
  }

  /// The rule of 5: 1, 2, 3 and 4 are hidden, 0 is shown.
  public static let five = SmallCellRule(
    below: 5, .practice("小于 5 的数不公开（统计发布的通行做法，未见教育部门的明文规定）"))

  /// What is hidden for its own size; whoever sees a hidden figure must think each of them possible.
  public var small: ClosedRange<Int> { (hidesZero ? 0 : 1)...(below - 1) }
}
