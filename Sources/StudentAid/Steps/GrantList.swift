import Disclosure

/// The list of one programme in the making, each pupil with tier and sum.
struct GrantList {
  let programme: AidProgramme
  let plan: AidPlan
  private(set) var rows: [[Field]] = []
  private(set) var findings: [WorkFinding] = []
  private var standards: [SchoolStage: AidStandard] = [:]
  private var refused: Set<SchoolStage> = []
  private var tiers: [String] = []
  private var amounts: [Amount] = []
  private var yearly: [(pupils: Int, rate: Amount)] = []
  private var unmatched: Set<String> = []

  init(_ programme: AidProgramme, _ plan: AidPlan) {
    self.programme = programme
    self.plan = plan
  }

  /// A pupil without a standard or tier is left out, and why is a finding, said once.
  mutating func add(_ pupil: Record, _ stage: SchoolStage?) {
    guard let stage, let standard = standard(for: stage), let tier = tier(of: pupil, in: standard)
    else { return }
    var row = RowDraft(proposedGrants, copying: pupil)
    row[AidPupil.programme] = programme.name
    row[AidPupil.tier] = tier.name
    row[AidPupil.amount] = tier.perTerm
    if programme.isForNeed { row[AidPupil.isPriority] = plan.isPriority(pupil) ? "是" : "否" }
    rows.append(row.fields)
    if let name = tier.name { tiers.append(name) }
    amounts.append(tier.perTerm)
    yearly.append((1, standard.perYear(tier)))
  }

  /// Of the whole list, once all are in: how many, at which tiers, what it comes to.
  var summary: String {
    let words = counted(tiers, in: aidTiers)
    let sum = total(of: amounts).map { "\($0) 元" } ?? "合计大得不可能"
    return "\(programme.name):\(rows.count) 人\(words.isEmpty ? "" : "(\(words))"),本学期 \(sum)"
      + meanWords
  }

  /// The mean holds over a whole place; here it is told, and a bureau's table is held to it.
  private var meanWords: String {
    guard let version = plan.mean(of: programme), !yearly.isEmpty else { return "" }
    let difference = MeanComparison(yearly, mean: version.value.mean).difference
    guard difference.fen != 0 else { return ",平均正好 \(version.value.mean) 元/学年" }
    return ",全年比平均标准 \(version.value.mean) 元/学年\(difference.fen > 0 ? "多" : "少")"
      + " \(Amount(fen: abs(difference.fen))) 元"
  }

  /// What 档次标准 of the notice says of this programme, as 普通高中国家助学金 一档 3300元/生·学年;
  /// the stage stands where the programme pays by stage.
  var standardLines: [String] {
    let stages = programme.stages.filter { standards[$0] != nil }
    return stages.flatMap { stage -> [String] in
      guard let standard = standards[stage] else { return [] }
      return standard.tiers.map { tier in
        let words = [
          programme.name, programme.stages.count > 1 ? stage.rawValue : nil, tier.name,
          "\(yuan(tier.rate))元/生·\(standard.unit.rawValue)",
        ]
        return words.compactMap(\.self).joined(separator: " ")
      }
    }
  }

  private mutating func standard(for stage: SchoolStage) -> AidStandard? {
    if let known = standards[stage] { return known }
    guard !refused.contains(stage) else { return nil }
    do {
      let standard = try plan.standard(of: programme, for: stage)
      standards[stage] = standard
      return standard
    } catch {
      refused.insert(stage)
      let finding = missing(error)
      if !findings.contains(finding) { findings.append(finding) }
      return nil
    }
  }

  /// The tier a row names, or that of its level, or the only one there is.
  private mutating func tier(of pupil: Record, in standard: AidStandard) -> AidStandard.Tier? {
    if let only = standard.tier(nil), only.name == nil { return only }
    let level = pupil[AidPupil.level]
    let key = level.map { AidPlan.TierKey(programme: programme.name, level: $0) }
    let name = pupil[AidPupil.tier] ?? key.flatMap { plan.tierOfLevel[$0] }
    if let name, let tier = standard.tier(name) { return tier }
    if unmatched.insert(name ?? level ?? "").inserted {
      findings.append(WorkFinding(nil, unmatchedFinding(name, level, standard)))
    }
    return nil
  }

  /// AID-159: a level without a tier, or a tier without a standard.
  private func unmatchedFinding(
    _ tier: String?, _ level: String?, _ standard: AidStandard
  ) -> RecordFinding {
    let known = standard.tiers.compactMap(\.name).joined(separator: "、")
    return RecordFinding(
      rule: "AID-159", row: nil, column: "档次对应",
      problem: tier.map { "\(programme.name)没有\($0)的标准" }
        ?? "\(programme.name)没有写认定档次“\(level ?? "未填")”得哪一档",
      remedy: "请写一行“\(programme.name) \(level ?? "困难") 档次”,档次从\(known)中选")
  }
}

/// As 3300, or 312.50 where there are fen.
private func yuan(_ amount: Amount) -> String {
  amount.fen % 100 == 0 ? "\(amount.fen / 100)" : "\(amount)"
}

extension AidPlan {
  func mean(of programme: AidProgramme) -> DatedRule<AidProgramme.MeanRule>.Version? {
    programme.mean(on: begins)
  }
}
