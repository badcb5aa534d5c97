import Disclosure

/// FEE-080 to FEE-083: the identities of a settled line.
func settlementFindings(_ record: Record) -> [RecordFinding] {
  [
    eachFinding(record, Settled.prepaidEach, Settled.prepaid, "FEE-080"),
    eachFinding(record, Settled.refundEach, Settled.refund, "FEE-081"),
    balanceFinding(record), remainderFinding(record), signFinding(record),
  ].compactMap(\.self)
}

/// FEE-080, FEE-081: pupils times the sum of each is the sum of all.
private func eachFinding(
  _ record: Record, _ each: Column<Amount>, _ all: Column<Amount>, _ rule: String
) -> RecordFinding? {
  guard let pupils = record[Settled.pupils], let one = record[each], let sum = record[all],
    let due = product(one, pupils), due != sum
  else { return nil }
  return record.finding(
    rule, at: all.spec, "\(pupils) 人 × \(one) 元是 \(due) 元,填的是 \(sum) 元", "请核对;各人不同的,每生一栏空着")
}

/// FEE-082: what was collected and not spent goes back, but for what is borne or remains.
private func balanceFinding(_ record: Record) -> RecordFinding? {
  guard let prepaid = record[Settled.prepaid], let spent = record[Settled.spent],
    let refund = record[Settled.refund]
  else { return nil }
  let borne = record[Settled.borne] ?? Amount(fen: 0)
  let remainder = record[Settled.remainder] ?? Amount(fen: 0)
  let due = prepaid + borne - spent - remainder
  guard due != refund else { return nil }
  return record.finding(
    "FEE-082", at: Settled.refund.spec,
    "预收 \(prepaid) + 学校承担 \(borne) − 支出 \(spent) − 尾差 \(remainder) 是 \(due) 元,填的应退是 \(refund) 元",
    "请核对各项金额")
}

/// FEE-083: a remainder of which each pupil could still have a fen.
private func remainderFinding(_ record: Record) -> RecordFinding? {
  guard let remainder = record[Settled.remainder], let pupils = record[Settled.pupils],
    remainder.fen >= pupils
  else { return nil }
  return record.finding(
    "FEE-083", .explain, at: Settled.remainder.spec,
    "尾差 \(remainder) 元,\(pupils) 人每人还能再退 \(Amount(fen: remainder.fen / pupils)) 元", "请退还,或说明为什么留下")
}

/// FEE-084: sums that are never below zero.
private func signFinding(_ record: Record) -> RecordFinding? {
  let columns = [
    Settled.prepaidEach, Settled.prepaid, Settled.spent, Settled.borne, Settled.remainder,
  ]
  guard let column = columns.first(where: { (record[$0]?.fen ?? 0) < 0 }) else { return nil }
  return record.finding("FEE-084", at: column.spec, "“\(column.spec.header)”是负数", "请改正")
}

/// FEE-085: families are asked for more where the rule is that they are not (多退少不补).
func regimeFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.facts.text(settlementRegime.name) == "多退少不补" else { return [] }
  return content.records.compactMap { record in
    guard
      let column = [Settled.refundEach, Settled.refund].first(where: { (record[$0]?.fen ?? 0) < 0 })
    else { return nil }
    return record.finding(
      "FEE-085", at: column.spec, "结算办法是多退少不补,不能向家长补收", "请把应退改成 0,不足的部分填到“学校承担”")
  }
}

/// FEE-086 to FEE-088: settled is what the term's list says was collected.
func settlementTermFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let fees = content.reference(FeeFile.term) else { return [] }
  return content.records.compactMap { settledFeeFinding($0, fees) }
    + unsettledFindings(content.records, fees)
}

private func settledFeeFinding(_ record: Record, _ fees: [Record]) -> RecordFinding? {
  guard let grade = record[Charge.grade], let item = record[Charge.item] else { return nil }
  guard let fee = fees.first(where: { $0[Charge.grade] == grade && $0[Charge.item] == item }) else {
    return record.finding(
      "FEE-086", at: Charge.item.spec, "学期收费一览里\(grade)没有“\(item)”", "没有公示的不能收,请核对年级和项目名称")
  }
  guard let amount = fee[TermFee.amount], let prepaid = record[Settled.prepaidEach],
    amount != prepaid
  else { return nil }
  return record.finding(
    "FEE-087", at: Settled.prepaidEach.spec, "学期收费一览公布的是每生 \(amount) 元,这里预收 \(prepaid) 元",
    "请核对;各人不同的空着")
}

/// FEE-088: collected for others and not settled, said once for each item.
private func unsettledFindings(_ records: [Record], _ fees: [Record]) -> [RecordFinding] {
  let collected = fees.filter { $0[Charge.category] == "代收费" && ($0[TermFee.amount]?.fen ?? 0) > 0 }
  return grouped(collected, by: { $0[Charge.item] }).compactMap { item, lines in
    let grades = lines.compactMap { $0[Charge.grade] }.filter { grade in
      !records.contains { $0[Charge.grade] == grade && $0[Charge.item] == item }
    }
    guard !grades.isEmpty else { return nil }
    return RecordFinding(
      rule: "FEE-088", severity: .explain, row: nil, column: Charge.item.spec.id,
      problem: "学期收费一览里\(grades.joined(separator: "、"))收了“\(item)”,这里没有结算", remedy: "请补上,或说明原因")
  }
}
