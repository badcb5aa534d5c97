public import Disclosure

/// What was collected, spent and goes back, by grade and item (代收费结算).
public let settlementStep = WorkStep(
  "settlement", "汇总代收费结算", from: [FeeFile.lines, FeeFile.spending, FeeFile.refunds],
  and: [FeeFile.differences, FeeFile.board], to: FeeFile.settlement,
  words: """
    按年级(实际支出写了班级的按班级)和项目汇总:学生数、预收、实际支出、应退、学校承担和尾差,
    每行都满足 预收 + 学校承担 − 支出 − 尾差 = 应退。各人相同的才写每生预收、每生应退。
    退费明细.xlsx 和这次算出的不一致就停下来。
    """,
  work: { input in
    withSettlement(input) { settlement in
      let lines = settlement.lines
      return WorkOutcome(
        rows: settlementRows(lines, input), findings: settlement.findings + differing(lines, input),
        summary: settlement.summary)
    }
  })

private func settlementRows(_ lines: [SettledLine], _ input: WorkInput) -> [[Field]] {
  guard let plan = FeePlan.read(input.settings).plan else { return [] }
  let hasBorne = lines.contains { $0.borne.fen != 0 }
  let hasRemainder = lines.contains { $0.remainder.fen != 0 }
  return lines.map { line in
    var row = RowDraft(feeSettlement)
    row[Charge.grade] = plan.grades.names[line.grade]
    row[Settled.schoolClass] = line.schoolClass
    row[Charge.item] = line.item
    row[Settled.pupils] = line.pupils
    row[Settled.prepaidEach] = line.prepaidEach
    row[Settled.prepaid] = line.prepaid
    row[Settled.spent] = line.spent
    row[Settled.refundEach] = line.refundEach
    row[Settled.refund] = line.refund
    row[Settled.borne] = hasBorne ? line.borne : nil
    row[Settled.remainder] = hasRemainder ? line.remainder : nil
    return row.fields
  }
}

/// FEE-146: the list that pupils sign is of another day than the one that is posted.
private func differing(_ lines: [SettledLine], _ input: WorkInput) -> [WorkFinding] {
  let (item, refund) = (feeRefunds.place(FeeLine.item), feeRefunds.place(FeeRefund.refund))
  var signed: [String: Amount] = [:]
  for record in input.list(FeeFile.refunds) ?? [] {
    guard let item = item(record), let refund = refund(record) else { continue }
    signed[item] = (signed[item] ?? Amount(fen: 0)) + refund
  }
  var settled: [String: Amount] = [:]
  for line in lines { settled[line.item] = (settled[line.item] ?? Amount(fen: 0)) + line.refund }
  return Set(signed.keys).union(settled.keys).sorted().compactMap { item in
    let (listed, due) = (signed[item] ?? Amount(fen: 0), settled[item] ?? Amount(fen: 0))
    guard listed != due else { return nil }
    return WorkFinding(
      FeeFile.refunds,
      RecordFinding(
        rule: "FEE-146", row: nil, column: FeeRefund.refund.spec.id, value: item,
        problem: "“\(item)”应退合计 \(listed) 元,按现在的支出是 \(due) 元",
        remedy: "请先重新运行 gongshi fees settle"))
  }
}
