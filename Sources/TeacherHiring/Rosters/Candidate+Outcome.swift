import Disclosure

/// What became of a candidate: conclusions, who takes whose place, the result.
extension Candidate {
  static let medical = Column<String>(
    ColumnSpec(
      "medical", "体检结论", aliases: ["体检结果", "体检"], .choice([passed, failed, declined]),
      required: false, privacy: .withheld(health), width: 10, hint: "只供核对,不公开;未进行的空着",
      example: passed))
  static let inspection = Column<String>(
    ColumnSpec(
      "inspection", "考察结论", aliases: ["考察结果", "考察", "政审结论"], .choice([passed, failed, declined]),
      required: false, privacy: .withheld(neededByOfficeOnly), width: 10,
      hint: "只供核对,不公开;未进行的空着", example: passed))
  static let conclusion = Column<String>(
    ColumnSpec(
      "conclusion", "结论", aliases: ["体检考察结论", "体检考察结果"], .choice([passed, failed, declined]),
      privacy: .open(conclusionOnly), width: 10, hint: "体检、考察都合格的才是合格;不写原因", example: passed))
  /// The ticket of the person whose place is taken.
  static let replaced = Column<String>(
    ColumnSpec(
      "replaced", "递补对象", aliases: ["被递补人员", "被递补人员准考证号", "退出人员准考证号"], .code,
      checks: [.length(3...20)], privacy: .open(substitutionPosted), width: 16,
      hint: "退出人员的准考证号,按文本录入", example: "2026010101"))
  static let stage = Column<String>(
    ColumnSpec(
      "stage", "环节", aliases: ["退出环节", "递补环节"],
      .choice([beforeInterview, "体检", "考察", "公示", "聘用后"]), privacy: .open(substitutionPosted),
      width: 10, hint: "在哪个环节退出", example: "体检"))
  /// A class and never the reason itself.
  static let reasonClass = Column<String>(
    ColumnSpec(
      "reasonClass", "原因类别", aliases: ["退出原因类别", "递补原因", "递补原因类别"],
      .choice(["放弃", "未通过资格复审", "不符合条件"]), privacy: .open(reasonAsClass), width: 16,
      hint: "只选类别,不写具体原因", example: "放弃"))
  static let result = Column<String>(
    ColumnSpec(
      "result", "聘用结果", aliases: ["结果", "聘用情况"], .choice([hired, suspended]),
      privacy: .open(hiringSteps), width: 12, hint: "反映的问题一时难以查清的选“暂缓聘用”", example: hired))
  /// A closed list, because free remarks are where private matters get into notices.
  static let remark = Column<String>(
    ColumnSpec(
      "remark", "备注", aliases: ["递补", "是否递补", "递补说明"], .choice([substituted]), required: false,
      privacy: .open(usuallyShown), width: 8, hint: "只在递补人员一行选“递补”,其他情况不写在名单里",
      example: "递补"))

  static let passed = "合格"
  static let failed = "不合格"
  /// 放弃: the candidate gave the place up.
  static let declined = "放弃"
  static let beforeInterview = "面试前"
  static let hired = "聘用"
  static let suspended = "暂缓聘用"
  /// The mark of someone who took the place of another (递补).
  static let substituted = "递补"
}
