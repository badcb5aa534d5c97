public import Disclosure

/// The kinds of notice that hiring posts, in the order of its stages.
public let teacherHiringKinds: [NoticeKind] = [
  announcementNotice, adjustmentNotice, writtenNotice, intervieweesNotice,
  interviewSubstitutesNotice, interviewNotice, totalsNotice, examinationNotice, substitutesNotice,
  proposedHiresNotice, resultNotice,
]

/// The name of the round, in every notice of it.
let projectFact = FactSpec(
  "招聘项目", hint: "招聘公告的名称,不含“关于”和“公告”", example: "2026年公开招聘中小学教师")

/// A kind of hiring notice, with what all of them have in common.
func hiringKind(
  _ stage: Int, _ id: String, _ name: String, stageName: String, roster: Roster,
  facts: [FactSpec] = [], period: PeriodRule = processPeriod,
  takeDown: (words: String, source: Provision) = (words: "招聘结束后撤下", source: stepTakeDown),
  links: [ChainLink] = [], statements: [Statement] = [],
  checks: @escaping @Sendable (NoticeContent) -> [RecordFinding] = { _ in [] }
) -> NoticeKind {
  NoticeKind(
    id: "hiring." + id, name: name, domain: .hiring, stage: stage, stageName: stageName,
    catalogueItem: "教师管理/教师招聘", roster: roster,
    facts: [projectFact] + facts + factsOfEveryNotice, period: period,
    signers: ["经办人", "人事科负责人", "分管领导"], takeDown: takeDown, links: links,
    statements: statements, checks: checks)
}
