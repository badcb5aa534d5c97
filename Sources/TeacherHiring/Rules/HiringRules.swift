public import Disclosure
import WorkingDays

/// The least time proposed hires are posted: 7 working days, as most bureaus write.
///
/// No text in force that was read in full fixes a number. A ministry order of 2005 is recalled to
/// say 7 to 15 days, and places differ (5 working days in Hubei, 7 calendar days elsewhere), so the
/// figure is practice, and a place states its own with 公示天数, 公示单位 and 公示依据.
public let proposedHiresPeriod = PeriodRule(
  7, .workingDays, source: .practice("各地拟聘用公示多为7个工作日"))

/// How long the announcement hangs: 7 working days at least.
///
/// From a national text of questions and answers that was seen only as a copy, so practice.
public let announcementPeriod = PeriodRule(
  7, .workingDays, source: .practice("招聘公告多公布7个工作日以上"))

/// The least time each step and the final list are posted: 7 working days, Chongqing's rule.
///
/// No national text names a number for the steps. A place states its own with 公示天数, 公示单位 and
/// 公示依据.
public let processPeriod = PeriodRule(
  7, .workingDays,
  source: Provision("重庆市人力资源和社会保障局的规定(公开招聘各环节和拟聘用名单公示不少于7个工作日)", standing: .local))

/// How long the result hangs; the objections are over by then, so nothing depends on it.
public let resultPeriod = PeriodRule(
  7, .workingDays, source: .practice("聘用结果多公布7个工作日"))

/// How long people can register: 3 days at least, from the same text as the announcement's period.
let registrationDays = 3

/// Posts, numbers and conditions are announced: step two of open hiring.
public let announcedItems = Provision(
  "《事业单位人事管理条例》(国务院令第652号)", "第九条第二项", standing: .law)

/// Why the notice is posted at all: 公示拟聘人员名单 is step six of open hiring.
public let hiringSteps = Provision(
  "《事业单位人事管理条例》(国务院令第652号)", "第九条第六项", standing: .law)

/// What may be shown of a person beside the name, as such notices usually do.
let usuallyShown = Provision.practice("教师招聘的公告、公示通常列出这一项")

/// Birth shows as a month; the day would, with a masked ID number, give most of it away.
let birthAsMonth = Provision.practice("拟聘用公示只列出生年月,不列日")

/// The number planned serves the checks; in the list it would only repeat itself row by row.
let knownFromAnnouncement = Provision.practice("计划数已在招聘公告公布,名单里不再列")

/// What the purpose of the notice does not need stays in the office.
let neededByOfficeOnly = Provision(
  "《个人信息保护法》", "第六条、第二十五条", standing: .law)

/// No text says when a list of hires comes down; its purpose ends with the result.
let hiringTakeDown = Provision.practice("公示期满、异议办结后,名单已无公开的需要")

/// The same of the notices on the way: once the result is known they have served.
let stepTakeDown = Provision.practice("招聘结束后,过程中的公告已无公开的需要")

/// Marks are posted by ticket number; who sits behind it is nobody's matter until someone is to be
/// hired.
let byTicketNumber = Provision.practice("成绩和入围名单只列准考证号,不列姓名")

/// What the body is like is medical information (医疗健康).
let health = Provision("《个人信息保护法》", "第二十八条", standing: .law)

/// Of examination and inspection no more is shown than who passed.
let conclusionOnly = Provision.practice("体检、考察只公布结论")

/// In Foshan people asked why a substitute came forward whom no notice had named.
let substitutionPosted = Provision.practice("递补谁、由谁递补、在哪个环节,逐人公布")

/// Why someone dropped out is shown as a class, not as what happened.
let reasonAsClass = Provision.practice("退出的原因只列类别")
