import Disclosure

/// The columns of the list of proposed hires (拟聘用人员名单).
enum ProposedHire {
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
  static let ticket = Column<String>(
    ColumnSpec(
      "ticket", "准考证号", aliases: ["准考证号码", "笔试准考证号", "考号"], .code,
      checks: [.length(3...20)], privacy: .open(usuallyShown), width: 16, hint: "按文本录入",
      example: "2026010123"))
  static let written = Column<Score>(
    ColumnSpec(
      "written", "笔试成绩", aliases: ["笔试", "笔试分数", "笔试总分"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "最多两位小数;免笔试的空着", example: "82.50"))
  static let interview = Column<Score>(
    ColumnSpec(
      "interview", "面试成绩", aliases: ["面试", "面试分数"], .score(places: 2),
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "最多两位小数", example: "86.40"))
  static let total = Column<Score>(
    ColumnSpec(
      "total", "总成绩", aliases: ["综合成绩", "考试总成绩", "考试综合成绩", "总分"], .score(places: 2),
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "按招聘公告的比例折算,最多两位小数", example: "84.45"))
  static let rank = Column<Int>(
    ColumnSpec(
      "rank", "名次", aliases: ["排名", "岗位排名", "总成绩排名", "综合排名"], .integer,
      checks: [.integers(1...9999)], privacy: .open(usuallyShown), width: 6,
      hint: "本岗位内按总成绩的名次", example: "1"))
  /// A closed list, because free remarks are where private matters get into notices.
  static let remark = Column<String>(
    ColumnSpec(
      "remark", "备注", aliases: ["递补", "是否递补", "递补说明"], .choice([substituted]), required: false,
      privacy: .open(usuallyShown), width: 8, hint: "只在递补人员一行选“递补”,其他情况不写在名单里",
      example: "递补"))
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "联系电话", aliases: ["手机号", "手机号码", "手机", "电话", "联系方式"], .code, required: false,
      checks: [.phone], privacy: .withheld(neededByOfficeOnly), width: 16, hint: "只供联系,不公开",
      example: "13800000000"))

  /// The mark of someone who took the place of another (递补).
  static let substituted = "递补"
}

/// The list behind a notice of proposed hires.
///
/// Posts stand in the order in which the office gave them, their people by rank.
let proposedHires = Roster(
  name: "拟聘用人员名单",
  columns: [
    ProposedHire.unit.spec, ProposedHire.post.spec, ProposedHire.postCode.spec,
    ProposedHire.planned.spec, ProposedHire.name.spec, ProposedHire.sex.spec,
    ProposedHire.residentID.spec, ProposedHire.birthMonth.spec, ProposedHire.education.spec,
    ProposedHire.degree.spec, ProposedHire.school.spec, ProposedHire.major.spec,
    ProposedHire.ticket.spec, ProposedHire.written.spec, ProposedHire.interview.spec,
    ProposedHire.total.spec, ProposedHire.rank.spec, ProposedHire.remark.spec,
    ProposedHire.phone.spec,
  ],
  uniqueKeys: [[ProposedHire.ticket.spec.id], [ProposedHire.residentID.spec.id]],
  order: .rank(
    column: ProposedHire.rank.spec.id,
    within: [
      ProposedHire.unit.spec.id, ProposedHire.post.spec.id, ProposedHire.postCode.spec.id,
    ]),
  crossChecks: { records in
    let posts = posts(in: records)
    return records.flatMap(identityFindings) + codeFindings(posts)
      + posts.flatMap { planFindings($0) + rankFindings($0) + scoreFindings($0) }
  })
