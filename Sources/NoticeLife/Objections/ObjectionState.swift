public import WorkingDays

/// Where an objection stands, as its acts left it.
public struct ObjectionState: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    case registered
    case refused(ObjectionRefusalGround)
    case accepted
    case grouped(into: String)
    case decided(ObjectionOutcome)
    /// Decided, and the objector has been told; never with ``ObjectionOutcome/pending``.
    case replied(ObjectionOutcome)
    /// The objector asked for another look at the decision (复核).
    case underReview(of: ObjectionOutcome)
  }

  public struct Recusal: Hashable, Sendable {
    public let handler: String
    public let reason: String
  }

  public let registration: ObjectionRegistration
  public let registeredBy: String
  public internal(set) var standing: Standing
  public internal(set) var met: [ObjectionPart]
  public internal(set) var missing: [ObjectionPart]
  public internal(set) var evidence: [String]
  /// Nil while something is missing, and where no rule sets one.
  public internal(set) var answer: ObjectionDeadline?
  /// The day it was put off to; nil when the rule's day holds.
  public internal(set) var movedTo: CalendarDay?
  public internal(set) var handler: String?
  public internal(set) var recusals: [Recusal] = []
  /// The notices that correct what was objected to, the latest last.
  public internal(set) var corrections: [String] = []
  /// When the last act was recorded; none is recorded before it.
  public internal(set) var lastAct: Moment

  init(_ registration: ObjectionRegistration, by person: String, at moment: Moment) {
    self.registration = registration
    self.registeredBy = person
    self.standing = .registered
    self.met = registration.met
    self.missing = registration.missing
    self.evidence = registration.evidence
    self.answer = registration.answer
    self.lastAct = moment
  }
}

extension ObjectionState {
  /// Whether the office still owes a step; what it joined goes the way of the other.
  public var isOpen: Bool {
    switch standing {
    case .registered, .accepted, .underReview, .decided(.pending): true
    case .refused, .grouped, .decided, .replied: false
    }
  }

  /// The latest decision; nil before there is one.
  public var outcome: ObjectionOutcome? {
    switch standing {
    case .decided(let outcome), .replied(let outcome), .underReview(let outcome): outcome
    case .registered, .refused, .accepted, .grouped: nil
    }
  }

  /// The last day for the answer, put off or not.
  public var answerBy: CalendarDay? { movedTo ?? answer?.day }

  public var isAnonymous: Bool { !met.contains(.realName) }

  public func isRecused(_ person: String) -> Bool { recusals.contains { $0.handler == person } }
}

extension ObjectionState.Standing {
  /// As the board and the query by code say it.
  public var chinese: String {
    switch self {
    case .registered: "已登记，待受理"
    case .refused(let ground): "不予受理（\(ground.chinese)）"
    case .accepted: "已受理，办理中"
    case .grouped(let other): "与 \(other) 合并办理"
    case .decided(.pending): "暂缓，继续核实"
    case .decided(let outcome): "已作出决定（\(outcome.chinese)），待答复"
    case .replied(let outcome): "已答复（\(outcome.chinese)）"
    case .underReview: "复核中"
    }
  }

  /// The column of the table; the same word for one standing whatever it carries.
  public var stage: String {
    switch self {
    case .registered: "registered"
    case .refused: "refused"
    case .accepted: "accepted"
    case .grouped: "grouped"
    case .decided: "decided"
    case .replied: "replied"
    case .underReview: "review"
    }
  }
}
