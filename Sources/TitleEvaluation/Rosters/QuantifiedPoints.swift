import Disclosure

/// The columns of one item of an applicant's points (赋分项目).
enum PointItem {
  static let item = Column<String>(
    ColumnSpec(
      "item", "赋分项目", aliases: ["项目", "评分项目", "赋分内容"], .text, checks: [.length(2...30)],
      privacy: .open(usuallyShown), width: 16, hint: "与评聘方案里的写法一致", example: "教学工作量"))
  /// Before review, by the applicant.
  static let claimed = Column<Score>(
    ColumnSpec(
      "claimed", "自评分", aliases: ["自评得分", "个人自评"], .score(places: 2), required: false,
      checks: [.scores(Score(-1000)...Score(1000))], privacy: .withheld(workingPaper), width: 10,
      hint: "申报人自己打的分", example: "18"))
  static let reviewed = Column<Score>(
    ColumnSpec(
      "reviewed", "审核分", aliases: ["审核得分", "复核分"], .score(places: 2),
      checks: [.scores(Score(-1000)...Score(1000))], privacy: .withheld(workingPaper), width: 10,
      hint: "审核小组核定的分", example: "16.5"))
  static let evidence = Column<String>(
    ColumnSpec(
      "evidence", "佐证材料", aliases: ["证明材料", "佐证"], .text, required: false,
      checks: [.length(1...200)], privacy: .withheld(workingPaper), width: 26,
      hint: "材料的名称或编号;方案要求佐证的项目必须填", example: "课表、工作量统计表"))
  /// After the applicant's appeal; in place of the reviewed score.
  static let appealed = Column<Score>(
    ColumnSpec(
      "appealed", "申诉后得分", aliases: ["复议后得分", "申诉得分"], .score(places: 2), required: false,
      checks: [.scores(Score(-1000)...Score(1000))], privacy: .withheld(workingPaper), width: 12,
      hint: "申诉后改定的分,没有申诉的空着", example: "17"))
  static let full = Column<Score>(
    ColumnSpec(
      "full", "满分", aliases: ["分值", "项目满分"], .score(places: 2), required: false,
      checks: [.scores(Score(-1000)...Score(1000))], privacy: .open(usuallyShown), width: 8,
      hint: "方案里这一项最多几分,只扣分的写负数", example: "20"))
  static let score = Column<Score>(
    ColumnSpec(
      "score", "得分", aliases: ["核定得分", "最后得分"], .score(places: 2),
      checks: [.scores(Score(-1000)...Score(1000))], privacy: .open(usuallyShown),
      width: 10, hint: "最后核定的分,最多两位小数", example: "16.50"))
}

/// Each applicant's items, as claimed, reviewed and appealed.
let claimedItems = Roster(
  name: "赋分明细表",
  columns: [
    Applicant.number.spec, Applicant.name.spec, PointItem.item.spec, PointItem.claimed.spec,
    PointItem.reviewed.spec, PointItem.evidence.spec, PointItem.appealed.spec,
  ],
  uniqueKeys: [[Applicant.number.spec.id, PointItem.item.spec.id]])

/// A row for each applicant and item; posted with a line for each person.
let quantifiedPoints = Roster(
  name: "量化赋分表",
  columns: [
    Applicant.unit.spec, Applicant.applied.spec,
    Applicant.rank.spec.with(required: true), Applicant.number.spec, Applicant.name.spec,
    Applicant.subject.spec, PointItem.item.spec, PointItem.full.spec, PointItem.score.spec,
    Applicant.total.spec.with(required: true),
  ],
  uniqueKeys: [[Applicant.number.spec.id, PointItem.item.spec.id]],
  order: .rank(
    column: Applicant.rank.spec.id, within: [Applicant.unit.spec.id, Applicant.applied.spec.id]),
  layout: .grid(
    rows: [
      Applicant.applied.spec.id, Applicant.rank.spec.id, Applicant.number.spec.id,
      Applicant.name.spec.id, Applicant.subject.spec.id,
    ], columns: PointItem.item.spec.id, value: PointItem.score.spec.id, total: "总分"),
  crossChecks: pointFindings)
