import Disclosure

/// What appointments show against the posts and the results, TITLE-060 and TITLE-061.
func appointmentSeatFindings(_ content: NoticeContent) -> [RecordFinding] {
  let newcomers = content.records.filter { $0[Appointee.kind] != Appointee.higherGrade }
  return seatFindings(content, newcomers, by: Appointee.appointedTitle, within: .vacant)
    + (content.reference(TitleFile.posts).map { gradeSeatFindings(content.records, $0) } ?? [])
    + passedTitleFindings(content)
}

/// TITLE-060: where posts are given by grade, no more go up to a grade than it has vacant, counting
/// those that this notice itself frees.
private func gradeSeatFindings(_ people: [Record], _ posts: [Record]) -> [RecordFinding] {
  let seats = grouped(posts.filter { $0[EvaluatedPost.grade] != nil }) {
    Seat(unit: $0[EvaluatedPost.unit], grade: $0[EvaluatedPost.grade])
  }
  return seats.compactMap { seat, rows in
    let vacant = rows.reduce(0) { $0 + ($1[EvaluatedPost.vacant] ?? 0) }
    let freed = people.count {
      Seat(unit: $0[Applicant.unit], grade: $0[Appointee.oldGrade]) == seat
    }
    let taking = people.filter {
      Seat(unit: $0[Applicant.unit], grade: $0[Appointee.newGrade]) == seat
    }
    guard taking.count > vacant else { return nil }
    let isBeyond = taking.count > vacant + freed
    return RecordFinding(
      rule: "TITLE-060", severity: isBeyond ? .mustFix : .explain, row: taking[vacant].row,
      column: Appointee.newGrade.spec.id, value: seat.grade,
      problem: "\(seat.words)聘 \(taking.count) 人,空缺只有 \(vacant) 个"
        + (freed > 0 ? ",本次腾出 \(freed) 个" : ""),
      remedy: isBeyond ? "请减到空缺数以内" : "请确认方案允许使用本次腾出的岗位")
  }
}

/// A grade of posts in a unit.
private struct Seat: Hashable {
  let unit: String?
  let grade: String?

  var words: String { "\(unit ?? "")\(grade ?? "")岗位" }
}

/// TITLE-061: a new title is the one that the committee passed.
private func passedTitleFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let results = content.reference(TitleFile.results) else { return [] }
  let passed = Dictionary(
    results.compactMap { row in row[Applicant.number].map { ($0, row[Applicant.applied]) } },
    uniquingKeysWith: { first, _ in first })
  return content.records.compactMap { person in
    guard person[Appointee.kind] != Appointee.higherGrade,
      let title = person[Appointee.appointedTitle],
      let number = person[Applicant.number], let result = passed[number] ?? nil, result != title
    else { return nil }
    return RecordFinding(
      rule: "TITLE-061", row: person.row, column: Appointee.appointedTitle.spec.id, value: title,
      problem: "聘任的是“\(title)”,评审通过的是“\(result)”", remedy: "请与评审结果核对")
  }
}
