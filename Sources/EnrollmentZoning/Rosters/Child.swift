import Disclosure

/// The columns that name a child (适龄儿童) in any list of an enrolment.
///
/// Ids stay through all lists, so that a key reads every one of them.
enum Child {
  /// What all later lists know the child by.
  static let number = Column<String>(
    ColumnSpec(
      "number", "报名号", aliases: ["报名序号", "登记号", "报名编号"], .code, checks: [.length(2...20)],
      privacy: .open(knownByNumber), width: 14,
      hint: "报名系统或学校编的号,一个孩子一个号;不用身份证号、出生日期、手机号", example: "A0001"))
  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["学生姓名", "儿童姓名"], .text, required: false, checks: [.personName],
      privacy: .withheld(minorsProtected), width: 12, hint: "两字姓名中间不加空格,少数民族姓名用间隔号“·”",
      example: "王小明"))
  /// The name as far as the board may print it; the web then only counts, and shows the numbers
  /// where the office left this empty.
  static let maskedName = Column<String>(
    ColumnSpec(
      "shownName", "姓名", aliases: ["学生姓名", "儿童姓名"], .text, required: false, checks: [.personName],
      privacy: .masked(.name, maskedNames), width: 12,
      hint: "公示栏只公布隐去部分字的姓名,网页只公布人数;清空这一列,网页也按报名号公布",
      example: "王小明"))
  /// Children with the same text here are drawn and placed together (多胞胎).
  static let bundle = Column<String>(
    ColumnSpec(
      "bundle", "多胞胎组", aliases: ["多胞胎", "双胞胎组", "捆绑组"], .text, required: false,
      checks: [.length(1...20)], privacy: .withheld(neverPublished), width: 12,
      hint: "同一组的孩子写同样的字,如 D01;不是多胞胎的空着", example: "D01"))
  /// The class by the order of admission (招生类别), by its name in the settings.
  static let tier = Column<String>(
    ColumnSpec(
      "tier", "类别", aliases: ["招生类别", "审核类别", "录取类别"], .text, required: false,
      checks: [.length(1...30)], privacy: .withheld(neverPublished), width: 14,
      hint: "招生方案里各类的名称,不公开", example: "第一类"))
  /// A reason to be admitted before everybody else, as children of martyrs have (优先入学).
  static let priority = Column<String>(
    ColumnSpec(
      "priority", "优先依据", aliases: ["优先入学", "优抚优待", "优先类别"], .text, required: false,
      checks: [.length(2...60)], privacy: .withheld(neverPublished), width: 18,
      hint: "依规定优先安排的写依据的文件;没有的空着", example: "烈士子女优待规定"))
  static let points = Column<Score>(
    ColumnSpec(
      "points", "积分", aliases: ["分值", "总积分", "总分"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(10_000))], privacy: .withheld(neverPublished), width: 10,
      hint: "按积分排序的类别填写", example: "86.5"))
}
