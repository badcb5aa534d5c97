import Disclosure

/// FEE-060 to FEE-062: counts and sums of relief that cannot be, or that point at one child.
func reliefRowFinding(_ record: Record) -> RecordFinding? {
  guard let persons = record[FeeRelief.persons], let amount = record[FeeRelief.amount] else {
    return nil
  }
  if amount.fen < 0 {
    return record.finding("FEE-060", at: FeeRelief.amount.spec, "减免金额是负数", "请写少收的金额,用正数")
  }
  if (persons == 0) != (amount.fen == 0) {
    return record.finding(
      "FEE-061", at: persons == 0 ? FeeRelief.persons.spec : FeeRelief.amount.spec,
      "减免 \(persons) 人、\(amount) 元,对不上", "请核对人数和金额,没有减免的删去这一行")
  }
  guard persons == 1 else { return nil }
  return record.finding(
    "FEE-062", .explain, at: FeeRelief.persons.spec, "这一行只有 1 人,看得出是谁", "请把几个年级合成一行,或说明不会指向个人")
}

/// FEE-063, FEE-064: what was waived is what those pupils would have paid.
func reliefTermFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let fees = content.reference(FeeFile.term) else { return [] }
  return content.records.compactMap { record in
    guard let grade = record[Charge.grade], let item = record[Charge.item] else { return nil }
    let ofGrade = fees.filter { $0[Charge.grade] == grade }
    // Several grades in one line, or 全校, pay what any of them does.
    let paid = (ofGrade.isEmpty ? fees : ofGrade).filter { $0[Charge.item] == item }
    guard let fee = paid.first?[TermFee.amount] else {
      return record.finding(
        "FEE-063", at: Charge.item.spec, "学期收费一览里\(grade)没有“\(item)”", "请核对年级和项目名称")
    }
    return ofGrade.isEmpty ? nil : waivedFinding(record, fee)
  }
}

private func waivedFinding(_ record: Record, _ fee: Amount) -> RecordFinding? {
  guard let persons = record[FeeRelief.persons], let amount = record[FeeRelief.amount],
    let full = product(fee, persons)
  else { return nil }
  let isRight = record[FeeRelief.way] == "免收" ? amount == full : amount < full
  guard !isRight else { return nil }
  return record.finding(
    "FEE-064", at: FeeRelief.amount.spec,
    "每人 \(fee) 元,\(persons) 人一共 \(full) 元,减免的是 \(amount) 元",
    record[FeeRelief.way] == "免收" ? "免收的应当相等,请核对人数和金额" : "减收的应当少于这个数,全免的请填“免收”")
}
