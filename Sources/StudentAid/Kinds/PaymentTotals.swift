import Disclosure

/// Payments of all lines as the office has worked them out, to be held against the sum.
let statedTimes = FactSpec(
  "合计人次", .number(0...100_000_000), required: false, hint: "单位自己算的合计,用来核对;不写就由程序合计",
  example: "24790")

let statedAmount = FactSpec(
  "合计金额", required: false, hint: "单位自己算的合计,写明“元”或“万元”", example: "1702.345万元")

let totalScope = FactSpec(
  "合计范围", .texts, required: false, hint: "合计不包括全部项目时,一行写一个计入合计的项目",
  example: "普通高中国家助学金")

/// The lines that the total covers: those not taken out, of the programmes in its scope.
func totalLines(_ content: NoticeContent) -> [AidLine] {
  let scope = content.facts.texts(totalScope.name)
  return countedLines(content.records).filter {
    scope.isEmpty || scope.contains($0.programme)
  }
}

private func countedLines(_ records: [Record]) -> [AidLine] {
  records.filter { $0[Payment.counts] != "否" }.compactMap(aidLine)
}

/// AID-033, AID-034, AID-113 and AID-114: a stated total can be read, says what it covers, and is
/// the sum of that.
func totalFindings(_ content: NoticeContent) -> [RecordFinding] {
  let facts = content.facts
  let text = facts.text(statedAmount.name)
  let amount = text.flatMap(sum(parsing:))
  if let text, amount == nil {
    return [
      RecordFinding(
        rule: "AID-034", row: nil, column: statedAmount.name, value: text,
        problem: "“\(text)”不是金额", remedy: "请写成“\(statedAmount.example)”或“17023450.00元”的样子")
    ]
  }
  let scope = facts.texts(totalScope.name)
  let stated = AidLine(
    row: 0, programme: "合计", times: facts.text(statedTimes.name).flatMap(Int.init), paid: amount)
  let found = StatedTotal(stated, scope: scope.isEmpty ? nil : scope)
    .findings(for: countedLines(content.records))
  return unnamedScopeFindings(content) + found.map(atItsFact)
}

/// AID-033: lines taken out of the total, and no word of what the total covers.
private func unnamedScopeFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.facts.texts(totalScope.name).isEmpty,
    let first = content.records.first(where: { $0[Payment.counts] == "否" })
  else { return [] }
  return [
    RecordFinding(
      rule: "AID-033", row: nil, column: totalScope.name,
      problem: "第 \(first.row) 行等不计入合计,没有写合计范围", remedy: "请写“合计范围”,列出计入合计的项目")
  ]
}

/// The engine speaks of a line of the table; here the total stands in the facts.
private func atItsFact(_ found: RecordFinding) -> RecordFinding {
  let fact =
    switch found.column {
    case AidLine.Part.times.rawValue: statedTimes.name
    case AidLine.Part.programme.rawValue: totalScope.name
    default: statedAmount.name
    }
  return RecordFinding(
    rule: found.rule, severity: found.severity, row: nil, column: fact, value: found.value,
    problem: found.problem,
    remedy: found.rule == "AID-114" ? "请写“合计范围”,列出计入合计的项目;或者改正合计" : found.remedy)
}

/// Reads 211.0525万元 and 2110525.00元; nil without a unit, since both are in use.
private func sum(parsing text: String) -> Amount? {
  if text.hasSuffix("万元") { return Amount(tenThousandYuan: text.dropLast(2)) }
  guard text.hasSuffix("元"), let yuan = Score(parsing: text.dropLast(1)),
    yuan == yuan.rounded(to: 2, .truncate)
  else { return nil }
  return Amount(fen: yuan.units / (Score.unitsPerPoint / 100))
}
