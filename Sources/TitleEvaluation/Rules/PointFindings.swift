import Disclosure

/// What the points of all applicants show together, TITLE-025 to TITLE-031.
func pointFindings(_ records: [Record]) -> [RecordFinding] {
  let people = grouped(records, by: { $0[Applicant.number] ?? "" }).filter { !$0.key.isEmpty }
    .map(\.items)
  let contests = grouped(people, by: { Contest($0[0]) }).map(\.items)
  return records.compactMap(tooHighFinding) + people.flatMap(rowFindings)
    + people.compactMap(totalFinding)
    + contests.flatMap {
      missingItemFindings($0) + fullMarkFindings($0) + placeInOrderFindings($0)
    }
}

/// Who is ranked together: the applicants of a unit for one title.
private struct Contest: Hashable {
  let unit: String?
  let applied: String?

  init(_ person: Record) {
    unit = person[Applicant.unit]
    applied = person[Applicant.applied]
  }
}

/// TITLE-025: the total is the sum of the items.
private func totalFinding(_ rows: [Record]) -> RecordFinding? {
  let scores = rows.compactMap { $0[PointItem.score] }
  guard scores.count == rows.count, let total = rows[0][Applicant.total] else { return nil }
  let sum = scores.reduce(Score(0), +)
  guard sum != total else { return nil }
  return RecordFinding(
    rule: "TITLE-025", row: rows[0].row, column: Applicant.total.spec.id,
    value: total.description, problem: "填的是 \(total),\(rows.count) 项相加是 \(sum)",
    remedy: "请核对各项得分和总分")
}

/// TITLE-026: no item gives more than it has, or takes off more than it may.
private func tooHighFinding(_ row: Record) -> RecordFinding? {
  guard let full = row[PointItem.full], let score = row[PointItem.score],
    !(min(full, Score(0))...max(full, Score(0))).contains(score)
  else { return nil }
  return RecordFinding(
    rule: "TITLE-026", row: row.row, column: PointItem.score.spec.id, value: score.description,
    problem: "得 \(score) 分,这一项的分值是 \(full)", remedy: "请核对得分和满分")
}

/// TITLE-027: unit and total are the same in each of a person's rows; the other columns that stand
/// in front of the items are the layout's to check.
private func rowFindings(_ rows: [Record]) -> [RecordFinding] {
  let columns = [Applicant.unit.spec, Applicant.total.spec]
  return rows.dropFirst().compactMap { row in
    guard
      let differing = columns.first(where: {
        row[id: $0.id] != .empty && row[id: $0.id] != rows[0][id: $0.id]
      })
    else { return nil }
    return RecordFinding(
      rule: "TITLE-027", row: row.row, column: differing.id,
      problem: "与第 \(rows[0].row) 行是同一申报编号,\(differing.header)却不同", remedy: "请核对,同一人各行填成一样")
  }
}

/// TITLE-028: everybody in a contest has every item.
private func missingItemFindings(_ people: [[Record]]) -> [RecordFinding] {
  let items = grouped(people.flatMap(\.self), by: { $0[PointItem.item] ?? "" }).map(\.key)
  return people.compactMap { rows in
    let own = Set(rows.compactMap { $0[PointItem.item] })
    let missing = items.filter { !$0.isEmpty && !own.contains($0) }
    guard !missing.isEmpty else { return nil }
    return RecordFinding(
      rule: "TITLE-028", row: rows[0].row, column: PointItem.item.spec.id,
      problem: "缺少别人都有的\(missing.map { "“\($0)”" }.joined(separator: "、"))",
      remedy: "请补上这一项,没有得分的写 0")
  }
}

/// TITLE-029: an item has one full mark in a contest.
private func fullMarkFindings(_ people: [[Record]]) -> [RecordFinding] {
  grouped(people.flatMap(\.self), by: { $0[PointItem.item] ?? "" }).flatMap { item, rows in
    guard let first = rows.first(where: { $0[PointItem.full] != nil }) else {
      return [RecordFinding]()
    }
    return rows.filter { $0[PointItem.full] != nil && $0[PointItem.full] != first[PointItem.full] }
      .map { row in
        RecordFinding(
          rule: "TITLE-029", row: row.row, column: PointItem.full.spec.id,
          value: row[PointItem.full]?.description,
          problem: "与第 \(first.row) 行同为“\(item)”,满分却不同", remedy: "请与评聘方案核对")
      }
  }
}

/// TITLE-030, TITLE-031: a rank is one more than there are people with more points; equal points
/// share the ranks that they take up.
private func placeInOrderFindings(_ people: [[Record]]) -> [RecordFinding] {
  let ranked = people.compactMap { rows -> (row: Int, rank: Int, total: Score)? in
    guard let rank = rows[0][Applicant.rank], let total = rows[0][Applicant.total] else {
      return nil
    }
    return (rows[0].row, rank, total)
  }
  guard ranked.count == people.count else { return [] }
  return ranked.compactMap { person in
    let ahead = ranked.count { $0.total > person.total }
    let tied = ranked.filter { $0.total == person.total }
    guard (ahead + 1...ahead + tied.count).contains(person.rank) else {
      return RecordFinding(
        rule: "TITLE-030", row: person.row, column: Applicant.rank.spec.id,
        value: String(person.rank), problem: "名次是 \(person.rank),总分更高的有 \(ahead) 人",
        remedy: "请按总分核对名次")
    }
    guard let first = tied.first, first.row != person.row, first.rank != person.rank else {
      return nil
    }
    return RecordFinding(
      rule: "TITLE-031", severity: .explain, row: person.row, column: Applicant.rank.spec.id,
      value: String(person.rank), problem: "与第 \(first.row) 行总分相同,名次却不同",
      remedy: "请写明方案规定的同分办法,没有规定的名次应相同")
  }
}

/// TITLE-032: each item has the score that the review settled on.
func settledScoreFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let items = content.reference(TitleFile.items) else { return [] }
  let settled = Dictionary(
    items.map {
      (
        [$0[Applicant.number], $0[PointItem.item]], $0[PointItem.appealed] ?? $0[PointItem.reviewed]
      )
    },
    uniquingKeysWith: { first, _ in first })
  return content.records.compactMap { row in
    guard let score = row[PointItem.score],
      let review = settled[[row[Applicant.number], row[PointItem.item]]], review != score
    else { return nil }
    return RecordFinding(
      rule: "TITLE-032", row: row.row, column: PointItem.score.spec.id, value: score.description,
      problem: "与《\(TitleFile.items.name)》的核定分不同" + (review.map { "(那里是 \($0))" } ?? ""),
      remedy: "请重新运行量化赋分,或核对核定分")
  }
}
