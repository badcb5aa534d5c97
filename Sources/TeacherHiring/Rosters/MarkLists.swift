import Disclosure

/// The marks of the written exam, ranked within each post; who was absent has neither.
let writtenMarks = Roster(
  name: "笔试成绩表",
  columns: placeColumns + ticketColumns + [
    Candidate.written.spec.with(hint: "卷面成绩,最多两位小数;缺考的空着"), Candidate.bonus.spec,
    Candidate.writtenTotal.spec,
    Candidate.rank.spec.with(required: false, hint: "本岗位内按笔试折算成绩的名次;缺考的空着"),
    Candidate.status.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], order: byRankInPost,
  crossChecks: writtenListFindings)

/// Who is called to the qualification review and the interview, with the rank of the written exam.
let interviewees = Roster(
  name: "资格复审和面试入围名单",
  columns: placeColumns + [planColumn] + ticketColumns + [
    Candidate.written.spec, Candidate.bonus.spec, Candidate.writtenTotal.spec,
    Candidate.aptitude.spec,
    Candidate.rank.spec.with(hint: "与笔试成绩公告一致"),
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], order: byRankInPost,
  crossChecks: intervieweeFindings)

/// The marks of the interview, in the office's order, by room where there are several.
let interviewMarks = Roster(
  name: "面试成绩表",
  columns: placeColumns + [Candidate.room.spec] + ticketColumns + [
    Candidate.panel.spec, Candidate.skill.spec,
    Candidate.interview.spec.with(required: false, hint: "最多两位小数;缺考的空着"), Candidate.status.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], crossChecks: interviewListFindings)

/// The totals, ranked within each post, and who goes on to medical examination and inspection.
let totals = Roster(
  name: "总成绩和体检考察人选名单",
  columns: placeColumns + [planColumn] + ticketColumns + [
    Candidate.written.spec, Candidate.bonus.spec, Candidate.writtenTotal.spec,
    Candidate.aptitude.spec,
    Candidate.interview.spec.with(required: false, hint: "最多两位小数;缺考的空着"),
    Candidate.total.spec.with(required: false, hint: "按招聘公告的比例折算,最多两位小数;缺考的空着"),
    Candidate.rank.spec.with(required: false, hint: "本岗位内按总成绩的名次;缺考的空着"),
    Candidate.status.spec, Candidate.examined.spec, Candidate.withinPlan.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], order: byRankInPost,
  crossChecks: totalListFindings)
