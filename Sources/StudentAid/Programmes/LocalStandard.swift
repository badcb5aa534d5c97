public import Disclosure

/// What a place says one of its programmes pays: one tier of one stage, with its text.
public struct LocalStandard: Hashable, Sendable {
  /// The programme's own name, not an alias.
  public let programme: String
  /// Nil when it is the same for all stages of the programme.
  public let stage: SchoolStage?
  /// As 一档; nil when the programme has one standard for all.
  public let tier: String?
  public let rate: Amount
  public let unit: AidProgramme.Unit
  public let source: Provision

  public init(
    _ programme: String, stage: SchoolStage? = nil, tier: String? = nil, _ rate: Amount,
    per unit: AidProgramme.Unit, source: Provision
  ) {
    self.programme = programme
    self.stage = stage
    self.tier = tier
    self.rate = rate
    self.unit = unit
    self.source = source
  }
}
