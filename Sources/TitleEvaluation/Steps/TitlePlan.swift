import Disclosure

/// What puts the applicants of a group in the order in which they are recommended (推荐顺序依据).
enum RankBasis: Hashable, Sendable {
  /// The mean of the ranks on the members' ballots.
  case ballots
  case points
  /// So many points for each place by the ballots, added to the quantified points.
  case ballotPoints([Score])

  enum Word: String, CaseIterable {
    case ballots = "排序票"
    case points = "量化赋分"
    case ballotPoints = "排序票计分加量化赋分"
  }

  var needsBallots: Bool { self != .points }
  var needsPoints: Bool { self != .ballots }
}

/// What decides between equals, as a scheme's chain lists it (同分顺序).
enum TitleTie: Hashable, Sendable {
  case firstPlaces
  case points
  case titleYears
  case teachingYears
  case vote
  /// The higher score in an item of the points.
  case item(String)

  /// Those that are no item, with their names.
  static let named: [(name: String, tie: TitleTie)] = [
    ("第一名票数", .firstPlaces), ("量化赋分", .points), ("任现职年限", .titleYears), ("教龄", .teachingYears),
    ("票决", .vote),
  ]

  var name: String {
    if case .item(let name) = self { return name }
    return TitleTie.named.first { $0.tie == self }?.name ?? ""
  }
}

/// Criteria between equals in their order, and whether what is left shares a rank.
struct TieOrder: Hashable, Sendable {
  static let sharing = "并列"

  var ties: [TitleTie] = []
  var sharesRanks = false
}

/// How a number of people that is no whole one becomes one.
enum CountRounding: String, Hashable, Sendable, CaseIterable {
  case down = "去尾数"
  case up = "进一"
  case halfUp = "四舍五入"
}

/// The settings of a year's title evaluation, read and understood.
struct TitlePlan: Sendable {
  /// By level of posts.
  var quotaTotals: [String: Int] = [:]
  var quotaMethod: QuotaMethod?
  var quotaCriteria: [QuotaCriterion] = []
  /// By title.
  var passCaps: [String: PassCap] = [:]
  var points: PointScheme?
  var pointTies = TieOrder()
  var basis: RankBasis?
  var trim = 0
  var rankTies: [TitleTie] = []
  /// By application number.
  var tieVotes: [String: Int] = [:]
  var body: TitleBody?
  var members: Int?
  var present: Int?
  var rankingRecused = 0
  var votes: Bool?
  var pass: VoteShare?
  var countsRecused = false
  /// Of those recommended to posts; nil for as many as there are posts.
  var surplus: Score?
  var rounding: CountRounding?
  /// By title.
  var shareCaps: [String: PassCap] = [:]

  var voteRule: VoteRule? { pass.map { VoteRule(pass: $0, countsRecused: countsRecused) } }

  /// Reads the settings, with everything wrong at once; nil when something must be mended.
  static func read(_ facts: Facts) -> (plan: TitlePlan?, findings: [Finding]) {
    var reading = TitleSettingReading(facts)
    let plan = reading.plan()
    let findings = reading.findings + plan.bodyFindings
    return (findings.contains { $0.severity == .mustFix } ? nil : plan, findings)
  }
}
