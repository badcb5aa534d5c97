public import Disclosure
import WorkingDays

/// How long a notice about fees collects opinions: 5 working days, after which they are taken at any
/// time.
///
/// No text names a number of days: a fee board hangs for good, and the rules ask for publicity, not
/// for a period. A place states its own with 公示天数, 公示单位 and 公示依据.
public let feePeriod = PeriodRule(
  5, .workingDays, source: .practice("收费公示长期张挂,没有规定天数,集中听取意见按5个工作日掌握"))

/// What a fee notice shows: item, standard, basis, scope, unit, complaint phone and relief.
let feePublicity = Provision("《教育收费公示制度》(计价格〔2002〕792号)")

/// Boards are permanent, fixed, prominent and readable, and show the relief.
let permanentBoard = Provision("发改价检〔2003〕781号")

/// Services and collected fees are shown with what was spent.
let settlementPublicity = Provision.practice("代收费按学期结算后公布支出清单")

/// Relief is shown as policy and as counts; who had it and why is nobody else's business.
let reliefPublicity = Provision.practice("减免情况只公布人数和金额,不公布学生姓名和原因")

/// A month's meals are shown with income, spending and stock.
let mealPublicity = Provision("常州市新北区幼儿园伙食费公示表(2017年10月)", standing: .local)

/// A board has a dozen columns; what one line says of relief stands with the school's, in the text.
let reliefInText = Provision.practice("各项目的减免规定在公示文字里逐项列出,表里不再重复")

/// What the office notes for its own work and no notice prints.
let officeOnly = Provision.practice("只供编制和核对,不另行公布")
