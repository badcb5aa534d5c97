import Disclosure
import WorkingDays

/// What the review of classes asks beyond what every family declares; a place that has no such class
/// leaves the column empty.
extension Applicant {
  static let districtFamily = "本区家庭户"
  static let districtCollective = "本区集体户"
  static let districtVillager = "本区村民户"
  static let elsewhere = "非本区"

  static let hukouKind = Column<String>(
    ColumnSpec(
      "hukouKind", "户籍类别", aliases: ["户口类别", "户口性质"],
      .choice([districtFamily, districtCollective, districtVillager, elsewhere]), required: false,
      privacy: .withheld(neverPublished), width: 14, hint: "从中选;不公开", example: districtFamily))
  static let insuredSince = start("insuredSince", "社保起始日期", ["社保缴纳起始日期", "参保日期"], "父母连续参保从哪天起")
  static let workedSince = start("workedSince", "务工起始日期", ["就业起始日期", "务工日期"], "父母在本地务工从哪天起")
  static let registeredSince = start(
    "registeredSince", "暂住备案日期", ["备案日期", "居住登记日期"], "居住登记从哪天起")
  static let distance = Column<Int>(
    ColumnSpec(
      "distance", "家校距离", aliases: ["距离", "家校距离（米）"], .integer, required: false,
      checks: [.integers(0...100_000)], privacy: .withheld(neverPublished), width: 10,
      hint: "单位是米;方案用距离排序时填写,不公开", example: "850"))
  static let bonus = Column<Score>(
    ColumnSpec(
      "bonus", "加分", aliases: ["积分加分", "加分合计"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(1000))], privacy: .withheld(neverPublished), width: 8,
      hint: "按积分类型算的填写审核后的加分,不公开", example: "6.5"))
  /// The office's own answer, where the zones do not give one.
  static let reviewedSchool = Column<String>(
    ColumnSpec(
      "reviewedSchool", "核定学区学校", aliases: ["核定学校", "核定地段学校"], .text, required: false,
      checks: [.length(2...40)], privacy: .withheld(neverPublished), width: 20,
      hint: "按地段文字定不下来、由招生部门核定的写,写了就以它为准;不公开", example: "云溪县第一小学"))

  /// In the order in which they stand in the register.
  static let reviewColumns: [ColumnSpec] = [
    hukouKind.spec, insuredSince.spec, workedSince.spec, registeredSince.spec, distance.spec,
    bonus.spec, reviewedSchool.spec,
  ]

  private static func start(
    _ id: String, _ header: String, _ aliases: [String], _ hint: String
  ) -> Column<CalendarDay> {
    Column(
      ColumnSpec(
        id, header, aliases: aliases, .day, required: false, privacy: .withheld(neverPublished),
        width: 14, hint: hint + ";不公开", example: "2024-09-01"))
  }
}
