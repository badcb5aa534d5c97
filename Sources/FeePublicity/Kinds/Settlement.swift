import Disclosure

/// The columns of the settlement of what was collected for others (代收费结算).
enum Settled {
  static let schoolClass = Column<String>(
    ColumnSpec(
      "class", "班级", aliases: ["班", "所在班级"], .text, required: false, checks: [.length(1...20)],
      privacy: .open(settlementPublicity), width: 10, hint: "按年级结算的空着", example: "1班"))
  static let pupils = Column<Int>(
    ColumnSpec(
      "pupils", "学生数", aliases: ["人数", "学生人数"], .integer, checks: [.integers(1...100_000)],
      privacy: .open(settlementPublicity), width: 8, hint: "交了这项费用的学生数", example: "45"))
  static let prepaidEach = Column<Amount>(
    figure(
      "prepaidEach", "每生预收（元）", ["预收标准", "每生预收"], "120.00", required: false,
      hint: "每名学生先收多少;各人不同的空着"))
  static let prepaid = Column<Amount>(
    figure("prepaid", "预收合计（元）", ["预收", "预收总额", "预收合计"], "5400.00", hint: "一共收了多少"))
  static let spent = Column<Amount>(
    figure(
      "spent", "实际支出（元）", ["支出", "实际支出", "支出合计"], "5116.50", hint: "按票据一共花了多少"))
  static let refundEach = Column<Amount>(
    figure(
      "refundEach", "每生应退（元）", ["应退", "应退/应补", "每生应退"], "6.30", required: false,
      hint: "每名学生退多少,应补的写负数;各人不同的空着"))
  static let refund = Column<Amount>(
    figure(
      "refund", "应退合计（元）", ["应退总额", "退费合计", "应退合计"], "283.50", hint: "一共退多少,应补的写负数"))
  static let borne = Column<Amount>(
    figure(
      "borne", "学校承担（元）", ["学校承担", "少不补部分"], "0.00", required: false,
      hint: "多退少不补时,支出多于预收、由学校承担的部分"))
  static let remainder = Column<Amount>(
    figure("remainder", "尾差（元）", ["尾差"], "0.00", required: false, hint: "分不到每名学生的零头"))

  private static func figure(
    _ id: String, _ header: String, _ aliases: [String], _ example: String,
    required: Bool = true, hint: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, .amount, required: required,
      privacy: .open(settlementPublicity), width: 14, hint: hint, example: example)
  }
}

/// What was collected, spent and is given back, by grade and item (代收费结算).
let feeSettlement = Roster(
  name: "代收费结算表",
  columns: [
    Charge.grade.spec, Settled.schoolClass.spec, Charge.item.spec, Settled.pupils.spec,
    Settled.prepaidEach.spec, Settled.prepaid.spec, Settled.spent.spec, Settled.refundEach.spec,
    Settled.refund.spec, Settled.borne.spec, Settled.remainder.spec,
  ],
  uniqueKeys: [[Charge.grade.spec.id, Settled.schoolClass.spec.id, Charge.item.spec.id]],
  layout: .sections(by: Charge.grade.spec.id),
  crossChecks: { records in records.flatMap(settlementFindings) })

/// What was collected in a term, what it was spent on and what goes back (代收费期末结算公示).
let settlementNotice = NoticeKind(
  id: "fees.settlement", name: "代收费期末结算公示", domain: .fees, stage: 6, stageName: "期末结算",
  catalogueItem: feeCatalogueItem, roster: feeSettlement,
  facts: [schoolYearTerm, settlementRegime, settlementBasis, complaintPhones]
    + factsOfEveryNotice, period: feePeriod, signers: feeSigners,
  takeDown: (words: "下次结算公布后归档", source: settlementPublicity),
  references: [FeeFile.term],
  links: [gradesOfTerm], statements: [settledTotal, settledItems],
  checks: { content in
    phoneFindings(content) + regimeFindings(content) + settlementTermFindings(content)
  })

/// Who is settled with was charged: the grades of the term's list.
private let gradesOfTerm = ChainLink(
  after: "fees.term", key: [Charge.grade.spec.header], complete: false, shared: true)

/// What goes back in all, as 283.50元（人民币贰佰捌拾叁元伍角整）.
private let settledTotal = Statement("应退总额") { content in
  total(of: content.records.compactMap { $0[Settled.refund] }).map { [inFull($0)] } ?? []
}

/// Each item of all grades, as 教辅材料费：预收5400.00元，支出5116.50元，应退283.50元.
private let settledItems = Statement("各项结算") { content in
  grouped(content.records, by: { $0[Charge.item] }).compactMap { item, rows in
    let sums = [Settled.prepaid, Settled.spent, Settled.refund].map { column in
      total(of: rows.compactMap { $0[column] })
    }
    guard let prepaid = sums[0], let spent = sums[1], let refund = sums[2] else { return nil }
    let back = refund.fen < 0 ? "应补\(Amount(fen: -refund.fen))元" : "应退\(refund)元"
    return "\(item)：预收\(prepaid)元，支出\(spent)元，\(back)"
  }
}
