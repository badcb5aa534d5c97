import Disclosure

/// The columns of a month's account of meals.
enum Meal {
  static let month = Column<YearMonth>(
    ColumnSpec(
      "month", "月份", aliases: ["年月", "所属月份"], .month, privacy: .open(mealPublicity), width: 14,
      hint: "写到年和月", example: "2026年9月"))
  static let canteen = Column<String>(
    ColumnSpec(
      "canteen", "食堂", aliases: ["名称", "食堂名称"], .text, required: false, checks: [.length(2...20)],
      privacy: .open(mealPublicity), width: 14, hint: "只有一个食堂的空着", example: "学生食堂"))
  static let diners = Column<String>(
    ColumnSpec(
      "diners", "就餐对象", aliases: ["对象", "用餐对象"], .choice(["学生", "教职工"]),
      privacy: .open(mealPublicity), width: 10, hint: "学生和教职工的伙食分开核算,不能合成一行", example: "学生"))
  static let days = Column<Int>(
    ColumnSpec(
      "days", "人日数", aliases: ["儿童人日数", "学生人日数", "就餐人次", "就餐人日数"], .integer,
      checks: [.integers(0...10_000_000)], privacy: .open(mealPublicity), width: 10,
      hint: "每天就餐人数加起来", example: "6528"))
  static let rate = Column<Amount>(
    ColumnSpec(
      "rate", "用膳标准（元/人·日）", aliases: ["用膳标准", "伙食标准", "每人每天标准"], .amount,
      privacy: .open(mealPublicity), width: 16, hint: "每人每天多少元;有几个标准的分行写", example: "7.00"))
  static let income = Column<Amount>(
    figure(
      "income", "伙食费收入（元）", ["本月收入", "伙食费收入", "本月伙食费"], "45696.00", "本月应收的伙食费",
      required: true))
  static let opening = Column<Amount>(
    figure("opening", "上月底库存（元）", ["上月底库存数", "上月库存", "期初库存"], "230.74", "上月底食品库存"))
  static let book = Column<Amount>(
    figure(
      "book", "本月账面支出（元）", ["本月帐面支出", "账面支出", "本月账面支出"], "45629.60", "本月入账的采购等支出"))
  static let closing = Column<Amount>(
    figure("closing", "本月底库存（元）", ["本月底库存数", "期末库存", "本月库存"], "110.50", "本月底食品库存"))
  static let actual = Column<Amount>(
    figure(
      "actual", "本月实际支出（元）", ["实际支出", "本月实际支出"], "45749.84", "上月底库存加账面支出减本月底库存"))
  static let surplus = Column<Amount>(
    figure("surplus", "本月盈亏（元）", ["本月盈余", "盈亏", "本月结余"], "66.40", "盈写正数,亏写负数"))
  static let brought = Column<Amount>(
    figure("brought", "上月累计盈亏（元）", ["上月累计", "期初累计盈亏"], "293.91", "盈写正数,亏写负数"))
  static let cumulative = Column<Amount>(
    figure("cumulative", "累计盈亏（元）", ["累计盈余", "本月累计盈亏"], "360.31", "上月累计加本月盈亏"))
  static let ratio = Column<Score>(
    ColumnSpec(
      "ratio", "盈亏率（%）", aliases: ["盈亏%", "盈亏比例", "盈亏率"], .score(places: 2), required: false,
      privacy: .open(mealPublicity), width: 12, hint: "本月盈亏占伙食费收入的百分数;可以不填", example: "0.15"))

  private static func figure(
    _ id: String, _ header: String, _ aliases: [String], _ example: String, _ hint: String,
    required: Bool = false
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, .amount, required: required, privacy: .open(mealPublicity),
      width: 16, hint: hint,
      example: example)
  }
}

/// What meals of a month took in and cost (伙食费收支).
let mealAccounts = Roster(
  name: "伙食费收支表",
  columns: [
    Meal.month.spec, Meal.canteen.spec, Meal.diners.spec, Meal.days.spec, Meal.rate.spec,
    Meal.income.spec, Meal.opening.spec, Meal.book.spec, Meal.closing.spec, Meal.actual.spec,
    Meal.surplus.spec, Meal.brought.spec, Meal.cumulative.spec, Meal.ratio.spec,
  ],
  uniqueKeys: [[Meal.month.spec.id, Meal.canteen.spec.id, Meal.diners.spec.id, Meal.rate.spec.id]],
  crossChecks: { records in mealFindings(records) + mealMonthFindings(records) })

/// What a month's meals took in and cost, shown by the middle of the next (伙食费月公示).
let mealsNotice = NoticeKind(
  id: "fees.meals", name: "伙食费月公示", domain: .fees, stage: 5, stageName: "伙食费",
  catalogueItem: feeCatalogueItem, roster: mealAccounts,
  facts: [schoolYearTerm, surplusMethod] + factsOfEveryNotice, period: feePeriod,
  signers: ["经办人", "食堂负责人", "校长"], takeDown: (words: "下月公布后归档", source: mealPublicity),
  statements: [mealWords], checks: mealContentFindings)

/// Each account in words, as 2017年10月学生：收入45696.00元，账面支出45629.60元，本月盈余66.40元，累计盈余360.31元.
private let mealWords = Statement("各月收支") { content in
  grouped(content.records) { record in
    record[Meal.month].map { "\($0)\(record[Meal.canteen] ?? "")\(record[Meal.diners] ?? "")" }
  }.compactMap { name, rows in
    guard let row = rows.first(where: { $0[Meal.book] != nil }), let book = row[Meal.book],
      let income = total(of: rows.compactMap { $0[Meal.income] }),
      let surplus = row[Meal.surplus], let cumulative = row[Meal.cumulative]
    else { return nil }
    return "\(name)：收入\(income)元，账面支出\(book)元，本月\(balance(surplus))，累计\(balance(cumulative))"
  }
}

/// As 盈余66.40元 or 亏损53.84元.
private func balance(_ amount: Amount) -> String {
  amount.fen < 0 ? "亏损\(Amount(fen: -amount.fen))元" : "盈余\(amount)元"
}
