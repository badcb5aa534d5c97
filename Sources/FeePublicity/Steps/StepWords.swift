import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (FeePlan) -> WorkOutcome) -> WorkOutcome {
  let (plan, findings) = FeePlan.read(input.settings)
  guard let plan else { return WorkOutcome(findings: findings.map(atSetting)) }
  return work(plan)
}

private func atSetting(_ found: Finding) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(
      rule: found.rule, severity: found.severity, row: nil, column: found.place.field,
      value: found.value, problem: found.problem, remedy: found.remedy))
}

/// FEE-103: a setting that this step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(rule: "FEE-103", row: nil, column: setting, problem: problem, remedy: remedy))
}
