import Disclosure
import WorkingDays

/// What a family declares when it registers a child (报名登记); none of it is ever published.
enum Applicant {
  static let sex = Column<String>(
    ColumnSpec(
      "sex", "性别", .choice(["男", "女"]), required: false, privacy: .withheld(neverPublished),
      width: 6, example: "女"))
  static let residentID = Column<String>(
    ColumnSpec(
      "residentID", "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证", "证件号码"], .code,
      required: false, checks: [.residentID], privacy: .withheld(neverPublished), width: 22,
      hint: "只用来审核,不公开;按文本录入", example: "11010519491231002X"))
  static let birthDay = Column<CalendarDay>(
    ColumnSpec(
      "birthDay", "出生日期", aliases: ["出生年月日"], .day, required: false,
      privacy: .withheld(neverPublished), width: 14, hint: "填了身份证号的可以空着;只用来核对年龄,不公开",
      example: "2019-10-01"))
  static let hukou = text(
    "hukou", "户籍地址", ["户口地址", "户籍所在地"], 30, hint: "户口簿上的地址,写到门牌号", example: "中山路35号3幢201室")
  static let hukouSince = day(
    "hukouSince", "户籍登记日期", ["落户时间", "落户日期", "户籍迁入日期"], hint: "户口簿上孩子迁入本址的日期")
  static let hukouSinceOfParents = day(
    "parentHukouSince", "父母户籍登记日期", ["父母落户日期", "父母落户时间"], hint: "父母中较早的一方;方案用它排序时填写")
  static let toHead = text(
    "toHead", "与户主关系", ["户主关系", "与房主关系"], 12, hint: "孩子与户主的关系", example: "子女")
  static let home = text(
    "home", "家庭住址", ["住址", "实际居住地址", "房屋地址", "房产地址"], 30, hint: "实际居住的房屋地址,写到门牌号",
    example: "中山路35号3幢201室")
  static let owner = text(
    "owner", "房产权属人", ["产权人", "房屋所有权人"], 14, hint: "与孩子的关系,如父母、祖父母;租房写“租赁”", example: "父母")
  /// The family's share of the home, as 100%.
  static let ownedShare = text(
    "ownedShare", "产权份额", ["房产份额", "所占份额"], 10, hint: "父母合计的份额,写百分数", example: "100%")
  static let ownedSince = day(
    "ownedSince", "房产登记日期", ["房产证时间", "不动产登记日期", "产权登记日期"], hint: "不动产权证上的登记日期")
  /// The document that links children of one family.
  static let guardianID = Column<String>(
    ColumnSpec(
      "guardianID", "监护人证件号", aliases: ["监护人身份证号", "父母身份证号"], .code, required: false,
      checks: [.residentID], privacy: .withheld(neverPublished), width: 22,
      hint: "用来核对兄弟姐妹和学位使用,不公开", example: "11010519491231002X"))
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "监护人电话", aliases: ["家长电话", "联系电话", "手机号", "手机号码"], .code, required: false,
      checks: [.phone], privacy: .withheld(neverPublished), width: 16, hint: "只供联系,不公开",
      example: "13800000000"))
  static let permitSince = day(
    "permitSince", "居住证日期", ["居住证办理日期", "居住证签发日期"], hint: "随迁子女填写父母居住证的日期")
  static let school = text(
    "primary", "毕业小学", ["就读小学", "小学毕业学校"], 20, hint: "初中招生按对口小学升学的填写", example: "云溪县第一小学")
  /// A brother or sister who is a pupil there already (多孩同校).
  static let siblingSchool = text(
    "siblingSchool", "同胞就读学校", ["兄姐就读学校", "多孩同校"], 20, hint: "兄弟姐妹正在就读、申请同校的学校",
    example: "云溪县第一小学")
  static let declared = text(
    "declared", "类别声明", ["申请类别", "报名类别"], 14, hint: "家长申报的类别,审核后以审核的为准", example: "第一类")
  /// Wishes (志愿), the first one first.
  static let wishes = ["一", "二", "三", "四"].enumerated().map { index, numeral in
    text(
      "wish\(index + 1)", "志愿学校\(numeral)", ["第\(numeral)志愿", "志愿学校\(index + 1)"], 20,
      hint: "报名时填报的学校,写全称", example: "云溪县第一小学")
  }

  private static func text(
    _ id: String, _ header: String, _ aliases: [String], _ width: Int, hint: String, example: String
  ) -> Column<String> {
    Column(
      ColumnSpec(
        id, header, aliases: aliases, .text, required: false, checks: [.length(1...80)],
        privacy: .withheld(neverPublished), width: width, hint: hint + ";不公开", example: example))
  }

  private static func day(
    _ id: String, _ header: String, _ aliases: [String], hint: String
  ) -> Column<CalendarDay> {
    Column(
      ColumnSpec(
        id, header, aliases: aliases, .day, required: false, privacy: .withheld(neverPublished),
        width: 14, hint: hint + ";不公开", example: "2020-05-01"))
  }
}

/// Everybody who registered, as the office knows them.
let applicants = Roster(
  name: "报名登记表",
  columns: [
    Child.number.spec.with(privacy: .withheld(enrollmentPaper)),
    Child.name.spec.with(required: true), Applicant.sex.spec, Applicant.residentID.spec,
    Applicant.birthDay.spec, Applicant.hukou.spec, Applicant.hukouSince.spec,
    Applicant.hukouSinceOfParents.spec, Applicant.toHead.spec, Applicant.home.spec,
    Applicant.owner.spec, Applicant.ownedShare.spec, Applicant.ownedSince.spec,
    Applicant.guardianID.spec, Applicant.phone.spec, Applicant.permitSince.spec,
    Applicant.school.spec, Applicant.siblingSchool.spec, Child.bundle.spec,
    Applicant.declared.spec, Child.priority.spec,
  ] + Applicant.wishes.map(\.spec) + [Child.points.spec] + Applicant.reviewColumns,
  uniqueKeys: [[Child.number.spec.id], [Applicant.residentID.spec.id]])
