import Disclosure

/// TITLE-130 to 132: where two keyings of the same ballots differ; nothing is counted until they agree.
///
/// The findings of the first list come with what only it has, all others with the second list.
func keyingFindings(_ first: [Record], _ second: [Record]) -> [WorkFinding] {
  let (one, other) = (first.compactMap(KeyedBallots.init), second.compactMap(KeyedBallots.init))
  let known = Dictionary(one.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  let met = Set(other.map(\.number))
  let alone =
    one.filter { !met.contains($0.number) }.map { aloneFinding($0, TitleFile.firstKeying, "第二遍") }
  return alone
    + other.flatMap { row in
      known[row.number].map { differences($0, row) }
        ?? [aloneFinding(row, TitleFile.secondKeying, "第一遍")]
    }
}

private func aloneFinding(
  _ row: KeyedBallots, _ file: WorkFile, _ other: String
) -> WorkFinding {
  WorkFinding(
    file,
    RecordFinding(
      rule: "TITLE-130", row: row.row, column: Applicant.number.spec.id, value: row.number,
      problem: "\(other)录入里没有这个申报编号", remedy: "请核对编号;漏录的补上"))
}

private func differences(_ one: KeyedBallots, _ other: KeyedBallots) -> [WorkFinding] {
  let people: [(column: ColumnSpec, one: String?, other: String?)] = [
    (Applicant.name.spec, one.name, other.name),
    (Applicant.applied.spec, one.applied, other.applied),
  ]
  let marks = RankingBallot.ballots.indices.map { ballot in
    (RankingBallot.ballots[ballot].spec, one.marks[ballot], other.marks[ballot])
  }
  let wrong = people.filter { $0.one != $0.other }.map {
    differing("TITLE-131", $0, row: other.row, "请核对申报材料,把录错的一份改正")
  }
  return wrong
    + marks.filter { $0.1 != $0.2 }.map {
      differing("TITLE-132", $0, row: other.row, "请核对原票,把录错的一份改正")
    }
}

private func differing(
  _ rule: String, _ cell: (column: ColumnSpec, one: String?, other: String?), row: Int,
  _ remedy: String
) -> WorkFinding {
  WorkFinding(
    TitleFile.secondKeying,
    RecordFinding(
      rule: rule, row: row, column: cell.column.id, value: cell.other,
      problem: "第一遍录的是\(shown(cell.one)),第二遍录的是\(shown(cell.other))", remedy: remedy))
}

private func shown(_ text: String?) -> String { text.map { "“\($0)”" } ?? "空的" }
