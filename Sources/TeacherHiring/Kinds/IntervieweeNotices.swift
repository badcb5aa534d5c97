import Disclosure

/// Who is called to qualification review and interview, when and where (面试入围公告).
let intervieweesNotice = hiringKind(
  4, "interviewees", "资格复审和面试入围名单公告", stageName: "资格复审和面试入围",
  roster: interviewees,
  facts: [
    FactSpec("资格复审时间", hint: "哪天几点到几点", example: "2026年6月8日8:30—17:00"),
    FactSpec("资格复审地点", hint: "具体到房间", example: "云溪县教育局三楼会议室"),
    FactSpec("资格复审材料", .texts, hint: "要带的材料,逐条写", example: "身份证、准考证原件和复印件"),
    FactSpec("面试时间", hint: "没有定的写“另行公告”", example: "2026年6月20日8:00"),
    FactSpec("面试地点", hint: "没有定的写“另行公告”", example: "云溪县第一中学"),
    FactSpec("面试形式", required: false, hint: "与招聘公告一致", example: "试讲,准备30分钟,试讲10分钟"),
  ] + schemeItems,
  links: [toAnnouncement, writtenMarksStand],
  checks: { schemeFindings($0) + entryFindings($0) + recountFindings($0) })

/// Who moves up to the interview, and in whose place (面试递补公告).
let interviewSubstitutesNotice = hiringKind(
  5, "interview-substitutes", "面试递补公告", stageName: "面试递补", roster: interviewSubstitutes,
  facts: [
    FactSpec("资格复审时间", required: false, hint: "递补人员的资格复审", example: "2026年6月12日8:30—11:30"),
    FactSpec("资格复审地点", required: false, hint: "具体到房间", example: "云溪县教育局三楼会议室"),
    FactSpec("面试时间", required: false, hint: "与其他考生相同", example: "2026年6月20日8:00"),
    FactSpec("面试地点", required: false, hint: "与其他考生相同", example: "云溪县第一中学"),
  ] + schemeItems,
  links: [toAnnouncement, writtenMarksStand], statements: [substituteCount],
  checks: { schemeFindings($0) + substitutionPolicyFindings($0) })

/// What was published of the written exam stands.
private let writtenMarksStand = ChainLink.byTicket(
  after: "hiring.written", complete: false,
  unchanged: [
    Candidate.written.spec, Candidate.bonus.spec, Candidate.writtenTotal.spec, Candidate.rank.spec,
  ])

/// How many come in; rows without a ticket only say who dropped out.
let substituteCount = Statement("递补人数") {
  let count = $0.records.count { $0[Candidate.ticket] != nil }
  return count > 0 ? [String(count)] : []
}
