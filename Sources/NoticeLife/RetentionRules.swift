public import Disclosure
public import WorkingDays

/// How long the names of a list are kept, by kind, and by which text.
public struct RetentionRule: Hashable, Sendable {
  public enum Keeping: Hashable, Sendable {
    /// They go when the period is over.
    case untilOver
    /// No text says how long; the office sets it, and until it has they stay.
    case asOfficeSets
  }

  public let keeping: Keeping
  public let source: Provision

  /// A list of aided pupils comes down when the period is over; of nothing else was a time found.
  public static func rule(for draft: DraftContent) -> RetentionRule {
    guard draft.kind.hasPrefix(Domain.aid.rawValue + "."), draft.comesDownAtEnd else {
      return RetentionRule(
        keeping: .asOfficeSets, source: .practice("没有查到统一的保存期,由单位按档案管理要求设定"))
    }
    return RetentionRule(keeping: .untilOver, source: Provision("教财厅函〔2017〕28号"))
  }

  /// What was found or set for one notice.
  public enum Decision: Hashable, Sendable {
    /// `until` is the first day without the names.
    case known(until: CalendarDay, rule: String)
    /// Nobody has set a time for this kind.
    case unset(kind: String)
  }

  /// The day for a notice that ended on `ended` and is archived on `archived`.
  ///
  /// `days` are the office's settings, by the id of a kind or of a domain; the narrower one counts.
  public static func decision(
    for draft: DraftContent, endedOn ended: CalendarDay, archivedOn archived: CalendarDay,
    settings days: [String: Int]
  ) -> Decision {
    let rule = rule(for: draft)
    let domain = String(draft.kind.prefix { $0 != "." })
    if let count = days[draft.kind] ?? days[domain] {
      let words = "结束后保存 \(count) 日(单位设定)"
      return .known(until: max(ended + count, archived), rule: words)
    }
    guard rule.keeping == .untilOver else { return .unset(kind: draft.kind) }
    return .known(until: max(ended, archived), rule: "公示期满即去除名单(\(rule.source))")
  }
}
