public import WorkingDays

/// What happened to a request, as the ledger keeps it.
///
/// No act says who asks: that is sealed apart, and goes when its time is over. Cases are added and
/// never changed, for every act ever written must still be read.
public enum RequestAct: Hashable, Sendable, Codable {
  case registered(RequestRegistration)
  /// The applicant confirmed that it was sent, which makes it received.
  case confirmed(on: CalendarDay)
  /// `despite` says why it is asked for although the time for it was over.
  case correctionAsked(RequestCorrection, despite: String?)
  /// `despite` says why it is taken although it came too late.
  case corrected(on: CalendarDay, met: [RequestPart], despite: String?)
  case consulted(RequestConsultation)
  /// What the one with this number said, from 1.
  case returned(consultation: Int, on: CalendarDay, opinion: ConsultationOpinion)
  /// Working days more, which the head of the office allowed.
  case extended(days: Int, on: CalendarDay, reason: String)
  case feeAsked(RequestFee)
  case feePaid(on: CalendarDay)
  case answered(RequestAnswer)
  case withdrawn(on: CalendarDay, reason: String)
  /// A paper went out, by the SHA-256 of its bytes.
  case issued(paper: RequestPaper, sha256: String, at: Moment)
  /// Somebody read who asks.
  case opened(reason: String?)
  /// Who asked is gone, by this rule.
  case erased(rule: String)
}

/// How a request came in and what it had.
public struct RequestRegistration: Hashable, Sendable, Codable {
  public let applicant: ApplicantKind
  public let channel: RequestChannel
  /// When it came into the office's hands.
  public let arrived: Moment
  /// What it is about, in words that name nobody, as 2026年小学招生.
  public let topic: String
  public let met: [RequestPart]

  public init(
    applicant: ApplicantKind, channel: RequestChannel, arrived: Moment, topic: String,
    met: [RequestPart]
  ) {
    self.applicant = applicant
    self.channel = channel
    self.arrived = arrived
    self.topic = topic
    self.met = met
  }

  public var missing: [RequestPart] { RequestPart.allCases.filter { !met.contains($0) } }
}

/// The one request for a correction (补正).
public struct RequestCorrection: Hashable, Sendable, Codable {
  public let on: CalendarDay
  /// The last day on which the correction is in time; the office sets it.
  public let until: CalendarDay
  public let parts: [RequestPart]
  /// What else is unclear, in words that name nobody.
  public let words: String?

  public init(on: CalendarDay, until: CalendarDay, parts: [RequestPart], words: String? = nil) {
    self.on = on
    self.until = until
    self.parts = parts
    self.words = words
  }
}

/// A third party or another organ that was asked in writing.
public struct RequestConsultation: Hashable, Sendable, Codable {
  public enum Party: String, Hashable, Sendable, Codable, CaseIterable {
    case thirdParty, organ

    public var chinese: String { self == .thirdParty ? "第三方" : "其他机关" }
  }

  public let party: Party
  public let sent: CalendarDay
  /// The day it reached them, from which a third party's time runs.
  public let delivered: CalendarDay

  public init(party: Party, sent: CalendarDay, delivered: CalendarDay? = nil) {
    self.party = party
    self.sent = sent
    self.delivered = delivered ?? sent
  }
}

public enum ConsultationOpinion: String, Hashable, Sendable, Codable, CaseIterable {
  case agrees, refuses, other

  public var chinese: String {
    switch self {
    case .agrees: "同意公开"
    case .refuses: "不同意公开"
    case .other: "其他意见"
    }
  }

  public init?(chinese: String) {
    guard let opinion = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = opinion
  }
}

/// A charge for a request whose amount or frequency is clearly beyond what is reasonable.
public struct RequestFee: Hashable, Sendable, Codable {
  /// In fen.
  public let fen: Int
  public let on: CalendarDay
  /// The last day on which it is paid in time.
  public let until: CalendarDay
  public let reason: String

  public init(fen: Int, on: CalendarDay, until: CalendarDay, reason: String) {
    self.fen = fen
    self.on = on
    self.until = until
    self.reason = reason
  }
}

/// What the applicant was told in the end.
public struct RequestAnswer: Hashable, Sendable, Codable {
  public let outcome: RequestOutcome
  public let on: CalendarDay
  /// As 临教公复〔2026〕7号.
  public let number: String
  /// Why it is so, or came so late, in words that name nobody; what the rules ask for no word for has
  /// none.
  public let reason: String?

  public init(outcome: RequestOutcome, on: CalendarDay, number: String, reason: String? = nil) {
    self.outcome = outcome
    self.on = on
    self.number = number
    self.reason = reason
  }
}

/// A paper of a request.
public enum RequestPaper: String, Hashable, Sendable, Codable, CaseIterable {
  case receipt, correction, consultation, inquiry
  case extending = "extension"
  case fee, answer

  public var chinese: String {
    switch self {
    case .receipt: "登记回执"
    case .correction: "补正告知书"
    case .consultation: "第三方意见征询书"
    case .inquiry: "征求意见函"
    case .extending: "延长答复期限告知书"
    case .fee: "信息处理费缴费通知"
    case .answer: "申请答复书"
    }
  }

  public init?(chinese: String) {
    guard let paper = Self.allCases.first(where: { $0.chinese == chinese }) else { return nil }
    self = paper
  }
}
