public import Disclosure

extension EnrollmentFile {
  public static let classPupils = WorkFile(
    "分班学生.xlsx", EnrollmentZoning.classPupils, filledByHand: true)
  public static let classTeams = WorkFile(
    "分班教师.xlsx", EnrollmentZoning.classTeams, filledByHand: true)
  public static let classSeeds = WorkFile(
    "分班种子.xlsx", EnrollmentZoning.classSeeds, filledByHand: true)
  public static let classes = WorkFile("分班结果.xlsx", placedPupils)
  public static let latePupils = WorkFile(
    "插班登记.xlsx", EnrollmentZoning.latePupils, filledByHand: true)
  public static let lateClasses = WorkFile("插班结果.xlsx", placedLate)
}
