import Disclosure

/// The columns of the tables of money paid: counts and sums, and nobody's name.
enum Payment {
  static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["学校名称", "单位", "单位名称"], .text, required: false,
      checks: [.length(2...40)], privacy: .open(paymentPublicity), width: 24,
      hint: "按学校列的填全称;全县(市、区)合并列的空着", example: "云溪县第一小学"))
  static let stage = Column<String>(
    ColumnSpec(
      "stage", "学段", aliases: ["教育阶段"],
      .choice(["学前教育", "小学", "初中", "义务教育", "普通高中", "中等职业教育", "高等教育"]), required: false,
      privacy: .open(paymentPublicity), width: 14, hint: "没有分学段的空着", example: "小学"))
  /// Words, not a closed list: bureaus pay programmes of their own, and a programme is no person.
  static let programme = Column<String>(
    ColumnSpec(
      "programme", "资助项目", aliases: ["项目", "项目名称", "资助名称"], .text, checks: [.length(2...40)],
      privacy: .open(paymentPublicity), width: 28, hint: "写项目全称", example: "义务教育寄宿生生活补助"))
  static let tier = Column<String>(AidPupil.tier.spec.with(privacy: .open(paymentPublicity)))
  static let persons = Column<Int>(
    ColumnSpec(
      "persons", "人数", aliases: ["资助人数", "受助人数", "发放人数"], .integer, required: false,
      checks: [.integers(0...10_000_000)], privacy: .open(paymentPublicity), width: 10,
      hint: "一人领几次也只算一人", example: "11"))
  static let times = Column<Int>(
    ColumnSpec(
      "times", "人次", aliases: ["资助人次", "受助人次", "发放人次"], .integer, required: false,
      checks: [.integers(0...10_000_000)], privacy: .open(paymentPublicity), width: 10,
      hint: "一人领几次算几人次", example: "11"))
  static let rate = Column<Amount>(
    ColumnSpec(
      "rate", "标准（元/生·学期）", aliases: ["资助标准", "发放标准", "补助标准"], .amount, required: false,
      privacy: .open(paymentPublicity), width: 18, hint: "每生每学期多少元;标准不止一个的分行写",
      example: "625.00"))
  /// Not totalled in the table: lines that do not count (计入合计 否) would be in the sum.
  static let paid = Column<Amount>(
    ColumnSpec(
      "paid", "金额（元）", aliases: ["资助金额", "发放金额", "实发金额", "已发放金额"], .amount,
      privacy: .open(paymentPublicity), width: 18, hint: "实际发放的金额,以元为单位", example: "6875.00"))
  static let allotted = Column<Amount>(
    ColumnSpec(
      "allotted", "下达资金（元）", aliases: ["下达金额", "财政下达资金", "拨付资金"], .amount, required: false,
      privacy: .open(paymentPublicity), width: 18, hint: "财政下达的资金,与实际发放分开写",
      example: "7000.00"))
  static let counts = Column<String>(
    ColumnSpec(
      "counts", "计入合计", aliases: ["是否计入合计", "列入合计"], .choice(["是", "否"]), required: false,
      privacy: .open(paymentPublicity), width: 10, hint: "不计入合计的行填“否”,空着就是计入", example: "是"))
  static let state = Column<String>(
    ColumnSpec(
      "state", "发放情况", aliases: ["备注", "发放状态"], .choice(["已发放", "部分发放", "待资金到位后发放"]),
      required: false, privacy: .open(paymentPublicity), width: 18, hint: "从列出的情况中选",
      example: "已发放"))
}

/// What was paid, by programme and, where the bureau lists them, by school (资助资金发放情况).
let paymentLines = Roster(
  name: "资助资金发放情况表",
  columns: [
    Payment.school.spec, Payment.stage.spec, Payment.programme.spec, Payment.tier.spec,
    Payment.persons.spec, Payment.times.spec, Payment.rate.spec, Payment.paid.spec,
    Payment.allotted.spec, Payment.counts.spec, Payment.state.spec,
  ],
  crossChecks: { records in
    let lines = records.compactMap(aidLine)
    return lines.flatMap(\.findings) + halfRateFindings(lines)
      + records.compactMap(negativeFinding) + uncountedFindings(records)
      + repeatedLineFindings(records) + mixedLevelFindings(records) + schoolSumFindings(records)
  })
