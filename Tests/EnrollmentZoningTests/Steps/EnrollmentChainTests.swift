import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import EnrollmentZoning

@Suite struct EnrollmentChainTests {
  private let byDraw = ["同类顺序": ["摇号"]].merging(drawSettings) { $1 }

  private let seeds = [
    ["组别": "第一小学", "来源": "起始号", "公布时间": "2026-07-06 09:30", "数值": "2"],
    ["组别": "第一小学", "来源": "间隔", "公布时间": "2026-07-06 09:35", "数值": "2"],
  ]

  private let onward = ["统筹顺序": ["摇号"], "统筹学校": ["第一小学：第二小学"]]

  @Test func `from the register to the last seats, each step on the files before it`() {
    var folder = EnrollmentTrialFolder(
      settled(5), byDraw.merging(onward) { $1 },
      zones: [zoneRows[0], zoneRows[1].merging(["人数": "2"]) { $1 }])
    #expect(
      folder.run(eligibilityStep).cells(EnrollmentFile.eligibility, "报名号", "组别", "类别", "审核结论")[0]
        == "A0001 第一小学 第一类 符合")
    #expect(
      folder.run(applicationsStep).cells(
        EnrollmentFile.applications, "组别", "计划人数", "报名人数", "是否摇号", "摇号前录取人数", "摇号名额", "参加摇号人数",
        "摇号编号数")
        == ["第一小学 2 5 是 0 2 5 5", "第二小学 2 0 否 - - - -"])
    #expect(
      folder.run(entrantsStep).cells(EnrollmentFile.entrants, "组别", "摇号编号", "报名号", "人数") == [
        "第一小学 1 A0001 1", "第一小学 2 A0002 1", "第一小学 3 A0003 1", "第一小学 4 A0004 1", "第一小学 5 A0005 1",
      ])
    folder.put(EnrollmentFile.seeds, seeds)
    // Ring of five from 2 by 2: 2, 4, 1, 5, 3.
    #expect(
      folder.run(drawnStep).cells(EnrollmentFile.drawn, "摇号位次", "摇号编号", "报名号", "结果", "候补次序") == [
        "1 2 A0002 中签 -", "2 4 A0004 中签 -", "3 1 A0001 候补 1", "4 5 A0005 候补 2", "5 3 A0003 候补 3",
      ])
    #expect(
      folder.run(admissionStep).cells(EnrollmentFile.admitted, "学校", "报名号", "录取途径", "组别", "摇号编号")
        == [
          "第一小学 A0002 摇号录取 第一小学 2", "第一小学 A0004 摇号录取 第一小学 4",
        ])
    let transfers = folder.run(transfersStep)
    #expect(
      transfers.cells(EnrollmentFile.transfers, "统筹次序", "报名号", "原报学校", "统筹学校", "统筹前剩余学位")
        == ["1 A0001 第一小学 第二小学 2", "2 A0005 第一小学 第二小学 2"])
    #expect(transfers.inShort == ["ENR-122 报名登记.xlsx 4"])
    let lines = enrollmentExplanations(in: folder.input)?.first { $0.number == "A0002" }?.lines
    #expect(
      lines == [
        "报名号 A0002，王小明，报第一小学", "年龄：到2026-08-31满6周岁", "学区：第一小学（“招生部门核定”）",
        "第一类：符合。招生部门核定的学区学校是第一小学；户籍地址和家庭住址一致", "结论：录取到第一小学。第一类，第一小学摇号编号2，第1位，中签",
      ])
  }

  @Test func `seats that go to children of migrants are not given out a second time`() {
    var folder = EnrollmentTrialFolder(
      settled(5), byDraw.merging(onward) { $1 }.merging(["随迁子女学位": ["第二小学 2"]]) { $1 })
    for step in [eligibilityStep, applicationsStep, entrantsStep] { folder.run(step) }
    folder.put(EnrollmentFile.seeds, seeds)
    for step in [drawnStep, admissionStep] { folder.run(step) }
    #expect(
      folder.run(transfersStep).cells(EnrollmentFile.transfers, "统筹前剩余学位") == ["3", "3", "3"])
    folder.put(
      EnrollmentFile.pointItems,
      ["SL0001", "SL0002", "SL0003"].enumerated().map { place, receipt in
        ["受理回执号": receipt, "学校": "第二小学", "积分项目": "住所", "核定分": "\(place)"]
      })
    #expect(folder.run(migrantPointsStep).inShort == [])
    #expect(
      folder.run(transfersStep).cells(EnrollmentFile.transfers, "报名号", "统筹学校", "统筹前剩余学位")
        == ["A0001 第二小学 1"])
  }

  @Test
  func `the draws of a folder say nothing else when run again, and all else with other seeds`() {
    var folder = EnrollmentTrialFolder(settled(12), byDraw)
    for step in [eligibilityStep, applicationsStep, entrantsStep] { folder.run(step) }
    folder.put(EnrollmentFile.seeds, seeds)
    let first = folder.run(drawnStep).rows
    #expect(folder.run(drawnStep).rows == first)
    folder.put(EnrollmentFile.seeds, [seeds[0], seeds[1].merging(["数值": "3"]) { $1 }])
    #expect(folder.run(drawnStep).rows != first)
  }

  @Test func `where everybody fits there is no draw, and admission needs none`() {
    var folder = EnrollmentTrialFolder(settled(2), byDraw)
    folder.run(eligibilityStep)
    #expect(folder.run(applicationsStep).cells(EnrollmentFile.applications, "是否摇号") == ["否", "否"])
    #expect(folder.run(entrantsStep).rows.isEmpty)
    #expect(
      folder.run(admissionStep).cells(EnrollmentFile.admitted, "报名号", "录取途径")
        == ["A0001 按类别录取", "A0002 按类别录取"])
  }

  @Test func `numbers are of equal length, and twins share one`() {
    let rows = settled(11).enumerated().map { place, row in
      place < 2 ? row.merging(["多胞胎组": "D1"]) { $1 } : row
    }
    var folder = EnrollmentTrialFolder(rows, byDraw)
    for step in [eligibilityStep, applicationsStep] { folder.run(step) }
    let cells = folder.run(entrantsStep).cells(EnrollmentFile.entrants, "摇号编号", "报名号", "人数")
    #expect(cells.count == 10)
    #expect(cells.first == "01 A0001、A0002 2" && cells.last == "10 A0011 1")
    #expect(
      folder.outcomes["applications"]?.cells(
        EnrollmentFile.applications, "参加摇号人数", "多胞胎人数", "多胞胎组数", "摇号编号数"
      ).first == "11 2 1 10")
  }

  @Test func `priorities are admitted as such, and points as such`() {
    var folder = EnrollmentTrialFolder(
      settled(1, ["优先依据": "烈士子女优待规定"]) + settled(1, from: 2, ["积分": "80"])
        + settled(1, from: 3, ["积分": "81.5"]),
      ["录取顺序": ["优先：有优先依据", "积分：本区户籍"], "同类顺序": ["积分"]])
    folder.run(eligibilityStep)
    #expect(
      folder.run(admissionStep).cells(EnrollmentFile.admitted, "报名号", "录取途径", "类别")
        == ["A0001 优先录取 优先", "A0003 积分录取 积分"])
  }

  @Test func `every sample is a chain's settings, and says what is missing`() {
    #expect(enrollmentChain.samples.count == 15)
    #expect(enrollmentChain.samples.map(\.id) == enrollmentChain.samples.map(\.id).sorted())
    #expect(Set(enrollmentChain.steps.map(\.id)).count == enrollmentChain.steps.count)
  }

  @Test func `every sample of the folder is offered as it stands there`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/EnrollmentZoning/Samples")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(enrollmentSamples.map { "\($0.id).yaml" }.sorted() == files.sorted())
    for (id, text) in enrollmentSamples {
      let file = folder.appendingPathComponent("\(id).yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }
}
