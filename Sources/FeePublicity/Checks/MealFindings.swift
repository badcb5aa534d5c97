import Disclosure
import WorkingDays

/// One account of meals: those for whom one kitchen keeps one book in one month.
private struct MealAccount: Hashable {
  let month: YearMonth
  let canteen: String?
  let diners: String

  init?(_ record: Record) {
    guard let month = record[Meal.month], let diners = record[Meal.diners] else { return nil }
    (self.month, self.canteen, self.diners) = (month, record[Meal.canteen], diners)
  }

  var name: String { "\(month)\(canteen ?? "")\(diners)" }
}

/// FEE-070 to FEE-074: the identities of a month's account.
func mealFindings(_ records: [Record]) -> [RecordFinding] {
  records.compactMap(incomeFinding)
    + grouped(records, by: MealAccount.init).flatMap { account, rows -> [RecordFinding] in
      let kept = rows.filter { $0[Meal.book] != nil }
      guard let row = kept.first, kept.count == 1 else {
        return [accountFinding(kept.dropFirst().first ?? rows[0], account, isMissing: kept.isEmpty)]
      }
      return [missingFigure(row), stockFinding(row), carriedFinding(row)].compactMap(\.self)
    }
}

/// FEE-070: so many days at this rate are another sum.
private func incomeFinding(_ record: Record) -> RecordFinding? {
  guard let days = record[Meal.days], let rate = record[Meal.rate],
    let income = record[Meal.income],
    let due = product(rate, days), due != income
  else { return nil }
  let fitting =
    rate.fen > 0 && income.fen % rate.fen == 0 ? ",要 \(income.fen / rate.fen) 人日才对得上" : ""
  return record.finding(
    "FEE-070", at: Meal.income.spec,
    "\(days) 人日 × \(rate) 元是 \(due) 元,填的是 \(income) 元\(fitting)", "请核对人日数、标准和收入;有几个标准的分行写")
}

/// FEE-071: stock, book and closing stock are kept once for each account.
private func accountFinding(
  _ record: Record, _ account: MealAccount, isMissing: Bool
) -> RecordFinding {
  record.finding(
    "FEE-071", at: Meal.book.spec,
    isMissing ? "\(account.name)没有填账面支出" : "\(account.name)的账面支出填了两次",
    "同一食堂、同一就餐对象每月只在一行填支出、库存和盈亏,其余各行只填人日数、标准和收入")
}

/// FEE-071: half an account.
private func missingFigure(_ record: Record) -> RecordFinding? {
  let needed = [
    Meal.opening, Meal.closing, Meal.actual, Meal.surplus, Meal.brought, Meal.cumulative,
  ]
  guard let missing = needed.first(where: { record[$0] == nil }) else { return nil }
  return record.finding("FEE-071", at: missing.spec, "没有填“\(missing.spec.header)”", "请补填,没有的写 0")
}

/// FEE-072: opening stock and purchases, less closing stock, are what was eaten.
private func stockFinding(_ record: Record) -> RecordFinding? {
  guard let opening = record[Meal.opening], let book = record[Meal.book],
    let closing = record[Meal.closing], let actual = record[Meal.actual],
    opening + book - closing != actual
  else { return nil }
  return record.finding(
    "FEE-072", at: Meal.actual.spec,
    "上月底库存 \(opening) + 账面支出 \(book) − 本月底库存 \(closing) 是 \(opening + book - closing) 元,填的是 \(actual) 元",
    "请核对这四个数")
}

/// FEE-073: what was brought forward and the month's surplus are the cumulative one.
private func carriedFinding(_ record: Record) -> RecordFinding? {
  guard let brought = record[Meal.brought], let surplus = record[Meal.surplus],
    let cumulative = record[Meal.cumulative], brought + surplus != cumulative
  else { return nil }
  return record.finding(
    "FEE-073", at: Meal.cumulative.spec,
    "上月累计 \(brought) + 本月 \(surplus) 是 \(brought + surplus) 元,填的是 \(cumulative) 元", "请核对这三个数")
}

/// FEE-074: a month goes on where the one before it stopped.
func mealMonthFindings(_ records: [Record]) -> [RecordFinding] {
  let kept = records.filter { $0[Meal.book] != nil }
  return kept.flatMap { record -> [RecordFinding] in
    guard let account = MealAccount(record),
      let before = kept.first(where: { MealAccount($0).map { $0.isJustBefore(account) } ?? false })
    else { return [] }
    return [(Meal.opening, Meal.closing), (Meal.brought, Meal.cumulative)].compactMap {
      here, there in
      guard let now = record[here], let then = before[there], now != then else { return nil }
      return record.finding(
        "FEE-074", at: here.spec, "第 \(before.row) 行上个月的“\(there.spec.header)”是 \(then),这里是 \(now)",
        "请改成一致")
    }
  }
}

extension MealAccount {
  fileprivate func isJustBefore(_ other: MealAccount) -> Bool {
    canteen == other.canteen && diners == other.diners
      && month.year * 12 + month.month + 1 == other.month.year * 12 + other.month.month
  }
}

/// FEE-075 to FEE-079: what the month's account shows together with its method and its day.
///
/// Of several months the last one is new; those before it were shown in their time.
func mealContentFindings(_ content: NoticeContent) -> [RecordFinding] {
  let newest = content.records.compactMap { $0[Meal.month] }.max()
  return grouped(content.records, by: MealAccount.init).flatMap {
    account, rows -> [RecordFinding] in
    guard let row = rows.first(where: { $0[Meal.book] != nil }),
      let income = total(of: rows.compactMap { $0[Meal.income] })
    else { return [] }
    return [
      surplusFinding(row, income, content.facts), ratioFinding(row, income),
      cumulativeFinding(row, income),
      account.month == newest ? dayFinding(row, account.month, content.posted) : nil,
    ].compactMap(\.self)
  }
}

/// FEE-075: the month's surplus by the stated method.
private func surplusFinding(_ record: Record, _ income: Amount, _ facts: Facts) -> RecordFinding? {
  let byBook = facts.text(surplusMethod.name) == "收入减账面支出"
  guard let spent = record[byBook ? Meal.book : Meal.actual], let surplus = record[Meal.surplus],
    income - spent != surplus
  else { return nil }
  return record.finding(
    "FEE-075", at: Meal.surplus.spec,
    "收入 \(income) − \(byBook ? "账面支出" : "实际支出") \(spent) 是 \(income - spent) 元,填的是 \(surplus) 元",
    "请核对,或者改正“\(surplusMethod.name)”")
}

/// FEE-076: the printed share is the exact one, rounded; cut off instead of rounded is to be
/// explained.
private func ratioFinding(_ record: Record, _ income: Amount) -> RecordFinding? {
  guard let ratio = record[Meal.ratio], let surplus = record[Meal.surplus],
    let exact = percentage(surplus, of: income)
  else { return nil }
  let rounded = exact.rounded(to: 2, .halfUp)
  guard ratio != rounded else { return nil }
  let isCut = ratio == exact.rounded(to: 2, .truncate)
  return record.finding(
    "FEE-076", isCut ? .explain : .mustFix, at: Meal.ratio.spec,
    "\(surplus) ÷ \(income) 是 \(exact.rounded(to: 4, .halfUp))%,四舍五入是 \(rounded)%,填的是 \(ratio)%",
    isCut ? "请改成四舍五入,或说明为什么舍去" : "请改正")
}

/// In hundredths, to six places, the rest cut off; nil where it would say nothing.
private func percentage(_ part: Amount, of whole: Amount) -> Score? {
  guard whole.fen > 0, let most = product(whole, 1000), abs(part.fen) <= most.fen else {
    return nil
  }
  let hundredths = part.fen.multipliedFullWidth(by: 100 * Score.unitsPerPoint)
  return Score(units: whole.fen.dividingFullWidth(hundredths).quotient)
}

/// FEE-077: more than two of a hundred over or under, all months together.
private func cumulativeFinding(_ record: Record, _ income: Amount) -> RecordFinding? {
  guard let cumulative = record[Meal.cumulative], income.fen > 0,
    let fiftyfold = product(cumulative, 50), abs(fiftyfold.fen) > income.fen
  else { return nil }
  return record.finding(
    "FEE-077", .explain, at: Meal.cumulative.spec,
    "累计盈亏 \(cumulative) 元超过本月伙食费收入 \(income) 元的 2%(\(mealPublicity))", "请说明原因和怎样在下月调整")
}

/// FEE-078, FEE-079: shown by the 15th of the next month, and not before the month is over.
private func dayFinding(
  _ record: Record, _ month: YearMonth, _ posted: CalendarDay
) -> RecordFinding? {
  guard let first = CalendarDay(year: month.year, month: month.month, day: 1),
    let next = first.adding(months: 1)
  else { return nil }
  if posted < next {
    return record.finding(
      "FEE-078", at: Meal.month.spec, "张贴日期 \(posted) 时\(month)还没有过完", "请在 \(next) 或以后公布")
  }
  guard posted > next + 14 else { return nil }
  return record.finding(
    "FEE-079", .explain, at: Meal.month.spec,
    "\(month)的伙食费应在次月15日前公布(\(mealPublicity)),张贴日期是 \(posted)", "请说明原因")
}
