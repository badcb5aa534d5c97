public import Disclosure

/// Everybody's points added up and put in order (量化赋分).
public let titlePointsStep = WorkStep(
  "points", "汇总量化赋分", from: [TitleFile.materials, TitleFile.items], to: TitleFile.points,
  words: """
    每人每项取申诉后得分,没有申诉的取审核分,相加得总分,不取近似值。项目、满分和要不要佐证写在方案的
    “赋分项目”里。名次在同一单位、同一申报职称内排;总分相同的按“赋分同分顺序”,分不出先后的停下来。
    """,
  work: { input in
    withPlan(input) { plan in
      // A school that counts no points fills in no items.
      let items = input.list(TitleFile.items) ?? []
      guard !items.isEmpty else { return WorkOutcome(summary: ["赋分明细.xlsx 没有填,没有可以汇总的"]) }
      guard let scheme = plan.points else { return WorkOutcome(findings: [missingScheme(input)]) }
      let applicants = (input.list(TitleFile.materials) ?? []).compactMap(TitleApplicant.init)
      let book = PointBook(applicants, items, scheme, ties: plan.pointTies)
      return outcome(of: book, scheme, plan.pointTies)
    }
  })

/// What of the scheme of points is not written yet.
func missingScheme(_ input: WorkInput) -> WorkFinding {
  input.settings.texts("赋分项目").isEmpty
    ? missing("赋分项目", "没有写赋分的项目和满分", "请一行写一项,如 教学工作量 20 须佐证")
    : missing("赋分小数位", "没有写得分最多几位小数", "请写 0 到 2 的整数")
}

private func outcome(
  of book: PointBook, _ scheme: PointScheme, _ ties: TieOrder
) -> WorkOutcome {
  let open = ["任现职年限", "教龄"] + scheme.rules.map(\.name) + [TieOrder.sharing]
  var outcome = WorkOutcome(findings: book.findings)
  for group in book.groups {
    let name = "\(group.group.unit)\(group.group.applied)"
    outcome.findings += tieFindings(
      group.standings, group.criteria, name, words: { group.evidence.applicants[$0].words },
      setting: "赋分同分顺序", named: ties.ties, others: open)
    outcome.rows += group.standings.flatMap { rows(of: $0, in: group, scheme) }
    let totals = group.standings.compactMap { group.evidence.totals[$0.applicant] }
    let range = totals.first.flatMap { first in totals.last.map { "\(first)—\($0)" } } ?? ""
    outcome.summary.append("\(name) \(totals.count) 人,满分 \(scheme.full),总分 \(range)")
  }
  return outcome
}

private func rows(
  of standing: Standing, in group: PointGroup, _ scheme: PointScheme
) -> [[Field]] {
  let applicant = group.evidence.applicants[standing.applicant]
  return zip(scheme.rules, group.evidence.items[standing.applicant]).map { rule, item in
    var row = RowDraft(quantifiedPoints, copying: applicant.record)
    row[Applicant.rank] = standing.rank
    row[PointItem.item] = rule.name
    row[PointItem.full] = rule.full
    row[PointItem.score] = item.score
    row[Applicant.total] = group.evidence.totals[standing.applicant]
    return row.fields
  }
}
