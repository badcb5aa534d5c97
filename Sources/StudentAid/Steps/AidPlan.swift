public import Disclosure
public import WorkingDays

/// The settings of a term of aid, read and understood.
public struct AidPlan: Sendable {
  /// As 2026—2027学年秋季学期.
  public let term: String
  public let begins: CalendarDay
  /// Those of this term, in the order of the settings.
  public let programmes: [AidProgramme]
  public let standards: [LocalStandard]
  /// Kinds of need that are in whatever the quota.
  public let priority: Set<String>
  public let exclusions: [AidExclusion]
  /// Of each school; the key nil is for the only one.
  let quotas: [String?: Int]
  let quotaIncludesPriority: Bool?
  let quotaCriteria: [QuotaCriterion]
  let stageOfSchool: [String: SchoolStage]
  let tierOfLevel: [TierKey: String]
  let audiences: [String: AidAudience]

  struct TierKey: Hashable {
    let programme: String
    let level: String
  }
}

/// Which of the recognised pupils a programme is for.
enum AidAudience: Hashable, Sendable {
  case everyone
  case priority
  case categories(Set<String>)

  func includes(category: String?, isPriority: Bool) -> Bool {
    switch self {
    case .everyone: true
    case .priority: isPriority
    case .categories(let categories): category.map(categories.contains) ?? false
    }
  }
}

extension AidPlan {
  /// Reads the settings, with everything wrong at once; nil when something must be mended.
  public static func read(_ facts: Facts) -> (plan: AidPlan?, findings: [Finding]) {
    var reading = PlanReading(facts)
    let plan = reading.plan()
    let findings = reading.findings + (plan.map(\.tierFindings) ?? [])
    return (findings.contains { $0.severity == .mustFix } ? nil : plan, findings)
  }

  /// What a programme pays to pupils of a stage in this term.
  public func standard(
    of programme: AidProgramme, for stage: SchoolStage
  ) throws(AidRefusal) -> AidStandard {
    try programme.standard(for: stage, on: begins, local: standards)
  }

  func isPriority(_ category: String?) -> Bool { category.map(priority.contains) ?? false }

  /// Tiers and rates given by the place, against what the State says.
  private var tierFindings: [Finding] {
    programmes.flatMap { programme in
      programme.stages.flatMap { stage -> [Finding] in
        guard !programme.ownStandards(of: stage, in: standards).isEmpty,
          let standard = try? standard(of: programme, for: stage)
        else { return [] }
        return programme.tierFindings(standard, on: begins)
      }
    }
  }
}
