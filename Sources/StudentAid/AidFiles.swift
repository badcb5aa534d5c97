public import Disclosure

/// The workbooks of a term of aid that are posted as notices.
public enum AidFile {
  public static let committee = WorkFile("评议小组.xlsx", committeeMembers, filledByHand: true)
  public static let classProposals = WorkFile("班级评议.xlsx", StudentAid.classProposals)
  public static let recognised = WorkFile("认定名单.xlsx", recognisedPupils)
  public static let grants = WorkFile("拟资助名单.xlsx", proposedGrants)
  public static let changes = WorkFile("资助调整.xlsx", grantChanges, filledByHand: true)
  public static let payments = WorkFile("发放汇总.xlsx", paymentLines)
  public static let corrections = WorkFile("补发追回.xlsx", correctionLines, filledByHand: true)
}
