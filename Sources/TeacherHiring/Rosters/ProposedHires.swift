import Disclosure

/// The list behind a notice of proposed hires.
///
/// Posts stand in the order in which the office gave them, their people by rank.
let proposedHires = Roster(
  name: "拟聘用人员名单",
  columns: [
    Candidate.unit.spec, Candidate.post.spec, Candidate.postCode.spec,
    Candidate.planned.spec, Candidate.name.spec, Candidate.sex.spec,
    Candidate.residentID.spec, Candidate.birthMonth.spec, Candidate.education.spec,
    Candidate.degree.spec, Candidate.school.spec, Candidate.major.spec,
    Candidate.ticket.spec, Candidate.written.spec, Candidate.interview.spec,
    Candidate.total.spec, Candidate.rank.spec, Candidate.remark.spec,
    Candidate.phone.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id], [Candidate.residentID.spec.id]],
  order: .rank(
    column: Candidate.rank.spec.id,
    within: [
      Candidate.unit.spec.id, Candidate.post.spec.id, Candidate.postCode.spec.id,
    ]),
  crossChecks: { records in
    let posts = posts(in: records)
    return records.flatMap(identityFindings) + codeFindings(posts)
      + posts.flatMap { planFindings($0) + rankFindings($0) + scoreFindings($0) }
  })
