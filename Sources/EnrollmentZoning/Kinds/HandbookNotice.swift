import Disclosure

/// What each school tells the families of its new pupils (新生入学告知书).
let handbookNotice = enrollmentKind(
  6, "handbook", "新生入学告知书", stageName: "公布新生入学告知书", catalogueItem: "招生政策",
  roster: schoolGuides,
  facts: [
    stageFact,
    FactSpec("年龄要求", hint: "出生日期到哪一天", example: "2020年8月31日（含）以前出生"),
    FactSpec("审核办法", hint: "由谁、怎样审核", example: "学校初审,教育、公安、自然资源部门联合复核"),
    FactSpec("结果查询", hint: "何时、在哪里看到录取结果", example: "7月10日起在学校公示栏和云溪县义务教育入学报名平台公布"),
  ],
  period: handbookPeriod, signers: ["经办人", "校长"],
  references: [EnrollmentFile.zones], statements: [guideTotals],
  checks: guideFindings)

/// How many schools, classes and pupils, as 12所学校计划招生36个班、1620人.
private let guideTotals = Statement("招生总数") { content in
  let classes = sum(content.records, SchoolGuide.classes)
  let seats = sum(content.records, SchoolGuide.seats)
  return ["\(content.records.count)所学校计划招生\(classes)个班、\(seats)人"]
}
