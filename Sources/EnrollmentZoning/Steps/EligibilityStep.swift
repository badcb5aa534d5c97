import Disclosure

/// Everybody's zone, class and decision (资格审核).
let eligibilityStep = WorkStep(
  "eligibility", "审核入学资格",
  from: [EnrollmentFile.zones, EnrollmentFile.applicants], and: [EnrollmentFile.seatUse],
  to: EnrollmentFile.eligibility,
  words: """
    每个孩子:满不满入学年龄,住址在哪所学校的学区(写出是哪一句地段定的),属于录取顺序里的哪一类,
    逐条写明符合或不符合、差几天、学位被哪年哪校的哪次入学占用。没有填的、地段文字定不下来的是待核,不猜。
    """,
  work: { input in
    withEnrollment(input) { enrollment in
      let admission = enrollment.admission()
      return WorkOutcome(
        rows: admission.reviewRows(enrollment.review), summary: [admission.reviewSummary])
    }
  })

extension Admission {
  func reviewRows(_ review: (Registrant) -> ReviewedChild) -> [[Field]] {
    zip(children, assessments).map { child, assessment in
      let zone = review(child).zone
      var row = RowDraft(reviewedChildren)
      row[Child.number] = child.number
      row[Child.name] = child.name.isEmpty ? nil : child.name
      row[Enrolling.group] = assessment.school.flatMap(plan.pool)
      row[Review.zoneSchools] = zone.flatMap { short($0.schools.joined(separator: "、"), 200) }
      row[Review.zoneWords] = zone.flatMap { short($0.because, 300) }
      if let tier = assessment.tier {
        row[Child.tier] = rules.tiers[tier].name
        row[Review.tierOrder] = tier + 1
      }
      row[Child.priority] = child.priority
      row[Child.bundle] = child.bundle
      row[Review.decision] = assessment.decision.words
      row[Review.grounds] = short(assessment.lines.joined(separator: "。"), 400)
      return row.fields
    }
  }

  fileprivate var reviewSummary: String {
    let counts = grouped(assessments) { $0.decision }
    func count(_ decision: Assessment.Decision) -> Int {
      counts.first { $0.key == decision }?.items.count ?? 0
    }
    let tiers = rules.tiers.indices.map { place in
      "\(rules.tiers[place].name) \(count(.suitable(tier: place))) 人"
    }
    return "报名 \(children.count) 人:" + tiers.joined(separator: ",")
      + ",待核 \(count(.open)) 人,不符合 \(count(.unsuitable)) 人"
  }
}

extension Assessment.Decision {
  var words: String {
    switch self {
    case .suitable: Review.suitable
    case .open: Review.open
    case .unsuitable: Review.unsuitable
    }
  }
}

/// What fits into a cell, where more is said by `explain`; nil for nothing.
func short(_ text: String, _ length: Int) -> String? {
  if text.isEmpty { return nil }
  let end = "……（全文见 explain）"
  return text.count <= length ? text : text.prefix(length - end.count) + end
}
