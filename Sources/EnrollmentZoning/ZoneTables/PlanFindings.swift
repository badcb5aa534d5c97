import Disclosure

extension Record {
  /// A finding in one cell of this row, with what stands in it; tables of plans name nobody.
  func planFinding(
    _ rule: String, _ severity: Finding.Severity = .mustFix, at column: ColumnSpec,
    _ problem: String, _ remedy: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: row, column: column.id,
      value: self[id: column.id].flatMap { String($0) ?? Int($0).map { "\($0)" } },
      problem: problem, remedy: remedy)
  }
}

/// ENR-060: a school of which nobody learns how many it takes, unless it takes none.
func missingPlanFindings(_ content: NoticeContent) -> [RecordFinding] {
  content.records.compactMap { record in
    guard record[SchoolZone.classes] == nil, record[SchoolZone.seats] == nil,
      !isSuspended(record)
    else { return nil }
    return record.planFinding(
      "ENR-060", at: SchoolZone.classes.spec, "没有写招几个班,也没有写招多少人",
      "请填班数或人数;今年不招生的在备注写“暂停招收”")
  }
}

private func isSuspended(_ record: Record) -> Bool {
  [record[SchoolZone.zone], record[SchoolZone.remark]].compactMap(\.self).contains { text in
    ["暂停招", "停止招", "不招生"].contains { text.contains($0) }
  }
}

/// A total that the notice states, and the columns whose sum it is.
struct StatedTotal {
  let fact: FactSpec
  let columns: [Column<Int>]
  let unit: String
}

/// ENR-061: the figures of the text and of the table are one, as the official 288+2 was not.
func totalFindings(_ content: NoticeContent, _ totals: [StatedTotal]) -> [RecordFinding] {
  totals.compactMap { total in
    guard let text = content.facts.text(total.fact.name) else { return nil }
    let rows = content.records.flatMap { row in total.columns.compactMap { row[$0] } }
    let sum = rows.reduce(0, +)
    let stated = addedUp(text)
    guard stated != sum else { return nil }
    let words = stated.map { "写的是 \(text)" + ($0.description == text ? "" : "(合 \($0))") }
    return RecordFinding(
      rule: "ENR-061", row: nil, column: total.fact.name, value: text,
      problem: words.map { "\($0),表里 \(rows.count) 个数加起来是 \(sum)\(total.unit)" }
        ?? "“\(text)”不是数字,也不是几个数相加",
      remedy: stated == nil ? "请写成 290 或 288+2" : "请核对表和文件,改成一致")
  }
}

/// The sum of 288+2; nil for anything but whole numbers and plus signs.
func addedUp(_ text: String) -> Int? {
  var sum = 0
  for part in text.split(omittingEmptySubsequences: false, whereSeparator: { "+＋".contains($0) }) {
    let digits = part.filter { !$0.isWhitespace }
    guard let number = Int(digits), number >= 0, number < 10_000_000 else { return nil }
    sum += number
  }
  return sum
}

/// ENR-062: more pupils than the classes hold.
func classSizeFinding(
  _ record: Record, _ classes: Column<Int>, _ seats: Column<Int>, largest: Int
) -> RecordFinding? {
  guard let count = record[classes], let pupils = record[seats], pupils > count * largest else {
    return nil
  }
  let average = count == 0 ? "没有班" : "平均每班超过 \(largest) 人"
  return record.planFinding(
    "ENR-062", .explain, at: seats.spec, "\(count) 个班招 \(pupils) 人,\(average)",
    "请核对班数和人数(依据:\(largestClasses.source))")
}

/// ENR-067: a row of another year.
func yearFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let year = content.facts.text(planYear.name).flatMap({ Int($0) }) else { return [] }
  return content.records.compactMap { record in
    guard let own = record[SchoolZone.year], own != year else { return nil }
    return record.planFinding(
      "ENR-067", at: SchoolZone.year.spec, "这一行是 \(own) 年的,公告是 \(year) 年的",
      "请换成今年的地段和计划,或改年度")
  }
}
