import Disclosure

/// The work of a step that stands on the review, once 资格审核.xlsx says what the register says now.
func withReviewed(_ input: WorkInput, _ work: (Admission) -> WorkOutcome) -> WorkOutcome {
  withEnrollment(input) { enrollment in
    let admission = enrollment.admission()
    let found = admission.findings + admission.staleFindings(input)
    return found.isEmpty ? work(admission) : WorkOutcome(findings: found)
  }
}

extension Admission {
  /// ENR-106: a review that was made before something was changed.
  fileprivate func staleFindings(_ input: WorkInput) -> [WorkFinding] {
    let rows = input.list(EnrollmentFile.eligibility) ?? []
    let written = Dictionary(
      rows.compactMap { row in row[Child.number].map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
    let changed = zip(children, assessments).filter { child, assessment in
      guard let row = written[child.number] else { return true }
      return row[Review.decision] != assessment.decision.words
        || row[Child.tier] != assessment.tier.map { rules.tiers[$0].name }
        || row[Enrolling.group] != assessment.school.flatMap(plan.pool)
    }
    guard !changed.isEmpty || written.count != children.count else { return [] }
    let names = changed.prefix(8).map(\.0.number).joined(separator: "、")
    return [
      WorkFinding(
        EnrollmentFile.eligibility,
        RecordFinding(
          rule: "ENR-106", row: nil, column: nil,
          problem: "和报名登记、地段、方案现在的样子不一样" + (names.isEmpty ? "" : "(\(names))"),
          remedy: "请先运行 gongshi enrollment eligibility,看过有什么变化再往下做"))
    ]
  }
}
