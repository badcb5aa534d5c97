import Disclosure

extension PointScheme {
  /// What is wrong with one item by itself; one finding a cell.
  func findings(on item: ItemScore) -> [RecordFinding] {
    guard let rule = rule(item.item) else {
      let names = rules.map(\.name).joined(separator: "、")
      return [
        RecordFinding(
          rule: "TITLE-120", row: item.row, column: PointItem.item.spec.id, value: item.item,
          problem: "方案里没有“\(item.item)”这一项", remedy: "请从\(names)中选,写法要一样")
      ]
    }
    // What somebody claims too much the review puts right; nobody need mend the claim.
    let scores: [(column: ColumnSpec, score: Score?)] = [
      (PointItem.reviewed.spec, item.reviewed), (PointItem.appealed.spec, item.appealed),
    ]
    let found = scores.compactMap { column, score in
      score.flatMap { finding(on: $0, in: column, item, rule) }
    }
    return found + [evidenceFinding(item, rule)].compactMap(\.self)
  }

  /// TITLE-121, TITLE-122: a score beyond the item, or with more decimals than the scheme has.
  private func finding(
    on score: Score, in column: ColumnSpec, _ item: ItemScore, _ rule: PointRule
  ) -> RecordFinding? {
    if !rule.range.contains(score) {
      let bounds = "\(rule.range.lowerBound)—\(rule.range.upperBound)"
      return RecordFinding(
        rule: "TITLE-121", row: item.row, column: column.id, value: score.description,
        problem: "“\(rule.name)”的分值是 \(bounds),这里是 \(score)", remedy: "请核对方案和得分")
    }
    guard score != score.rounded(to: places, .truncate) else { return nil }
    return RecordFinding(
      rule: "TITLE-122", row: item.row, column: column.id, value: score.description,
      problem: "方案规定得分保留 \(places) 位小数,这里是 \(score)", remedy: "请按方案取位后重填")
  }

  /// TITLE-123: points without what shows that they are due.
  private func evidenceFinding(_ item: ItemScore, _ rule: PointRule) -> RecordFinding? {
    guard rule.needsEvidence, item.score > Score(0), item.evidence == nil else { return nil }
    return RecordFinding(
      rule: "TITLE-123", row: item.row, column: PointItem.evidence.spec.id,
      problem: "“\(rule.name)”得了 \(item.score) 分,没有写佐证材料", remedy: "请补写材料名称,没有材料的不给分")
  }
}
