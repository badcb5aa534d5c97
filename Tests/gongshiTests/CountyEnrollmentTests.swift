import Disclosure
import DisclosureTesting
import EnrollmentZoning
import Foundation
import Testing

@testable import gongshi

/// The county's enrolment in `Examples`, made anew from the generators.
@Suite struct CountyEnrollmentTests {
  @Test func `the county's enrolment is what the generators make`() throws {
    let county = try enrolment()
    #expect(try county.list(EnrollmentFile.applicants).count == 3000)
    #expect(try county.list(EnrollmentFile.zones).count == 12)
    let registered = try county.list(EnrollmentFile.applicants).map { $0[text: "number"] }
    let seated = try [EnrollmentFile.admitted, EnrollmentFile.transfers].flatMap {
      try county.list($0).map { $0[text: "number"] }
    }
    #expect(Set(seated).isSubset(of: registered) && Set(seated).count == seated.count)
    try county.compare()
  }

  @Test func `the school's classes are what the generators make`() throws {
    var school = try CountyFolder(enrollmentChain, named: "enrollment.classes")
    let grade = SampleGrade(pupils: 400, classes: 8, subjects: ["语文", "数学", "英语"])
    try school.fill(EnrollmentFile.classPupils, grade.pupils)
    try school.fill(EnrollmentFile.classTeams, grade.teams)
    try school.fill(EnrollmentFile.classSeeds, classSeeds)
    try school.work("classes")
    #expect(try school.list(EnrollmentFile.classes).count == 400)
    try school.fill(EnrollmentFile.latePupils, latecomers)
    try school.work("late")
    #expect(try school.list(EnrollmentFile.lateClasses).count == 2)
    try school.compare()
  }

  @Test(arguments: [
    ("学区.geojson", SampleZoneMap.zones()), ("学校.geojson", SampleZoneMap.schools()),
  ])
  func `the county's map is what the generators make`(name: String, made: String) throws {
    let file = repository.appendingPathComponent("Examples/enrollment.map/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(made.utf8).write(to: file)
      Issue.record("Recorded \(name).")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == made)
  }

  @Test func `the county's zones have a line for every spelling`() {
    let lines = SampleZone.county.flatMap(\.lines)
    #expect(lines.count >= 400)
    #expect(SampleZone.county.flatMap(\.schools).count == 12)
  }

  private func enrolment() throws -> CountyFolder {
    var county = try CountyFolder(enrollmentChain, named: "enrollment")
    let sample = SampleEnrollment()
    try county.fill(EnrollmentFile.zones, sample.zones)
    try county.fill(EnrollmentFile.lastYear, sample.lastYear)
    try county.fill(EnrollmentFile.zoning, [movedRoad])
    try county.fill(EnrollmentFile.timetable, timetable)
    try county.fill(EnrollmentFile.handbook, sample.zones.map { guide($0, sample.zones) })
    try county.fill(EnrollmentFile.applicants, sample.applicants)
    try county.fill(EnrollmentFile.seatUse, sample.usedSeats)
    try county.work("eligibility")
    // Where the words of a zone do not decide, the office does, and looks at the whole again.
    let open = Set(
      try county.list(EnrollmentFile.eligibility).filter { $0[text: "decision"] == "待核" }
        .map { $0[text: "number"] })
    #expect(!open.isEmpty && open.count < 100)
    try county.fill(
      EnrollmentFile.applicants,
      sample.applicants.map { row in
        guard open.contains(row["报名号"] ?? "") else { return row }
        return row.merging(["核定学区学校": row["志愿学校一"] ?? ""]) { $1 }
      }, at: "核定以后")
    for step in ["eligibility", "applications", "entrants"] { try county.work(step) }
    try county.fill(EnrollmentFile.seeds, seeds)
    for step in ["drawn", "admission"] { try county.work(step) }
    try county.fill(EnrollmentFile.pointItems, sample.pointItems)
    for step in ["points", "transfers"] { try county.work(step) }
    return county
  }
}

/// What the comparison of both years says, with the office's reason.
private let movedRoad: SampleEnrollment.Row = [
  "涉及地段": "文教路121—180号", "调整前学校": "云溪县第三小学", "调整后学校": "云溪县文教路小学",
  "调整理由": "新建住房交付后两校生源不均衡，经街道、社区和家长代表座谈论证",
]

private let timetable: [SampleEnrollment.Row] = [
  ["时间": "5月8日", "工作内容": "公布招生计划与招生地段", "责任单位": "云溪县教育局"],
  ["时间": "5月11日—15日", "工作内容": "各校公布新生入学告知书", "责任单位": "各小学"],
  ["时间": "5月16日—22日", "工作内容": "网上报名，不便上网的到学区学校登记", "责任单位": "各小学"],
  ["时间": "6月1日—15日", "工作内容": "资格审核", "责任单位": "云溪县教育局、公安局、自然资源局"],
  ["时间": "6月22日", "工作内容": "公布报名情况", "责任单位": "云溪县教育局"],
  ["时间": "7月1日", "工作内容": "公布参加摇号名单和摇号办法", "责任单位": "云溪县教育局"],
  ["时间": "7月6日", "工作内容": "摇号，当日公布结果", "责任单位": "云溪县教育局"],
  ["时间": "7月9日", "工作内容": "公布录取名单", "责任单位": "云溪县教育局"],
  ["时间": "8月17日—21日", "工作内容": "统筹调剂", "责任单位": "云溪县教育局"],
]

/// What both sources of the draw said on the day.
private let seeds: [SampleEnrollment.Row] = [
  ["来源": "上证指数7月6日收盘点位", "公布时间": "2026-07-06 15:00", "数值": "3472.19"],
  ["来源": "家长代表现场掷骰", "公布时间": "2026-07-06 16:00", "数值": "4 1 6 2 5 3"],
]

/// Thrown by parents on the day, and by others a month later.
private let classSeeds: [SampleEnrollment.Row] = [
  [
    "学校": "云溪县第一中学", "用途": "学生分班", "来源": "家长代表现场掷骰", "公布时间": "2026-08-29 09:35",
    "数值": "3 1 4 1 5 2",
  ],
  [
    "学校": "云溪县第一中学", "用途": "教师分班", "来源": "教师代表现场掷骰", "公布时间": "2026-08-29 10:05",
    "数值": "6 2 5 3 5 1",
  ],
  [
    "学校": "云溪县第一中学", "用途": "插班", "批次": "1", "来源": "家长代表现场掷骰", "公布时间": "2026-09-21 10:00",
    "数值": "2 6 1",
  ],
]

private let latecomers: [SampleEnrollment.Row] = [
  ["学校": "云溪县第一中学", "报名号": "B09001", "姓名": "钱一诺", "性别": "女", "批次": "1"],
  ["学校": "云溪县第一中学", "报名号": "B09002", "姓名": "孙浩然", "性别": "男", "批次": "1"],
]

/// What a school tells its families; one that shares a zone gives the other's words.
private func guide(
  _ school: SampleEnrollment.Row, _ zones: [SampleEnrollment.Row]
) -> SampleEnrollment.Row {
  let shared = zones.first { $0["派位组"] == school["派位组"] && $0["招生服务地段及条件"] != nil }
  let zone = school["招生服务地段及条件"] ?? shared?["招生服务地段及条件"] ?? ""
  return [
    "学校": school["学校"] ?? "", "班数": school["班数"] ?? "", "人数": school["人数"] ?? "",
    "招生对象": "2020年8月31日（含）以前出生、户籍在本校招生地段内的儿童",
    "招生范围": zone.replacing("\n", with: ""), "招生办法": "先录取第一类，再录取第二类、第三类",
    "登记时间": "5月16日—22日8:30—17:00", "登记地点": "云溪县义务教育入学报名平台，或本校门卫室",
    "所需材料": "户口簿、不动产权证、预防接种证", "咨询电话": school["咨询电话"] ?? "",
  ]
}
