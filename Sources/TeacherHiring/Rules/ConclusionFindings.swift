import Disclosure

/// HIRE-031: the conclusion that is shown is that of the two that are not.
///
/// The words name neither: which of the two someone failed is a private matter.
func conclusionFindings(_ records: [Record]) -> [RecordFinding] {
  records.compactMap { person in
    let parts = [person[Candidate.medical], person[Candidate.inspection]].compactMap(\.self)
    guard let conclusion = person[Candidate.conclusion], !parts.isEmpty else { return nil }
    let expected =
      [Candidate.declined, Candidate.failed].first(where: parts.contains) ?? Candidate.passed
    // One of the two passed says nothing while the other is to come.
    guard conclusion != expected, parts != [Candidate.passed] else { return nil }
    return RecordFinding(
      rule: "HIRE-031", row: person.row, column: Candidate.conclusion.spec.id, value: conclusion,
      problem: "与体检、考察两项的结论不一致", remedy: "两项都合格的才是“合格”,有一项不合格的是“不合格”,放弃的是“放弃”")
  }
}
