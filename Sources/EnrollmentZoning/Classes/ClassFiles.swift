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

/// From the list of those who are to be put into classes to the last later arrival; an office that
/// makes no classes has none of it.
let classTasks: [WorkChain.Task] = [
  .fill(EnrollmentFile.classPupils, optional: true),
  .fill(EnrollmentFile.classTeams, optional: true),
  .fill(EnrollmentFile.classSeeds, optional: true),
  .step(classesStep),
  .post(EnrollmentFile.classes, classesNotice, optional: true),
  .fill(EnrollmentFile.latePupils, optional: true),
  .step(lateStep),
]
