import Disclosure

/// What is checked of the admitted: plans, and that who came by a draw was drawn.
func admittedFindings(_ content: NoticeContent) -> [RecordFinding] {
  let results = content.reference(EnrollmentFile.drawn).map { results in
    Dictionary(results.map { (DrawPlaceKey($0, DrawNumber.number), $0) }) { first, _ in first }
  }
  return planFindings(content) + content.records.flatMap { drawPlaceFindings($0, results) }
    + separatedFindings(content) + alternateTurnFindings(content)
}

/// ENR-080: more children than a school's plan, of schools that enrol by themselves.
private func planFindings(_ content: NoticeContent) -> [RecordFinding] {
  let applications = content.reference(EnrollmentFile.applications) ?? []
  return grouped(content.records, by: { $0[Enrolling.school] }).compactMap { school, rows in
    guard let plan = applications.first(where: { $0[Enrolling.group] == school })?[Enrolling.plan],
      rows.count > plan
    else { return nil }
    return RecordFinding(
      "ENR-080", .explain, row: rows[0].row, in: Enrolling.school.spec.id, school,
      "“\(school)”录取 \(rows.count) 人,超过计划 \(plan) 人", "请核对;因多胞胎等超出的写明情况")
  }
}

/// What names a number among all draws.
private struct DrawPlaceKey: Hashable {
  let group: String?
  let number: String?

  init(_ row: Record, _ number: Column<String>) {
    group = row[Enrolling.group]
    self.number = row[number]
  }
}

private let drawnWays = [AdmissionWay.draw.rawValue, AdmissionWay.alternate.rawValue]

/// ENR-081, ENR-082: group and number of who came by a draw, and what the draw says of them.
private func drawPlaceFindings(
  _ row: Record, _ results: [DrawPlaceKey: Record]?
) -> [RecordFinding] {
  guard let way = row[Placed.way], drawnWays.contains(way) else { return [] }
  guard let group = row[Placed.group], let number = row[Placed.drawNumber] else {
    return [
      RecordFinding(
        "ENR-081", row: row.row, in: Placed.drawNumber.spec.id, "\(way)的没有写组别和摇号编号", "请补上,与摇号结果一致")
    ]
  }
  guard let results else { return [] }
  guard let result = results[DrawPlaceKey(row, Placed.drawNumber)] else {
    return [
      RecordFinding(
        "ENR-082", row: row.row, in: Placed.drawNumber.spec.id, number,
        "摇号结果里没有“\(group)”的“\(number)”", "请核对")
    ]
  }
  return [standingFinding(row, way, result), childFinding(row, result)].compactMap(\.self)
}

/// ENR-082: who won is admitted by the draw, and an alternate moves up.
private func standingFinding(_ row: Record, _ way: String, _ result: Record) -> RecordFinding? {
  let expected = way == AdmissionWay.draw.rawValue ? DrawNumber.won : DrawNumber.alternate
  guard let standing = result[DrawNumber.result], standing != expected else { return nil }
  return RecordFinding(
    "ENR-082", row: row.row, in: Placed.way.spec.id, way, "摇号结果是“\(standing)”,录取途径写了“\(way)”", "请核对"
  )
}

/// ENR-083: the number is this child's.
private func childFinding(_ row: Record, _ result: Record) -> RecordFinding? {
  guard let child = row[Child.number], let behind = result[DrawNumber.registrations],
    !registrationNumbers(in: behind).contains(child)
  else { return nil }
  return RecordFinding(
    "ENR-083", row: row.row, in: Child.number.spec.id, child,
    "摇号结果里这个编号的报名号是“\(behind)”,这里是“\(child)”", "请核对")
}

/// ENR-084: a number that won, and whose children are not all here.
private func separatedFindings(_ content: NoticeContent) -> [RecordFinding] {
  let children = Set(content.records.compactMap { $0[Child.number] })
  return (content.reference(EnrollmentFile.drawn) ?? []).compactMap { result in
    guard result[DrawNumber.result] == DrawNumber.won, let number = result[DrawNumber.number],
      let behind = result[DrawNumber.registrations]
    else { return nil }
    let missing = registrationNumbers(in: behind).filter { !children.contains($0) }
    guard let first = missing.first else { return nil }
    return RecordFinding(
      "ENR-084", .explain, in: Child.number.spec.id, first,
      "“\(result[Enrolling.group] ?? "")”的“\(number)”中签,“\(missing.joined(separator: "、"))”不在录取名单里",
      "请核对有没有漏列;放弃的写明情况")
  }
}

/// ENR-085: an alternate who moved up past one before it.
private func alternateTurnFindings(_ content: NoticeContent) -> [RecordFinding] {
  let children = Set(content.records.compactMap { $0[Child.number] })
  let alternates = (content.reference(EnrollmentFile.drawn) ?? []).filter {
    $0[DrawNumber.result] == DrawNumber.alternate
  }
  return grouped(alternates, by: { $0[Enrolling.group] }).compactMap { group, rows in
    let ordered = rows.sorted {
      ($0[DrawNumber.alternatePlace] ?? 0) < ($1[DrawNumber.alternatePlace] ?? 0)
    }
    let isIn = ordered.map { row in
      registrationNumbers(in: row[DrawNumber.registrations] ?? "").contains(
        where: children.contains)
    }
    guard let last = isIn.lastIndex(of: true), let passed = isIn.firstIndex(of: false),
      passed < last
    else { return nil }
    return RecordFinding(
      "ENR-085", .explain, in: Placed.drawNumber.spec.id, ordered[passed][DrawNumber.number],
      "“\(group)”候补第 \(passed + 1) 位没有录取,第 \(last + 1) 位录取了", "请核对;放弃递补的写明情况")
  }
}
