import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (TitlePlan) -> WorkOutcome) -> WorkOutcome {
  WorkOutcome(under: TitlePlan.read(input.settings), work)
}

/// Something wrong with a setting that only a step can see.
func settingFinding(
  _ rule: String, _ setting: String, severity: Finding.Severity = .mustFix, _ problem: String,
  _ remedy: String
) -> WorkFinding {
  WorkFinding(setting: setting, rule: rule, severity: severity, problem, remedy)
}

/// TITLE-104: a setting that a step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  settingFinding("TITLE-104", setting, problem, remedy)
}
