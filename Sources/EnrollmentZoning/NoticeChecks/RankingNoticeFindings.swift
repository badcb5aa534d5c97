import Disclosure

/// What is checked of a ranking by points, school by school.
func rankingFindings(_ content: NoticeContent) -> [RecordFinding] {
  let hasTieRule = content.facts.text(tieRuleName) != nil
  return grouped(content.records, by: { $0[Enrolling.school] }).flatMap { school, rows in
    let ranking = Ranking(school, rows, hasTieRule: hasTieRule)
    return ranking.seatFindings + ranking.orderFindings + ranking.lineFindings
  }
}

/// One school's children by rank.
private struct Ranking {
  let school: String
  let rows: [Record]
  let hasTieRule: Bool

  init(_ school: String, _ rows: [Record], hasTieRule: Bool) {
    self.school = school
    self.hasTieRule = hasTieRule
    self.rows = rows.sorted {
      ($0[MigrantPoint.rank] ?? 0, $0.row) < ($1[MigrantPoint.rank] ?? 0, $1.row)
    }
  }

  /// ENR-090: a school has one number of seats.
  var seatFindings: [RecordFinding] {
    let seats = rows.compactMap { $0[MigrantPoint.seats] }
    guard let first = seats.first,
      let other = rows.first(where: { $0[MigrantPoint.seats] != first })
    else { return [] }
    return [
      RecordFinding(
        "ENR-090", row: other.row, in: MigrantPoint.seats.spec.id,
        other[MigrantPoint.seats].map(String.init), "“\(school)”的可供学位有的写 \(first),这里不同",
        "同一学校各行要相同")
    ]
  }

  /// ENR-091 to ENR-093, each at the first row that is wrong.
  var orderFindings: [RecordFinding] {
    var findings: [RecordFinding] = []
    for (index, row) in rows.enumerated() {
      guard let rank = row[MigrantPoint.rank], let total = row[MigrantPoint.total] else { continue }
      let before = index > 0 ? rows[index - 1] : nil
      if let found = misplaced(row, rank, total, before, place: index + 1) {
        findings.append(found)
        break
      }
    }
    return findings
  }

  private func misplaced(
    _ row: Record, _ rank: Int, _ total: Score, _ before: Record?, place: Int
  ) -> RecordFinding? {
    let column = MigrantPoint.rank.spec.id
    if let last = before?[MigrantPoint.total], total > last {
      return RecordFinding(
        "ENR-091", row: row.row, in: column, String(rank),
        "“\(school)”第 \(rank) 名 \(total) 分,排在 \(last) 分后面", "积分高的在前,请核对名次")
    }
    let isShared = before?[MigrantPoint.rank] == rank
    let isTie = before?[MigrantPoint.total] == total
    if isShared, !isTie {
      return RecordFinding(
        "ENR-092", row: row.row, in: column, String(rank), "“\(school)”有两个第 \(rank) 名,积分却不同",
        "请核对名次")
    }
    if isTie, !isShared, !hasTieRule {
      return RecordFinding(
        "ENR-093", row: row.row, in: column, String(rank),
        "“\(school)”积分都是 \(total) 分,名次却不同,没有写同分怎样排",
        "请写“\(tieRuleName)”,或改为并列")
    }
    guard !isShared, rank != place else { return nil }
    return RecordFinding(
      "ENR-092", row: row.row, in: column, String(rank),
      "“\(school)”前面有 \(place - 1) 人,名次却是 \(rank)", "名次从 1 排起,并列的后面空出,请核对")
  }

  /// ENR-094 to ENR-096: the line between those with a seat and those without.
  var lineFindings: [RecordFinding] {
    let column = MigrantPoint.result.spec.id
    let admitted = rows.filter { $0[MigrantPoint.result] == MigrantPoint.admitted }
    guard let seats = rows.first?[MigrantPoint.seats] else { return [] }
    if let last = admitted.last, admitted.count > seats {
      return [
        RecordFinding(
          "ENR-094", row: last.row, in: column, MigrantPoint.admitted,
          "“\(school)”可供学位 \(seats) 个,准入 \(admitted.count) 人", "请核对")
      ]
    }
    guard let firstOut = rows.first(where: { $0[MigrantPoint.result] == MigrantPoint.next }),
      let out = firstOut[MigrantPoint.rank]
    else { return [] }
    if let past = admitted.first(where: { ($0[MigrantPoint.rank] ?? 0) >= out }) {
      return [
        RecordFinding(
          "ENR-095", row: past.row, in: column, MigrantPoint.admitted,
          "“\(school)”第 \(out) 名未准入,第 \(past[MigrantPoint.rank] ?? 0) 名却准入", "请核对;并列的要同样对待")
      ]
    }
    guard admitted.count < seats else { return [] }
    return [
      RecordFinding(
        "ENR-096", .explain, row: firstOut.row, in: column, MigrantPoint.next,
        "“\(school)”可供学位 \(seats) 个,只准入 \(admitted.count) 人,第 \(out) 名未准入", "请核对;学位留作他用的写明情况")
    ]
  }
}

/// ENR-097: points as the reviewed items add up, item by item no more than allowed.
func pointSumFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let items = content.reference(EnrollmentFile.pointItems) else { return [] }
  let sums = Dictionary(grouping: items) { $0[MigrantPoint.receipt] ?? "" }.mapValues { rows in
    rows.reduce(Score(0)) { $0 + ($1[MigrantPoint.score] ?? Score(0)) }
  }
  return content.records.compactMap { row in
    guard let receipt = row[MigrantPoint.receipt], let total = row[MigrantPoint.total],
      sums[receipt] != total
    else { return nil }
    let column = MigrantPoint.total.spec.id
    guard let sum = sums[receipt] else {
      return RecordFinding(
        "ENR-097", row: row.row, in: column, total.description, "积分明细里没有“\(receipt)”", "请核对回执号")
    }
    return RecordFinding(
      "ENR-097", row: row.row, in: column, total.description, "积分写了 \(total),明细各项之和是 \(sum)", "请核对")
  }
}
