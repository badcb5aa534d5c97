public import Disclosure

/// The kinds of notice of a year's title evaluation (职称评聘), from the scheme to the appointment.
public let titleKinds: [NoticeKind] = [
  schemeNotice, materialsNotice, pointsNotice, recommendedNotice, titleResultNotice,
  appointmentNotice,
]

/// The name of the year's work, in every notice of it.
let projectFact = FactSpec(
  "评聘项目", hint: "工作的名称,不含“关于”和“公示”", example: "2026年度中小学教师职称评聘")

/// A kind of title notice, with what all of them have in common.
func titleKind(
  _ stage: Int, _ id: String, _ name: String, stageName: String, roster: Roster,
  facts: [FactSpec] = [], period: PeriodRule, signers: [String] = ["经办人", "职称工作负责人", "校长"],
  references: [WorkFile] = [], links: [ChainLink] = [], statements: [Statement] = [],
  checks: @escaping @Sendable (NoticeContent) -> [RecordFinding] = { _ in [] }
) -> NoticeKind {
  NoticeKind(
    id: "title." + id, name: name, domain: .title, stage: stage, stageName: stageName,
    catalogueItem: "教师管理/职称评审", roster: roster,
    facts: [projectFact] + facts + factsOfEveryNotice, period: period, signers: signers,
    takeDown: (words: "评聘工作结束后撤下", source: titleTakeDown), references: references,
    links: links, statements: statements, checks: checks)
}
