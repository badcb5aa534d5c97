import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (AidPlan) -> WorkOutcome) -> WorkOutcome {
  WorkOutcome(under: AidPlan.read(input.settings), work)
}

/// AID-163: a setting that this step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  WorkFinding(setting: setting, rule: "AID-163", problem, remedy)
}

func missing(_ refusal: AidRefusal) -> WorkFinding {
  WorkFinding(
    setting: refusal.setting, rule: refusal.rule, refusal.problem, refusal.remedy)
}

/// How many rows have each word, as 特别困难 3 人、困难 5 人.
func counted(_ rows: [String], in words: [String]) -> String {
  words.map { word in (word, rows.count { $0 == word }) }.filter { $0.1 > 0 }
    .map { "\($0.0) \($0.1) 人" }.joined(separator: "、")
}
