import Disclosure

/// Whose place is taken: a row without a ticket of its own says that nobody takes it.
private let comingIn =
  [
    Candidate.ticket.spec.with(required: false, hint: "递补人员的准考证号,按文本录入;没有人递补的空着")
  ] + ticketColumns.dropFirst()

private let droppingOut = [
  Candidate.replaced.spec, Candidate.stage.spec, Candidate.reasonClass.spec,
]

/// Who moves up to the interview, for whom, and why that place was free (面试递补).
let interviewSubstitutes = Roster(
  name: "面试递补名单",
  columns: placeColumns + comingIn + [
    Candidate.written.spec, Candidate.bonus.spec, Candidate.writtenTotal.spec,
    Candidate.rank.spec.with(required: false, hint: "递补人员的笔试名次"),
  ] + droppingOut,
  uniqueKeys: [[Candidate.ticket.spec.id], [Candidate.replaced.spec.id]],
  crossChecks: { substituteFindings($0) + stageFindings($0, isBeforeInterview: true) })

/// Who moves up after the interview, for whom, at which stage, and why that place was free (递补).
let substitutes = Roster(
  name: "递补人员名单",
  columns: placeColumns + comingIn + [
    Candidate.total.spec.with(required: false, hint: "递补人员的总成绩"),
    Candidate.rank.spec.with(required: false, hint: "递补人员的总成绩名次"),
  ] + droppingOut,
  uniqueKeys: [[Candidate.ticket.spec.id], [Candidate.replaced.spec.id]],
  crossChecks: { substituteFindings($0) + stageFindings($0, isBeforeInterview: false) })
