public import Disclosure

/// The kinds of notice by which a bureau and its schools take in a year's pupils (招生), from the
/// zones to the classes.
public let enrollmentKinds: [NoticeKind] = [
  zoningNotice, enrollmentSchemeNotice, primaryPlanNotice, juniorPlanNotice, privatePlanNotice,
  handbookNotice, applicationsNotice, entrantsNotice, drawnNotice,
  admittedNotice, migrantPointsNotice, transfersNotice, classesNotice,
]

/// The name of the year's work, in every notice of it and in the title of its draws.
let enrollmentFact = FactSpec(
  "招生项目", hint: "工作的名称,写明年份和学段,不含“关于”和“公示”", example: "2026年秋季小学一年级招生")

/// When on the posting day the notice hangs, for periods that begin at an hour.
let postingHourFact = FactSpec(
  "张贴时刻", required: false, hint: "公示从张贴当天几点开始,公示期按小时算的要写", example: "9:00")

/// A kind of enrolment notice, with what all of them have in common.
///
/// `catalogueItem` is the second half of a row's name, as 招生结果.
func enrollmentKind(
  _ stage: Int, _ id: String, _ name: String, stageName: String, catalogueItem: String,
  roster: Roster, facts: [FactSpec] = [], period: PeriodRule,
  signers: [String] = ["经办人", "基础教育科负责人", "分管负责人"], references: [WorkFile] = [],
  links: [ChainLink] = [], statements: [Statement] = [],
  web: @escaping @Sendable (NoticeContent) -> WebList = { _ in .list },
  checks: @escaping @Sendable (NoticeContent) -> [RecordFinding] = { _ in [] }
) -> NoticeKind {
  NoticeKind(
    id: "enrollment." + id, name: name, domain: .enrollment, stage: stage, stageName: stageName,
    catalogueItem: "招生管理/" + catalogueItem, roster: roster,
    facts: [enrollmentFact, postingHourFact] + facts + factsOfEveryNotice, period: period,
    signers: signers, takeDown: (words: "招生工作结束后撤下", source: enrollmentTakeDown),
    references: references, links: links, statements: statements, web: web, checks: checks)
}
