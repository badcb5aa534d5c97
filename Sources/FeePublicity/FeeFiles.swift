public import Disclosure

/// The workbooks of a school's term of fees that everybody may see, and those they are made of.
public enum FeeFile {
  public static let catalogue = WorkFile("收费目录.xlsx", feeCatalogue, filledByHand: true)
  public static let items = WorkFile("收费项目.xlsx", feeItems, filledByHand: true)
  public static let board = WorkFile("收费公示栏.xlsx", feeBoard)
  public static let change = WorkFile("收费调整.xlsx", feeChanges, filledByHand: true)
  public static let term = WorkFile("学期收费一览.xlsx", termFees)
  public static let relief = WorkFile("减免汇总.xlsx", feeRelief)
  public static let meals = WorkFile("伙食费收支.xlsx", mealAccounts, filledByHand: true)
  public static let settlement = WorkFile("代收费结算.xlsx", feeSettlement)
}
