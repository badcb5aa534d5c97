import Disclosure

/// Everybody's points, item by item, with total and rank (量化赋分公示).
let pointsNotice = titleKind(
  3, "points", "量化赋分公示", stageName: "公示量化赋分", roster: quantifiedPoints,
  facts: [
    FactSpec(
      "申诉办法", hint: "对赋分有意见的怎样提出、由谁复核", example: "公示期内向学校职称办公室书面提出,审核小组3日内复核")
  ],
  period: pointsPeriod, references: [TitleFile.items],
  links: [
    .byNumber(
      after: "title.materials", explainingAbsence: true,
      unchanged: [Applicant.name.spec, Applicant.subject.spec, Applicant.applied.spec])
  ],
  statements: [titleCounts("各职称赋分人数"), itemWords], checks: settledScoreFindings)

/// The items and what each can bring, as 教学工作量20分、师德表现10分.
private let itemWords = Statement("赋分项目说明") { content in
  let items = grouped(content.records, by: { $0[PointItem.item] ?? "" })
  return [
    items.map { item, rows in
      item + (rows.lazy.compactMap { $0[PointItem.full] }.first.map { "\($0)分" } ?? "")
    }.joined(separator: "、")
  ]
}
