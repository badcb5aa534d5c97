import Disclosure

/// What was paid, in counts and sums without anybody's name (资助资金发放情况公示).
let paymentsNotice = NoticeKind(
  id: "aid.payments", name: "资助资金发放情况公示", domain: .aid, stage: 6, stageName: "资金发放",
  catalogueItem: aidCatalogueItem, roster: paymentLines,
  facts: [
    schoolYearTerm,
    FactSpec("发放渠道", required: false, hint: "通过什么发到学生手里", example: "中职资助卡、社会保障卡“一卡通”"),
    statedTimes, statedAmount, totalScope,
  ] + factsOfEveryNotice,
  period: paymentPeriod, signers: ["经办人", "资助中心负责人", "分管领导"],
  takeDown: (words: "长期公开,下次公布后归档", source: paymentPublicity),
  statements: [
    paymentTotal, paymentScope, programmeTotals, allottedTotal,
  ], checks: totalFindings)

/// Payments and sum of the lines that count, as 24790人次、17023450.00元（1702.3450万元）.
private let paymentTotal = Statement("合计发放") { content in
  [sumWords(AidSum(of: totalLines(content)))].compactMap(\.self)
}

/// What the total covers and what it leaves out, when it leaves anything out.
private let paymentScope = Statement("合计说明") { content in
  let counted = totalLines(content)
  let left = content.records.compactMap(aidLine).filter { !counted.contains($0) }
  guard !left.isEmpty else { return [] }
  let names = [counted, left].map { lines in
    grouped(lines, by: { $0.programme }).map(\.key).joined(separator: "、")
  }
  return ["合计只包括\(names[0])，不包括\(names[1])"]
}

/// What each programme comes to, in the order of the table.
private let programmeTotals = Statement("各项目合计") { content in
  grouped(content.records.compactMap(aidLine), by: { $0.programme }).compactMap { name, lines in
    sumWords(AidSum(of: lines)).map { "\(name)\($0)" }
  }
}

/// What was allotted for the lines that count; left out when a line does not say.
private let allottedTotal = Statement("下达合计") { content in
  [AidSum(of: totalLines(content)).allotted.map(moneyWords)].compactMap(\.self)
}

private func sumWords(_ sum: AidSum) -> String? {
  guard let paid = sum.paid else { return nil }
  return [sum.payments.map { "\($0)人次" }, moneyWords(paid)].compactMap(\.self)
    .joined(separator: "、")
}

/// As 6875.00元（0.6875万元）: four decimals of 万元 are whole yuan, six show fen.
func moneyWords(_ amount: Amount) -> String {
  let tenThousands = amount.tenThousandYuan() ?? amount.tenThousandYuan(places: 6)
  return "\(amount)元" + (tenThousands.map { "（\($0)万元）" } ?? "")
}
