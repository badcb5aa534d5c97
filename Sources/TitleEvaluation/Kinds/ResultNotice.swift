import Disclosure

/// Whom the committee passed (评审结果公示).
let titleResultNotice = titleKind(
  5, "result", "评审结果公示", stageName: "公示评审结果", roster: evaluationResults,
  facts: judgingFacts, period: titleResultPeriod, references: [TitleFile.posts],
  links: [
    .byNumber(
      after: "title.recommended",
      unchanged: [Applicant.name.spec, Applicant.subject.spec, Applicant.applied.spec],
      notBeforePeriodEnd: true, days: [Meeting.judging.day])
  ],
  statements: [titleCounts("各职称通过人数"), capWords],
  checks: { content in
    let body = content.facts.text("评委会类别").flatMap(TitleBody.init(rawValue:)) ?? .profession
    return committeeFindings(content, in: .judging, of: body)
      + passedFindings(content, in: .judging) + passCapFindings(content)
      + seatFindings(content, by: Applicant.applied, within: .evaluated)
  })
