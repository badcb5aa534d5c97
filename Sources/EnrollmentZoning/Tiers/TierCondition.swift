import Disclosure
import WorkingDays

/// One condition of a class of children (录取类别), out of a small closed vocabulary.
enum TierCondition: Hashable, Sendable {
  /// A day that a family can show, from which years count.
  enum Start: String, Hashable, Sendable, CaseIterable {
    case hukou = "落户"
    case deed = "房产证"
    case permit = "居住证"
    case insurance = "社保"
    case work = "务工"
    case registration = "暂住备案"
  }

  case hukouInZone
  case homeInZone
  case hukouInDistrict
  case hukouElsewhere
  case homeIsHukou
  case homeIsNotHukou
  case household([Kin])
  case ownedBy([Kin])
  /// Of the whole, in percent; met by so much or more.
  case share(Score)
  case full(Start, TimeSpan)
  case before(Start, CalendarDay)
  case has(Start)
  case ownersChild
  case villager
  case collectiveHukou
  case seatFree
  case zoneSchoolFirst
  /// The office has noted by which provision the child goes first (优先依据).
  case priority
  /// What the family declared and the office has seen papers for, as 申报类别 A表生.
  case declared(String)
}

extension TierCondition {
  /// Those that are one fixed word.
  private static let fixed: [(words: String, condition: TierCondition)] = [
    ("户籍在学区内", .hukouInZone), ("住房在学区内", .homeInZone), ("本区户籍", .hukouInDistrict),
    ("非本区户籍", .hukouElsewhere), ("人户一致", .homeIsHukou), ("人户不一致", .homeIsNotHukou),
    ("业主子女", .ownersChild), ("村民子女", .villager), ("集体户", .collectiveHukou),
    ("学位未占用", .seatFree), ("第一志愿是学区学校", .zoneSchoolFirst), ("有优先依据", .priority),
  ]

  /// The vocabulary, for help and messages.
  static let vocabulary =
    fixed.map(\.words) + [
      "与父母或祖父母同户", "住父母房产", "房产份额100%", "落户满1年", "落户早于2026-01-01", "有居住证", "申报类别 A表生",
    ]

  init?(parsing text: String) {
    if let fixed = TierCondition.fixed.first(where: { $0.words == text }) {
      self = fixed.condition
    } else if let condition = TierCondition.family(text) ?? TierCondition.time(text) {
      self = condition
    } else if let share = text.dropping("房产份额", "%以上") ?? text.dropping("房产份额", "%"),
      let share = Score(parsing: share), share > Score(0), share <= Score(100)
    {
      self = .share(share)
    } else if let name = text.dropping("申报类别", ""),
      let word = name.split(whereSeparator: \.isWhitespace).first.map(String.init),
      name.split(whereSeparator: \.isWhitespace).count == 1
    {
      self = .declared(word)
    } else {
      return nil
    }
  }

  private static func family(_ text: String) -> TierCondition? {
    if let kin = text.dropping("与", "同户").flatMap(Kin.list) { return .household(kin) }
    return text.dropping("住", "房产").flatMap(Kin.list).map { .ownedBy($0) }
  }

  private static func time(_ text: String) -> TierCondition? {
    for start in Start.allCases {
      if text == "有\(start.rawValue)" { return .has(start) }
      if let span = text.dropping(start.rawValue + "满", "").flatMap({ TimeSpan(parsing: $0) }) {
        return .full(start, span)
      }
      if let day = text.dropping(start.rawValue + "早于", ""),
        let day = try? CalendarDay(parsing: String(day))
      {
        return .before(start, day)
      }
    }
    return nil
  }

  /// As it is written in 方案.yaml.
  var words: String {
    switch self {
    case .household(let kin): "与\(Kin.words(kin))同户"
    case .ownedBy(let kin): "住\(Kin.words(kin))房产"
    case .share(let share): "房产份额\(share)%" + (share == Score(100) ? "" : "以上")
    case .full(let start, let span): "\(start.rawValue)满\(span.words)"
    case .before(let start, let day): "\(start.rawValue)早于\(day)"
    case .has(let start): "有\(start.rawValue)"
    case .declared(let name): "申报类别 \(name)"
    case .hukouInZone, .homeInZone, .hukouInDistrict, .hukouElsewhere, .homeIsHukou,
      .homeIsNotHukou, .ownersChild, .villager, .collectiveHukou, .seatFree, .zoneSchoolFirst,
      .priority:
      TierCondition.fixed.first { $0.condition == self }?.words ?? ""
    }
  }

  /// Whether it counts up to 年限截止日.
  var countsTime: Bool {
    if case .full = self { true } else { false }
  }
}

extension String {
  /// What stands between `head` and `tail`; nil unless it begins and ends so with something between.
  fileprivate func dropping(_ head: String, _ tail: String) -> Substring? {
    guard hasPrefix(head), hasSuffix(tail), count > head.count + tail.count else { return nil }
    return dropFirst(head.count).dropLast(tail.count)
  }
}
