public import Disclosure

extension FeeFile {
  public static let pupils = WorkFile("学生名册.xlsx", feePupils, filledByHand: true)
  public static let lines = WorkFile("应收明细.xlsx", feeLines)
  public static let spending = WorkFile("实际支出.xlsx", feeSpending, filledByHand: true)
  public static let differences = WorkFile("个人差异.xlsx", feeDifferences, filledByHand: true)
  public static let refunds = WorkFile("退费明细.xlsx", feeRefunds)
}
