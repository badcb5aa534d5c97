import Disclosure

/// TITLE-047: the points are those that were worked out for everybody.
func pointsAgainFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let points = content.reference(TitleFile.points) else { return [] }
  let totals = Dictionary(
    points.compactMap { row in row[Applicant.number].map { ($0, row[Applicant.total]) } },
    uniquingKeysWith: { first, _ in first })
  return content.records.compactMap { person in
    guard let total = person[Applicant.total], let number = person[Applicant.number],
      let posted = totals[number] ?? nil, posted != total
    else { return nil }
    return RecordFinding(
      rule: "TITLE-047", row: person.row, column: Applicant.total.spec.id,
      value: total.description, problem: "填的是 \(total),《\(TitleFile.points.name)》里是 \(posted)",
      remedy: "请核对总分")
  }
}

/// TITLE-048: those recommended for a title in a unit have the first ranks, each one of its own.
///
/// Only the first rank that does not follow: all after it would be found for the same mistake.
func recommendedRankFindings(_ records: [Record]) -> [RecordFinding] {
  grouped(records, by: { [$0[Applicant.unit], $0[Applicant.applied]] }).compactMap { _, people in
    let ranked = people.compactMap { person in
      person[Applicant.rank].map { (row: person.row, rank: $0) }
    }.sorted { ($0.rank, $0.row) < ($1.rank, $1.row) }
    guard let place = ranked.indices.first(where: { ranked[$0].rank != $0 + 1 }) else {
      return nil
    }
    return rankFinding(ranked[place].row, ranked[place].rank, expected: place + 1)
  }
}

private func rankFinding(_ row: Int, _ rank: Int, expected: Int) -> RecordFinding {
  let isShared = rank < expected
  return RecordFinding(
    rule: "TITLE-048", severity: isShared ? .mustFix : .explain, row: row,
    column: Applicant.rank.spec.id, value: String(rank),
    problem: isShared ? "名次 \(rank) 有两个人" : "名单里没有第 \(expected) 名,却有第 \(rank) 名",
    remedy: isShared ? "请按方案规定的办法排出先后" : "请核对有没有漏列;有人退出的请说明")
}
