import Disclosure

/// HIRE-004 to HIRE-008: ranks by standard competition ranking (1, 2, 2, 4), of which the list
/// holds those within the plan and those who moved up (递补).
func rankFindings(_ post: Post) -> [RecordFinding] {
  guard let ranking = post.ranking else { return [] }
  let byRank = tieFindings(ranking) + markFindings(ranking)
  guard let plan = post.plan else { return byRank }
  return byRank + ranking.compactMap { placeFinding($0, plan: plan) }
    + gapFindings(ranking, plan: plan)
}

/// HIRE-004, HIRE-005: who stands behind the plan has moved up, and only they have.
private func placeFinding(_ hire: RankedPerson, plan: Int) -> RecordFinding? {
  if hire.rank > plan, !hire.isSubstitute {
    return RecordFinding(
      rule: "HIRE-004", row: hire.record.row, column: Candidate.rank.spec.id,
      value: String(hire.rank), problem: "名次 \(hire.rank) 超出计划数 \(plan),又没有标明递补",
      remedy: "是递补的请在“备注”选“递补”,不是的请核对名次和计划数")
  }
  guard hire.rank <= plan, hire.isSubstitute else { return nil }
  return RecordFinding(
    rule: "HIRE-005", severity: .explain, row: hire.record.row,
    column: Candidate.remark.spec.id, value: Candidate.substituted,
    problem: "名次 \(hire.rank) 在计划数 \(plan) 以内,却标明递补",
    remedy: "请核对名次;按当地规定顶替空出名次的,请写明情况")
}

/// HIRE-006: a rank within the plan that nobody holds is someone who dropped out, and then a
/// substitute stands for each.
private func gapFindings(_ ranking: [RankedPerson], plan: Int) -> [RecordFinding] {
  let substitutes = ranking.count(where: \.isSubstitute)
  let regular = ranking.filter { !$0.isSubstitute && $0.rank <= plan }
  var held = 0
  for hire in regular {
    // Tied people hold the ranks after theirs as well, so `held` may run ahead of the rank.
    let missing = hire.rank - 1 - held
    if missing > substitutes {
      return [
        RecordFinding(
          rule: "HIRE-006", severity: .explain, row: hire.record.row,
          column: Candidate.rank.spec.id, value: String(hire.rank),
          problem: "名次是 \(hire.rank),名单里排在前面的只有 \(held) 人,递补的有 \(substitutes) 人",
          remedy: "请核对名次;有人放弃或不合格而没有递补的,请写明情况")
      ]
    }
    held += 1
  }
  return []
}

/// HIRE-007: nobody's rank is better than the number of people before them allows.
private func tieFindings(_ ranking: [RankedPerson]) -> [RecordFinding] {
  var (ahead, tied) = (0, 0)
  var findings: [RecordFinding] = []
  for (index, hire) in ranking.enumerated() {
    if index > 0, ranking[index - 1].rank != hire.rank { (ahead, tied) = (ahead + tied, 0) }
    tied += 1
    guard ahead > hire.rank - 1 else { continue }
    findings.append(
      RecordFinding(
        rule: "HIRE-007", row: hire.record.row, column: Candidate.rank.spec.id,
        value: String(hire.rank),
        problem: "名次是 \(hire.rank),排在前面的却有 \(ahead) 人",
        remedy: "并列之后的名次要空出来(1、2、2、4),请核对名次"))
  }
  return findings
}

/// HIRE-008: a better rank has no lower mark, and an equal rank has the same.
func markFindings(
  _ ranking: [RankedPerson], by mark: Column<Score> = Candidate.total
) -> [RecordFinding] {
  zip(ranking, ranking.dropFirst()).compactMap { better, worse in
    guard let above = better.record[mark], let here = worse.record[mark] else { return nil }
    let there = above.text(places: 2)
    if better.rank == worse.rank, above != here {
      return markFinding(
        worse, mark, "与第 \(better.record.row) 行名次相同,\(mark.spec.header)却不同(\(there))")
    }
    guard better.rank < worse.rank, above < here else { return nil }
    return markFinding(
      worse, mark, "名次在第 \(better.record.row) 行之后,\(mark.spec.header)却更高(那里是 \(there))")
  }
}

private func markFinding(
  _ person: RankedPerson, _ mark: Column<Score>, _ problem: String
) -> RecordFinding {
  RecordFinding(
    rule: "HIRE-008", row: person.record.row, column: mark.spec.id,
    value: person.record[mark]?.text(places: 2), problem: problem,
    remedy: "请核对\(mark.spec.header)和名次")
}

/// HIRE-022: in a list of everybody ranks follow on, one more than there are people before.
///
/// Only the first rank that does not: all after it would be found for the same mistake.
func sequenceFindings(
  _ ranking: [RankedPerson], severity: Finding.Severity = .mustFix
) -> [RecordFinding] {
  var ahead = 0
  for (index, person) in ranking.enumerated() {
    if index > 0, ranking[index - 1].rank != person.rank { ahead = index }
    guard person.rank != ahead + 1 else { continue }
    return [
      RecordFinding(
        rule: "HIRE-022", severity: severity, row: person.record.row,
        column: Candidate.rank.spec.id, value: String(person.rank),
        problem: "名次是 \(person.rank),排在前面的有 \(ahead) 人",
        remedy: "名次按 1、2、2、4 编排,请从这一行起核对,有没有漏列的人")
    ]
  }
  return []
}

/// HIRE-023: where nothing breaks ties, equal marks share a rank.
func tiedMarkFindings(_ ranking: [RankedPerson], by mark: Column<Score>) -> [RecordFinding] {
  zip(ranking, ranking.dropFirst()).compactMap { better, worse in
    guard let here = worse.record[mark], better.record[mark] == here, better.rank != worse.rank
    else { return nil }
    return RecordFinding(
      rule: "HIRE-023", row: worse.record.row, column: Candidate.rank.spec.id,
      value: String(worse.rank),
      problem: "与第 \(better.record.row) 行\(mark.spec.header)相同(\(here.text(places: 2))),名次却不同",
      remedy: "成绩相同的名次应相同,请核对")
  }
}
