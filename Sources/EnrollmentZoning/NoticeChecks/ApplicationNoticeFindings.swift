import Disclosure

/// What is checked of the numbers of applicants, group by group.
func applicationFindings(_ content: NoticeContent) -> [RecordFinding] {
  let isExplained = content.facts.text("不摇号办法") != nil
  return content.records.flatMap { row in
    publishedPlanFindings(row, content) + needFindings(row, isExplained: isExplained)
      + (row.isDrawnFor ? figureFindings(row) + bundleFindings(row) : undrawnFigures(row))
  } + missingEventFindings(content)
}

/// ENR-016: another plan than was published for the school, or for the schools of the group.
private func publishedPlanFindings(_ row: Record, _ content: NoticeContent) -> [RecordFinding] {
  guard let plans = content.reference(EnrollmentFile.zones), let group = row[Enrolling.group]
  else { return [] }
  let members = plans.filter { plan in
    plan[SchoolZone.group] == group || plan[SchoolZone.school] == group
      || group == AdmissionDesk.everywhere
  }
  guard !members.isEmpty else {
    // A further draw is named after its school or group, as 云溪县第一小学（第二类）, and has the seats
    // that are left.
    let names = plans.flatMap { [$0[SchoolZone.group], $0[SchoolZone.school]] }.compactMap(\.self)
    guard !names.contains(where: { group.hasPrefix($0 + "（") }) else { return [] }
    return [
      RecordFinding(
        "ENR-016", row: row.row, in: Enrolling.group.spec.id, group, "招生计划与地段里没有“\(group)”",
        "请核对学校或派位组的写法")
    ]
  }
  let seats = members.compactMap { $0[SchoolZone.seats] }
  guard seats.count == members.count, let plan = row[Enrolling.plan], plan != seats.reduce(0, +)
  else { return [] }
  return [
    RecordFinding(
      "ENR-016", row: row.row, in: Enrolling.plan.spec.id, String(plan),
      "“\(group)”计划写了 \(plan) 人,公布的招生计划是 \(seats.reduce(0, +)) 人", "请核对")
  ]
}

/// ENR-030, ENR-031: a draw that nobody needs, and too many applicants without one.
private func needFindings(_ row: Record, isExplained: Bool) -> [RecordFinding] {
  guard let plan = row[Enrolling.plan], let applicants = row[Enrolling.applicants] else {
    return []
  }
  let column = GroupApplication.drawn.spec.id
  if row.isDrawnFor, applicants <= plan {
    return [
      RecordFinding(
        "ENR-030", row: row.row, in: column, GroupApplication.isDrawn,
        "报名 \(applicants) 人,计划 \(plan) 人,用不着摇号", "请改为“否”,全部录取")
    ]
  }
  guard !row.isDrawnFor, applicants > plan, !isExplained else { return [] }
  return [
    RecordFinding(
      "ENR-031", .explain, row: row.row, in: column, GroupApplication.isNotDrawn,
      "报名 \(applicants) 人,超过计划 \(plan) 人,却不摇号", "请核对;按类别和先后录取的,用“不摇号办法”写明")
  ]
}

/// ENR-032, ENR-033: seats and children of the draw are what is left of plan and applicants.
private func figureFindings(_ row: Record) -> [RecordFinding] {
  let needed = [GroupApplication.seats, GroupApplication.entering, GroupApplication.numbers]
  let missing = needed.filter { row[$0] == nil }.map { column in
    RecordFinding(
      "ENR-032", row: row.row, in: column.spec.id, "要摇号的没有填\(column.spec.header)", "请补上")
  }
  let before = row[GroupApplication.before] ?? 0
  return missing
    + [
      differing(
        row, GroupApplication.seats, row[Enrolling.plan].map { $0 - before }, "计划人数减摇号前录取人数"),
      entering(row, before),
    ].compactMap(\.self)
}

/// ENR-033 of the children: more than are left is wrong, fewer may have been turned away before.
private func entering(_ row: Record, _ before: Int) -> RecordFinding? {
  guard let applicants = row[Enrolling.applicants], let entering = row[GroupApplication.entering],
    entering != applicants - before
  else { return nil }
  return RecordFinding(
    "ENR-033", entering > applicants - before ? .mustFix : .explain, row: row.row,
    in: GroupApplication.entering.spec.id, String(entering),
    "报名 \(applicants) 人,摇号前录取 \(before) 人,余 \(applicants - before) 人,参加摇号写了 \(entering) 人",
    "请核对;有人不参加摇号的写明情况")
}

/// ENR-034, ENR-035: a bundle has two children or more, and shares one number.
private func bundleFindings(_ row: Record) -> [RecordFinding] {
  let (children, bundles) = (row[GroupApplication.bundled] ?? 0, row[GroupApplication.bundles] ?? 0)
  guard bundles == 0 ? children == 0 : children >= 2 * bundles else {
    return [
      RecordFinding(
        "ENR-034", row: row.row, in: GroupApplication.bundled.spec.id, String(children),
        "多胞胎 \(children) 人、\(bundles) 组对不上", "每组至少 2 人,请核对")
    ]
  }
  let expected = row[GroupApplication.entering].map { $0 - children + bundles }
  return [
    differing(row, GroupApplication.numbers, expected, "参加摇号人数减多胞胎人数加多胞胎组数", "ENR-035")
  ].compactMap(\.self)
}

/// ENR-036: figures of a draw where there is none.
private func undrawnFigures(_ row: Record) -> [RecordFinding] {
  [GroupApplication.seats, GroupApplication.entering, GroupApplication.numbers].compactMap {
    column in
    guard let figure = row[column], figure > 0 else { return nil }
    return RecordFinding(
      "ENR-036", row: row.row, in: column.spec.id, String(figure),
      "不摇号,却填了\(column.spec.header) \(figure)", "请清空,或把“是否摇号”改为“是”")
  }
}

private func differing(
  _ row: Record, _ column: Column<Int>, _ expected: Int?, _ reckoning: String,
  _ rule: String = "ENR-033"
) -> RecordFinding? {
  guard let expected, let figure = row[column], figure != expected else { return nil }
  return RecordFinding(
    rule, row: row.row, in: column.spec.id, String(figure),
    "\(column.spec.header)写了 \(figure),\(reckoning)是 \(expected)", "请核对")
}

/// ENR-037: what must be said of the draw when there is one.
private func missingEventFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.records.contains(where: \.isDrawnFor) else { return [] }
  return [drawTimeName, "摇号地点", "监督人员"].filter { content.facts.text($0) == nil }.map { name in
    RecordFinding("ENR-037", in: name, "有学校要摇号,没有写\(name)", "请补上")
  }
}
