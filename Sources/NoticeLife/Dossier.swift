public import WorkingDays

/// The papers of a notice (案卷): versions, signatures, what was passed over; it only grows.
public struct Dossier: Hashable, Sendable {
  public struct Version: Hashable, Sendable {
    public let content: DraftContent
    /// Who made it, as P1.
    public let drafter: String
    public let at: Moment
    /// The version that was current before; nil for the first.
    public let replaced: Int?
  }

  /// What a person did to a version, and when.
  public struct Mark: Hashable, Sendable {
    /// The rule ticked, the step signed, the condition passed over.
    public let what: String
    public let reason: String
    /// As P1.
    public let person: String
    public let at: Moment
    public let version: Int
  }

  public struct Signature: Hashable, Sendable {
    public let step: String
    public let person: String
    public let at: Moment
    public let version: Int
    /// SHA-256 of minutes, where the step needs them.
    public let minutes: String?
  }

  public struct Linked: Hashable, Sendable {
    public let notice: String
    public let link: NoticeAct.Link
  }

  /// Every version ever made, by number from 1.
  public internal(set) var versions: [Version]
  /// The number of the version in force.
  public internal(set) var currentNumber: Int
  /// Warnings explained, of every version.
  public internal(set) var ticks: [Mark] = []
  /// Of the version in force; void ones are in the ledger alone.
  public internal(set) var signatures: [Signature] = []
  /// Conditions passed over, of every version: they stay for ever.
  public internal(set) var forced: [Mark] = []
  public internal(set) var returns: [Mark] = []
  public internal(set) var links: [Linked] = []
  public internal(set) var notBefore: Moment?
  public internal(set) var comesDownAt: Moment?
  /// When the last act was recorded; none is recorded before it.
  public internal(set) var lastAct: Moment

  init(_ content: DraftContent, by person: String, at moment: Moment) {
    self.versions = [Version(content: content, drafter: person, at: moment, replaced: nil)]
    self.currentNumber = 1
    self.lastAct = moment
    if let corrected = content.corrects {
      self.links = [Linked(notice: corrected, link: .correctionOf)]
    }
  }

  public var currentVersion: Version { versions[currentNumber - 1] }

  public var current: DraftContent { currentVersion.content }

  /// The warnings of the current version that nobody has explained or passed over.
  public var openWarnings: [String] {
    guard !isForced(.warnings) else { return [] }
    let ticked = Set(ticks.filter { $0.version == currentNumber }.map(\.what))
    return current.warnings.filter { !ticked.contains($0) }
  }

  /// The step whose signature comes next; nil when all have signed.
  public var nextStep: SigningScheme.Step? {
    let steps = current.scheme.steps
    return signatures.count < steps.count ? steps[signatures.count] : nil
  }

  /// Whether `what` was passed over for the current version.
  public func isForced(_ what: NoticeAct.Forcible) -> Bool {
    forced.contains { $0.what == what.rawValue && $0.version == currentNumber }
  }

  /// The notice that has taken this one's place.
  public var correctedBy: String? { links.last { $0.link == .correctedBy }?.notice }
}
