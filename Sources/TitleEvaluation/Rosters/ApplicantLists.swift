import Disclosure

/// Whom the unit recommends, with what each has now and is recommended for.
let recommendedApplicants = Roster(
  name: "推荐人选名单",
  columns: [
    Applicant.unit.spec, Applicant.number.spec, Applicant.name.spec, Applicant.sex.spec,
    Applicant.birthMonth.spec, Applicant.residentID.spec, Applicant.subject.spec,
    Applicant.title.spec, Applicant.titleSince.spec, Applicant.applied.spec,
    Applicant.exception.spec, Applicant.total.spec, Applicant.rank.spec,
  ] + VoteCount.optionalColumns + [Applicant.phone.spec],
  uniqueKeys: [[Applicant.number.spec.id], [Applicant.residentID.spec.id]],
  crossChecks: {
    applicantFindings($0) + $0.flatMap(voteFindings) + recommendedRankFindings($0)
  })

/// Whom the committee passed.
let evaluationResults = Roster(
  name: "评审通过人员名单",
  columns: [
    Applicant.unit.spec, Applicant.number.spec, Applicant.name.spec, Applicant.sex.spec,
    Applicant.residentID.spec, Applicant.subject.spec,
    Applicant.title.spec.with(required: false), Applicant.applied.spec,
    Applicant.exception.spec,
  ] + VoteCount.optionalColumns + [Applicant.phone.spec],
  uniqueKeys: [[Applicant.number.spec.id], [Applicant.residentID.spec.id]],
  crossChecks: { applicantFindings($0) + $0.flatMap(voteFindings) })
