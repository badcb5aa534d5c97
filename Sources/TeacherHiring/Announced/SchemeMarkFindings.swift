import Disclosure

/// HIRE-037, HIRE-038: converted written marks and totals are those the scheme gives.
///
/// Marks that are missing are other findings' matter: where a part is missing nothing is worked out.
func recountFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let scheme = announcedScheme(content.facts) else { return [] }
  return content.records.flatMap { person -> [RecordFinding] in
    let entrant = Entrant(of: person)
    guard let converted = convertedFinding(person, entrant, scheme) else {
      return totalFinding(person, entrant, scheme).map { [$0] } ?? []
    }
    return [converted]
  }
}

/// HIRE-036: with a skill test, the interview mark is panel and test by their shares.
func mixedMarkFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let scheme = announcedScheme(content.facts), scheme.marks.skillShare > 0 else { return [] }
  return content.records.compactMap { person in
    guard let panel = person[Candidate.panel], let skill = person[Candidate.skill],
      let given = person[Candidate.interview]
    else { return nil }
    var entrant = Entrant("")
    (entrant.interview, entrant.skill) = (.given(panel), .given(skill))
    guard let expected = scheme.marks.interviewMark(of: entrant), expected != given else {
      return nil
    }
    let share = scheme.marks.skillShare
    return recountFinding(
      "HIRE-036", person, Candidate.interview, expected,
      by: "考官评分×\(100 - share)%+技能测试×\(share)%")
  }
}

extension Entrant {
  /// A row of the totals, whose interview mark has the skill test in it already.
  fileprivate init(of person: Record) {
    self.init(person[Candidate.ticket] ?? "")
    written = Mark(person[Candidate.written])
    aptitude = Mark(person[Candidate.aptitude])
    interview = Mark(person[Candidate.interview])
    bonus = person[Candidate.bonus] ?? Score(0)
  }
}

/// A scheme that carries the mark on exactly says nothing of how it is printed, so that both ways of
/// leaving out decimals are right.
private func convertedFinding(
  _ person: Record, _ entrant: Entrant, _ scheme: HiringScheme
) -> RecordFinding? {
  guard let given = person[Candidate.writtenTotal],
    let exact = scheme.marks.writtenMark(of: entrant)
  else { return nil }
  let printed = [Score.Rounding.halfUp, .truncate].map { exact.rounded(to: 2, $0) }
  guard !printed.contains(given) else { return nil }
  return recountFinding(
    "HIRE-037", person, Candidate.writtenTotal, printed[0], by: "笔试成绩、加分和满分")
}

private func totalFinding(
  _ person: Record, _ entrant: Entrant, _ scheme: HiringScheme
) -> RecordFinding? {
  guard let given = person[Candidate.total],
    let expected = scheme.marks.working(of: entrant)?.total, given != expected
  else { return nil }
  return recountFinding("HIRE-038", person, Candidate.total, expected, by: "方案的权重和取位")
}

private func recountFinding(
  _ rule: String, _ person: Record, _ column: Column<Score>, _ expected: Score, by way: String
) -> RecordFinding {
  RecordFinding(
    rule: rule, row: person.row, column: column.spec.id,
    value: person[column]?.text(places: 2),
    problem: "填的是 \(person[column]?.description ?? ""),按\(way)算是 \(expected)",
    remedy: "请核对这一行的各项成绩和方案")
}
