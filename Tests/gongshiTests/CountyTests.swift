import Disclosure
import DisclosureTesting
import FeePublicity
import Foundation
import StudentAid
import TeacherHiring
import Testing
import TitleEvaluation
import WorkingDays

@testable import gongshi

/// The workbooks of the made-up county in `Examples`, made anew from the generators.
@Suite struct CountyTests {
  @Test func `the county's hiring is what the generators make`() throws {
    let county = try hiring()
    #expect(try county.list(HiringFile.posts).count == 12)
    #expect(try county.list(HiringFile.applicants).count == 300)
    try county.compare()
  }

  @Test func `the county's term of aid is what the generators make`() throws {
    let county = try aid()
    #expect(Set(try county.list(AidFile.classes).map { $0[text: "school"] }).count == 5)
    try county.compare()
  }

  @Test func `the county's title year is what the generators make`() throws {
    let county = try title()
    #expect(try county.list(TitleFile.recommended).count == 5)
    try county.compare()
  }

  @Test func `the bureau's quotas are what the generators make`() throws {
    var county = try CountyFolder(titleChain, named: "title.bureau")
    try county.fill(TitleFile.quotaBase, SampleTitleYear.quotaBase())
    try county.work("quota")
    #expect(try county.list(TitleFile.quotas).count == 24)
    try county.compare()
  }

  @Test func `the county's term of fees is what the generators make`() throws {
    let county = try fees()
    let classes = try county.list(FeeFile.pupils).map { $0[text: "grade"] + $0[text: "class"] }
    #expect(Set(classes).count == 18 && classes.count == 720)
    try county.compare()
  }

  private func hiring() throws -> CountyFolder {
    var county = try CountyFolder(hiringChain, named: "hiring")
    let sample = SampleHiring()
    try county.fill(HiringFile.posts, sample.posts)
    try county.fill(HiringFile.applicants, sample.applicants)
    try county.work("opening")
    try county.fill(HiringFile.firstKeying, sample.written.map(keyed))
    try county.fill(HiringFile.secondKeying, secondKeying(of: sample))
    try county.fill(HiringFile.settlements, settlements(of: sample))
    for step in ["keying", "written", "shortlist"] { try county.work(step) }
    let called = try county.list(HiringFile.interviewees).map { $0[text: "ticket"] }
    // Two leave before the interview; one of those examined fails, and is replaced.
    let leaving = [called[1], called[10]]
    try county.fill(HiringFile.withdrawals, leaving.map(beforeInterview))
    try county.work("interview-substitutes")
    let coming = try county.list(HiringFile.interviewSubstitutes).map { $0[text: "ticket"] }
    let present = called.filter { !leaving.contains($0) } + coming.filter { !$0.isEmpty }
    let marks = SampleHiring.judged(present)
    let equals = try equalInWriting(county)
    try county.fill(
      HiringFile.judgedMarks,
      marks.map { one in
        // Who is equal in the written exam is judged alike, so that totals tie too.
        let model = marks.first { $0.ticket == equals[one.ticket] } ?? one
        return judged((one.ticket, model.room, model.marks), isAbsent: one.ticket == present[20])
      })
    for step in ["interview", "totals"] { try county.work(step) }
    let examined = try county.list(HiringFile.totals).filter { $0[text: "examined"] == "是" }
    try county.fill(HiringFile.examination, examined.enumerated().map(examination))
    let failing = examined[3][text: "ticket"]
    try county.fill(
      HiringFile.withdrawals,
      leaving.map(beforeInterview) + [
        ["准考证号": failing, "环节": "体检", "情形": "退出", "原因类别": "不符合条件"]
      ], at: "体检以后")
    try county.work("substitutes")
    let substitutes = try county.list(HiringFile.substitutes)
    try county.fill(
      HiringFile.examination,
      (examined + substitutes).enumerated().map(examination), at: "递补以后")
    for step in ["proposed", "result"] { try county.work(step) }
    return county
  }

  private func aid() throws -> CountyFolder {
    var county = try CountyFolder(aidChain, named: "aid")
    let sample = SampleAidTerm()
    try county.fill(AidFile.classes, sample.classes)
    try county.work("quota")
    try county.fill(AidFile.committee, sample.committees)
    try county.fill(
      AidFile.applications, sample.proposals.map { $0.merging(["评议档次": $0["认定档次"] ?? ""]) { $1 } })
    for step in ["class", "recognition"] { try county.work(step) }
    try county.fill(AidFile.candidates, candidates(of: sample))
    for step in ["grants", "duplicates"] { try county.work(step) }
    let grants = try county.list(AidFile.grants)
    try county.fill(AidFile.changes, changes(of: grants))
    try county.fill(AidFile.paymentList, payments(of: grants))
    try county.work("payments")
    try county.fill(
      AidFile.corrections,
      [
        [
          "学校": "云溪县青山中心小学", "资助项目": "义务教育非寄宿生生活补助", "补发或追回": "补发", "人数": "2",
          "金额（元）": "625.00", "原因类别": "漏报", "涉及学期": "2025—2026学年春季学期",
        ]
      ])
    // A school of the next county has one of the pupils in its list too.
    let shared = try #require(grants.first { $0[text: "programme"] == "义务教育寄宿生生活补助" })
    let elsewhere = ["学校": "溪口县第一小学", "院系": "", "专业": ""]
    try county.fill(
      AidFile.grants, [named(shared).merging(elsewhere) { $1 }], at: "邻县")
    return county
  }
}

extension CountyTests {
  private func title() throws -> CountyFolder {
    var county = try CountyFolder(titleChain, named: "title")
    let sample = SampleTitleYear()
    try county.fill(TitleFile.posts, sample.posts)
    try county.fill(TitleFile.materials, sample.materials)
    try county.fill(TitleFile.items, sample.items)
    try county.work("points")
    try county.fill(TitleFile.firstKeying, sample.ballots)
    try county.fill(TitleFile.secondKeying, sample.ballots)
    try county.work("ranking")
    let ranked = try county.list(TitleFile.ranking)
    try county.fill(TitleFile.votes, ranked.enumerated().map(vote))
    try county.work("recommend")
    // The committee passes all but the last.
    let passed = try county.list(TitleFile.recommended).dropLast().map(applicant)
    try county.fill(TitleFile.results, passed)
    try county.fill(TitleFile.appointments, passed.map(appointed) + [risen])
    return county
  }
}

extension CountyTests {
  private func fees() throws -> CountyFolder {
    var county = try CountyFolder(feeChain, named: "fees")
    let sample = SampleFeeTerm()
    try county.fill(FeeFile.catalogue, sample.catalogue)
    try county.fill(FeeFile.items, sample.items)
    for step in ["board", "overview"] { try county.work(step) }
    try county.fill(FeeFile.change, [dearerBus])
    try county.fill(FeeFile.pupils, sample.pupils)
    for step in ["charges", "relief"] { try county.work(step) }
    try county.fill(FeeFile.meals, sample.meals)
    try county.fill(FeeFile.spending, spending)
    try county.fill(FeeFile.differences, differences(of: try county.list(FeeFile.lines)))
    for step in ["settle", "settlement"] { try county.work(step) }
    return county
  }
}

private let dearerBus = [
  "收费项目": "校车服务费", "收费对象": "自愿乘坐校车的学生", "计费单位": "元/生·学期", "原标准": "415元", "新标准": "440元",
  "批准机关": "云溪县发展和改革局", "收费依据": "云发改价格〔2026〕7号", "执行日期": "2026-09-01", "适用学生": "新生",
]

/// What the school spent: by the day for meals, in all for what it bought together.
private let spending: [SampleFeeTerm.Row] = [
  ["收费项目": "伙食费", "适用年级": "全部", "每份支出（元）": "11.85", "每人份数": "98", "支出说明": "食堂账2026年3月至7月"],
  ["收费项目": "作业本费", "适用年级": "小学", "支出合计（元）": "6523.40", "支出说明": "票据0123至0125号"],
  ["收费项目": "作业本费", "适用年级": "初中", "支出合计（元）": "4788.00", "支出说明": "票据0126号"],
  ["收费项目": "社会实践活动费", "适用年级": "小学", "每份支出（元）": "73.50", "支出说明": "某研学基地结算单"],
  ["收费项目": "社会实践活动费", "适用年级": "初中", "每份支出（元）": "96.00", "支出说明": "某研学基地结算单"],
  ["收费项目": "教辅材料费", "适用年级": "七年级、八年级", "每份支出（元）": "112.30", "支出说明": "县新华书店发票"],
  ["收费项目": "教辅材料费", "适用年级": "九年级", "每份支出（元）": "118.60", "支出说明": "县新华书店发票"],
]

/// Two pupils were away for some of the meals, one left for another school.
private func differences(of lines: [Record]) -> [SampleFeeTerm.Row] {
  let meals = lines.filter { $0[text: "item"] == "伙食费" }
  return [(3, "请假", "85"), (200, "请假", "62"), (401, "转出", "40")].map { place, status, days in
    let line = meals[place]
    return [
      "年级": line[text: "grade"], "班级": line[text: "class"], "座号": line[text: "seat"],
      "姓名": line[text: "name"], "收费项目": "伙食费", "情况": status, "份数": days,
    ]
  }
}

/// The third is one vote short of two thirds.
private func vote(_ place: Int, _ record: Record) -> SampleTitleYear.Row {
  let yes = place == 2 ? 5 : 9 - place % 3
  return applicant(record).merging([
    "应到人数": "9", "实到人数": "9", "回避人数": "0", "同意票": "\(yes)", "反对票": "\(9 - yes)", "弃权票": "0",
    "无效票": "0",
  ]) { $1 }
}

/// Who it is, in all columns that lists of applicants share.
private func applicant(_ record: Record) -> SampleTitleYear.Row {
  let columns = [
    "单位": "unit", "申报编号": "number", "姓名": "name", "性别": "sex", "身份证号": "residentID",
    "学科": "subject",
    "现任职称": "title", "申报职称": "applied",
  ]
  return columns.mapValues { record[text: $0] }.filter { !$0.value.isEmpty }
}

private func appointed(_ row: SampleTitleYear.Row) -> SampleTitleYear.Row {
  let isSenior = row["申报职称"] == "高级教师"
  return row.merging([
    "聘任职称": row["申报职称"] ?? "", "聘任类型": "新任职称", "原岗位等级": isSenior ? "八级" : "十一级",
    "原岗位等级聘任时间": isSenior ? "2018年1月" : "2019年12月", "聘任岗位等级": isSenior ? "七级" : "十级",
    "起聘时间": "2026年12月",
  ]) { $1 }
}

/// Somebody of the school who moves up a grade in the same title.
private let risen = [
  "单位": "云溪县青山初级中学", "姓名": "田志文", "性别": "男", "学科": "初中数学", "聘任职称": "高级教师", "聘任类型": "晋升等级",
  "原岗位等级": "七级", "原岗位等级聘任时间": "2020年1月", "聘任岗位等级": "六级", "起聘时间": "2026年12月",
]

/// A row of a keying: who has no mark stayed away.
private func keyed(_ paper: (ticket: String, mark: String?)) -> SampleHiring.Row {
  ["准考证号": paper.ticket, "笔试成绩": paper.mark ?? "", "备注": paper.mark == nil ? "缺考" : ""]
}

/// Papers that the second person keyed otherwise: two figures turned round, and one line off.
private let misread = [5: "19.5", 131: "108.5"]

private func secondKeying(of sample: SampleHiring) -> [SampleHiring.Row] {
  sample.written.enumerated().map { index, paper in
    keyed((paper.ticket, misread[index] ?? paper.mark))
  }
}

private func settlements(of sample: SampleHiring) -> [SampleHiring.Row] {
  misread.keys.sorted().map { index in
    [
      "准考证号": sample.written[index].ticket, "项目": "笔试成绩",
      "裁定值": sample.written[index].mark ?? "", "裁定人": "郑敏",
    ]
  }
}

private func beforeInterview(_ ticket: String) -> SampleHiring.Row {
  ["准考证号": ticket, "环节": "面试前", "情形": "退出", "原因类别": "放弃"]
}

private func judged(
  _ one: (ticket: String, room: Int, marks: [String]), isAbsent: Bool
) -> SampleHiring.Row {
  var row: SampleHiring.Row = ["考场": "第\(one.room)考场", "准考证号": one.ticket]
  guard !isAbsent else { return row.merging(["备注": "缺考"]) { $1 } }
  for (judge, mark) in one.marks.enumerated() { row["评委\(judge + 1)"] = mark }
  return row
}

/// For each of those called who has the written mark of somebody before them in the post, whose.
private func equalInWriting(_ county: CountyFolder) throws -> [String: String] {
  var first: [[Field?]: String] = [:]
  var equals: [String: String] = [:]
  for record in try county.list(HiringFile.interviewees) {
    let key = ["unit", "post", "written"].map { record[id: $0] }
    if let earlier = first[key] {
      equals[record[text: "ticket"]] = earlier
    } else {
      first[key] = record[text: "ticket"]
    }
  }
  return equals
}

/// Everybody passes but the fourth.
private func examination(_ place: Int, _ record: Record) -> SampleHiring.Row {
  let conclusion = place == 3 ? "不合格" : "合格"
  var row: SampleHiring.Row = ["体检结论": conclusion, "考察结论": "合格", "结论": conclusion]
  for (header, id) in [
    ("招聘单位", "unit"), ("招聘岗位", "post"), ("岗位代码", "postCode"), ("准考证号", "ticket"), ("姓名", "name"),
  ] {
    row[header] = record[text: id]
  }
  if case .score(let total) = record[id: "total"] { row["总成绩"] = total.text(places: 2) }
  if case .integer(let rank) = record[id: "rank"] { row["名次"] = "\(rank)" }
  return row
}

/// Everybody of the vocational school is let off tuition; the scholarship goes to two who are not
/// in their first year.
private func candidates(of sample: SampleAidTerm) -> [SampleAidTerm.Row] {
  let vocational = sample.pupils.filter { $0["院系"] != nil }
  let waived = vocational.map { $0.merging(["资助项目": "中职免学费"]) { $1 } }
  let awarded = vocational.suffix(2).map { $0.merging(["资助项目": "中职国家奖学金"]) { $1 } }
  return waived + awarded
}

/// The first grant of the senior school ends, the last one that may rise does.
private func changes(of grants: [Record]) -> [SampleAidTerm.Row] {
  let senior = grants.filter { $0[text: "programme"] == "普通高中国家助学金" }
  let rising = senior.last { $0[text: "tier"] == "三档" }
  let leaves = senior.first.map {
    named($0).merging(["调整方式": "调出", "原档次": $0[text: "tier"], "原因类别": "转学"]) { $1 }
  }
  let rises = rising.map {
    named($0).merging(["调整方式": "调档", "原档次": "三档", "调整后档次": "二档", "原因类别": "其他"]) { $1 }
  }
  return [leaves, rises].compactMap(\.self)
}

/// What was paid, as it was granted and then changed.
private func payments(of grants: [Record]) -> [SampleAidTerm.Row] {
  let changed = changes(of: grants)
  return grants.compactMap { grant in
    var row = named(grant)
    guard case .amount(let amount) = grant[id: "amount"] else { return nil }
    (row["资助档次"], row["金额（元）"]) = (grant[text: "tier"], amount.description)
    let programme = grant[text: "programme"]
    let change = changed.first { $0["身份证号"] == row["身份证号"] && $0["资助项目"] == programme }
    switch change?["调整方式"] {
    case "调出": return nil
    case "调档": (row["资助档次"], row["金额（元）"]) = ("二档", "1150.00")
    case _: break
    }
    return row
  }
}

/// Who, in all columns that lists of grants share.
private func named(_ grant: Record) -> SampleAidTerm.Row {
  let columns = [
    "资助项目": "programme", "姓名": "name", "学籍号": "studentNumber", "身份证号": "residentID",
    "学校": "school", "院系": "department", "年级": "grade", "专业": "major", "班级": "class",
  ]
  return columns.mapValues { grant[text: $0] }
}
