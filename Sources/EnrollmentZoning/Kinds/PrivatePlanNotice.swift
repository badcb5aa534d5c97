import Disclosure

/// How many private schools take in, by stage (民办学校招生计划).
let privatePlanNotice = NoticeKind(
  id: "enrollment.private", name: "民办学校招生计划公告", domain: .enrollment, stage: 3,
  stageName: "公布计划和地段", catalogueItem: "招生管理/招生计划", roster: privatePlan,
  facts: [
    planYear,
    FactSpec(
      "报名办法", hint: "怎样报名,报名超过计划怎么办",
      example: "与公办学校同步报名，报名人数超过计划的，全部电脑随机录取"),
  ] + planFacts,
  period: planPeriod, signers: planSigners,
  takeDown: (
    words: "下一年的招生计划公布后归档", source: .practice("招生计划和招生地段一年一公布,当年有效")
  ), statements: [stagePlans],
  checks: { content in
    yearFindings(content) + citedExplanationFindings(content)
      + totalFindings(content, privateTotals)
      + content.records.flatMap(stageFindings)
  })

private let privateTotals = [
  StatedTotal(
    fact: statedClasses, columns: [PrivateSchool.primaryClasses, PrivateSchool.juniorClasses],
    unit: " 个班"),
  StatedTotal(
    fact: statedSeats, columns: [PrivateSchool.primarySeats, PrivateSchool.juniorSeats],
    unit: " 人"),
]

private let stages = [
  (
    name: "小学", classes: PrivateSchool.primaryClasses, seats: PrivateSchool.primarySeats,
    largest: largestClasses.primary
  ),
  (
    name: "初中", classes: PrivateSchool.juniorClasses, seats: PrivateSchool.juniorSeats,
    largest: largestClasses.junior
  ),
]

/// ENR-062 for each stage, and ENR-066: classes without pupils, pupils without classes, no stage.
private func stageFindings(_ record: Record) -> [RecordFinding] {
  var findings: [RecordFinding] = []
  for stage in stages {
    let (classes, seats) = (record[stage.classes], record[stage.seats])
    if (classes ?? 0 == 0) != (seats ?? 0 == 0) {
      let empty = classes ?? 0 == 0 ? stage.classes : stage.seats
      findings.append(
        record.planFinding(
          "ENR-066", at: empty.spec, "\(stage.name)的班数和人数只填了一个", "请补上;没有\(stage.name)的两格都填“/”"))
    }
    if let finding = classSizeFinding(record, stage.classes, stage.seats, largest: stage.largest) {
      findings.append(finding)
    }
  }
  if stages.allSatisfy({ record[$0.classes] == nil && record[$0.seats] == nil }) {
    findings.append(
      record.planFinding(
        "ENR-066", at: PrivateSchool.primaryClasses.spec, "小学和初中都没有计划",
        "请填计划;今年不招生的删去这一行,在说明里写"))
  }
  return findings
}

/// As 小学36所，156个班、5637人.
private let stagePlans = Statement("各学段计划") { content in
  stages.compactMap { stage in
    let rows = content.records.filter { ($0[stage.classes] ?? 0) > 0 }
    guard !rows.isEmpty else { return nil }
    let classes = rows.compactMap { $0[stage.classes] }.reduce(0, +)
    let seats = rows.compactMap { $0[stage.seats] }.reduce(0, +)
    return "\(stage.name)\(rows.count)所，\(classes)个班、\(seats)人"
  }
}
