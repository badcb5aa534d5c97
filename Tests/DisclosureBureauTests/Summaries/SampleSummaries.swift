import Disclosure
import DisclosureTesting
import SchoolOversight
import WorkingDays

/// A made-up county's grants: so many schools in five townships, of which the last has not returned
/// its list.
func sampleCountySummary(
  _ area: String = "临江县", schools count: Int = 24, pupils: ClosedRange<Int> = 0...60,
  day: CalendarDay = "2026-11-20", seed: UInt64 = 3
) -> Summary {
  var generator = SeededGenerator(seed: seed)
  let schools = (0..<count).map { number in
    let stage: SchoolStage = [.primary, .junior, .kindergarten, .nineYear, .senior][number % 5]
    let township = ["城关镇", "江口镇", "桥头镇", "柳河乡", "西山街道"][number * 7 % 5]
    return School(
      code: "32108401\(10 + number)", name: "\(area)\(township)第\(number + 1)\(stage.rawValue)",
      stage: stage, isPrivate: number % 6 == 0, township: township)
  }
  var all: [SchoolFigure] = []
  for school in schools.dropLast() {
    let rows = Int.random(in: pupils, using: &generator)
    let records = (0..<rows).map { row in
      let tier = [0, 0, 0, 1, 1, 2].randomElement(using: &generator) ?? 0
      return Record(
        row: row + 2,
        fields: [
          .text(sampleResidentID(serial: 1 + row * 9 / 10)),
          .text(
            ["普通高中国家助学金", "义务教育家庭经济困难学生生活补助", "学前教育资助"][(row + tier) % (row % 7 == 0 ? 3 : 2)]),
          .text(["一档", "二档", "三档"][tier]), .text(row % 5 == 0 ? "是" : "否"),
          .amount(Amount(fen: [165_000, 115_000, 65_000][tier])),
        ], columns: sampleGrants.columns.map(\.id))
    }
    all += figures(of: records, in: sampleGrants).map { SchoolFigure(school: school.code, $0) }
  }
  return Summary(
    SummaryHead(
      level: .county, kind: "aid.grants", list: sampleGrants.name, year: 2026, roster: "9f3c",
      area: area, namesPeople: sampleGrants.namesPeople, day: day),
    of: schools, all, roster: sampleGrants)
}

let sampleGrants = Roster(
  name: "家庭经济困难学生资助名单",
  columns: [
    ColumnSpec(
      "id", "身份证号", .code, checks: [.residentID], privacy: withheldHere, width: 20,
      example: "11010119980517001X"),
    ColumnSpec(
      "programme", "资助项目", .choice(["普通高中国家助学金", "义务教育家庭经济困难学生生活补助", "学前教育资助", "中等职业教育国家助学金"]),
      privacy: openHere, width: 24, example: "学前教育资助"),
    ColumnSpec(
      "tier", "资助档次", .choice(["一档", "二档", "三档"]), privacy: openHere, width: 8, example: "一档"),
    ColumnSpec(
      "isPriority", "是否优先对象", .choice(["是", "否"]), privacy: withheldHere, width: 8, example: "否"),
    ColumnSpec(
      "amount", "金额（元）", .amount, privacy: withheldHere, totalled: true, width: 12,
      example: "625.00"),
  ])

private let openHere = PrivacyClass.open(.practice("测试"))
private let withheldHere = PrivacyClass.withheld(.practice("测试"))
