import Disclosure
import WorkingDays

/// The columns that only a list of changed fees has.
enum FeeChange {
  static let before = Column<String>(
    ColumnSpec(
      "before", "原标准", aliases: ["原收费标准", "调整前标准", "调整前"], .text, checks: [.length(1...30)],
      privacy: .open(feePublicity), width: 14, hint: "收费公示栏上原来的标准;新增的项目填“无此项目”",
      example: "290元"))
  static let after = Column<String>(
    ColumnSpec(
      "after", "新标准", aliases: ["调整后标准", "现收费标准", "调整后"], .text, checks: [.length(1...30)],
      privacy: .open(feePublicity), width: 14, hint: "调整以后的标准;停收的项目填“停止收取”", example: "350元"))
  static let number = Column<String>(
    Charge.number.spec.with(required: true, hint: "批准这次调整的文件的文号"))
  static let from = Column<CalendarDay>(Charge.from.spec.with(required: true))
  static let applies = Column<String>(
    ColumnSpec(
      "applies", "适用学生", aliases: ["执行对象", "适用对象"], .choice(["新生", "全体学生"]),
      privacy: .open(feePublicity), width: 10, hint: "提高标准的一般只对新生执行(新生新办法、老生老办法)",
      example: "新生"))
}

/// What changes, from what to what and by which new document (收费调整).
let feeChanges = Roster(
  name: "收费调整表",
  columns: [
    Charge.item.spec, Charge.scope.spec, Charge.unit.spec, FeeChange.before.spec,
    FeeChange.after.spec, Charge.body.spec, FeeChange.number.spec, FeeChange.from.spec,
    FeeChange.applies.spec,
  ],
  uniqueKeys: [[Charge.item.spec.id, Charge.scope.spec.id, Charge.unit.spec.id]],
  crossChecks: { records in
    records.flatMap(changeFindings) + records.compactMap(mergedFinding)
  })

/// A fee that goes up, down, comes or goes, shown before it is charged (收费调整公示).
let changeNotice = NoticeKind(
  id: "fees.change", name: "收费调整公示", domain: .fees, stage: 3, stageName: "收费调整",
  catalogueItem: feeCatalogueItem, roster: feeChanges,
  facts: [
    FactSpec("调整原因", hint: "为什么调整,一两句话", example: "办学成本上升,经县发展改革局批准"), reliefPolicy,
    complaintPhones,
  ] + factsOfEveryNotice,
  period: feePeriod, signers: feeSigners,
  takeDown: (words: "新的收费公示栏张挂后归档", source: feePeriod.source),
  references: [FeeFile.board],
  checks: { content in
    basisFindings(content) + phoneFindings(content) + reliefFindings(content)
      + changeDayFindings(content) + changedBoardFindings(content)
      + content.records.filter { $0[FeeChange.after] != "停止收取" }
      .compactMap { bannedFinding($0, on: content.posted) }
  })
