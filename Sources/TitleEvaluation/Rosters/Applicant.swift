import Disclosure

/// The columns that name a person who applies for a title (申报人), shared from the materials to the
/// appointment.
///
/// Each stands here once, with the privacy of a posted list. Ids stay, so that a key reads every
/// list.
enum Applicant {
  static let unit = Column<String>(
    ColumnSpec(
      "unit", "单位", aliases: ["申报单位", "所在单位", "工作单位", "学校", "单位名称"], .text,
      checks: [.length(2...40)], privacy: .open(recommendedPosted), width: 24, hint: "写单位全称",
      example: "云溪县第一中学"))
  /// What all later lists know the person by.
  static let number = Column<String>(
    ColumnSpec(
      "number", "申报编号", aliases: ["编号", "申报号"], .code, checks: [.length(2...10)],
      privacy: .open(usuallyShown), width: 12, hint: "单位自编,一人一号,以后各表都用这个编号;不用身份证号、手机号",
      example: "2026-01"))
  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["申报人", "申报人姓名", "教师姓名"], .text, checks: [.personName],
      privacy: .open(recommendedPosted), width: 12, hint: "两字姓名中间不加空格,少数民族姓名用间隔号“·”",
      example: "王小明"))
  static let sex = Column<String>(
    ColumnSpec(
      "sex", "性别", .choice(["男", "女"]), privacy: .open(usuallyShown), width: 6, example: "男"))
  static let birthMonth = Column<YearMonth>(
    ColumnSpec(
      "birthMonth", "出生年月", aliases: ["出生日期", "出生年月日"], .month, required: false,
      privacy: .open(birthAsMonth), width: 12, hint: "写到月,填到日的也只公开到月", example: "1980年5月"))
  static let subject = Column<String>(
    ColumnSpec(
      "subject", "学科", aliases: ["任教学科", "申报学科", "申报专业", "专业", "专业名称"], .text,
      checks: [.length(2...30)], privacy: .open(usuallyShown), width: 12, hint: "与岗位设置里的写法一致",
      example: "高中数学"))
  static let title = Column<String>(
    ColumnSpec(
      "title", "现任职称", aliases: ["现职称", "现有职称", "现任专业技术职务", "现聘职称"],
      .choice(TeacherTitle.allCases.map(\.rawValue) + [noTitle]), privacy: .open(usuallyShown),
      width: 12, hint: "从中选;还没有职称的选“未评职称”", example: "一级教师"))
  /// When the present title was appointed to, from which the years in it count.
  static let titleSince = Column<YearMonth>(
    ColumnSpec(
      "titleSince", "现任职称时间", aliases: ["现职称时间", "现职称聘任时间", "任现职时间", "任现职起始时间"], .month,
      required: false, privacy: .open(usuallyShown), width: 14, hint: "聘任到现任职称的年月;未评职称的空着",
      example: "2019年9月"))
  static let applied = Column<String>(
    ColumnSpec(
      "applied", "申报职称", aliases: ["拟申报职称", "推荐职称", "申报资格", "申报级别"],
      .choice(TeacherTitle.allCases.map(\.rawValue)), privacy: .open(recommendedPosted), width: 12,
      hint: "比现任职称高一级;破格的另填破格依据", example: "高级教师"))
  /// The rule by which somebody applies more than one level up.
  static let exception = Column<String>(
    ColumnSpec(
      "exception", "破格依据", aliases: ["破格条件", "破格", "破格说明"], .text, required: false,
      checks: [.length(4...80)], privacy: .open(usuallyShown), width: 20,
      hint: "越级或年限不够的写依据的文件和条款,会公开;不破格的空着", example: "某省评审条件第九条"))
  static let rank = Column<Int>(
    ColumnSpec(
      "rank", "名次", aliases: ["排名", "排序"], .integer, required: false,
      checks: [.integers(1...9999)], privacy: .open(usuallyShown), width: 6,
      hint: "同一申报职称内的名次", example: "1"))
  static let total = Column<Score>(
    ColumnSpec(
      "total", "总分", aliases: ["量化总分", "量化赋分", "合计得分", "得分合计", "综合得分"], .score(places: 2),
      required: false, checks: [.scores(Score(-1000)...Score(1000))], privacy: .open(usuallyShown),
      width: 10, hint: "各项得分之和,最多两位小数", example: "86.50"))
}

/// What the office keeps of a person beside the list.
extension Applicant {
  static let residentID = Column<String>(
    ColumnSpec(
      "residentID", "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证", "证件号码"], .code,
      required: false, checks: [.residentID], privacy: .withheld(neededByOfficeOnly), width: 22,
      hint: "只用来核对,不公开;按文本录入", example: "11010519491231002X"))
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "联系电话", aliases: ["手机号", "手机号码", "手机", "电话", "联系方式"], .code, required: false,
      checks: [.phone], privacy: .withheld(neededByOfficeOnly), width: 16, hint: "只供联系,不公开",
      example: "13800000000"))
  static let address = Column<String>(
    ColumnSpec(
      "address", "家庭住址", aliases: ["住址", "通讯地址"], .text, required: false,
      privacy: .withheld(neededByOfficeOnly), width: 24, hint: "不公开,不需要的不填", example: "云溪县文教路1号"))
}
