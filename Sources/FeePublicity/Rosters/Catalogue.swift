import Disclosure

/// What schools of the place may charge (收费目录), by the county's or the province's list.
let feeCatalogue = Roster(
  name: "收费目录",
  columns: [
    Charge.category.spec, Charge.item.spec, Charge.unit.spec, Charge.standard.spec,
    Charge.body.spec, Charge.number.spec, Charge.scope.spec, Charge.period.spec,
    Charge.voluntary.spec, Charge.relief.spec, Charge.pricing.spec, Charge.area.spec,
    Charge.from.spec, Charge.to.spec, Charge.remark.spec,
  ],
  uniqueKeys: [
    [
      Charge.item.spec.id, Charge.scope.spec.id, Charge.unit.spec.id, Charge.pricing.spec.id,
      Charge.area.spec.id, Charge.from.spec.id,
    ]
  ], crossChecks: { records in records.flatMap(standardFindings) })

/// The columns that only the school's own list of fees has.
enum ChargedItem {
  static let grades = Column<String>(
    ColumnSpec(
      "grades", "适用年级", aliases: ["收费年级", "年级"], .text, checks: [.length(2...40)],
      privacy: .open(feePublicity), width: 18, hint: "如全部、小学、1—9年级、一年级、二年级", example: "全部"))
  static let times = Column<Int>(
    ColumnSpec(
      "times", "每学期次数", aliases: ["每学期月数", "每学期天数", "计费次数", "数量"], .integer,
      required: false, checks: [.integers(1...366)], privacy: .open(feePublicity), width: 12,
      hint: "按月、按日、按次收的填一学期收几个月、几天、几次;按学期收的空着", example: "1"))
  static let prepaid = Column<Amount>(
    ColumnSpec(
      "prepaid", "每生预收（元）", aliases: ["预收标准", "预收金额", "预收"], .amount, required: false,
      privacy: .open(feePublicity), width: 14, hint: "按实收取的项目填本学期先收多少,期末结算", example: "300.00"))
}

/// What the school charges in this term (收费项目).
let feeItems = Roster(
  name: "收费项目",
  columns: [
    Charge.item.spec, Charge.standard.spec, ChargedItem.grades.spec, ChargedItem.times.spec,
    ChargedItem.prepaid.spec, Charge.payee.spec, Charge.from.spec, Charge.to.spec,
    Charge.remark.spec,
  ],
  uniqueKeys: [[Charge.item.spec.id, ChargedItem.grades.spec.id]],
  crossChecks: { records in
    records.flatMap(standardFindings) + records.compactMap(mergedFinding)
  })
