import Disclosure

/// The columns of the posts that are evaluated for this year (岗位数额).
enum EvaluatedPost {
  static let unit = Column<String>(Applicant.unit.spec)
  static let level = Column<String>(
    ColumnSpec(
      "level", "岗位层级", aliases: ["层级", "岗位类别", "级别", "正高/副高"],
      .choice(PostLevel.allCases.map(\.rawValue)), privacy: .open(schemeItems), width: 10,
      hint: "正高级、副高级、中级、初级", example: "副高级"))
  static let grade = Column<String>(
    ColumnSpec(
      "grade", "岗位等级", aliases: ["专业技术岗位等级", "等级"], .choice(postGrades), required: false,
      privacy: .open(schemeItems), width: 10, hint: "按等级设岗的填,只按层级的空着", example: "七级"))
  static let subject = Column<String>(
    Applicant.subject.spec.with(required: false, hint: "按学科分配岗位的填,不分学科的空着"))
  static let approved = Column<Int>(
    ColumnSpec(
      "approved", "核准岗位数", aliases: ["核定岗位数", "核准职数", "岗位总数", "核定数"], .integer,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true, width: 12,
      hint: "人社部门核准的岗位设置方案里的数", example: "20"))
  static let filled = Column<Int>(
    ColumnSpec(
      "filled", "已聘人数", aliases: ["已聘岗位数", "现聘人数", "已聘数"], .integer,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true, width: 10,
      hint: "现在聘在这个岗位上的人数", example: "17"))
  static let vacant = Column<Int>(
    ColumnSpec(
      "vacant", "空缺岗位数", aliases: ["空岗数", "空缺数", "空岗", "空缺岗位"], .integer,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true, width: 12,
      hint: "核准岗位数减已聘人数;超岗的写0", example: "3"))
  static let evaluated = Column<Int>(
    ColumnSpec(
      "evaluated", "本次评聘数", aliases: ["本次评聘岗位数", "评聘岗位数", "申报评审职数", "本次使用岗位数", "岗位数"],
      .integer, checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true,
      width: 12, hint: "本次拿出几个岗位,不超过空缺岗位数", example: "2"))
  /// How many may be recommended where it is more than there are posts (差额).
  static let nominated = Column<Int>(
    ColumnSpec(
      "nominated", "推荐人数", aliases: ["推荐名额", "推荐限额", "拟推荐人数"], .integer, required: false,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true, width: 10,
      hint: "差额推荐的填推荐几人,等额推荐的空着", example: "3"))
  /// How many posts of the unit the bureau lets be evaluated, in all its subjects.
  static let cap = Column<Int>(
    ColumnSpec(
      "cap", "核准评审总职数", aliases: ["核准的评审总职数", "核准评审职数"], .integer, required: false,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), width: 14,
      hint: "主管部门核准本单位本次评审的总数,同一单位各行相同;没有核准数的空着", example: "5"))
  static let submitted = Column<Int>(
    ColumnSpec(
      "submitted", "实交材料数", aliases: ["实际交材料数", "报送材料数"], .integer, required: false,
      checks: [.integers(0...9999)], privacy: .open(schemeItems), totalled: true, width: 12,
      hint: "实际报送几份材料,还没有报送的空着", example: "2"))
}

/// The posts of one or more units, level by level.
let evaluatedPosts = Roster(
  name: "岗位数额表",
  columns: [
    EvaluatedPost.unit.spec, EvaluatedPost.level.spec, EvaluatedPost.grade.spec,
    EvaluatedPost.subject.spec, EvaluatedPost.approved.spec, EvaluatedPost.filled.spec,
    EvaluatedPost.vacant.spec, EvaluatedPost.cap.spec, EvaluatedPost.evaluated.spec,
    EvaluatedPost.nominated.spec, EvaluatedPost.submitted.spec,
  ],
  crossChecks: postFindings)
