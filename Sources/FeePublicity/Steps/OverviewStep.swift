public import Disclosure

/// What each grade pays in the term, item by item (学期收费一览).
public let overviewStep = WorkStep(
  "overview", "编制学期收费一览", from: [FeeFile.items, FeeFile.board], to: FeeFile.term,
  words: """
    按收费项目.xlsx 的适用年级,逐个年级列出各项目每名学生本学期收多少:标准乘每学期次数;
    按实收取和有限额的项目用每生预收。项目先后同收费公示栏。学生不参加的、减免的不在这里扣除。
    """,
  work: { input in withPlan(input) { plan in overview(input, plan) } })

private func overview(_ input: WorkInput, _ plan: FeePlan) -> WorkOutcome {
  let reading = ScheduleReading(
    items: input.list(FeeFile.items) ?? [], board: input.list(FeeFile.board) ?? [], plan)
  var outcome = WorkOutcome(findings: reading.findings)
  for (grade, name) in plan.grades.names.enumerated() {
    let charges = reading.schedule.charges(inGrade: grade)
    for charge in charges {
      let item = reading.schedule.items[charge.item]
      var row = RowDraft(termFees)
      row[Charge.grade] = name
      row[Charge.category] = item.category
      row[Charge.item] = item.name
      row[TermFee.amount] = charge.amount
      row[Charge.voluntary] = voluntaryWord(item.isVoluntary)
      outcome.rows.append(row.fields)
    }
    guard !charges.isEmpty else {
      outcome.findings.append(nothingCharged(name))
      continue
    }
    let sum = charges.reduce(Amount(fen: 0)) { $0 + $1.amount }
    outcome.summary.append("\(name):\(charges.count) 项,合计 \(sum) 元")
  }
  return outcome
}

/// FEE-111: a grade of the school that no item is for.
private func nothingCharged(_ grade: String) -> WorkFinding {
  WorkFinding(
    FeeFile.items,
    RecordFinding(
      rule: "FEE-111", severity: .explain, row: nil, column: ChargedItem.grades.spec.id,
      value: grade, problem: "\(grade)没有任何收费项目", remedy: "请核对适用年级,确实不收费的说明情况"))
}

/// The word of the column 是否自愿.
func voluntaryWord(_ isVoluntary: Bool) -> String { isVoluntary ? "自愿" : "应交" }
