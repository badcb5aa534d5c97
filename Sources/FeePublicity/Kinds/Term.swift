import Disclosure

/// The columns that only the list of a term's sums has.
enum TermFee {
  static let amount = Column<Amount>(
    ColumnSpec(
      "amount", "金额（元）", aliases: ["每生金额", "本学期金额", "收费金额"], .amount,
      privacy: .open(feePublicity), width: 12, hint: "每名学生这个学期收多少", example: "300.00"))
  static let stated = Column<Amount>(
    ColumnSpec(
      "stated", "单位已算合计（元）", aliases: ["合计", "合计（元）", "单位已算合计"], .amount, required: false,
      privacy: .withheld(officeOnly), width: 18, hint: "自己已经算好的年级合计,用来核对;可以不填",
      example: "300.00"))
}

/// What each grade pays in this term, item by item (学期收费一览), with the total of each grade.
let termFees = Roster(
  name: "学期收费一览表",
  columns: [
    Charge.grade.spec, Charge.category.spec, Charge.item.spec, TermFee.amount.spec,
    Charge.voluntary.spec, TermFee.stated.spec,
  ],
  uniqueKeys: [[Charge.grade.spec.id, Charge.item.spec.id]],
  layout: .grid(
    rows: [Charge.grade.spec.id], columns: Charge.item.spec.id, value: TermFee.amount.spec.id,
    total: "合计"),
  crossChecks: { records in
    gradeTotalFindings(records) + records.compactMap(negativeFeeFinding)
      + records.compactMap(mergedFinding) + records.compactMap(voluntaryFinding)
  })

/// What a pupil of each grade pays in a term (学期收费一览公示).
let termNotice = NoticeKind(
  id: "fees.term", name: "学期收费一览公示", domain: .fees, stage: 2, stageName: "学期收费",
  catalogueItem: feeCatalogueItem, roster: termFees,
  facts: [schoolYearTerm, termBegin, schoolNature, reliefPolicy, complaintPhones]
    + factsOfEveryNotice,
  period: feePeriod, signers: feeSigners,
  takeDown: (words: "学期结束后归档", source: .practice("下学期公布后更换")),
  references: [FeeFile.board],
  links: [
    ChainLink(
      after: "fees.board", key: [Charge.item.spec.header], complete: false, shared: true)
  ],
  statements: [gradeTotals, voluntaryItems],
  checks: { content in
    phoneFindings(content) + reliefFindings(content) + boardAgreementFindings(content)
      + (content.facts.day(termBegin.name).map { lateFinding(content, $0) } ?? [])
      + content.records.flatMap { record -> [RecordFinding] in
        [
          bannedFinding(record, on: content.posted),
          lastYearFinding(
            record, payers: record[Charge.grade], isFree: record[TermFee.amount]?.fen == 0,
            content),
        ].compactMap(\.self)
      }
  })

/// What each grade pays in all, as 一年级1733.00元（人民币壹仟柒佰叁拾叁元整）; neighbours that pay the same are
/// said together, as 二年级至四年级.
private let gradeTotals = Statement("各年级合计") { content in
  var runs: [(first: String, last: String, sum: Amount)] = []
  for (grade, rows) in grouped(content.records, by: { $0[Charge.grade] }) {
    guard let sum = total(of: rows.compactMap { $0[TermFee.amount] }) else { continue }
    if let run = runs.last, run.sum == sum {
      runs[runs.count - 1].last = grade
    } else {
      runs.append((grade, grade, sum))
    }
  }
  return runs.map { run in
    (run.first == run.last ? run.first : "\(run.first)至\(run.last)") + inFull(run.sum)
  }
}

/// What nobody has to take, as 课后服务费、伙食费.
private let voluntaryItems = Statement("自愿项目") { content in
  let items = content.records.filter { $0[Charge.voluntary] == "自愿" }.compactMap {
    $0[Charge.item]
  }
  return items.isEmpty ? [] : [once(items).joined(separator: "、")]
}
