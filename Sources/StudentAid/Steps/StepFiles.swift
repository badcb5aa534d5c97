public import Disclosure

extension AidFile {
  public static let classes = WorkFile("班级.xlsx", classRolls, filledByHand: true)
  public static let quotas = WorkFile("名额分配.xlsx", classQuotas)
  public static let applications = WorkFile("申请登记.xlsx", aidApplications, filledByHand: true)
  public static let review = WorkFile("学校复核.xlsx", schoolReview, filledByHand: true)
  public static let candidates = WorkFile("其他人选.xlsx", otherCandidates, filledByHand: true)
  public static let otherLists = WorkFile("其他名单.xlsx", StudentAid.otherLists, filledByHand: true)
  public static let duplicates = WorkFile("查重结果.xlsx", duplicateReport)
  public static let paymentList = WorkFile("发放名单.xlsx", StudentAid.paymentList, filledByHand: true)
}
