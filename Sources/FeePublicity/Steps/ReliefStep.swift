public import Disclosure

/// How many pupils pay less or nothing, and what it comes to (减免汇总).
public let reliefStep = WorkStep(
  "relief", "汇总减免", from: [FeeFile.lines], to: FeeFile.relief,
  words: """
    按年级、项目和减免方式数人数、加金额:应收为 0 的是免收,其余的是减收。只有人数和金额,没有姓名和原因。
    一行只有 1 人时看得出是谁;方案的“减免公示”写“全校合计”就把各年级合成一行。
    """,
  work: { input in
    withPlan(input) { plan in count(input.list(FeeFile.lines) ?? [], plan) }
  })

private struct ReliefKey: Hashable {
  /// Nil for all grades together.
  let grade: String?
  let item: String
  let isWhole: Bool
}

private func count(_ lines: [Record], _ plan: FeePlan) -> WorkOutcome {
  let (grade, item) = (feeLines.place(FeePupil.grade), feeLines.place(FeeLine.item))
  let (relief, due) = (feeLines.place(FeeLine.relief), feeLines.place(FeeLine.due))
  var sums: [ReliefKey: (persons: Int, amount: Amount)] = [:]
  var itemOrder: [String: Int] = [:]
  for line in lines {
    guard let name = item(line) else { continue }
    itemOrder[name] = itemOrder[name] ?? itemOrder.count
    guard let amount = relief(line), amount.fen > 0, let due = due(line) else { continue }
    let key = ReliefKey(
      grade: plan.countsReliefTogether ? nil : grade(line), item: name, isWhole: due.fen == 0)
    let sum = sums[key] ?? (0, Amount(fen: 0))
    sums[key] = (sum.persons + 1, sum.amount + amount)
  }
  let keys = sums.keys.sorted { left, right in
    (plan.place(left), itemOrder[left.item] ?? 0, left.isWhole ? 0 : 1)
      < (plan.place(right), itemOrder[right.item] ?? 0, right.isWhole ? 0 : 1)
  }
  let persons = keys.reduce(0) { $0 + (sums[$1]?.persons ?? 0) }
  let amount = keys.reduce(Amount(fen: 0)) { $0 + (sums[$1]?.amount ?? Amount(fen: 0)) }
  return WorkOutcome(
    rows: keys.map { row($0, sums[$0] ?? (0, Amount(fen: 0))) },
    summary: ["减免 \(persons) 人次,\(amount) 元"])
}

private func row(_ key: ReliefKey, _ sum: (persons: Int, amount: Amount)) -> [Field] {
  var row = RowDraft(feeRelief)
  row[Charge.grade] = key.grade ?? "全校"
  row[Charge.item] = key.item
  row[FeeRelief.way] = key.isWhole ? "免收" : "减收"
  row[FeeRelief.persons] = sum.persons
  row[FeeRelief.amount] = sum.amount
  return row.fields
}

extension FeePlan {
  fileprivate func place(_ key: ReliefKey) -> Int {
    key.grade.flatMap(grades.place) ?? grades.names.count
  }
}
