import Disclosure

/// Who takes part in which draw (摇号名单).
let entrantsStep = WorkStep(
  "entrants", "编排摇号名单",
  from: [EnrollmentFile.zones, EnrollmentFile.applicants, EnrollmentFile.eligibility],
  and: [EnrollmentFile.seatUse, EnrollmentFile.drawn], to: EnrollmentFile.entrants,
  words: """
    按报名号的顺序给每组从 1 起编号,多胞胎共用一个编号、按人数占学位。前面各类先录取,不参加摇号。
    志愿优先的后几个志愿、或同一所学校后面一类也要摇号的,等前一次摇号有了结果再运行 applications 和这一步,
    会添上新的组,已有的组不变。
    """,
  work: { input in
    withReviewed(input) { admission in
      WorkOutcome(
        rows: admission.draws.flatMap(admission.entrantRows),
        summary: admission.draws.map { draw in
          "\(draw.group):\(draw.families.count) 个编号,\(draw.seats) 个名额"
        })
    }
  })

extension Admission {
  fileprivate func entrantRows(_ draw: NeededDraw) -> [[Field]] {
    let width = String(draw.families.count).count
    return draw.families.enumerated().map { place, family in
      let digits = String(place + 1)
      var row = RowDraft(drawEntrants)
      row[Enrolling.group] = draw.group
      row[DrawNumber.number] = String(repeating: "0", count: width - digits.count) + digits
      row[DrawNumber.registrations] = numbers(of: family)
      row[DrawNumber.persons] = families[family].size
      return row.fields
    }
  }
}
