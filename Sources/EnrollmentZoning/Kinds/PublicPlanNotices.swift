import Disclosure

/// Who signs for zones and plans.
let planSigners = ["经办人", "基础教育科负责人", "分管领导"]

/// Zones and plans are for one year.
private let yearOver = (
  words: "下一年的招生计划和地段公布后归档", source: Provision.practice("招生计划和招生地段一年一公布,当年有效")
)

/// Which public primary takes in whom, and how many (招生计划与招生地段).
let primaryPlanNotice = NoticeKind(
  id: "enrollment.plan", name: "公办小学招生计划与招生地段公告", domain: .enrollment, stage: 3,
  stageName: "公布计划和地段", catalogueItem: "招生管理/招生范围", roster: zoneTable,
  facts: [planYear, ageCondition] + planFacts, period: planPeriod, signers: planSigners,
  takeDown: yearOver, statements: [publicPlanSummary],
  checks: { content in
    publicPlanFindings(content, SchoolZone.classes, largest: largestClasses.primary)
  })

/// The same for public junior schools.
let juniorPlanNotice = NoticeKind(
  id: "enrollment.junior", name: "公办初中招生计划与招生范围公告", domain: .enrollment, stage: 3,
  stageName: "公布计划和地段", catalogueItem: "招生管理/招生范围", roster: juniorZoneTable,
  facts: [planYear, juniorCondition] + planFacts, period: planPeriod, signers: planSigners,
  takeDown: yearOver, statements: [publicPlanSummary],
  checks: { content in
    publicPlanFindings(content, SchoolZone.juniorClasses, largest: largestClasses.junior)
      + content.records.flatMap(quotaFindings)
  })

private func publicPlanFindings(
  _ content: NoticeContent, _ classes: Column<Int>, largest: Int
) -> [RecordFinding] {
  missingPlanFindings(content) + yearFindings(content) + citedExplanationFindings(content)
    + totalFindings(
      content,
      [
        StatedTotal(fact: statedClasses, columns: [classes], unit: " 个班"),
        StatedTotal(fact: statedSeats, columns: [SchoolZone.seats], unit: " 人"),
      ])
    + content.records.flatMap { campusFindings($0, classes) }
    + content.records.compactMap {
      classSizeFinding($0, classes, SchoolZone.seats, largest: largest)
    }
}

/// As 150所学校，计划招生812个班、36540人.
private let publicPlanSummary = Statement("计划概况") { content in
  let schools = Set(content.records.compactMap { $0[SchoolZone.school] }).count
  let classes = content.records.compactMap { $0[SchoolZone.classes] }.reduce(0, +)
  let seats = content.records.compactMap { $0[SchoolZone.seats] }.reduce(0, +)
  let plan = [(classes, "个班"), (seats, "人")].filter { $0.0 > 0 }.map { "\($0)\($1)" }
  return ["\(schools)所学校" + (plan.isEmpty ? "" : "，计划招生" + plan.joined(separator: "、"))]
}
