public import Disclosure

/// The workbooks of one enrolment (a bureau's year and stage), by their names in its folder.
public enum EnrollmentFile {
  public static let timetable = WorkFile("工作日程.xlsx", enrollmentTimetable, filledByHand: true)
  public static let handbook = WorkFile("新生入学告知.xlsx", schoolGuides, filledByHand: true)
  public static let applicants = WorkFile(
    "报名登记.xlsx", EnrollmentZoning.applicants, filledByHand: true)
  public static let seatUse = WorkFile("学位使用.xlsx", usedSeats, filledByHand: true)
  public static let eligibility = WorkFile("资格审核.xlsx", reviewedChildren)
  public static let applications = WorkFile("报名情况.xlsx", groupApplications)
  public static let entrants = WorkFile("摇号名单.xlsx", drawEntrants)
  public static let seeds = WorkFile("摇号种子.xlsx", drawSeeds, filledByHand: true)
  public static let drawn = WorkFile("摇号结果.xlsx", drawResults)
  public static let admitted = WorkFile("录取名单.xlsx", admittedChildren)
  public static let pointItems = WorkFile("积分明细.xlsx", migrantPointItems, filledByHand: true)
  public static let points = WorkFile("随迁子女积分.xlsx", migrantRanking)
  public static let transfers = WorkFile("统筹调剂.xlsx", transferredChildren)
}
