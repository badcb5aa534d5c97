import Disclosure

/// The work of a step once its settings are understood and everything that it cannot do without is
/// there; otherwise what is missing.
func withEnrollment(
  _ input: WorkInput, needing more: [String] = [], _ work: (EnrollmentCase) -> WorkOutcome
) -> WorkOutcome {
  WorkOutcome(under: AdmissionRules.read(input.settings)) { rules in
    let needed = ["学段", "招生年度", "学区依据", "录取顺序", "志愿方式"] + more
    let missing = needed.filter { input.settings.text($0) == nil }
    guard missing.isEmpty else { return WorkOutcome(findings: missing.map(missingSetting)) }
    let enrollment = EnrollmentCase(input, rules)
    let found = enrollment.planFindings
    return found.isEmpty ? work(enrollment) : WorkOutcome(findings: found)
  }
}

/// ENR-101: a setting that a step cannot do without.
private func missingSetting(_ name: String) -> WorkFinding {
  let spec = enrollmentSettingFacts.first { $0.name == name }
  return WorkFinding(
    setting: name, rule: "ENR-101", "未填写,这一步要用", "请写一行“\(name): \(spec?.example ?? "")”")
}

extension EnrollmentCase {
  /// ENR-104, ENR-105: seats, and the rule for lottery groups.
  fileprivate var planFindings: [WorkFinding] {
    var findings: [WorkFinding] = []
    if !plan.schools.contains(where: { $0.seats > 0 }) {
      findings.append(
        WorkFinding(
          EnrollmentFile.zones,
          RecordFinding(
            rule: "ENR-104", row: nil, column: SchoolZone.seats.spec.id,
            problem: "没有一所学校填了计划人数", remedy: "请填“人数”,按学位录取要用")))
    }
    let group = plan.pools.filter { $0.value.count > 1 }.keys.min()
    if rules.wishes == .zoneSchool, rules.groupChoice == nil, let group {
      findings.append(
        WorkFinding(
          setting: "派位组分校", rule: "ENR-105", "“\(group)”有几所学校,没有写排在前面的怎样选学校",
          "请写一行“派位组分校: 按志愿”或“派位组分校: 按列表顺序”"))
    }
    return findings
  }
}

extension WorkFinding {
  /// Something about one child, in its row of the register.
  init(
    _ rule: String, _ child: Registrant, severity: Finding.Severity = .mustFix,
    _ problem: String, _ remedy: String
  ) {
    self.init(
      EnrollmentFile.applicants,
      RecordFinding(
        rule: rule, severity: severity, row: child.row, column: Child.number.spec.id,
        value: child.number, problem: problem, remedy: remedy))
  }
}
