public import WorkingDays

/// What happened to an objection (异议), as the ledger keeps it.
///
/// No act says who objects: that is sealed apart, and goes when its time is over. People of the office
/// appear by their ids.
public enum ObjectionAct: Hashable, Sendable, Codable {
  case registered(ObjectionRegistration)
  /// Parts that were missing came in; `answer` is there once nothing is missing.
  case supplemented(
    met: [ObjectionPart], evidence: [String], arrived: Moment, answer: ObjectionDeadline?)
  /// `despite` says why it is taken although late or incomplete, or after it was refused.
  case accepted(despite: String?)
  case refused(ground: ObjectionRefusalGround, basis: String, reason: String?)
  case assigned(to: String)
  case recused(handler: String, reason: String)
  /// It says the same as another one and goes the way of that one.
  case grouped(into: String)
  case deadlineMoved(to: CalendarDay, reason: String)
  case decided(outcome: ObjectionOutcome, reasons: String)
  /// The notice that corrects what was objected to.
  case corrected(by: String)
  /// A paper went to the objector, by the SHA-256 of its bytes.
  case replied(paper: ObjectionPaper, sha256: String, at: Moment)
  case reviewRequested(arrived: Moment, answer: ObjectionDeadline?)
  /// Somebody read who objects.
  case opened(reason: String?)
}

/// How an objection came in and what it had.
public struct ObjectionRegistration: Hashable, Sendable, Codable {
  /// As N-2026-0012.
  public let notice: String
  public let version: Int
  /// The row's place in that version, from 1; nil when it is about the list or the procedure.
  public let row: Int?
  /// People of the office whom it is about, by their ids.
  public let against: [String]
  public let channel: ObjectionChannel
  public let party: ObjectionParty
  public let arrived: Moment
  /// The day of the postmark that counts for this notice.
  public let postmark: CalendarDay?
  public let timeliness: ObjectionTimeliness
  public let met: [ObjectionPart]
  /// What the rules ask for and it does not have.
  public let missing: [ObjectionPart]
  /// By the SHA-256 of their bytes.
  public let evidence: [String]
  /// Nil while something is missing, and where no rule sets one.
  public let answer: ObjectionDeadline?

  public init(
    notice: String, version: Int, row: Int?, against: [String] = [], channel: ObjectionChannel,
    party: ObjectionParty, arrived: Moment, postmark: CalendarDay? = nil,
    timeliness: ObjectionTimeliness, met: [ObjectionPart], missing: [ObjectionPart] = [],
    evidence: [String] = [], answer: ObjectionDeadline? = nil
  ) {
    self.notice = notice
    self.version = version
    self.row = row
    self.against = against
    self.channel = channel
    self.party = party
    self.arrived = arrived
    self.postmark = postmark
    self.timeliness = timeliness
    self.met = met
    self.missing = missing
    self.evidence = evidence
    self.answer = answer
  }

  /// A person who gave no name.
  public var isAnonymous: Bool { !met.contains(.realName) }
}

/// Why an objection is not taken (不予受理).
public enum ObjectionRefusalGround: String, Hashable, Sendable, Codable, CaseIterable {
  case anonymous, late, noFacts, outOfScope, anotherNotice

  public var chinese: String {
    switch self {
    case .anonymous: "匿名"
    case .late: "逾期"
    case .noFacts: "没有具体事实"
    case .outOfScope: "不属于受理范围"
    case .anotherNotice: "与本公示无关"
    }
  }

  public init?(chinese: String) {
    guard let ground = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = ground
  }
}

/// What came of an objection (处理结果).
public enum ObjectionOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case objectionRejected, notAffecting, upheld, pending

  public var chinese: String {
    switch self {
    case .objectionRejected: "异议不成立"
    case .notAffecting: "反映的问题不影响公示结果"
    case .upheld: "异议成立"
    case .pending: "一时难以查实，暂缓"
    }
  }

  /// A short word for it on a command line.
  public var word: String {
    switch self {
    case .objectionRejected: "不成立"
    case .notAffecting: "不影响"
    case .upheld: "成立"
    case .pending: "暂缓"
    }
  }

  /// From a case's name or its ``word``.
  public init?(parsing text: String) {
    guard let outcome = Self.allCases.first(where: { [$0.rawValue, $0.word].contains(text) })
    else { return nil }
    self = outcome
  }
}

/// A paper that goes to the objector.
public enum ObjectionPaper: String, Hashable, Sendable, Codable, CaseIterable {
  case receipt, supplement, refusal, reply

  public var chinese: String {
    switch self {
    case .receipt: "受理回执"
    case .supplement: "补正通知"
    case .refusal: "不予受理告知"
    case .reply: "异议答复"
    }
  }
}
