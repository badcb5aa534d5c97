import Disclosure
import DisclosureBureau
import DisclosureSheets
import DisclosureTesting
import Foundation
import SchoolOversight
import WorkingDays

let calledSchools = [
  School(
    code: "3210840101", name: "临江县实验小学", aliases: ["实验小学"], stage: .primary, township: "城关镇"),
  School(
    code: "3210840102", name: "临江县实验小学附属幼儿园", stage: .kindergarten, township: "城关镇"),
  School(code: "3210840201", name: "河西初级中学<分校>&", stage: .junior, township: "河西镇"),
]

/// A list with a code, a drop-down and an amount.
let calledRoster = Roster(
  name: "拟资助学生名单",
  columns: [
    ColumnSpec(
      "id", "身份证号", .code, checks: [.residentID], privacy: .withheld(.practice("不公开")), width: 20,
      example: "110101201001010018"),
    ColumnSpec("name", "姓名", .text, privacy: .open(.practice("公开")), width: 10, example: "张三"),
    ColumnSpec(
      "grade", "档次", .choice(["一档", "二档"]), privacy: .open(.practice("公开")), width: 8, example: "一档"
    ),
    ColumnSpec(
      "amount", "金额", .amount, privacy: .open(.practice("公开")), totalled: true, width: 10,
      example: "500.00"),
  ], uniqueKeys: [["id"]])

let calledKind = NoticeKind(
  id: "aid.grants", name: "拟资助名单公示", domain: .aid, stage: 1, stageName: "公示",
  catalogueItem: "学生管理/义务教育学生资助政策", roster: calledRoster, facts: [],
  period: PeriodRule(5, .workingDays, source: .practice("多地公告")), signers: ["经办人"],
  takeDown: ("公示期满撤下", .practice("多地公告")))

let calledDue = Moment(CalendarDay(2026, 9, 28), minutes: 17 * 60)

let expectedReturn = ExpectedReturn(
  round: "C-2026-0001", kind: "aid.grants", version: calledRoster.version,
  schools: SchoolDirectory(calledSchools))

func personalWorkbooks(in folder: String, round: String = "C-2026-0001") throws
  -> PersonalWorkbooks
{
  try PersonalWorkbooks(
    for: calledKind,
    FormCall(
      round: round, issuer: "临江县教育局", due: calledDue, version: calledRoster.version),
    workingIn: folder)
}

func savedFile(_ bytes: [UInt8], in folder: String, named name: String = "表.xlsx") throws -> String
{
  let path = "\(folder)/\(name)"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  return path
}
