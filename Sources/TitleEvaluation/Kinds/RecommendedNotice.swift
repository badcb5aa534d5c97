import Disclosure

/// Whom the unit recommends (推荐人选公示).
let recommendedNotice = titleKind(
  4, "recommended", "推荐人选公示", stageName: "公示推荐人选", roster: recommendedApplicants,
  facts: recommendingFacts, period: recommendedPeriod,
  references: [TitleFile.posts, TitleFile.points],
  links: [
    .byNumber(
      after: "title.materials",
      unchanged: [
        Applicant.name.spec, Applicant.subject.spec, Applicant.title.spec, Applicant.applied.spec,
      ], notBeforePeriodEnd: true, days: [Meeting.recommending.day]),
    .byNumber(after: "title.points", notBeforePeriodEnd: true),
  ],
  statements: [titleCounts("各职称推荐人数"), exceptionCount],
  checks: { content in
    let body = content.facts.text("评议组织类别").flatMap(TitleBody.init(rawValue:)) ?? .unit
    return committeeFindings(content, in: .recommending, of: body)
      + passedFindings(content, in: .recommending) + pointsAgainFindings(content)
      + recommendedSeatFindings(content)
  })

/// TITLE-033 to TITLE-035 of the recommended, and what is wrong with the ratio they are held to.
private func recommendedSeatFindings(_ content: NoticeContent) -> [RecordFinding] {
  let (plan, findings) = TitlePlan.read(content.facts)
  // The size of the body is the notice's own check.
  let ratio = findings.filter { $0.rule == "TITLE-100" }.map { found in
    RecordFinding(
      rule: found.rule, severity: found.severity, row: nil, column: found.place.field,
      value: found.value, problem: found.problem, remedy: found.remedy)
  }
  let limit = plan.map { plan in
    SeatLimit("推荐名额") { table, key in table.seats(key, plan)?.count }
  }
  return ratio + seatFindings(content, by: Applicant.applied, within: limit)
}
