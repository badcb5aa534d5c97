import Disclosure

/// Who is admitted where (录取).
let admissionStep = WorkStep(
  "admission", "录取",
  from: [EnrollmentFile.zones, EnrollmentFile.applicants, EnrollmentFile.eligibility],
  and: [EnrollmentFile.seatUse, EnrollmentFile.drawn], to: EnrollmentFile.admitted,
  words: """
    每所学校按录取顺序一类一类录取,到学位用完为止;最后一类按同类顺序排,分不出先后的停下来,写了“摇号”的按摇号结果。
    多胞胎一起录取。没有学位的列在统筹调剂里。
    """,
  work: { input in
    withReviewed(input) { admission in
      let found = admission.drawFindings
      guard found.isEmpty else { return WorkOutcome(findings: found) }
      return WorkOutcome(rows: admission.admittedRows, summary: admission.admissionSummary)
    }
  })

extension Admission {
  /// School by school in the order of the plan, in each as the seats were given out.
  fileprivate var admittedRows: [[Field]] {
    var bySchool: [[[Field]]] = Array(repeating: [], count: plan.schools.count)
    for family in order {
      guard case .taken(let school, let words, let drawn, let tie)? = seats[family] else {
        continue
      }
      for member in families[family].members {
        bySchool[school].append(row(member, school, words, drawn, tie).fields)
      }
    }
    return bySchool.flatMap(\.self)
  }

  private func row(
    _ member: Int, _ school: Int, _ words: String, _ drawn: DrawnPlace?, _ tie: TierTie?
  ) -> RowDraft {
    let tier = assessments[member].tier.map { rules.tiers[$0] }
    let isPriority = tier?.alternatives.contains { $0.contains(.priority) } ?? false
    var row = RowDraft(admittedChildren)
    row[Enrolling.school] = plan.schools[school].name
    row[Child.number] = children[member].number
    row[Child.maskedName] = children[member].name.isEmpty ? nil : children[member].name
    row[Placed.way] = way(drawn, tie, isPriority: isPriority).rawValue
    row[Placed.group] = drawn?.group
    row[Placed.drawNumber] = drawn?.number
    row[Child.tier] = tier?.name
    row[Placed.grounds] = short(words, 400)
    return row
  }

  private func way(_ drawn: DrawnPlace?, _ tie: TierTie?, isPriority: Bool) -> AdmissionWay {
    if drawn != nil { return .draw }
    if isPriority { return .priority }
    return tie == .points ? .points : .order
  }

  fileprivate var admissionSummary: [String] {
    let admitted = families.indices.filter { if case .taken? = seats[$0] { true } else { false } }
    let over = overPlan
    let count = total(of: admitted.map { families[$0].size })
    let schools = plan.schools.enumerated().map { place, school in
      "\(school.name) 计划 \(school.seats) 人,余 \(left[place]) 个学位"
    }
    return [
      "录取 \(count) 人;没有学位、等候统筹的 \(total(of: over.map { families[$0].size })) 人"
    ] + schools
  }
}

extension Admission {
  /// Families without a seat, in the order in which they were looked at.
  var overPlan: [Int] {
    order.filter { if case .some(.none(_, _)) = seats[$0] { true } else { false } }
  }
}

private func total(of counts: [Int]) -> Int { counts.reduce(0, +) }
