public import Disclosure
import WorkingDays

/// The least time recommended applicants are posted in their unit: 5 working days.
///
/// The order was not read in full; its figure is confirmed by notices that quote it.
public let recommendedPeriod = PeriodRule(
  5, .workingDays, source: Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "第十六条"))

/// The least time the result of a committee's vote is posted: 5 working days, by the same order.
public let titleResultPeriod = PeriodRule(
  5, .workingDays, source: Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "第二十八条"))

/// How long scheme and posts hang before anybody applies; no text names a number.
public let schemePeriod = PeriodRule(
  5, .workingDays, source: .practice("评聘方案没有规定公示天数,与推荐人选一样掌握"))

/// How long everybody's materials hang: a week, as a district of Tianjin asked in 2017.
public let materialsPeriod = PeriodRule(
  7, .calendarDays,
  source: Provision("天津市某区2017年职称申报通知(申报材料在公共场所公示一周以上)", standing: .local))

/// How long points hang: 3 days by practice, up to 7 in some schools.
public let pointsPeriod = PeriodRule(3, .workingDays, source: .practice("学校量化赋分多公示3至7天"))

/// How long appointments are posted inside the unit; the regulation names no number.
public let appointmentPeriod = PeriodRule(
  5, .workingDays, source: .practice("竞聘上岗结果没有规定公示天数,多公示5个工作日"))

/// Posts, conditions and how it is counted are made known before anybody applies.
let schemeItems = Provision.practice("评聘方案和岗位数额经教职工大会或教代会通过后公布")

/// A unit's competition for posts is posted inside it.
let competitionPosted = Provision("《事业单位人事管理条例》(国务院令第652号)", "第十条", standing: .law)

/// The materials of everybody who applies are shown; what was not shown is not accepted.
let materialsShown = Provision(
  "天津市某区2017年职称申报通知(未经公示的申报材料不予受理)", standing: .local)

/// Who is recommended is posted in the unit.
let recommendedPosted = Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "第十六条")

/// What such notices usually show of a person.
let usuallyShown = Provision.practice("职称评聘的公示通常列出这一项")

/// Birth shows as a month.
let birthAsMonth = Provision.practice("职称评聘的公示只列出生年月,不列日")

/// What the purpose of the notice does not need stays in the office.
let neededByOfficeOnly = Provision("《个人信息保护法》", "第六条、第二十五条", standing: .law)

/// The committee votes in secret; of the votes no more is shown than who goes on.
let secretVote = Provision("《职称评审管理暂行规定》(人力资源社会保障部令第40号)", "无记名投票,得票和选票不公开")

/// What is worked on inside the office and never posted.
let workingPaper = Provision.practice("评聘工作中间表,不公开")

/// No text says when these lists come down; their purpose ends with the year's evaluation.
let titleTakeDown = Provision.practice("评聘工作结束后,名单已无公开的需要")
