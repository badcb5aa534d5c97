import Disclosure

/// What is checked of those who are placed elsewhere.
func transferFindings(_ content: NoticeContent) -> [RecordFinding] {
  turnFindings(content.records) + roomFindings(content.records)
    + content.records.compactMap(sameSchoolFinding) + placedFindings(content)
}

/// ENR-012: the order runs from 1 without gaps, so that everybody sees who was before.
private func turnFindings(_ records: [Record]) -> [RecordFinding] {
  let ordered = records.filter { $0[Transfer.order] != nil }.sorted {
    ($0[Transfer.order] ?? 0) < ($1[Transfer.order] ?? 0)
  }
  guard
    let gap = ordered.enumerated().first(where: { $0.element[Transfer.order] != $0.offset + 1 })
  else { return [] }
  return [
    RecordFinding(
      "ENR-012", row: gap.element.row, in: Transfer.order.spec.id,
      gap.element[Transfer.order].map(String.init), "缺第 \(gap.offset + 1) 位,次序要从 1 连续排", "请核对有没有漏列")
  ]
}

/// ENR-013: no more children than a school had seats left, and one figure for each school.
private func roomFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { $0[Transfer.to] }).compactMap { school, rows in
    let column = Transfer.left.spec.id
    guard let left = rows.lazy.compactMap({ $0[Transfer.left] }).first else { return nil }
    if let other = rows.first(where: { $0[Transfer.left].map { $0 != left } ?? false }) {
      return RecordFinding(
        "ENR-013", row: other.row, in: column, other[Transfer.left].map(String.init),
        "“\(school)”的剩余学位有的写 \(left),这里不同", "写统筹开始前的数,同一学校各行要相同")
    }
    guard rows.count > left else { return nil }
    return RecordFinding(
      "ENR-013", row: rows[left].row, in: Transfer.to.spec.id, school,
      "“\(school)”剩余学位 \(left) 个,统筹了 \(rows.count) 人", "请核对")
  }
}

/// ENR-014: placed where it came from.
private func sameSchoolFinding(_ row: Record) -> RecordFinding? {
  guard let to = row[Transfer.to], row[Transfer.from] == to else { return nil }
  return RecordFinding(
    "ENR-014", row: row.row, in: Transfer.to.spec.id, to, "原报学校和统筹学校是同一所", "请核对")
}

/// ENR-015: a child that has a seat already.
private func placedFindings(_ content: NoticeContent) -> [RecordFinding] {
  let admitted = (content.reference(EnrollmentFile.admitted) ?? []).filter {
    $0[Placed.way] != AdmissionWay.transfer.rawValue
  }
  let schools = Dictionary(
    admitted.compactMap { row in row[Child.number].map { ($0, row[Enrolling.school] ?? "") } }
  ) { first, _ in first }
  return content.records.compactMap { row in
    guard let child = row[Child.number], let school = schools[child] else { return nil }
    return RecordFinding(
      "ENR-015", row: row.row, in: Child.number.spec.id, child, "“\(child)”已经录取到“\(school)”",
      "请核对两张名单")
  }
}
