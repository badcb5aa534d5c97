public import Disclosure
public import WorkingDays

/// What one programme pays to a pupil of one stage in one term, and by which text.
public struct AidStandard: Hashable, Sendable {
  public struct Tier: Hashable, Sendable {
    /// As 一档; nil when there is one standard for all.
    public let name: String?
    /// For the programme's unit, as the text states it.
    public let rate: Amount
    /// What is paid in one term: half of a year's rate, or the whole of any other.
    public let perTerm: Amount
  }

  public let programme: String
  public let stage: SchoolStage
  /// What `Tier.rate` is counted by.
  public let unit: AidProgramme.Unit
  /// In the order of the text.
  public let tiers: [Tier]
  public let source: Provision

  /// The tier of this name; with nil, the only one there is.
  public func tier(_ name: String?) -> Tier? {
    guard let name else { return tiers.count == 1 ? tiers[0] : nil }
    return tiers.first { $0.name == name }
  }
}

extension AidProgramme {
  /// What it pays to pupils of `stage` in the term that begins on `day`.
  ///
  /// A place's own standards come before the State's; of `local` only those of this programme and
  /// stage count.
  ///
  /// - Throws: ``AidRefusal`` when nothing is known for that stage or day, when tiers must be set
  ///   by the place and are not, or when half of a year's rate is no whole number of fen.
  public func standard(
    for stage: SchoolStage, on day: CalendarDay, local: [LocalStandard] = []
  ) throws(AidRefusal) -> AidStandard {
    guard stages.contains(stage) else {
      throw AidRefusal(
        "AID-101", setting: "资助项目", "\(name)没有\(stage.rawValue)学段",
        "请核对学段,本项目适用\(stages.map(\.rawValue).joined(separator: "、"))")
    }
    let own = ownStandards(of: stage, in: local)
    if let first = own.first {
      return try made(
        own.map { (name: $0.tier, rate: $0.rate) }, per: first.unit, of: stage, by: first.source)
    }
    switch standard {
    case .national(let rates):
      guard let version = rates[stage]?.version(on: day) else { throw unknown(on: day) }
      return try made([(nil, version.value)], per: unit, of: stage, by: version.source)
    case .mean: throw missing("各档标准由当地确定")
    case .percent(let percent, let base, let source):
      return try share(percent, of: base, source, for: stage, on: day, local)
    case .local: throw missing("标准由当地确定")
    }
  }

  /// A place's standards for one stage: those that name it, else those that name none.
  func ownStandards(of stage: SchoolStage, in local: [LocalStandard]) -> [LocalStandard] {
    let own = local.filter { $0.programme == name }
    let named = own.filter { $0.stage == stage }
    return named.isEmpty ? own.filter { $0.stage == nil } : named
  }

  private func share(
    _ percent: Int, of base: String, _ source: Provision, for stage: SchoolStage,
    on day: CalendarDay, _ local: [LocalStandard]
  ) throws(AidRefusal) -> AidStandard {
    guard let whole = AidProgramme.named(base) else {
      preconditionFailure("\(name) is a share of a programme that is not in the table: \(base)")
    }
    let standard = try whole.standard(for: stage, on: day, local: local)
    var tiers: [(name: String?, rate: Amount)] = []
    for tier in standard.tiers {
      let hundredfold = tier.rate * percent
      guard hundredfold.fen % 100 == 0 else { throw uneven(tier.rate, "\(percent)%") }
      tiers.append((tier.name, Amount(fen: hundredfold.fen / 100)))
    }
    return try made(tiers, per: standard.unit, of: stage, by: source)
  }

  private func made(
    _ tiers: [(name: String?, rate: Amount)], per unit: Unit, of stage: SchoolStage,
    by source: Provision
  ) throws(AidRefusal) -> AidStandard {
    var made: [AidStandard.Tier] = []
    for tier in tiers {
      guard unit != .year || tier.rate.fen % 2 == 0 else { throw uneven(tier.rate, "一半") }
      let perTerm = unit == .year ? Amount(fen: tier.rate.fen / 2) : tier.rate
      made.append(AidStandard.Tier(name: tier.name, rate: tier.rate, perTerm: perTerm))
    }
    return AidStandard(programme: name, stage: stage, unit: unit, tiers: made, source: source)
  }

  private func uneven(_ rate: Amount, _ share: String) -> AidRefusal {
    AidRefusal(
      "AID-103", setting: "资助标准", "\(name)标准 \(rate) 元的\(share)不是整分", "请按学期写标准")
  }

  private func unknown(on day: CalendarDay) -> AidRefusal {
    AidRefusal(
      "AID-102", setting: "资助标准", "没有 \(day) \(name)的标准",
      "请在“资助标准”里写明标准,并写“标准依据”")
  }

  private func missing(_ reason: String) -> AidRefusal {
    AidRefusal(
      "AID-102", setting: "资助标准", "\(name)的\(reason),还没有写",
      "请在“资助标准”里写明标准,并写“标准依据”")
  }
}
