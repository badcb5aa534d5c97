import Disclosure

/// The columns of the table of back payments and recoveries (补发追回) that payments do not have.
enum Correction {
  static let way = Column<String>(
    ColumnSpec(
      "way", "补发或追回", aliases: ["类别", "处理方式", "补发追回"], .choice(["补发", "追回"]),
      privacy: .open(paymentPublicity), width: 12, hint: "少发的填“补发”,多发、错发的填“追回”",
      example: "补发"))
  static let persons = Column<Int>(Payment.persons.spec.with(required: true))
  static let amount = Column<Amount>(
    Payment.paid.spec.with(hint: "补发或追回的金额,都写正数,以元为单位"))
  static let reason = Column<String>(
    ColumnSpec(
      "reason", "原因类别", aliases: ["原因", "补发追回原因"],
      .choice(["漏报", "迟到账", "标准调整", "账户信息有误", "重复发放", "学籍变动", "不符合条件", "其他"]),
      privacy: .open(paymentPublicity), width: 14, hint: "只写类别,不写个人情况", example: "漏报"))
  static let term = Column<String>(
    ColumnSpec(
      "term", "涉及学期", aliases: ["学期", "所属学期"], .text, checks: [.length(4...30)],
      privacy: .open(paymentPublicity), width: 24, hint: "补的是或追的是哪个学期", example: "2025—2026学年春季学期"))
}

/// What was paid afterwards or taken back, by school and programme: counts only.
let correctionLines = Roster(
  name: "资助资金补发追回情况表",
  columns: [
    Payment.school.spec, Payment.programme.spec, Correction.way.spec, Correction.persons.spec,
    Correction.amount.spec, Correction.reason.spec, Correction.term.spec,
  ],
  crossChecks: { records in
    records.compactMap(emptyCorrectionFinding) + records.compactMap(reasonFinding)
      + records.compactMap(onePupilFinding) + repeatedCorrectionFindings(records)
  })

/// What was paid afterwards or taken back, in counts and sums (资助资金补发追回公示).
let correctionsNotice = NoticeKind(
  id: "aid.corrections", name: "资助资金补发追回公示", domain: .aid, stage: 7, stageName: "补发追回",
  catalogueItem: aidCatalogueItem, roster: correctionLines,
  facts: [schoolYearTerm] + factsOfEveryNotice,
  period: paymentPeriod, signers: ["经办人", "资助中心负责人", "分管领导"],
  takeDown: (words: "长期公开,下次公布后归档", source: paymentPublicity),
  links: [
    ChainLink(
      after: "aid.payments", key: [Payment.programme, Payment.school].map(\.spec.header),
      complete: false)
  ],
  statements: ["补发", "追回"].map { way in
    Statement("\(way)合计") { content in
      let lines = content.records.filter { $0[Correction.way] == way }
      guard !lines.isEmpty else { return [] }
      let pupils = lines.reduce(0) { $0 + ($1[Correction.persons] ?? 0) }
      return total(of: lines.compactMap { $0[Correction.amount] }).map {
        ["\(way)\(pupils)人次、\(moneyWords($0))"]
      } ?? []
    }
  })
