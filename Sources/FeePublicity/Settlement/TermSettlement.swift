import Disclosure

/// A term's accounts settled, row of spending by row of spending.
struct TermSettlement {
  let accounts: TermAccounts
  /// By the index of the spending; nil where it cannot be settled.
  private(set) var settled: [SettledAccounts?] = []
  private(set) var findings: [WorkFinding]
  private let rules: SettlementRules

  init(_ accounts: TermAccounts, _ rules: SettlementRules) {
    self.accounts = accounts
    self.rules = rules
    findings = accounts.findings
    for (spending, entries) in zip(accounts.spending, accounts.entries) {
      do {
        let books = try SettledAccounts(entries.map(\.account), spending.expense, rules)
        if rules.regime == .refundsOnly { checkShortfall(spending, entries, books) }
        settled.append(books)
      } catch {
        findings.append(finding(error, spending))
        settled.append(nil)
      }
    }
  }

  /// FEE-140: more was spent on pupils than they paid, where nothing may be collected afterwards.
  private mutating func checkShortfall(
    _ spending: SpendingRow, _ entries: [TermAccounts.Entry], _ books: SettledAccounts
  ) {
    let short = zip(entries, books.burdens).filter { $0.account.prepaid < $1 }
    guard let first = short.first else { return }
    let sum = short.reduce(Amount(fen: 0)) { $0 + ($1.1 - $1.0.account.prepaid) }
    let example =
      first.0.line == nil ? "" : ",如预收 \(first.0.account.prepaid) 元、应承担 \(first.1) 元"
    findings.append(
      at(
        spending, "FEE-140", SpentFee.total.spec,
        "\(short.count) 名学生的支出多于预收\(example),一共差 \(sum) 元;结算办法是多退少不补,不能补收",
        "请核对支出;确实多花的由学校承担,写进“学校承担”"))
  }

  private func finding(_ problem: SettlementProblem, _ spending: SpendingRow) -> WorkFinding {
    switch problem {
    case .noRuleForRemainder(let fen):
      missing(
        "尾差处理", "\(spending.item)的支出不能平均到分,余 \(fen) 分",
        "请写\(RemainderRule.allCases.map(\.rawValue).joined(separator: "、"))中的一种")
    case .noRuleForRelief:
      missing(
        "减免结算", "交\(spending.item)的有减收的学生,没有写他们怎样分担支出",
        "请写\(ReliefRule.allCases.map(\.rawValue).joined(separator: "或"))")
    case .nothingSpent:
      at(spending, "FEE-121", SpentFee.total.spec, "支出合计和每份支出都没有填", "请填一个;没有支出的填 0")
    case .nobodyToBear:
      at(spending, "FEE-141", SpentFee.total.spec, "有支出,没有一名学生交过这项费用或者有份数", "请核对项目、年级和班级")
    case .ownExceedsTotal(let own):
      at(
        spending, "FEE-142", SpentFee.total.spec,
        "个人差异里单独写明的实际金额共 \(own) 元,多于支出合计减学校承担", "请核对支出合计和个人差异")
    case .totalDiffers(let portions):
      at(
        spending, "FEE-143", SpentFee.total.spec,
        "每份支出乘各人份数是 \(portions) 元,与支出合计减学校承担不同", "请核对份数和金额,或只留一个")
    case .brokenFen(let portions):
      at(
        spending, "FEE-144", SpentFee.each.spec, "乘 \(portions) 份不是整分", "请改填支出合计")
    case .portionsUnknown:
      at(
        spending, "FEE-145", SpentFee.portions.spec, "个人差异里写了份数,这里没有写其他学生多少份", "请填每人份数")
    }
  }

  private func at(
    _ spending: SpendingRow, _ rule: String, _ column: ColumnSpec, _ problem: String,
    _ remedy: String
  ) -> WorkFinding {
    WorkFinding(
      FeeFile.spending,
      RecordFinding(
        rule: rule, row: spending.row, column: column.id, problem: problem, remedy: remedy))
  }

  /// A sentence for each item, for the clerk to compare with the books.
  var summary: [String] {
    let settled = zip(accounts.spending, settled).compactMap { spending, books in
      books.map { (item: spending.item, books: $0) }
    }
    return grouped(settled) { $0.item }.map { item, rows in
      func sum(_ part: KeyPath<SettledAccounts, Amount>) -> Amount {
        rows.reduce(Amount(fen: 0)) { $0 + $1.books[keyPath: part] }
      }
      let refund = sum(\.refund)
      let back = refund.fen < 0 ? "应补 \(Amount(fen: -refund.fen)) 元" : "应退 \(refund) 元"
      let others = [("学校承担", sum(\.borne)), ("尾差", sum(\.remainder))]
        .filter { $0.1.fen != 0 }.map { ",\($0.0) \($0.1) 元" }.joined()
      return "\(item):预收 \(sum(\.prepaid)) 元,支出 \(sum(\.spent)) 元," + back + others
    }
  }
}
