import Disclosure

/// The columns of the counts of relief; nobody is named, and no reason is given.
enum FeeRelief {
  static let way = Column<String>(
    ColumnSpec(
      "way", "减免方式", aliases: ["方式"], .choice(["免收", "减收"]), privacy: .open(reliefPublicity),
      width: 10, hint: "全免的填“免收”,少收一部分的填“减收”", example: "免收"))
  static let persons = Column<Int>(
    ColumnSpec(
      "persons", "减免人数", aliases: ["人数", "减免学生数"], .integer, checks: [.integers(0...100_000)],
      privacy: .open(reliefPublicity), totalled: true, width: 10, hint: "人数,不写姓名", example: "11"))
  static let amount = Column<Amount>(
    ColumnSpec(
      "amount", "减免金额（元）", aliases: ["金额", "减免总额"], .amount, privacy: .open(reliefPublicity),
      totalled: true, width: 16, hint: "这一行的学生一共少交多少", example: "3300.00"))
}

/// How many pupils pay less or nothing, by grade and item (减免汇总).
let feeRelief = Roster(
  name: "收费减免情况表",
  columns: [
    Charge.grade.spec, Charge.item.spec, FeeRelief.way.spec, FeeRelief.persons.spec,
    FeeRelief.amount.spec,
  ],
  uniqueKeys: [[Charge.grade.spec.id, Charge.item.spec.id, FeeRelief.way.spec.id]],
  crossChecks: { records in records.compactMap(reliefRowFinding) })

/// What relief came to, in counts and sums (收费减免情况公示).
let reliefNotice = NoticeKind(
  id: "fees.relief", name: "收费减免情况公示", domain: .fees, stage: 4, stageName: "收费减免",
  catalogueItem: feeCatalogueItem, roster: feeRelief,
  facts: [schoolYearTerm, reliefPolicy] + factsOfEveryNotice, period: feePeriod,
  signers: feeSigners, takeDown: (words: "学期结束后归档", source: reliefPublicity),
  references: [FeeFile.term],
  statements: [reliefTotal],
  checks: { content in reliefFindings(content) + reliefTermFindings(content) })

/// As 11人次、3300.00元（人民币叁仟叁佰元整）; a pupil who has two fees waived is counted twice.
private let reliefTotal = Statement("减免合计") { content in
  let persons = content.records.reduce(0) { $0 + ($1[FeeRelief.persons] ?? 0) }
  return total(of: content.records.compactMap { $0[FeeRelief.amount] }).map {
    ["\(persons)人次、\(inFull($0))"]
  } ?? []
}
