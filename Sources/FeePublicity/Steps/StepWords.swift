import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (FeePlan) -> WorkOutcome) -> WorkOutcome {
  WorkOutcome(under: FeePlan.read(input.settings), work)
}

/// FEE-103: a setting that this step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  WorkFinding(setting: setting, rule: "FEE-103", problem, remedy)
}

/// FEE-103: whether families pay more afterwards is said by no text that holds everywhere.
let noRegime = missing(
  "结算办法", "没有写收多了退、收少了补不补", "请按当地文件写“多退少补”或“多退少不补”,并写“结算依据”")
