/// What decides between children of one class (同类顺序).
enum TierTie: String, Hashable, Sendable, CaseIterable {
  case hukouSince = "落户时间"
  case deedSince = "房产证时间"
  case parentHukouSince = "父母落户时间"
  case permitSince = "居住证时间"
  case registeredSince = "暂住备案时间"
  case points = "积分"
  case distance = "距离"
  case draw = "摇号"

  /// As it is said why one stands before another.
  var words: String {
    switch self {
    case .hukouSince, .deedSince, .parentHukouSince, .permitSince, .registeredSince:
      "\(rawValue)早的在先"
    case .points: "积分高的在先"
    case .distance: "距离近的在先"
    case .draw: "摇号"
    }
  }
}

/// One class of children in the order of admission (录取类别).
struct Tier: Hashable, Sendable {
  /// As 第一类.
  let name: String
  /// A child belongs to it who meets all conditions of one alternative.
  var alternatives: [[TierCondition]]
  var ties: [TierTie]
}
