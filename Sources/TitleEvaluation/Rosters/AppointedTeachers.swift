import Disclosure

/// The columns of an appointment to a post (聘任), beside who it is.
enum Appointee {
  static let kind = Column<String>(
    ColumnSpec(
      "kind", "聘任类型", aliases: ["聘用类型", "晋升类型"], .choice([newTitle, higherGrade]),
      privacy: .open(competitionPosted), width: 14,
      hint: "取得新职称后首次聘任的选“新任职称”,同一职称内升岗位等级的选“晋升等级”", example: newTitle))
  /// The title that the post is filled with.
  static let appointedTitle = Column<String>(
    ColumnSpec(
      "appointedTitle", "聘任职称", aliases: ["拟聘职称", "职称", "聘任专业技术职务"],
      .choice(TeacherTitle.allCases.map(\.rawValue)), privacy: .open(competitionPosted), width: 12,
      hint: "聘到哪一级职称", example: "高级教师"))
  static let oldGrade = Column<String>(
    ColumnSpec(
      "oldGrade", "原岗位等级", aliases: ["现岗位等级", "原聘岗位等级", "聘前岗位等级"], .choice(postGrades),
      required: false, privacy: .open(competitionPosted), width: 12, hint: "还没有聘过专业技术岗位的空着",
      example: "八级"))
  /// When the old grade was appointed to, from which the years in it count.
  static let oldGradeSince = Column<YearMonth>(
    ColumnSpec(
      "oldGradeSince", "原岗位等级聘任时间", aliases: ["现岗位等级聘任时间", "原岗位聘任时间"], .month, required: false,
      privacy: .open(competitionPosted), width: 18, hint: "聘到原岗位等级的年月", example: "2020年1月"))
  static let newGrade = Column<String>(
    ColumnSpec(
      "newGrade", "聘任岗位等级", aliases: ["拟聘岗位等级", "新聘岗位等级", "现聘岗位等级"], .choice(postGrades),
      privacy: .open(competitionPosted), width: 14, hint: "聘到哪一级岗位", example: "七级"))
  static let from = Column<YearMonth>(
    ColumnSpec(
      "from", "起聘时间", aliases: ["聘任时间", "聘任起始时间"], .month,
      privacy: .open(competitionPosted), width: 12, hint: "从哪年哪月聘起", example: "2027年1月"))

  static let newTitle = "新任职称"
  static let higherGrade = "晋升等级"
}

/// Who is appointed to which grade of post.
let appointedTeachers = Roster(
  name: "聘任人员名单",
  columns: [
    Applicant.unit.spec, Applicant.number.spec.with(required: false, hint: "新任职称的必须填,与评审结果一致"),
    Applicant.name.spec, Applicant.sex.spec, Applicant.residentID.spec, Applicant.subject.spec,
    Appointee.appointedTitle.spec, Appointee.kind.spec, Appointee.oldGrade.spec,
    Appointee.oldGradeSince.spec, Appointee.newGrade.spec, Appointee.from.spec,
    Applicant.exception.spec, Applicant.phone.spec,
  ],
  uniqueKeys: [[Applicant.number.spec.id], [Applicant.residentID.spec.id]],
  crossChecks: { $0.flatMap(appointmentFindings) + namesakeFindings($0) })
