public import Disclosure

/// What was paid held against what was approved, and added up (发放).
public let paymentStep = WorkStep(
  "payments", "核对发放并汇总", from: [AidFile.paymentList, AidFile.grants],
  and: [AidFile.changes, AidFile.recognised], to: AidFile.payments,
  words: """
    发放名单.xlsx 与拟资助名单.xlsx(加上资助调整.xlsx)按号码逐人核对:批准未发的、发了没有批准的、
    金额或档次不同的都列出来。发放汇总.xlsx 按项目、学校、档次写人数、人次、标准和金额;
    下达资金由资助中心补填。
    """,
  work: { input in withPlan(input) { plan in pay(input, plan) } })

private func pay(_ input: WorkInput, _ plan: AidPlan) -> WorkOutcome {
  let approved = ApprovedAwards(
    input.list(AidFile.grants) ?? [], changes: input.list(AidFile.changes) ?? [],
    recognised: input.list(AidFile.recognised), plan)
  var reading = PupilReading(list: ApprovedAwards.paid, plan)
  let paid = (input.list(AidFile.paymentList) ?? []).compactMap { payment($0, &reading) }
  let reconciliation = Reconciliation(approved: approved.awards, paid: paid)
  let files = [AidFile.grants, AidFile.changes, AidFile.paymentList]
  let findings = reconciliation.findings(lists: files.map(\.name)).map {
    WorkFinding(files[$0.list], $0.finding)
  }
  let lines = PaymentLines(paid, plan)
  return WorkOutcome(
    rows: lines.rows,
    findings: approved.findings + findings + meanFindings(approved.awards, plan) + lines.findings,
    summary: [
      "批准 \(approved.awards.count) 人次,发放 \(paid.count) 笔:相符 \(reconciliation.agreed.count) 人次,"
        + "批准未发 \(reconciliation.approvedNotPaid.count) 人次,"
        + "发了没有批准 \(reconciliation.paidNotApproved.count) 人次,"
        + "金额或档次不同 \(reconciliation.differing.count) 人次"
    ] + lines.summary)
}

private func payment(_ record: Record, _ reading: inout PupilReading) -> AidAward? {
  guard let programme = record[AidPupil.programme], let amount = record[PaidPupil.amount] else {
    return nil
  }
  return AidAward(
    reading.pupil(record, programme), tier: record[AidPupil.tier], amount,
    part: record[PaidPupil.part])
}
