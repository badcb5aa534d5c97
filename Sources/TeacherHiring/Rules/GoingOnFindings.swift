import Disclosure

/// HIRE-025 to HIRE-028: who of a post goes on to medical examination and inspection.
func goingOnFindings(_ post: Post) -> [RecordFinding] {
  post.people.compactMap(markedFinding) + passedOverFindings(post) + withinPlanFindings(post)
}

/// HIRE-025, HIRE-027: nobody goes on without a total, and only who goes on is within the plan.
private func markedFinding(_ person: Record) -> RecordFinding? {
  let goesOn = person[Candidate.examined] == Candidate.yes
  if goesOn, let status = person[Candidate.status] {
    return RecordFinding(
      rule: "HIRE-025", row: person.row, column: Candidate.examined.spec.id, value: Candidate.yes,
      problem: "备注是“\(status)”,却进入体检考察", remedy: "请核对,没有总成绩的不进入体检考察")
  }
  guard person[Candidate.withinPlan] == Candidate.yes, person[Candidate.examined] == Candidate.no
  else { return nil }
  return RecordFinding(
    rule: "HIRE-027", row: person.row, column: Candidate.withinPlan.spec.id, value: Candidate.yes,
    problem: "是等额人选,却不进入体检考察", remedy: "请核对这两列")
}

/// HIRE-026: whoever goes on has nobody before them who does not; once for a post.
private func passedOverFindings(_ post: Post) -> [RecordFinding] {
  guard let ranking = post.ranking,
    let passedOver = ranking.first(where: { $0.record[Candidate.examined] == Candidate.no }),
    let next = ranking.first(where: {
      $0.rank > passedOver.rank && $0.record[Candidate.examined] == Candidate.yes
    })
  else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-026", severity: .explain, row: next.record.row,
      column: Candidate.examined.spec.id, value: Candidate.yes,
      problem: "名次 \(next.rank) 进入体检考察,第 \(passedOver.record.row) 行名次 \(passedOver.rank) 没有进入",
      remedy: "请核对;名次在前的低于最低分数线或已放弃的,请写明情况")
  ]
}

/// HIRE-028: as many are within the plan as there are places.
private func withinPlanFindings(_ post: Post) -> [RecordFinding] {
  let chosen = post.people.filter { $0[Candidate.withinPlan] == Candidate.yes }
  guard let plan = post.plan, chosen.count > plan else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-028", row: chosen[plan].row, column: Candidate.withinPlan.spec.id,
      value: Candidate.yes, problem: "\(post.words)计划 \(plan) 人,等额人选有 \(chosen.count) 人",
      remedy: "请核对;同分的按公告规定的办法排出先后")
  ]
}
