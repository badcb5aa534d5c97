public import WorkingDays

/// What the office owes on one objection, for the to-do list (待办).
public struct ObjectionDuty: Hashable, Sendable {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case accept = "待受理"
    case supplement = "待补正"
    case assign = "待交办"
    case decide = "待决定"
    case settle = "暂缓待查"
    case reply = "待答复"
  }

  public let step: Step
  /// The last day; nil where no rule sets one.
  public let day: CalendarDay?
  /// The text behind `day`.
  public let source: ObjectionTerms.Source?

  /// The first minute that is too late.
  public var passes: Moment? { day.map(passing) }

  public func isOverdue(at now: Moment) -> Bool { passes.map { $0 <= now } ?? false }

  /// As 答复期限 2026年10月12日，还有2天; says so where no rule sets a day.
  public func words(at now: Moment) -> String {
    guard let day else { return step == .supplement ? "材料补齐之日起算" : "未规定答复期限" }
    let left = day - now.day
    let distance =
      switch left {
      case 1...: "还有\(left)天"
      case 0: "今天到期"
      default: "已过期\(-left)天"
      }
    return "答复期限\(day.chinese)，\(distance)"
  }
}

extension ObjectionState {
  /// What is owed next; nil when nothing is.
  public var duty: ObjectionDuty? {
    step.map { ObjectionDuty(step: $0, day: answerBy, source: answer?.source) }
  }

  private var step: ObjectionDuty.Step? {
    switch standing {
    case .registered: missing.isEmpty ? .accept : .supplement
    case .accepted, .underReview: handler == nil ? .assign : .decide
    case .decided(.pending): .settle
    case .decided: .reply
    case .refused, .grouped, .replied: nil
    }
  }
}
