import Disclosure

/// The columns that name where children enrol, and how many seats there are.
enum Enrolling {
  /// A school, or schools that share a zone and are drawn for together (派位组).
  static let group = Column<String>(
    ColumnSpec(
      "group", "组别", aliases: ["学校或派位组", "派位组", "摇号组别", "报名学校"], .text,
      checks: [.length(2...40)], privacy: .open(schoolEnrollmentPublished), width: 24,
      hint: "单独招生的写学校全称,几所学校一起派位的写派位组名称", example: "云溪县第一小学"))
  static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["学校名称", "录取学校", "招生学校"], .text, checks: [.length(2...40)],
      privacy: .open(schoolEnrollmentPublished), width: 24, hint: "写学校全称", example: "云溪县第一小学"))
  static let plan = count(
    "plan", "计划人数", ["招生计划", "计划数", "招生计划（人）"], required: true, hint: "公布的招生计划人数", example: "90")
  static let applicants = count(
    "applicants", "报名人数", ["审核通过人数", "符合条件人数"], required: true, hint: "审核符合条件的人数,多胞胎按孩子数",
    example: "120")

  static func count(
    _ id: String, _ header: String, _ aliases: [String] = [], required isRequired: Bool = false,
    totalled isTotalled: Bool = true, hint: String, example: String
  ) -> Column<Int> {
    Column(
      ColumnSpec(
        id, header, aliases: aliases, .integer, required: isRequired,
        checks: [.integers(0...99_999)], privacy: .open(schoolEnrollmentPublished),
        totalled: isTotalled, width: 12, hint: hint, example: example))
  }
}

/// How many apply for each school or group, and what of it is drawn for (报名情况).
enum GroupApplication {
  static let isDrawn = "是"
  static let isNotDrawn = "否"

  /// The schools of a group of several.
  static let schools = Column<String>(
    ColumnSpec(
      "schools", "包含学校", aliases: ["组内学校"], .text, required: false, checks: [.length(2...200)],
      privacy: .open(schoolEnrollmentPublished), width: 26, hint: "派位组里的学校,用顿号隔开;单独招生的空着",
      example: "云溪县第一小学、云溪县第二小学"))
  /// Admitted before the draw: by law, or by the order of classes.
  static let before = Enrolling.count(
    "before", "摇号前录取人数", ["优先录取人数", "优先录取"], hint: "优先安排和排序在前已经确定录取的人数,没有的写 0",
    example: "30")
  static let seats = Enrolling.count(
    "seats", "摇号名额", ["派位名额", "摇号学位"], hint: "计划人数减摇号前录取人数;不摇号的空着", example: "60")
  static let entering = Enrolling.count(
    "entering", "参加摇号人数", ["摇号人数", "派位人数"], hint: "报名人数减摇号前录取人数;不摇号的空着", example: "90")
  static let bundled = Enrolling.count(
    "bundled", "多胞胎人数", ["双胞胎人数"], hint: "参加摇号的多胞胎孩子数", example: "2")
  static let bundles = Enrolling.count(
    "bundles", "多胞胎组数", ["双胞胎对数"], hint: "每组共用一个摇号编号", example: "1")
  static let numbers = Enrolling.count(
    "numbers", "摇号编号数", ["编号数"], hint: "参加摇号人数减多胞胎人数,再加多胞胎组数", example: "89")
  static let drawn = Column<String>(
    ColumnSpec(
      "drawn", "是否摇号", aliases: ["是否派位", "是否需要摇号"], .choice([isDrawn, isNotDrawn]),
      privacy: .open(announcedBeforehand), width: 10, hint: "报名人数不超过计划的不摇号", example: isDrawn))
}

/// A row for each school or group.
let groupApplications = Roster(
  name: "报名情况表",
  columns: [
    Enrolling.group.spec, GroupApplication.schools.spec, Enrolling.plan.spec,
    Enrolling.applicants.spec, GroupApplication.drawn.spec, GroupApplication.before.spec,
    GroupApplication.seats.spec, GroupApplication.entering.spec, GroupApplication.bundled.spec,
    GroupApplication.bundles.spec, GroupApplication.numbers.spec,
  ], uniqueKeys: [[Enrolling.group.spec.id]])
