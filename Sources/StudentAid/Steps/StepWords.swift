import Disclosure

/// The work of a step once its settings are understood; otherwise what is wrong with them.
func withPlan(_ input: WorkInput, _ work: (AidPlan) -> WorkOutcome) -> WorkOutcome {
  let (plan, findings) = AidPlan.read(input.settings)
  guard let plan else {
    return WorkOutcome(
      findings: findings.map { found in
        WorkFinding(
          nil,
          RecordFinding(
            rule: found.rule, severity: found.severity, row: nil, column: found.place.field,
            value: found.value, problem: found.problem, remedy: found.remedy))
      })
  }
  return work(plan)
}

/// AID-163: a setting that this step cannot do without.
func missing(_ setting: String, _ problem: String, _ remedy: String) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(rule: "AID-163", row: nil, column: setting, problem: problem, remedy: remedy))
}

func missing(_ refusal: AidRefusal) -> WorkFinding {
  WorkFinding(
    nil,
    RecordFinding(
      rule: refusal.rule, row: nil, column: refusal.setting, problem: refusal.problem,
      remedy: refusal.remedy))
}

/// How many rows have each word, as 特别困难 3 人、困难 5 人.
func counted(_ rows: [String], in words: [String]) -> String {
  words.map { word in (word, rows.count { $0 == word }) }.filter { $0.1 > 0 }
    .map { "\($0.0) \($0.1) 人" }.joined(separator: "、")
}
