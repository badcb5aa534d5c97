import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct MigrantPointsTests {
  private func items(_ receipt: String, _ scores: [String: String], school: String = "第一小学")
    -> [[String: String]]
  {
    scores.sorted { $0.key < $1.key }.map {
      ["受理回执号": receipt, "学校": school, "积分项目": $0.key, "核定分": $0.value]
    }
  }

  private func outcome(
    _ rows: [[String: String]], seats: String = "1", _ changes: [String: [String]] = [:]
  ) -> WorkOutcome {
    enrollmentTrial.outcome(
      of: migrantPointsStep, [(EnrollmentFile.zones, zoneRows), (EnrollmentFile.pointItems, rows)],
      ["随迁子女学位": ["第一小学 \(seats)"]].merging(changes) { $1 })
  }

  @Test func `points add up to the hundredth, and the ranks follow school by school`() {
    let rows =
      items("SL0001", ["住所": "0.1", "社保": "0.2"]) + items("SL0002", ["住所": "0.31", "处罚": "-0.02"])
      + items("SL0003", ["住所": "86.5"])
    #expect(
      outcome(rows, seats: "2").cells(
        EnrollmentFile.points, "学校", "可供学位", "名次", "受理回执号", "积分", "结果") == [
          "第一小学 2 1 SL0003 86.5 准入", "第一小学 2 2 SL0001 0.3 准入", "第一小学 2 3 SL0002 0.29 未准入",
        ])
  }

  @Test func `equal points go by the items named, or share a rank, or stop`() {
    let rows =
      items("SL0001", ["住所": "10", "社保": "20"]) + items("SL0002", ["住所": "20", "社保": "10"])
    #expect(outcome(rows).inShort == ["ENR-132 积分同分顺序"])
    #expect(
      outcome(rows, ["积分同分顺序": ["住所"]]).cells(EnrollmentFile.points, "名次", "受理回执号")
        == ["1 SL0002", "2 SL0001"])
    #expect(
      outcome(rows, seats: "2", ["积分同分顺序": ["并列"]]).cells(
        EnrollmentFile.points, "名次", "受理回执号", "结果")
        == ["1 SL0001 准入", "1 SL0002 准入"])
    #expect(outcome(rows, seats: "1", ["积分同分顺序": ["并列"]]).inShort == ["ENR-134 积分同分顺序"])
    #expect(outcome(rows, ["积分同分顺序": ["并列", "住所"]]).inShort == ["ENR-100 积分同分顺序"])
  }

  @Test
  func `a receipt for two schools, seats that nobody wrote, a school that is not in the plan`() {
    let rows = items("SL0001", ["住所": "10"]) + items("SL0001", ["社保": "5"], school: "第二小学")
    #expect(outcome(rows).inShort.contains("ENR-130 积分明细.xlsx 2"))
    #expect(outcome(items("SL0001", ["住所": "1"]), ["随迁子女学位": []]).inShort == ["ENR-131 随迁子女学位"])
    #expect(
      outcome(items("SL0001", ["住所": "1"], school: "第九小学"), ["随迁子女学位": ["第九小学 3"]]).inShort
        == ["ENR-133 积分明细.xlsx 2"])
    #expect(
      outcome(items("SL0001", ["住所": "1"]), ["随迁子女学位": ["第一小学"]]).inShort.first
        == "ENR-100 随迁子女学位")
  }

  @Test(arguments: [("1", [String]()), ("2", ["ENR-135 随迁子女学位"])])
  func `more seats than the plan has left are to be explained`(seats: String, found: [String]) {
    let admitted = ["学校": "第一小学", "报名号": "A0001", "录取途径": "按类别录取"]
    let outcome = enrollmentTrial.outcome(
      of: migrantPointsStep,
      [
        (EnrollmentFile.zones, zoneRows), (EnrollmentFile.admitted, [admitted]),
        (EnrollmentFile.pointItems, items("SL0001", ["住所": "1"])),
      ], ["随迁子女学位": ["第一小学 \(seats)"]])
    #expect(outcome.inShort == found)
    #expect(outcome.rows.count == 1)
  }
}
