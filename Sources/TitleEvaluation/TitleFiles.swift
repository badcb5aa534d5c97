public import Disclosure

/// The workbooks of a year's title evaluation, by their names in its folder.
public enum TitleFile {
  /// Of a bureau that splits posts over its schools.
  public static let quotaBase = WorkFile(
    "名额基数.xlsx", TitleEvaluation.quotaBase, filledByHand: true)
  public static let quotas = WorkFile("名额分配.xlsx", schoolQuotas)
  public static let posts = WorkFile("岗位设置.xlsx", evaluatedPosts, filledByHand: true)
  public static let materials = WorkFile("申报材料.xlsx", applicationMaterials, filledByHand: true)
  public static let items = WorkFile("赋分明细.xlsx", claimedItems, filledByHand: true)
  public static let points = WorkFile("量化赋分.xlsx", quantifiedPoints)
  /// The rankings as read from the ballots by one person, and again by another.
  public static let firstKeying = WorkFile("排序票第一遍.xlsx", rankingBallots, filledByHand: true)
  public static let secondKeying = WorkFile("排序票第二遍.xlsx", rankingBallots, filledByHand: true)
  public static let ranking = WorkFile("排序结果.xlsx", rankedApplicants)
  public static let votes = WorkFile("表决结果.xlsx", countedVotes, filledByHand: true)
  public static let recommended = WorkFile("推荐人选.xlsx", recommendedApplicants)
  public static let results = WorkFile("评审结果.xlsx", evaluationResults, filledByHand: true)
  public static let appointments = WorkFile("聘任结果.xlsx", appointedTeachers, filledByHand: true)
}
