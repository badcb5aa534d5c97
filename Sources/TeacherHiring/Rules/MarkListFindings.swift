import Disclosure

/// What a list of the written exam shows by itself.
func writtenListFindings(_ records: [Record]) -> [RecordFinding] {
  let posts = posts(in: records)
  let mark = writtenStanding(in: records)
  return codeFindings(posts)
    + records.flatMap { attendanceFindings($0, mark: Candidate.written, isRanked: true) }
    + conversionFindings(records)
    + posts.compactMap(\.ranking).flatMap {
      sequenceFindings($0) + markFindings($0, by: mark) + tiedMarkFindings($0, by: mark)
    }
}

/// The mark by which the written exam ranks: as converted, or as it is when nobody's was.
func writtenStanding(in records: [Record]) -> Column<Score> {
  records.contains { $0[Candidate.writtenTotal] != nil }
    ? Candidate.writtenTotal : Candidate.written
}

/// What a list for the interview shows by itself.
///
/// A test before the interview may have put people in another order than the written mark, and
/// somebody may have stepped back, so gaps are only to be explained.
func intervieweeFindings(_ records: [Record]) -> [RecordFinding] {
  let posts = posts(in: records)
  let mark = writtenStanding(in: records)
  let isByWrittenMark = !records.contains { $0[Candidate.aptitude] != nil }
  return codeFindings(posts) + conversionFindings(records)
    + posts.flatMap { post in
      guard let ranking = post.ranking else { return disagreeingPlans(post) }
      return disagreeingPlans(post) + sequenceFindings(ranking, severity: .explain)
        + (isByWrittenMark ? markFindings(ranking, by: mark) : [])
    }
}

/// What a list of interview marks shows by itself.
func interviewListFindings(_ records: [Record]) -> [RecordFinding] {
  codeFindings(posts(in: records))
    + records.flatMap { attendanceFindings($0, mark: Candidate.interview, isRanked: false) }
}

/// What a list of totals shows by itself.
func totalListFindings(_ records: [Record]) -> [RecordFinding] {
  let posts = posts(in: records)
  return codeFindings(posts)
    + records.flatMap { attendanceFindings($0, mark: Candidate.total, isRanked: true) }
    + conversionFindings(records)
    + posts.flatMap { post in
      let ranks = post.ranking.map { sequenceFindings($0) + markFindings($0) } ?? []
      return disagreeingPlans(post) + ranks + scoreFindings(post) + goingOnFindings(post)
    }
}

/// HIRE-021: a mark or the reason why there is none; who has no mark has no rank.
func attendanceFindings(
  _ person: Record, mark: Column<Score>, isRanked: Bool
) -> [RecordFinding] {
  let header = mark.spec.header
  if let status = person[Candidate.status] {
    guard person[mark] != nil || person[Candidate.rank] != nil else { return [] }
    return [
      RecordFinding(
        rule: "HIRE-021", row: person.row, column: Candidate.status.spec.id, value: status,
        problem: "备注是“\(status)”,却有\(person[mark] == nil ? "名次" : header)",
        remedy: "请核对;\(status)的不填\(header)和名次")
    ]
  }
  guard person[mark] != nil else {
    return [
      RecordFinding(
        rule: "HIRE-021", row: person.row, column: mark.spec.id,
        problem: "没有可用的\(header),备注也没有说明", remedy: "请补填;缺考的在“备注”选“缺考”")
    ]
  }
  guard isRanked, person[Candidate.rank] == nil else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-021", row: person.row, column: Candidate.rank.spec.id,
      problem: "有\(header),没有可用的名次", remedy: "请补填名次")
  ]
}

/// HIRE-024: written marks are converted for everybody or for nobody.
func conversionFindings(_ records: [Record]) -> [RecordFinding] {
  guard records.contains(where: { $0[Candidate.writtenTotal] != nil }) else { return [] }
  return records.compactMap { person in
    guard person[Candidate.written] != nil, person[Candidate.writtenTotal] == nil else {
      return nil
    }
    return RecordFinding(
      rule: "HIRE-024", row: person.row, column: Candidate.writtenTotal.spec.id,
      problem: "其他人有笔试折算成绩,这一行没有", remedy: "请补填;不折算也不加分的,整列都空着")
  }
}
