public import Disclosure
import WorkingDays

/// What is kept of a child or its family for the review alone: numbers, dates of birth, addresses,
/// guardians, phones, household register and home are in no published list.
///
/// A school posted 421 new pupils with names, dates of birth and ID numbers in 2021; the
/// prosecutors had it taken down (Rizhao).
let neverPublished = Provision("《个人信息保护法》", "第六条、第二十五条", standing: .law)

/// A child under fourteen is protected more strictly than anybody else.
let minorsProtected = Provision("《个人信息保护法》", "第二十八条、第三十一条", standing: .law)

/// Lists of children go by the number of their registration.
let knownByNumber = Provision.practice("招生名单按报名号、摇号编号或受理回执号公布,不公布儿童姓名")

/// Where a name is printed beside the number, a part of it is.
let maskedNames = Provision.practice("录取名单附姓名的,隐去姓名中的字,如张*、王*明")

/// What is worked on inside the office and never posted.
let enrollmentPaper = Provision.practice("招生工作中间表,不公开")

/// Each school's plan, scope and result are published, with the phones for questions and complaints.
let schoolEnrollmentPublished = Provision(
  "教基一〔2014〕1号", "集中公示各校招生计划、招生范围和招生录取结果")

/// How a year's enrolment goes and how a draw is held is told before it is done.
let announcedBeforehand = Provision.practice("招生日程、摇号办法和摇号结果由教育行政部门统一公布")

/// Points are posted by receipt number with school and rank.
let pointsByReceipt = Provision(
  "苏州市流动人口随迁子女积分入学办法(按受理回执号、分值、学校、名次公布)", standing: .local)

/// No text says when these lists come down; their purpose ends with the year's enrolment.
let enrollmentTakeDown = Provision.practice("招生工作结束后,名单已无公开的需要")

/// How long a scheme hangs to collect opinions; no text names a number.
public let enrollmentSchemePeriod = PeriodRule(
  5, .workingDays, source: .practice("招生工作方案没有规定公示天数,公布后按5个工作日集中听取意见"))

/// How long schools post what new pupils must know: 11 to 15 May in one district's timetable.
public let handbookPeriod = PeriodRule(
  5, .calendarDays, source: Provision("某区招生工作日程(5月11日至15日各校公布《新生入学告知书》)", standing: .local))

/// How long the numbers of applicants hang before the draw; no text names a number.
public let applicationsPeriod = PeriodRule(
  3, .calendarDays, source: .practice("报名情况没有规定公示天数,与摇号名单一样掌握"))

/// How long the numbers that enter a draw hang: 24 June 09:00 to 27 June 24:00 in Longmatan in 2022.
public let drawListPeriod = PeriodRule(
  3, .calendarDays, source: Provision("泸州市龙马潭区2022年摇号名单公示(6月24日9:00至27日24:00)", standing: .local))

/// How long results of a draw and admitted children are posted: 5 July 09:00 to 7 July 24:00 there.
///
/// That is three days with the posting day; here the posting day is not counted unless 起算 says so.
public let admissionPeriod = PeriodRule(
  3, .calendarDays, source: Provision("泸州市龙马潭区2022年录取名单公示(7月5日9:00至7日24:00)", standing: .local))

/// How long a ranking by points hangs; Suzhou names the days by which it is posted, and no number.
public let migrantPointsPeriod = PeriodRule(
  5, .workingDays, source: .practice("积分排名没有规定公示天数,多公示5个工作日"))

/// How long it hangs who is placed elsewhere; no text names a number.
public let transfersPeriod = PeriodRule(
  3, .calendarDays, source: .practice("统筹调剂结果没有规定公示天数,与录取名单一样掌握"))
