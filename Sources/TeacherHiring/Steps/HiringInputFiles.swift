public import Disclosure

/// The workbooks that the office fills in and that are never posted.
extension HiringFile {
  public static let applicants = WorkFile(
    "报名表.xlsx", TeacherHiring.applicants, filledByHand: true)
  public static let firstKeying = WorkFile(
    "笔试录入甲.xlsx", TeacherHiring.firstKeying, filledByHand: true)
  public static let secondKeying = WorkFile(
    "笔试录入乙.xlsx", TeacherHiring.secondKeying, filledByHand: true)
  public static let settlements = WorkFile(
    "笔试裁定.xlsx", keyingSettlements, filledByHand: true)
  public static let rawMarks = WorkFile("笔试原始成绩.xlsx", TeacherHiring.rawMarks)
  public static let judgedMarks = WorkFile(
    "评委打分.xlsx", TeacherHiring.judgedMarks, filledByHand: true)
  public static let withdrawals = WorkFile(
    "退出登记.xlsx", TeacherHiring.withdrawals, filledByHand: true)
}
