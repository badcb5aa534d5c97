import Disclosure

/// AID-106: over all who are to be paid, the tiers' average is not the mean standard.
///
/// It is held to the list of the whole place, before anything is paid: within one school the
/// average may well be another.
func meanFindings(_ awards: [AidAward], _ plan: AidPlan) -> [WorkFinding] {
  plan.programmes.compactMap { programme in
    guard let mean = programme.mean(on: plan.begins)?.value.mean,
      let stage = programme.onlyStage,
      let standard = try? plan.standard(of: programme, for: stage)
    else { return nil }
    var counts: [String?: Int] = [:]
    for award in awards where award.pupil.programme == programme.name {
      counts[award.tier, default: 0] += 1
    }
    let tiers = standard.tiers.map { (pupils: counts[$0.name] ?? 0, rate: standard.perYear($0)) }
    return MeanComparison(tiers, mean: mean).finding(programme.name, mean: mean).map {
      WorkFinding(AidFile.grants, $0)
    }
  }
}
