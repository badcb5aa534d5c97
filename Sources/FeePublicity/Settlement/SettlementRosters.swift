import Disclosure

/// The columns of what the school spent of what it had collected.
enum SpentFee {
  static let total = Column<Amount>(
    sum("total", "支出合计（元）", ["支出", "实际支出", "支出总额"], "按票据一共支出多少", "5116.50"))
  static let each = Column<Amount>(
    sum(
      "each", "每份支出（元）", ["每生支出", "每人支出", "每天支出", "单价"],
      "每名学生花多少;伙食费等按天算的,填每天花多少。支出合计和每份支出填一个就行", "113.70"))
  static let portions = Column<Score>(
    ColumnSpec(
      "portions", "每人份数", aliases: ["数量", "每人天数", "天数"], .score(places: 1), required: false,
      checks: [.scores(Score(0)...Score(1000))], privacy: .withheld(officeOnly), width: 10,
      hint: "按天算的填全勤多少天;一人一份的空着。少的学生写在个人差异里", example: "98"))
  static let borne = Column<Amount>(
    sum("borne", "学校承担（元）", ["学校负担"], "支出合计里不由学生承担的部分,没有的空着", "0.00"))
  static let note = Column<String>(
    ColumnSpec(
      "note", "支出说明", aliases: ["说明", "票据号"], .text, required: false, checks: [.length(2...60)],
      privacy: .withheld(officeOnly), width: 28, hint: "票据号等,便于核对", example: "票据0123至0125号"))

  private static func sum(
    _ id: String, _ header: String, _ aliases: [String], _ hint: String, _ example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, .amount, required: false, privacy: .withheld(officeOnly),
      width: 14, hint: hint, example: example)
  }
}

/// What was spent for whom (实际支出).
let feeSpending = Roster(
  name: "实际支出",
  columns: [
    Charge.item.spec.with(privacy: .withheld(officeOnly)),
    ChargedItem.grades.spec.with(
      privacy: .withheld(officeOnly), hint: "这笔支出用在哪些年级:全部、小学、一年级等"),
    Settled.schoolClass.spec.with(
      privacy: .withheld(officeOnly), hint: "只用在一个班的填,一个年级一起算的空着"),
    SpentFee.total.spec, SpentFee.each.spec, SpentFee.portions.spec, SpentFee.borne.spec,
    SpentFee.note.spec,
  ],
  uniqueKeys: [
    [Charge.item.spec.id, ChargedItem.grades.spec.id, Settled.schoolClass.spec.id]
  ], crossChecks: { $0.flatMap(spendingFindings) })

/// FEE-121: a row that does not say what was spent, or says of nothing what the school bears of it.
private func spendingFindings(_ record: Record) -> [RecordFinding] {
  func found(_ column: ColumnSpec, _ problem: String, _ remedy: String) -> RecordFinding {
    RecordFinding(
      rule: "FEE-121", row: record.row, column: column.id, problem: problem, remedy: remedy)
  }
  let sums = [SpentFee.total, SpentFee.each, SpentFee.borne]
  var findings = sums.compactMap { column -> RecordFinding? in
    guard let amount = record[column], !(0..<expenseLimit).contains(amount.fen) else {
      return nil
    }
    return found(column.spec, "\(amount) 元,不可能", "请核对金额")
  }
  if record[SpentFee.total] == nil {
    if record[SpentFee.each] == nil {
      findings.append(found(SpentFee.total.spec, "支出合计和每份支出都没有填", "请填一个;没有支出的填 0"))
    }
    if record[SpentFee.borne] != nil {
      findings.append(found(SpentFee.borne.spec, "写了学校承担,没有写支出合计", "请补填支出合计"))
    }
  } else if let total = record[SpentFee.total], let borne = record[SpentFee.borne], borne > total {
    findings.append(found(SpentFee.borne.spec, "多于支出合计", "请核对"))
  }
  return findings
}

/// A thousand million yuan, in fen: no school spends so much, and sums of it fit into 64 bits.
private let expenseLimit = 100_000_000_000

/// The columns of what is different with one pupil.
enum PupilDifference {
  static let status = Column<String>(
    ColumnSpec(
      "status", "情况", .choice(["请假", "转入", "转出", "未领用", "其他"]),
      privacy: .withheld(ownFamilyOnly), width: 10, hint: "从列出的情况中选", example: "请假"))
  static let prepaid = Column<Amount>(
    FeeLine.sum("paid", "已收（元）", required: false, "和应收不同的才填;转入的学生必填", "300.00"))
  static let portions = Column<Score>(
    ColumnSpec(
      "portions", "份数", aliases: ["数量", "天数", "实际天数"], .score(places: 1), required: false,
      checks: [.scores(Score(0)...Score(1000))], privacy: .withheld(ownFamilyOnly), width: 10,
      hint: "和每人份数不同的才填,如实际用餐天数", example: "85"))
  static let own = Column<Amount>(
    FeeLine.sum("own", "实际金额（元）", required: false, "用在这名学生身上的实际金额,能单独算出的才填", "0.00"))
}

/// Pupils for whom the settlement differs from the others' (个人差异).
let feeDifferences = Roster(
  name: "个人差异",
  columns: namingColumns + [
    PupilDifference.status.spec, PupilDifference.prepaid.spec, PupilDifference.portions.spec,
    PupilDifference.own.spec,
  ],
  uniqueKeys: [namingColumns.map(\.id)],
  crossChecks: { $0.flatMap(differenceFindings) })

/// FEE-122: a row that says nothing, or two things, of what was spent on the pupil.
private func differenceFindings(_ record: Record) -> [RecordFinding] {
  func found(_ column: ColumnSpec, _ problem: String, _ remedy: String) -> RecordFinding {
    RecordFinding(
      rule: "FEE-122", row: record.row, column: column.id, problem: problem, remedy: remedy)
  }
  let (portions, own) = (record[PupilDifference.portions], record[PupilDifference.own])
  let prepaid = record[PupilDifference.prepaid]
  var findings = [PupilDifference.prepaid, PupilDifference.own].compactMap {
    column -> RecordFinding? in
    guard let amount = record[column], !amount.isPlausible else { return nil }
    return found(column.spec, "\(amount) 元,不可能", "请核对金额")
  }
  if portions != nil, own != nil {
    findings.append(found(PupilDifference.own.spec, "份数和实际金额都填了", "请只留一个"))
  }
  switch record[PupilDifference.status] {
  case "转入":
    if prepaid == nil {
      findings.append(found(PupilDifference.prepaid.spec, "转入的学生没有填已收", "请填实际收了多少"))
    }
  case "转出":
    if portions == nil, own == nil {
      findings.append(
        found(PupilDifference.own.spec, "转出的学生没有填份数或实际金额", "请填到转出时用了多少,没有用的填 0"))
    }
  default:
    if prepaid == nil, portions == nil, own == nil {
      findings.append(
        found(PupilDifference.portions.spec, "已收、份数、实际金额都没有填", "请填和别人不同的那一项,没有不同的删去"))
    }
  }
  return findings
}

/// The columns of what goes back to each pupil.
enum FeeRefund {
  static let prepaid = Column<Amount>(FeeLine.sum("prepaid", "预收（元）", "实际收了多少", "120.00"))
  static let burden = Column<Amount>(
    FeeLine.sum("burden", "应承担（元）", "实际支出中由这名学生承担的部分", "113.70"))
  static let refund = Column<Amount>(
    FeeLine.sum("refund", "应退（元）", "预收减应承担,应补的是负数", "6.30"))
}

/// What goes back to whom (退费明细).
let feeRefunds = Roster(
  name: "退费明细",
  columns: namingColumns + [
    FeeRefund.prepaid.spec, FeeRefund.burden.spec, FeeRefund.refund.spec,
  ],
  uniqueKeys: [namingColumns.map(\.id)],
  crossChecks: {
    lineFindings(
      $0, FeeRefund.prepaid, minus: FeeRefund.burden, is: FeeRefund.refund, in: feeRefunds)
  })
