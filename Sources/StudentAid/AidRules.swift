public import Disclosure
import WorkingDays

/// The least time recognised pupils are posted in their school: 5 working days.
///
/// The national text asks for publicity in a proper scope and manner and is recalled to name no
/// number of days; 5 working days is what local rules say, 7 in some (Guangdong). A place states
/// its own with 公示天数, 公示单位 and 公示依据.
public let recognitionPeriod = PeriodRule(
  5, .workingDays,
  source: Provision("隆尧县教育局2022年2月5日公布的认定步骤(公示不少于5个工作日)", standing: .local))

/// The least time a class's proposals are shown in the class: 3 days by practice.
///
/// Bozhou's rules of 2016 ask for 5 working days; a place states its own.
public let classPeriod = PeriodRule(3, .calendarDays, source: .practice("多数学校班级评议结果公布3日"))

/// The least time the names of an assessment group hang in the class before it acts.
///
/// No text names a number of days; one school day is the least in which anybody can object.
public let committeePeriod = PeriodRule(1, .workingDays, source: committeePublicity)

/// The least time proposed grants are posted in the school: 5 working days.
///
/// The guide binds vocational schools; for the senior stage and below local rules say the same.
/// The longer periods of some places are ``longerGrantPeriods``.
public let grantPeriod = PeriodRule(
  5, .workingDays,
  source: Provision(
    "《中等职业学校学生资助工作指南》，普通高中见青岛市办法第五条、甘肃省办法第十二条", standing: .local))

/// The same five working days, by the text that each programme has.
let vocationalPeriod = PeriodRule(
  5, .workingDays, source: Provision("《中等职业学校学生资助工作指南》"))
let seniorPeriod = PeriodRule(
  5, .workingDays, source: Provision("青岛市办法第五条、甘肃省办法第十二条", standing: .local))
let otherGrantPeriod = PeriodRule(
  5, .workingDays, source: .practice("国家没有规定天数,与其他资助项目一样掌握"))

/// Periods longer than ``grantPeriod`` that some places ask for; such a place writes its own into
/// the facts file.
public let longerGrantPeriods = [
  PeriodRule(7, .workingDays, source: Provision("广东省办法", standing: .local)),
  PeriodRule(7, .workingDays, source: Provision("霍山县幼儿园的规定(学前教育资助)", standing: .local)),
]

/// Counts and sums stay up and name nobody; no text asks for a period in which to object.
public let paymentPeriod = PeriodRule(
  5, .workingDays, source: .practice("发放情况没有规定公示天数,按名单公示的天数掌握"))

/// The least share of a class's pupils among its assessment group (学生代表), in hundredths.
///
/// 15 of a hundred is how many schools do it; no national text with this share was found.
let leastPupilShare = (
  percent: 15, source: Provision.practice("评议小组中学生代表一般不少于全班人数的15%")
)

/// What was said of a child under fourteen is sensitive, and needs its guardian's consent.
let minorsOnTheWeb = Provision("《个人信息保护法》", "第二十八条、第三十一条", standing: .law)

/// What concerns a class is shown in the class.
let classBoardOnly = Provision.practice("班级评议的名单只在本班公布,网页只公布人数")

/// The content list of an aid notice, its forbidden content, and the duty to take it down.
let aidPublicity = Provision("教财厅函〔2017〕28号")

/// Names and levels (名单及档次) are what the school posts.
let namesAndLevels = Provision("教财〔2018〕16号")

/// Numbers, addresses and phones are forbidden by name.
let aidForbidden = Provision("教财厅函〔2017〕28号", "身份证件号码、家庭住址、电话号码不得公示")

/// No text names the student number; it holds the ID number and is treated alike.
let studentNumberForbidden = Provision.practice("学籍号内含身份证号,按身份证号对待")

/// What a family lives through is a specific identity or a matter of health (特定身份、医疗健康).
let familySensitive = Provision("《个人信息保护法》", "第二十八条", standing: .law)

/// A tier and the standards in the notice say what each pupil gets; sums by person add nothing.
let tierTellsAmount = Provision.practice("档次已说明金额,不逐人公开金额")

/// Who sits in an assessment group is posted in the class before the group acts.
let committeePublicity = Provision.practice("评议小组名单在评议前先在班级内公布")

/// Counts and sums by school and programme are what bureaus post of payments.
let paymentPublicity = Provision.practice("各地教育局按学校和项目公布资助人数和金额")
