public import Disclosure

/// The workbooks behind the notices of a hiring, by their names in its folder.
public enum HiringFile {
  public static let posts = WorkFile("岗位表.xlsx", announcedPosts, filledByHand: true)
  public static let adjustment = WorkFile("岗位调整.xlsx", adjustedPosts)
  public static let written = WorkFile("笔试成绩.xlsx", writtenMarks)
  public static let interviewees = WorkFile("面试入围.xlsx", TeacherHiring.interviewees)
  public static let interviewSubstitutes = WorkFile(
    "面试递补.xlsx", TeacherHiring.interviewSubstitutes)
  public static let interview = WorkFile("面试成绩.xlsx", interviewMarks)
  public static let totals = WorkFile("总成绩.xlsx", TeacherHiring.totals)
  public static let examination = WorkFile("体检考察结果.xlsx", examinationResults, filledByHand: true)
  public static let substitutes = WorkFile("递补.xlsx", TeacherHiring.substitutes)
  public static let proposed = WorkFile("拟聘用.xlsx", proposedHires)
  public static let result = WorkFile("聘用结果.xlsx", hiringResults)
}
