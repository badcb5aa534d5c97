import Disclosure

/// Who passed medical examination and inspection; both stay in the office, the conclusion is shown.
let examinationResults = Roster(
  name: "体检考察结果名单",
  columns: placeColumns + ticketColumns + [
    Candidate.total.spec, Candidate.rank.spec, Candidate.medical.spec, Candidate.inspection.spec,
    Candidate.conclusion.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], order: byRankInPost,
  crossChecks: { codeFindings(posts(in: $0)) + conclusionFindings($0) })

/// Who is hired, and whose case is still open.
let hiringResults = Roster(
  name: "聘用结果名单",
  columns: placeColumns + [
    Candidate.ticket.spec, Candidate.name.spec, Candidate.result.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]], crossChecks: { codeFindings(posts(in: $0)) })
