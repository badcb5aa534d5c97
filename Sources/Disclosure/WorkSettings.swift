extension WorkFinding {
  /// What is wrong with a setting, as a step says it.
  public init(setting found: Finding) {
    self.init(
      setting: found.place.field, rule: found.rule, severity: found.severity, value: found.value,
      found.problem, found.remedy)
  }

  /// Something wrong with a setting, by its name, that only a step can see.
  public init(
    setting: String?, rule: String, severity: Finding.Severity = .mustFix, value: String? = nil,
    _ problem: String, _ remedy: String
  ) {
    self.init(
      nil,
      RecordFinding(
        rule: rule, severity: severity, row: nil, column: setting, value: value, problem: problem,
        remedy: remedy))
  }
}

extension WorkOutcome {
  /// The work of a step once its settings are understood; otherwise what is wrong with them.
  public init<Plan>(
    under read: (plan: Plan?, findings: [Finding]), _ work: (Plan) -> WorkOutcome
  ) {
    guard let plan = read.plan else {
      self.init(findings: read.findings.map(WorkFinding.init(setting:)))
      return
    }
    self = work(plan)
  }

  /// Whether something must be fixed before anything is written.
  public var isBlocked: Bool { findings.contains { $0.finding.severity == .mustFix } }
}
