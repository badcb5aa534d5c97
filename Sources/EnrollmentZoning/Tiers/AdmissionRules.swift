import Disclosure
import PublicDraws
import WorkingDays

/// The settings of an enrolment, read and understood.
struct AdmissionRules: Sendable {
  /// How far children may choose (志愿方式).
  enum Wishes: String, Hashable, Sendable, CaseIterable {
    case zoneSchool = "学区学校"
    /// Each school takes its first wishes first, then second ones.
    case byWish = "志愿优先"
    /// One order of all children; each takes the first wish with a seat left.
    case parallel = "平行志愿"
  }

  /// How schools of one lottery group are told apart (派位组分校).
  enum GroupChoice: String, Hashable, Sendable, CaseIterable {
    case byWish = "按志愿"
    case byList = "按列表顺序"
  }

  /// Which address is looked up in the zones (学区依据).
  enum ZoneAddress: String, Hashable, Sendable, CaseIterable {
    case hukou = "户籍地址"
    case home = "家庭住址"
  }

  var stage: Stage?
  var year: Int?
  var age: AgeLine?
  var cutOff: CalendarDay?
  var zoneAddresses: [ZoneAddress] = []
  var tiers: [Tier] = []
  var lock = SeatLockRules()
  var wishes: Wishes?
  var groupChoice: GroupChoice?
  /// What becomes of twins for whom the last seats do not suffice (余下学位办法).
  var lastSeats: LastSeats?
  var transferOrder: [TransferCriterion] = []
  /// Schools to be gone to, in order, by the school of the zone.
  var transferSchools: [String: [String]] = [:]
  var points = PointTable()

  /// Under which those without a school of their zone stand in ``transferSchools``.
  static let elsewhere = "其他"
  /// Where they came from, in the list of transfers.
  static let withoutSchool = "没有学区学校"

  /// Reads the settings, with everything wrong at once; nil when something must be mended.
  static func read(_ facts: Facts) -> (plan: AdmissionRules?, findings: [Finding]) {
    var reading = AdmissionRuleReading(facts)
    let rules = reading.rules()
    let isWrong = reading.findings.contains { $0.severity == .mustFix }
    return (isWrong ? nil : rules, reading.findings)
  }
}

/// What puts children without a seat in order (统筹顺序).
enum TransferCriterion: Hashable, Sendable {
  case tier
  case tie(TierTie)

  static let tierWord = "类别"

  init?(_ word: String) {
    if word == TransferCriterion.tierWord {
      self = .tier
    } else if let tie = TierTie(rawValue: word) {
      self = .tie(tie)
    } else {
      return nil
    }
  }

  static var allWords: [String] { [tierWord] + TierTie.allCases.map(\.rawValue) }
}

extension LastSeats {
  /// By its Chinese words.
  static func named(_ words: String) -> LastSeats? { allCases.first { $0.chinese == words } }
}
