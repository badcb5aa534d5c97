import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (TitlePlan) -> WorkOutcome) -> WorkOutcome {
  let (plan, findings) = TitlePlan.read(input.settings)
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

/// Something wrong with a setting that only a step can see.
func settingFinding(
  _ rule: String, _ setting: String, severity: Finding.Severity = .mustFix, _ problem: String,
  _ remedy: String
) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(
      rule: rule, severity: severity, row: nil, column: setting, problem: problem,
      remedy: remedy))
}

/// TITLE-104: a setting that a step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  settingFinding("TITLE-104", setting, problem, remedy)
}

extension WorkOutcome {
  var isBlocked: Bool { findings.contains { $0.finding.severity == .mustFix } }
}
