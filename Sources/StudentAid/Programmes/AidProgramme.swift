public import Disclosure

/// One programme of student aid (资助项目), as data: who it is for, what it pays and by which text.
public struct AidProgramme: Sendable {
  /// What a figure is counted by.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A school year; a term is half of it unless a text says otherwise.
    case year = "学年"
    case term = "学期"
    /// Paid once.
    case once = "次"
  }

  /// A mean over all who are paid, with the bounds for a place's own tiers.
  public struct MeanRule: Hashable, Sendable {
    /// For a school year.
    public let mean: Amount
    /// Both ends included; nil when no text with bounds is at hand.
    public let band: ClosedRange<Amount>?
    /// How many tiers there may be.
    public let tiers: ClosedRange<Int>?

    public init(_ mean: Amount, band: ClosedRange<Amount>? = nil, tiers: ClosedRange<Int>? = nil) {
      self.mean = mean
      self.band = band
      self.tiers = tiers
    }
  }

  /// What decides how much a pupil gets.
  public enum Standard: Sendable {
    /// So much for every pupil of a stage; a place may pay more by a text of its own.
    case national([SchoolStage: DatedRule<Amount>])
    /// A mean around which each place sets tiers.
    case mean(DatedRule<MeanRule>)
    /// So many hundredths of what another programme pays at the same stage.
    case percent(Int, of: String, source: Provision)
    /// Only what each place says.
    case local
  }

  /// As 普通高中国家助学金.
  public let name: String
  /// Other names in use for it.
  public let aliases: [String]
  public let stages: [SchoolStage]
  public let standard: Standard
  public let unit: Unit
  /// Who must be in (应助尽助), as kinds of need (困难类型); empty when merit decides.
  public let priority: [String]
  /// How many may be proposed: exactly the quota (等额评审), which only awards have.
  public let isAward: Bool
  /// Whether it is for recognised pupils only; the others have candidates of their own.
  public let isForNeed: Bool
  /// Whether it lets a pupil off a fee (减免), so that each place says whom.
  public let isWaiver: Bool
  /// The least time its list is posted.
  public let period: PeriodRule

  public init(
    _ name: String, aliases: [String] = [], for stages: [SchoolStage], _ standard: Standard,
    per unit: Unit, priority: [String] = priorityClasses, isAward: Bool = false,
    forNeed isForNeed: Bool = true, waiver isWaiver: Bool = false, period: PeriodRule
  ) {
    self.name = name
    self.aliases = aliases
    self.stages = stages
    self.standard = standard
    self.unit = unit
    self.priority = priority
    self.isAward = isAward
    self.isForNeed = isForNeed
    self.isWaiver = isWaiver
    self.period = period
  }

  /// Its stage, when it has one only: then no grade need tell it.
  var onlyStage: SchoolStage? { stages.count == 1 ? stages[0] : nil }

  /// The programme of this name or usual other name; nil when the table has none.
  public static func named(_ name: String) -> AidProgramme? {
    aidProgrammes.first { $0.name == name || $0.aliases.contains(name) }
  }
}
