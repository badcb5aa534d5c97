import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (FeePlan) -> WorkOutcome) -> WorkOutcome {
  let (plan, findings) = FeePlan.read(input.settings)
  guard let plan else { return WorkOutcome(findings: findings.map(atSetting)) }
  return work(plan)
}

/// What is wrong with a setting, as a step says it.
func atSetting(_ found: Finding) -> WorkFinding {
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

/// FEE-103: whether families pay more afterwards is said by no text that holds everywhere.
let noRegime = missing(
  "结算办法", "没有写收多了退、收少了补不补", "请按当地文件写“多退少补”或“多退少不补”,并写“结算依据”")
