import Disclosure

/// The columns of lists of candidates (应聘人), shared from the written exam to the result.
///
/// Each stands here once, with the privacy of the final list; a list in which less may be shown
/// takes it `with(privacy:)`. Ids stay, so that a key reads every list.
enum Candidate {
  static let unit = Column<String>(
    ColumnSpec(
      "unit", "招聘单位", aliases: ["用人单位", "招聘学校", "聘用单位", "拟聘单位", "单位名称"], .text,
      checks: [.length(2...40)], privacy: .open(hiringSteps), width: 24, hint: "写单位全称",
      example: "云溪县第一小学"))
  static let post = Column<String>(
    ColumnSpec(
      "post", "招聘岗位", aliases: ["岗位名称", "拟聘岗位", "录用岗位", "报考岗位", "岗位"], .text,
      checks: [.length(2...40)], privacy: .open(hiringSteps), width: 18, hint: "与招聘公告一致",
      example: "小学语文教师"))
  static let postCode = Column<String>(
    ColumnSpec(
      "postCode", "岗位代码", aliases: ["职位代码", "岗位编号", "职位编号"], .code, required: false,
      privacy: .open(usuallyShown), width: 10, hint: "招聘公告里有代码的填,同一岗位各行都填",
      example: "0101"))
  static let planned = Column<Int>(
    ColumnSpec(
      "planned", "计划数", aliases: ["招聘计划", "招聘计划数", "招聘人数", "计划招聘人数", "招聘名额", "岗位数"],
      .integer, checks: [.integers(1...999)], privacy: .withheld(knownFromAnnouncement), width: 8,
      hint: "这个岗位的招聘人数,同一岗位各行相同", example: "2"))
  static let ticket = Column<String>(
    ColumnSpec(
      "ticket", "准考证号", aliases: ["准考证号码", "笔试准考证号", "考号"], .code,
      checks: [.length(3...20)], privacy: .open(usuallyShown), width: 16, hint: "按文本录入",
      example: "2026010123"))
  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["考生姓名", "拟聘用人员", "拟聘人员姓名"], .text, checks: [.personName],
      privacy: .open(hiringSteps), width: 12, hint: "两字姓名中间不加空格,少数民族姓名用间隔号“·”",
      example: "王小明"))
  static let sex = Column<String>(
    ColumnSpec(
      "sex", "性别", .choice(["男", "女"]), privacy: .open(usuallyShown), width: 6, example: "男"))
  static let residentID = Column<String>(
    ColumnSpec(
      "residentID", "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证", "证件号码"], .code,
      checks: [.residentID], privacy: .withheld(neededByOfficeOnly), width: 22,
      hint: "只用来核对,不公开;按文本录入", example: "11010519491231002X"))
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "联系电话", aliases: ["手机号", "手机号码", "手机", "电话", "联系方式"], .code, required: false,
      checks: [.phone], privacy: .withheld(neededByOfficeOnly), width: 16, hint: "只供联系,不公开",
      example: "13800000000"))
  static let birthMonth = Column<YearMonth>(
    ColumnSpec(
      "birthMonth", "出生年月", aliases: ["出生日期", "出生年月日"], .month,
      privacy: .open(birthAsMonth), width: 12, hint: "写到月,填到日的也只公开到月",
      example: "1949年12月"))
  static let education = Column<String>(
    ColumnSpec(
      "education", "学历", aliases: ["最高学历"],
      .choice(["博士研究生", "硕士研究生", "大学本科", "大学专科", "中专"]), privacy: .open(usuallyShown),
      width: 12, hint: "按报考岗位所用的学历", example: "大学本科"))
  static let degree = Column<String>(
    ColumnSpec(
      "degree", "学位", .choice(["博士", "硕士", "学士"]), required: false,
      privacy: .open(usuallyShown), width: 8, hint: "没有学位的空着", example: "学士"))
  static let school = Column<String>(
    ColumnSpec(
      "school", "毕业院校", aliases: ["毕业学校", "毕业院校名称"], .text, checks: [.length(2...40)],
      privacy: .open(usuallyShown), width: 22, hint: "写学校全称", example: "某某师范学院"))
  static let major = Column<String>(
    ColumnSpec(
      "major", "所学专业", aliases: ["专业", "专业名称"], .text, checks: [.length(2...40)],
      privacy: .open(usuallyShown), width: 18, hint: "与毕业证书一致", example: "汉语言文学"))
}

/// HIRE-009, HIRE-010: sex and month of birth are those of the ID number.
func identityFindings(_ person: Record) -> [RecordFinding] {
  Disclosure.identityFindings(
    person, number: Candidate.residentID, sex: (Candidate.sex, "HIRE-009"),
    birthMonth: (Candidate.birthMonth, "HIRE-010"))
}
