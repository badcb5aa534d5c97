public import WorkingDays

/// Where a request stands, as its acts left it.
public struct RequestState: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    /// Here, and not received before the applicant confirms it.
    case unconfirmed
    case underWay
    /// The applicant was asked to correct it.
    case correcting
    case answered(RequestOutcome)
    case withdrawn
  }

  /// A consultation and what came back.
  public struct Asked: Hashable, Sendable {
    public let consultation: RequestConsultation
    public internal(set) var returned: CalendarDay?
    public internal(set) var opinion: ConsultationOpinion?
  }

  public struct Extension: Hashable, Sendable {
    public let days: Int
    public let on: CalendarDay
    public let reason: String
    /// Who allowed it, by their id.
    public let by: String
  }

  public let registration: RequestRegistration
  public let registeredBy: String
  public internal(set) var standing: Standing
  /// The day that counts as that of receipt; nil before the applicant confirms.
  public internal(set) var received: CalendarDay?
  public internal(set) var met: [RequestPart]
  public internal(set) var correction: RequestCorrection?
  /// The day the corrected request came, from which the time for the answer runs anew.
  public internal(set) var corrected: CalendarDay?
  public internal(set) var asked: [Asked] = []
  public internal(set) var extended: Extension?
  public internal(set) var fee: RequestFee?
  public internal(set) var feePaid: CalendarDay?
  public internal(set) var answer: RequestAnswer?
  public internal(set) var withdrawnOn: CalendarDay?
  /// Papers that went out, in order.
  public internal(set) var papers: [RequestPaper] = []
  public internal(set) var isErased = false
  /// When the last act was recorded; none is recorded before it.
  public internal(set) var lastAct: Moment

  init(_ registration: RequestRegistration, by person: String, at moment: Moment) {
    self.registration = registration
    registeredBy = person
    met = registration.met
    let waits = registration.channel.needsConfirmation
    received = waits ? nil : registration.arrived.day
    standing = waits ? .unconfirmed : .underWay
    lastAct = moment
  }
}

extension RequestState {
  /// Whether the office or the applicant still owes a step.
  public var isOpen: Bool {
    switch standing {
    case .unconfirmed, .underWay, .correcting: true
    case .answered, .withdrawn: false
    }
  }

  public var missing: [RequestPart] { RequestPart.allCases.filter { !met.contains($0) } }

  /// What table 3 counts it as; nil while it is open, and for what was withdrawn before it was
  /// received.
  public var outcome: RequestOutcome? {
    switch standing {
    case .answered(let outcome): outcome
    case .withdrawn: received == nil ? nil : .other
    case .unconfirmed, .underWay, .correcting: nil
    }
  }

  /// The day it was answered or withdrawn.
  public var closed: CalendarDay? { answer?.on ?? withdrawnOn }

  /// The latest day of anything that happened, before which nothing later can lie.
  var latestDay: CalendarDay {
    let steps = [received, correction?.on, corrected, extended?.on, fee?.on, feePaid]
    let asked = asked.flatMap { [$0.consultation.sent, $0.returned] }
    return (steps + asked).compactMap(\.self).reduce(registration.arrived.day, max)
  }
}

extension RequestState.Standing {
  public var chinese: String {
    switch self {
    case .unconfirmed: "待与申请人确认"
    case .underWay: "办理中"
    case .correcting: "待申请人补正"
    case .answered(let outcome): "已答复（\(outcome.short)）"
    case .withdrawn: "申请人已撤回"
    }
  }

  /// The column of the table; the same word for one standing whatever it carries.
  public var stage: String {
    switch self {
    case .unconfirmed: "unconfirmed"
    case .underWay: "underWay"
    case .correcting: "correcting"
    case .answered: "answered"
    case .withdrawn: "withdrawn"
    }
  }
}
