import Disclosure
import WorkingDays

/// How the year's enrolment goes (招生工作方案): whom it takes in, in what order, and when what is done.
let enrollmentSchemeNotice = enrollmentKind(
  2, "scheme", "招生工作方案公告", stageName: "公布招生工作方案", catalogueItem: "招生政策",
  roster: enrollmentTimetable, facts: schemeFacts, period: enrollmentSchemePeriod,
  statements: [birthStatement], checks: { ageLineFindings($0) + timetableFindings($0) })

let stageFact = FactSpec("学段", .choice(["小学", "初中"]), hint: "本方案招生的学段", example: "小学")

private let schemeFacts = [
  stageFact,
  FactSpec("招生原则", .texts, hint: "逐条写,如免试就近入学", example: "坚持免试就近入学"),
  FactSpec("招生对象", hint: "哪些儿童", example: "年满6周岁、户籍在本县的儿童"),
  FactSpec(
    "年龄截止日", .day, required: false, hint: "小学写,年满6周岁算到哪一天(含当天)", example: "2026-08-31"),
  FactSpec("招生类别", .texts, hint: "按录取先后逐条写类别和条件", example: "第一类：户籍和房产一致,且与父母同户"),
  FactSpec("报名办法", hint: "网址或地点、怎样报名", example: "登录云溪县义务教育入学报名平台报名,不便上网的到学区学校登记"),
  FactSpec("审核办法", hint: "由谁、怎样审核", example: "学校初审,教育、公安、自然资源部门联合复核"),
  FactSpec(
    "超额办法", hint: "报名人数超过计划时怎样录取", example: "按类别依次录取,同类中按落户时间先后;需要摇号的另行公告"),
  FactSpec("随迁子女办法", hint: "随迁子女怎样入学", example: "持居住证申请,按积分安排公办学位"),
  FactSpec("特殊情况办法", required: false, hint: "残疾儿童入学、延缓入学等怎样办", example: "需要延缓入学的,7月31日前向学区学校申请"),
  FactSpec(
    "招生咨询", .texts, hint: "每条一个单位和电话,中间空一格", example: "云溪县教育局基础教育科 0579-00000001"),
]

/// Born by when, as 2020年8月31日（含）以前出生: six years before the line.
private let birthStatement = Statement("出生日期说明") { content in
  guard let line = content.facts.day("年龄截止日") else { return [] }
  let figures = line.figures
  return ["\(figures.year - 6)年\(figures.month)月\(figures.day)日（含）以前出生"]
}
