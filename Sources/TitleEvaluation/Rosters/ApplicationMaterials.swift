import Disclosure

/// What an applicant puts forward (申报材料), beside who it is.
enum Material {
  static let workSince = Column<YearMonth>(
    ColumnSpec(
      "workSince", "参加工作时间", aliases: ["参加工作年月", "工作时间"], .month,
      privacy: .open(materialsShown), width: 14, hint: "写到月", example: "2004年8月"))
  static let teachingYears = Column<Int>(
    ColumnSpec(
      "teachingYears", "教龄", aliases: ["任教年限"], .integer,
      checks: [.integers(0...60)], privacy: .open(materialsShown), width: 6, hint: "满几年,只写数字",
      example: "22"))
  static let education = Column<String>(
    ColumnSpec(
      "education", "学历", aliases: ["最高学历"],
      .choice(["博士研究生", "硕士研究生", "大学本科", "大学专科", "中专"]), privacy: .open(materialsShown),
      width: 12, hint: "申报所用的学历", example: "大学本科"))
  static let school = Column<String>(
    ColumnSpec(
      "school", "毕业院校及专业", aliases: ["毕业院校", "毕业学校", "毕业院校专业"], .text, required: false,
      checks: [.length(2...60)], privacy: .open(materialsShown), width: 22, hint: "院校全称和专业",
      example: "某某师范学院数学教育"))
  /// Lessons a week.
  static let load = Column<Int>(
    ColumnSpec(
      "load", "周课时", aliases: ["周课时数", "教学工作量", "任课周课时"], .integer, required: false,
      checks: [.integers(0...40)], privacy: .open(materialsShown), width: 8,
      hint: "近一学年平均每周课时,只写整数", example: "12"))
  static let headTeacherYears = Column<Int>(
    ColumnSpec(
      "headTeacherYears", "班主任年限", aliases: ["班主任工作年限", "学生管理年限"], .integer,
      required: false, checks: [.integers(0...60)], privacy: .open(materialsShown), width: 10,
      hint: "担任班主任等学生管理工作满几年", example: "8"))
  static let ruralYears = Column<Int>(
    ColumnSpec(
      "ruralYears", "乡村任教年限", aliases: ["农村任教年限", "支教年限", "乡村学校任教年限"], .integer,
      required: false, checks: [.integers(0...60)], privacy: .open(materialsShown), width: 12,
      hint: "在乡村或薄弱学校任教满几年", example: "3"))
  /// How many yearly appraisals in the present title were passed, and how many of them excellent;
  /// what they say stays in the file.
  static let passed = Column<Int>(
    ColumnSpec(
      "passed", "考核合格以上次数", aliases: ["年度考核合格次数", "考核合格次数"], .integer,
      checks: [.integers(0...60)], privacy: .open(materialsShown), width: 14,
      hint: "任现职以来年度考核合格以上几次,优秀的算在内;评语不写", example: "6"))
  static let excellent = Column<Int>(
    ColumnSpec(
      "excellent", "其中优秀次数", aliases: ["考核优秀次数", "年度考核优秀次数", "优秀次数"], .integer,
      checks: [.integers(0...60)], privacy: .open(materialsShown), width: 12,
      hint: "年度考核优秀几次,没有写0", example: "2"))
  static let appraisal = Column<String>(
    ColumnSpec(
      "appraisal", "考核评语", aliases: ["年度考核评语", "单位鉴定", "考核意见"], .text, required: false,
      privacy: .withheld(neededByOfficeOnly), width: 24, hint: "不公开,不需要的不填",
      example: "能够完成教育教学任务"))
  static let lessons = Column<String>(
    ColumnSpec(
      "lessons", "公开课和教学成绩", aliases: ["公开课", "教学业绩", "示范课"], .text, required: false,
      checks: [.length(2...300)], privacy: .open(materialsShown), width: 26,
      hint: "名称、级别、年份,几项用分号隔开", example: "县级优质课一等奖(2024年)"))
  static let papers = Column<String>(
    ColumnSpec(
      "papers", "论文和课题", aliases: ["论文", "教科研成果", "论文著作", "课题"], .text, required: false,
      checks: [.length(2...300)], privacy: .open(materialsShown), width: 30,
      hint: "题目、刊物或立项单位、年份,几项用分号隔开", example: "《函数教学的几点做法》,某刊2023年第5期"))
  static let awards = Column<String>(
    ColumnSpec(
      "awards", "表彰奖励", aliases: ["获奖情况", "荣誉", "荣誉称号", "奖励"], .text, required: false,
      checks: [.length(2...300)], privacy: .open(materialsShown), width: 26,
      hint: "名称、授予单位、年份,几项用分号隔开", example: "云溪县优秀教师(2022年)"))
}

/// Everybody who applies, with what the decision will rest on.
let applicationMaterials = Roster(
  name: "申报材料一览表",
  columns: [
    Applicant.unit.spec, Applicant.number.spec, Applicant.name.spec, Applicant.sex.spec,
    Applicant.birthMonth.spec, Applicant.residentID.spec, Applicant.phone.spec,
    Applicant.address.spec, Material.education.spec, Material.school.spec,
    Material.workSince.spec, Material.teachingYears.spec, Applicant.subject.spec,
    Material.load.spec, Applicant.title.spec, Applicant.titleSince.spec,
    Applicant.applied.spec, Applicant.exception.spec, Material.headTeacherYears.spec,
    Material.ruralYears.spec, Material.passed.spec, Material.excellent.spec,
    Material.appraisal.spec, Material.lessons.spec, Material.papers.spec, Material.awards.spec,
  ],
  uniqueKeys: [[Applicant.number.spec.id], [Applicant.residentID.spec.id]],
  layout: .parts([
    RosterPart(
      "申报材料一览表（一）基本情况",
      [
        Applicant.unit.spec, Applicant.number.spec, Applicant.name.spec, Applicant.sex.spec,
        Applicant.birthMonth.spec, Material.education.spec, Material.workSince.spec,
        Material.teachingYears.spec, Applicant.subject.spec, Applicant.title.spec,
        Applicant.titleSince.spec, Applicant.applied.spec, Applicant.exception.spec,
      ].map(\.id)),
    RosterPart(
      "申报材料一览表（二）工作和考核",
      [
        Applicant.number.spec, Applicant.name.spec, Material.school.spec, Material.load.spec,
        Material.headTeacherYears.spec, Material.ruralYears.spec, Material.passed.spec,
        Material.excellent.spec,
      ].map(\.id)),
    RosterPart(
      "申报材料一览表（三）业绩成果",
      [
        Applicant.number.spec, Applicant.name.spec, Material.lessons.spec, Material.papers.spec,
        Material.awards.spec,
      ].map(\.id)),
  ]),
  crossChecks: { applicantFindings($0) + $0.flatMap(materialFindings) })
