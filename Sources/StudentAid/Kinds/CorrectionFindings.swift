import Disclosure

/// AID-040: nobody, or no money, or money below zero.
func emptyCorrectionFinding(_ record: Record) -> RecordFinding? {
  if let amount = record[Correction.amount], amount <= Amount(fen: 0) {
    return RecordFinding(
      rule: "AID-040", row: record.row, column: Correction.amount.spec.id,
      value: amount.description, problem: "金额应大于 0", remedy: "补发和追回都写正数,没有发生的请删去这一行")
  }
  guard record[Correction.persons] == 0 else { return nil }
  return RecordFinding(
    rule: "AID-040", row: record.row, column: Correction.persons.spec.id, value: "0",
    problem: "人数应大于 0", remedy: "请核对,没有发生的请删去这一行")
}

/// AID-041: a reason for which nothing can be paid afterwards, or nothing taken back.
func reasonFinding(_ record: Record) -> RecordFinding? {
  guard let way = record[Correction.way], let reason = record[Correction.reason] else {
    return nil
  }
  let unfit =
    way == "补发" ? ["重复发放", "不符合条件"] : ["漏报", "迟到账", "账户信息有误"]
  guard unfit.contains(reason) else { return nil }
  return RecordFinding(
    rule: "AID-041", row: record.row, column: Correction.reason.spec.id, value: reason,
    problem: "\(way)的原因不会是“\(reason)”", remedy: "请核对是补发还是追回,以及原因")
}

/// AID-042: a line that is about one pupil of one school, who could be known by it.
func onePupilFinding(_ record: Record) -> RecordFinding? {
  guard record[Correction.persons] == 1, record[Payment.school] != nil else { return nil }
  return RecordFinding(
    rule: "AID-042", severity: .explain, row: record.row, column: Correction.persons.spec.id,
    value: "1", problem: "只有 1 人,写明学校容易认出是谁",
    remedy: "请把几所学校合成一行(学校空着),或说明为什么分开")
}

/// AID-043: the same school, programme, way, reason and term twice.
func repeatedCorrectionFindings(_ records: [Record]) -> [RecordFinding] {
  let keys = [
    Payment.school, Payment.programme, Correction.way, Correction.reason, Correction.term,
  ].map(\.spec.id)
  return grouped(records) { record in
    record[Payment.programme].map { _ in keys.map { record[id: $0] ?? .empty } }
  }.flatMap { _, lines in
    lines.dropFirst().map { line in
      RecordFinding(
        rule: "AID-043", severity: .explain, row: line.row, column: Payment.programme.spec.id,
        value: line[Payment.programme],
        problem: "与第 \(lines[0].row) 行的学校、项目、方式、原因和学期都相同", remedy: "请合成一行,或说明为什么分开")
    }
  }
}
