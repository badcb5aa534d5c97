public import WorkingDays

/// One version of a notice as it was drafted: what the ledger says about it for ever.
///
/// It names nobody: the list is its hashes and its length. What was in force when it was drafted (the
/// signing scheme, the channels that count) lies in it by value, so that a later setting changes no
/// notice of the past.
public struct DraftContent: Codable, Hashable, Sendable {
  /// The kind's id, as hiring.proposed.
  public let kind: String
  /// The title as published, which holds no name of the list.
  public let title: String
  /// From 1.
  public let version: Int
  /// Of the publication's canonical JSON, in hexadecimal.
  public let sha256: String
  /// As a1b2-c3d4-e5f6-0718.
  public let fingerprint: String
  /// The root of the Merkle tree over the rows, in hexadecimal.
  public let listRoot: String
  public let rowCount: Int
  public let period: PeriodPlan
  /// Whether the list must come down when the period is over.
  public let comesDownAtEnd: Bool
  public let scheme: SigningScheme
  /// Channels that must all be proven before the period starts; none: the first proven posting
  /// starts it, whatever its channel.
  public let requiredChannels: [String]
  public let findings: [DraftFinding]
  /// The SHA-256 of the record of its checks, in hexadecimal; nil where none was kept.
  ///
  /// The scan for private numbers is among them; the record itself is kept sealed.
  public let checks: String?
  /// The notice that this one corrects, as N-2026-0012.
  public let corrects: String?

  public init(
    kind: String, title: String, version: Int, sha256: String, fingerprint: String,
    listRoot: String, rowCount: Int, period: PeriodPlan, comesDownAtEnd: Bool,
    scheme: SigningScheme, requiredChannels: [String] = [], findings: [DraftFinding] = [],
    checks: String? = nil, corrects: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.version = version
    self.sha256 = sha256
    self.fingerprint = fingerprint
    self.listRoot = listRoot
    self.rowCount = rowCount
    self.period = period
    self.comesDownAtEnd = comesDownAtEnd
    self.scheme = scheme
    self.requiredChannels = requiredChannels
    self.findings = findings
    self.checks = checks
    self.corrects = corrects
  }

  /// The rules whose findings block, in the order found.
  public var errors: [String] { findings.filter(\.blocks).map(\.rule) }

  /// The rules whose findings are to be ticked with a reason, in the order found.
  public var warnings: [String] { findings.filter { !$0.blocks }.map(\.rule) }
}

/// How often a rule found something in a draft; the places would name people.
public struct DraftFinding: Codable, Hashable, Sendable {
  /// As R-ID-03.
  public let rule: String
  /// 必须改, as against 请说明.
  public let blocks: Bool
  public let count: Int

  public init(rule: String, blocks: Bool, count: Int) {
    self.rule = rule
    self.blocks = blocks
    self.count = count
  }
}

/// The period as it is printed in the notice.
public struct PeriodPlan: Codable, Hashable, Sendable {
  public let posted: CalendarDay
  public let count: Int
  public let unit: PeriodUnit
  public let firstDay: FirstDay
  public let lastDay: CalendarDay
  public let closesAt: ClosingTime
  /// The text behind count and unit, in words.
  public let source: String

  public init(
    posted: CalendarDay, count: Int, unit: PeriodUnit, firstDay: FirstDay, lastDay: CalendarDay,
    closesAt: ClosingTime, source: String
  ) {
    self.posted = posted
    self.count = count
    self.unit = unit
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.closesAt = closesAt
    self.source = source
  }

  public init(_ period: Period, source: String) {
    self.init(
      posted: period.posted, count: period.count, unit: period.unit, firstDay: period.firstDay,
      lastDay: period.lastDay, closesAt: period.closesAt, source: source)
  }

  /// The end that the public was promised.
  public var printedEnd: Moment { Moment(lastDay, closing: closesAt) }
}
