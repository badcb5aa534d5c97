import Disclosure

/// What posts an applicant competes for: those of a unit's level, or of one subject of it.
struct SeatKey: Hashable, Sendable {
  let unit: String
  let level: PostLevel
  let subject: String?

  init(unit: String, level: PostLevel, subject: String?) {
    (self.unit, self.level, self.subject) = (unit, level, subject)
  }

  /// Nil for a row without a unit or a level, which has findings of its own.
  init?(_ post: Record) {
    guard let unit = post[EvaluatedPost.unit],
      let level = post[EvaluatedPost.level].flatMap(PostLevel.init(rawValue:))
    else { return nil }
    self.init(unit: unit, level: level, subject: post[EvaluatedPost.subject])
  }

  /// As 云溪县第一中学副高级高中数学.
  var words: String { unit + level.rawValue + (subject ?? "") }
}

/// How many may be recommended to which posts (推荐名额).
struct SeatTable: Sendable {
  private let posts: [SeatKey: [Record]]

  init(_ list: [Record]) {
    var posts: [SeatKey: [Record]] = [:]
    for record in list {
      if let key = SeatKey(record) { posts[key, default: []].append(record) }
    }
    self.posts = posts
  }

  /// The posts of the applicant's subject, or those that are for all; nil when there are neither.
  func key(of applicant: TitleApplicant) -> SeatKey? {
    guard let title = TeacherTitle(rawValue: applicant.group.applied) else { return nil }
    return key(
      unit: applicant.group.unit, level: title.level, subject: applicant.record[Applicant.subject])
  }

  /// The same of anybody with a title of this level.
  func key(unit: String, level: PostLevel, subject: String?) -> SeatKey? {
    [subject, nil].lazy.map { SeatKey(unit: unit, level: level, subject: $0) }
      .first { posts[$0] != nil }
  }

  /// What a figure of the posts of `key` comes to.
  func sum(_ key: SeatKey, of figure: Column<Int>) -> Int {
    posts[key, default: []].reduce(0) { $0 + ($1[figure] ?? 0) }
  }

  /// How many are recommended, and how that comes about; nil when a surplus is no whole number and
  /// nobody said how to round it.
  func seats(_ key: SeatKey, _ plan: TitlePlan) -> (count: Int, words: String)? {
    let rows = posts[key] ?? []
    let posts = rows.reduce(0) { $0 + ($1[EvaluatedPost.evaluated] ?? 0) }
    if rows.contains(where: { $0[EvaluatedPost.nominated] != nil }) {
      let named = rows.reduce(0) {
        $0 + ($1[EvaluatedPost.nominated] ?? $1[EvaluatedPost.evaluated] ?? 0)
      }
      return (named, "评聘 \(posts) 个,推荐 \(named) 人")
    }
    guard let surplus = plan.surplus else { return (posts, "评聘 \(posts) 个,等额推荐") }
    let exact = Score(units: surplus.units * posts)
    guard let count = exact.count(rounding: plan.rounding) else { return nil }
    let words = exact == Score(count) ? "" : "=\(exact),\(plan.rounding?.rawValue ?? "")"
    return (
      count,
      "评聘 \(posts) 个,按 1:\(surplus) 推荐 \(count) 人"
        + (words.isEmpty ? "" : "(\(posts)×\(surplus)\(words))")
    )
  }
}

extension Score {
  /// As a whole number; nil when it is none and no rounding is named.
  func count(rounding: CountRounding?) -> Int? {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Score.unitsPerPoint)
    guard rest > 0 else { return whole }
    return switch rounding {
    case nil: nil
    case .down: whole
    case .up: whole + 1
    case .halfUp: rounded(to: 0, .halfUp).units / Score.unitsPerPoint
    }
  }
}
