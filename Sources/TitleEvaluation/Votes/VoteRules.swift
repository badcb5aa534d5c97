public import Disclosure

/// The present members that make a meeting valid: two thirds of all.
///
/// The order was not read in full; the rule is confirmed by notices that quote it.
public let titleQuorum = (
  share: VoteShare.twoThirds,
  source: Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "出席评审会议的专家不少于三分之二")
)

/// What a committee's vote needs to pass where no scheme says otherwise: two thirds of the present.
public let titlePass = (
  share: VoteShare.twoThirds,
  source: Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "同意票达到出席评审会议专家总数三分之二以上")
)

/// The bodies that judge applicants (评议组织), with the fewest members of each.
public enum TitleBody: String, Hashable, Sendable, CaseIterable {
  /// The unit's own group, of which no national text says how many it has.
  case unit = "单位推荐组织"
  /// A group within a committee that judges one subject.
  case panel = "专业评议组"
  /// A committee for one profession.
  case profession = "专业评审委员会"
  /// A committee for a whole series of titles.
  case series = "系列评审委员会"

  var leastMembers: Int {
    switch self {
    case .unit, .panel: 3
    case .profession: 11
    case .series: 25
    }
  }

  /// Whether the national order asks for an odd number; elsewhere it is good custom.
  var mustBeOdd: Bool { self == .profession || self == .series }

  var source: Provision {
    switch self {
    case .unit: .practice("单位推荐组织没有规定人数,三人以上才能表决出结果")
    case .panel, .profession, .series: Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "评审委员会和评议组人数")
    }
  }
}
