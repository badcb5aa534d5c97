import Disclosure

/// The columns of how a bureau's posts are split over its schools (名额分配).
enum SchoolQuota {
  static let unit = Column<String>(Applicant.unit.spec)
  static let level = Column<String>(EvaluatedPost.level.spec)
  static let eligible = Column<Int>(
    ColumnSpec(
      "eligible", "符合条件人数", aliases: ["符合申报条件人数", "基数", "名额基数", "专任教师数"], .integer,
      checks: [.integers(0...99999)], privacy: .withheld(workingPaper), totalled: true, width: 14,
      hint: "按什么人数分名额就填什么人数,各校口径一致", example: "42"))
  /// No school gets more than it has vacant posts.
  static let vacant = Column<Int>(
    EvaluatedPost.vacant.spec.with(
      privacy: .withheld(workingPaper), hint: "本校这个层级的空缺岗位数,名额不会超过它"))
  static let share = Column<String>(
    ColumnSpec(
      "share", "应得份额", .text, required: false, privacy: .withheld(workingPaper), width: 14,
      hint: "分数,不取近似值", example: "4 26/100"))
  static let whole = Column<Int>(
    ColumnSpec(
      "whole", "整数名额", .integer, required: false, privacy: .withheld(workingPaper), width: 10,
      example: "4"))
  static let remainder = Column<String>(
    ColumnSpec(
      "remainder", "余数", .text, required: false, privacy: .withheld(workingPaper), width: 12,
      hint: "最大余额法用", example: "26/100"))
  static let assigned = Column<Int>(
    ColumnSpec(
      "assigned", "分配名额", aliases: ["名额", "分得名额"], .integer, checks: [.integers(0...9999)],
      privacy: .withheld(workingPaper), totalled: true, width: 10, example: "4"))
  static let working = Column<String>(
    ColumnSpec(
      "working", "计算过程", .text, required: false, privacy: .withheld(workingPaper), width: 60,
      example: "10×98/230=4 60/230,余数第二大,再得1个"))
}

/// What each school's share is worked out of.
let quotaBase = Roster(
  name: "名额基数表",
  columns: [
    SchoolQuota.unit.spec, SchoolQuota.level.spec, SchoolQuota.eligible.spec,
    SchoolQuota.vacant.spec,
  ],
  uniqueKeys: [[SchoolQuota.unit.spec.id, SchoolQuota.level.spec.id]])

/// What each school gets, and how it comes about.
let schoolQuotas = Roster(
  name: "名额分配表",
  columns: [
    SchoolQuota.unit.spec, SchoolQuota.level.spec, SchoolQuota.eligible.spec,
    SchoolQuota.vacant.spec, SchoolQuota.share.spec, SchoolQuota.whole.spec,
    SchoolQuota.remainder.spec, SchoolQuota.assigned.spec, SchoolQuota.working.spec,
  ],
  uniqueKeys: [[SchoolQuota.unit.spec.id, SchoolQuota.level.spec.id]])
