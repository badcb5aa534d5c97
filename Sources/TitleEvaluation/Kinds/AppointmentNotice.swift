import Disclosure

/// Who is appointed to which grade of post (聘任结果公示).
let appointmentNotice = titleKind(
  6, "appointment", "聘任结果公示", stageName: "公示聘任结果", roster: appointedTeachers,
  facts: [
    FactSpec(
      "聘任决定", hint: "谁在哪一天研究决定的", example: "2026年12月18日校务会议研究")
  ],
  period: appointmentPeriod, references: [TitleFile.posts, TitleFile.results],
  links: [
    .byNumber(
      after: "title.result",
      concerning: [.init(Appointee.kind.spec.header, is: Appointee.newTitle)],
      explainingAbsence: true, unchanged: [Applicant.name.spec], notBeforePeriodEnd: true)
  ],
  statements: [
    titleCounts("各职称聘任人数", by: Appointee.appointedTitle), gradeCounts, appointmentCounts,
  ],
  checks: appointmentSeatFindings)
