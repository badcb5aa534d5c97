public import Disclosure

/// Fees of a made-up school, divided by what kind of fee they are.
public let sampleBoard = Roster(
  name: "收费公示表", columns: [feeCategory, feeItem, feeGrade, feeAmount],
  uniqueKeys: [["item", "grade"]], layout: .sections(by: "category"))

/// The same fees as a line for each grade and a column for each item, with sums both ways.
public let sampleTerm = Roster(
  name: "学期收费一览表", columns: [feeCategory, feeItem, feeGrade, feeAmount],
  uniqueKeys: [["item", "grade"]],
  layout: .grid(rows: ["grade"], columns: "item", value: "amount", total: "合计"))

/// A row of either: category, item, grade and yuan.
public func sampleFees(_ rows: [(String, String, String, Int)]) -> [Record] {
  rows.enumerated().map { offset, row in
    Record(
      row: offset + 2,
      fields: [.text(row.0), .text(row.1), .text(row.2), .amount(Amount(fen: row.3 * 100))],
      columns: ["category", "item", "grade", "amount"])
  }
}

private let shown = PrivacyClass.open(.practice("测试"))

private let feeCategory = ColumnSpec(
  "category", "收费类别", .choice(["行政事业性收费", "服务性收费", "代收费"]), privacy: shown, width: 16,
  example: "代收费")
private let feeItem = ColumnSpec("item", "收费项目", .text, privacy: shown, width: 16, example: "校服费")
private let feeGrade = ColumnSpec("grade", "年级", .text, privacy: shown, width: 10, example: "一年级")
private let feeAmount = ColumnSpec(
  "amount", "金额（元）", .amount, required: false, privacy: shown, totalled: true, width: 12,
  example: "120.00")
