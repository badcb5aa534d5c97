import Disclosure

/// The points by which children of migrants are ranked for a school (积分入学).
enum MigrantPoint {
  static let admitted = "准入"
  static let next = "未准入"

  static let receipt = Column<String>(
    ColumnSpec(
      "receipt", "受理回执号", aliases: ["回执号", "受理号"], .code, checks: [.length(4...20)],
      privacy: .open(pointsByReceipt), width: 16, hint: "受理窗口给的号,不用身份证号", example: "SL20260001"))
  static let item = Column<String>(
    ColumnSpec(
      "item", "积分项目", aliases: ["项目", "指标"], .text, checks: [.length(2...30)],
      privacy: .withheld(neverPublished), width: 16, hint: "与积分办法里的写法一致", example: "合法稳定住所"))
  static let score = Column<Score>(
    ColumnSpec(
      "score", "核定分", aliases: ["得分", "审核分"], .score(places: 2),
      checks: [.scores(Score(-1000)...Score(10_000))], privacy: .withheld(neverPublished),
      width: 10,
      hint: "审核后核定的分,扣分写负数", example: "30"))
  static let full = Column<Score>(
    ColumnSpec(
      "full", "最高分", aliases: ["满分", "封顶分"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(10_000))], privacy: .withheld(enrollmentPaper), width: 10,
      hint: "办法规定这一项最多几分,不封顶的空着", example: "100"))
  static let total = Column<Score>(
    Child.points.spec.with(
      privacy: .open(pointsByReceipt), required: true, hint: "各项之和,最多两位小数"))
  static let rank = Column<Int>(
    ColumnSpec(
      "rank", "名次", aliases: ["排名", "排序"], .integer, checks: [.integers(1...99_999)],
      privacy: .open(pointsByReceipt), width: 8, hint: "在申请学校里的名次", example: "1"))
  static let seats = Enrolling.count(
    "seats", "可供学位", ["学位数", "接收名额"], required: true, totalled: false, hint: "申请学校可以接收的人数,同一学校各行相同",
    example: "12")
  static let result = Column<String>(
    ColumnSpec(
      "result", "结果", aliases: ["准入结果"], .choice([admitted, next]),
      privacy: .open(pointsByReceipt), width: 10, hint: "名次在可供学位以内的准入", example: admitted))
}

/// Each applicant's items, reviewed.
let migrantPointItems = Roster(
  name: "积分明细表",
  columns: [
    MigrantPoint.receipt.spec.with(privacy: .withheld(enrollmentPaper)),
    Child.number.spec.with(privacy: .withheld(enrollmentPaper), required: false),
    Enrolling.school.spec.with(privacy: .withheld(enrollmentPaper), hint: "申请的学校,写全称"),
    MigrantPoint.item.spec, MigrantPoint.score.spec, MigrantPoint.full.spec,
  ], uniqueKeys: [[MigrantPoint.receipt.spec.id, MigrantPoint.item.spec.id]])

/// Receipt numbers with points and ranks, school by school.
let migrantRanking = Roster(
  name: "随迁子女积分排名",
  columns: [
    Enrolling.school.spec.with(hint: "申请的学校,写全称"), MigrantPoint.seats.spec,
    MigrantPoint.rank.spec, MigrantPoint.receipt.spec, MigrantPoint.total.spec,
    MigrantPoint.result.spec,
  ], uniqueKeys: [[MigrantPoint.receipt.spec.id]],
  order: .rank(column: MigrantPoint.rank.spec.id, within: [Enrolling.school.spec.id]),
  layout: .sections(by: Enrolling.school.spec.id))
