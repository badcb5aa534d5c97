import Disclosure

/// Who passed medical examination and inspection (体检考察结果公告).
let examinationNotice = hiringKind(
  8, "examination", "体检考察结果公告", stageName: "体检考察", roster: examinationResults,
  facts: [
    FactSpec(
      "复检办法", required: false, hint: "对体检结论有异议时怎样复检", example: "接到通知后3日内书面提出,复检一次,以复检结论为准")
  ],
  links: [
    toAnnouncement,
    .byTicket(
      after: "hiring.totals", goesOn: .init(Candidate.examined.spec.header, is: Candidate.yes),
      complete: true, unchanged: [Candidate.total.spec, Candidate.rank.spec],
      changes: [.comingInAfterInterview]),
  ],
  statements: [
    Statement("合格人数") {
      [String($0.records.count { $0[Candidate.conclusion] == Candidate.passed })]
    }
  ])

/// Who moves up after the interview, and in whose place (递补人员公示).
let substitutesNotice = hiringKind(
  9, "substitutes", "递补人员公示", stageName: "递补", roster: substitutes, facts: schemeItems,
  links: [
    toAnnouncement,
    .byTicket(
      after: "hiring.totals", complete: false,
      unchanged: [Candidate.total.spec, Candidate.rank.spec]),
  ],
  statements: [substituteCount],
  checks: { schemeFindings($0) + substitutionPolicyFindings($0) })

/// The people a bureau means to hire, posted for objections before they are (拟聘用人员公示).
let proposedHiresNotice = hiringKind(
  10, "proposed", "拟聘用人员公示", stageName: "拟聘用公示", roster: proposedHires,
  facts: [
    FactSpec(
      "年龄上限", .number(18...60), required: false, hint: "周岁,含这个岁数;各岗位相同时写,用来核对", example: "35"),
    FactSpec(
      "年龄截止日", .day, required: false, hint: "与招聘公告一致,写了年龄上限时必须写", example: "2026-03-31"),
  ],
  period: proposedHiresPeriod,
  takeDown: (words: "公示期满、异议办结后撤下", source: hiringTakeDown),
  links: [
    toAnnouncement,
    // More may have passed than are hired, so not all of them go on.
    .byTicket(
      after: "hiring.examination",
      goesOn: .init(Candidate.conclusion.spec.header, is: Candidate.passed), complete: false,
      explainingAbsence: true, changes: [.afterInterview]),
    .byTicket(
      after: "hiring.substitutes",
      concerning: [.init(Candidate.remark.spec.header, is: Candidate.substituted)],
      complete: false, unchanged: [Candidate.total.spec, Candidate.rank.spec]),
    .byTicket(
      after: "hiring.totals", complete: false,
      unchanged: [
        Candidate.written.spec, Candidate.interview.spec, Candidate.total.spec,
        Candidate.rank.spec,
      ]),
  ],
  checks: proposedAgeFindings)

/// Who is hired once the period is over and the objections are answered (聘用结果公告).
let resultNotice = hiringKind(
  11, "result", "聘用结果公告", stageName: "聘用结果", roster: hiringResults,
  facts: [
    FactSpec("拟聘用公示截止日", .day, hint: "拟聘用人员公示的最后一天", example: "2026-08-12"),
    FactSpec(
      "公示期反映情况", .choice(Responses.allCases.map(\.rawValue)), hint: "公示期内收到的反映和办理情况",
      example: Responses.none.rawValue),
    FactSpec("报到安排", required: false, hint: "时间、地点、手续", example: "2026年8月20日到云溪县教育局人事科报到"),
  ],
  period: resultPeriod,
  links: [
    toAnnouncement,
    .byTicket(
      after: "hiring.proposed", complete: false, explainingAbsence: true,
      unchanged: [Candidate.name.spec],
      changes: [.afterInterview], notBeforePeriodEnd: true),
  ],
  statements: [
    Statement("聘用人数") {
      [String($0.records.count { $0[Candidate.result] == Candidate.hired })]
    },
    Statement("暂缓聘用人数") {
      let count = $0.records.count { $0[Candidate.result] == Candidate.suspended }
      return count > 0 ? [String(count)] : []
    },
  ],
  checks: resultFindings)
