import Disclosure

/// Marks and ranks of the written exam (笔试成绩公告).
let writtenNotice = hiringKind(
  3, "written", "笔试成绩公告", stageName: "公布笔试成绩", roster: writtenMarks,
  facts: [
    FactSpec("笔试日期", .day, hint: "哪一天考的", example: "2026-05-16"),
    FactSpec(
      "查分时间", required: false, hint: "可以申请查分时写", example: "2026年5月25日至5月27日,每天8:30—17:30"),
    FactSpec(
      "查分办法", required: false, hint: "怎样申请、查什么、怎样答复", example: "本人持准考证和身份证书面申请,只查有无漏评、加分错误"),
  ] + schemeItems,
  links: [toAnnouncement],
  statements: [
    Statement("参加笔试人数") { [String($0.records.count { $0[Candidate.status] == nil })] },
    Statement("缺考人数") { absentees($0.records) },
  ],
  checks: { schemeFindings($0) + recountFindings($0) })

/// The marks of the interview, by room where there are several (面试成绩公告).
let interviewNotice = hiringKind(
  6, "interview", "面试成绩公告", stageName: "公布面试成绩", roster: interviewMarks,
  facts: [
    FactSpec("面试日期", hint: "哪一天或哪几天面试的", example: "2026年6月20日"),
    FactSpec(
      "成绩复核办法", required: false, hint: "可以申请复核时写", example: "公布后3日内本人书面申请,只复核分数计算"),
  ] + schemeItems,
  links: [
    toAnnouncement,
    .byTicket(after: "hiring.interviewees", complete: true, changes: [.beforeInterview]),
  ],
  statements: [
    Statement("参加面试人数") { [String($0.records.count { $0[Candidate.status] == nil })] },
    Statement("缺考人数") { absentees($0.records) },
  ],
  checks: { schemeFindings($0) + mixedMarkFindings($0) })

/// Totals, ranks, and who goes on to medical examination and inspection (总成绩和体检考察人选公告).
let totalsNotice = hiringKind(
  7, "totals", "总成绩和体检考察人选公告", stageName: "公布总成绩", roster: totals,
  facts: [
    FactSpec("体检时间", required: false, hint: "没有定的不写", example: "2026年7月6日7:30"),
    FactSpec("体检地点", required: false, hint: "集合地点", example: "云溪县人民医院体检中心"),
    FactSpec(
      "体检要求", required: false, hint: "空腹、证件等", example: "携带身份证和准考证,空腹"),
    FactSpec(
      "考察安排", required: false, hint: "时间和方式", example: "体检合格后由学校派人到所在单位或学校考察"),
  ] + schemeItems,
  links: [
    toAnnouncement,
    .byTicket(after: "hiring.interview", complete: true, unchanged: [Candidate.interview.spec]),
    .byTicket(
      after: "hiring.written", complete: false,
      unchanged: [Candidate.written.spec, Candidate.bonus.spec, Candidate.writtenTotal.spec]),
  ],
  statements: [
    Statement("进入体检考察人数") {
      [String($0.records.count { $0[Candidate.examined] == Candidate.yes })]
    },
    countingStatement,
  ],
  checks: { schemeFindings($0) + recountFindings($0) + examinationEntryFindings($0) })

private func absentees(_ records: [Record]) -> [String] {
  let count = records.count { $0[Candidate.status] == Candidate.absent }
  return count > 0 ? [String(count)] : []
}
