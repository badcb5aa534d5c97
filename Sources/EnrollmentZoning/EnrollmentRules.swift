import Disclosure

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
