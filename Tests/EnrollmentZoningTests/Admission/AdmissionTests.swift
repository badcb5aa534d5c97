import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

@Suite struct AdmissionTests {
  private let draw = ["同类顺序": ["摇号"]]

  @Test func `classes go in their order, and within one who was registered first`() {
    let rows = [
      childRow("A0001", ["家庭住址": "人民路1号", "户籍登记日期": "2018-01-01"]),
      childRow("A0002", ["户籍登记日期": "2024-01-02"]),
      childRow("A0003", ["户籍登记日期": "2024-01-01"]),
      childRow("A0004", ["家庭住址": "人民路2号", "户籍登记日期": "2017-12-31"]),
    ]
    #expect(
      trialAdmission(rows, trialPlan(first: 1)).inShort
        == ["A0001 统筹", "A0002 统筹", "A0003 第一小学", "A0004 统筹"])
    #expect(
      trialAdmission(rows, trialPlan(first: 3)).inShort
        == ["A0001 统筹", "A0002 第一小学", "A0003 第一小学", "A0004 第一小学"])
    #expect(trialAdmission(rows, trialPlan(first: 4)).admittedCount == 4)
  }

  @Test func `as many children as seats are all admitted, and nothing is asked or drawn`() {
    let undated = crowd(5, ["户籍登记日期": ""])
    #expect(trialAdmission(undated, trialPlan(first: 5)).admittedCount == 5)
    #expect(trialAdmission(undated, trialPlan(first: 5), draw).draws.isEmpty)
    let one = trialAdmission(undated, trialPlan(first: 4), draw)
    #expect(one.draws.map(\.seats) == [4] && one.admittedCount == 0)
  }

  @Test func `a tie goes to the next criterion, then to the draw, and else stops`() {
    let rows = [
      childRow("A0001", ["房产登记日期": "2019-02-01"]), childRow("A0002", ["房产登记日期": "2019-01-01"]),
      childRow("A0003", ["户籍登记日期": "2020-04-01"]),
    ]
    let plan = trialPlan(first: 2)
    let stopped = trialAdmission(rows, plan)
    #expect(stopped.problems == [.tie(families: [0, 1], pool: "第一小学", seats: 1)])
    #expect(stopped.inShort == ["A0001 未定", "A0002 未定", "A0003 第一小学"])
    let decided = trialAdmission(rows, plan, ["同类顺序": ["落户时间", "房产证时间"]])
    #expect(decided.inShort == ["A0001 统筹", "A0002 第一小学", "A0003 第一小学"])
    let drawn = trialAdmission(rows, plan, ["同类顺序": ["落户时间", "摇号"]])
    #expect(drawn.draws == [NeededDraw(group: "第一小学", pool: "第一小学", seats: 1, families: [0, 1])])
    #expect(drawn.problems.isEmpty)
  }

  @Test func `a criterion that somebody has not filled in stops the class`() {
    let rows = crowd(2) + [childRow("A0003", ["户籍登记日期": ""])]
    #expect(
      trialAdmission(rows, trialPlan(first: 1)).problems
        == [.unknown(families: [2], pool: "第一小学", criterion: .tie(.hukouSince))])
  }

  @Test(arguments: [
    // Longwen 2016: 步文, 蓝田 and 朝阳, then the 502 who were eligible in all.
    (75, 30, 225, 0, 45, 225), (75, 12, 123, 1, 63, 122), (75, 0, 154, 0, 75, 154),
    (300, 0, 502, 1, 300, 501), (75, 75, 10, 0, 0, 0), (75, 74, 2, 0, 1, 2),
  ])
  func `priorities first, the rest of the seats are drawn, and twins share a number`(
    seats: Int, priority: Int, others: Int, twins: Int, drawn: Int, numbers: Int
  ) {
    var rows = crowd(priority, ["优先依据": "优待办法"]) + crowd(others, from: priority + 1)
    for pair in 0..<twins {
      for place in [0, 1] { rows[priority + 2 * pair + place]["多胞胎组"] = "D\(pair)" }
    }
    let admission = trialAdmission(
      rows, trialPlan(first: seats),
      ["录取顺序": ["优先：有优先依据", "派位：户籍在学区内"], "同类顺序": ["派位：摇号"]])
    #expect(admission.admittedCount == priority)
    #expect(admission.draws.map(\.seats) == (numbers > 0 ? [drawn] : []))
    #expect(admission.draws.map(\.families.count) == (numbers > 0 ? [numbers] : []))
  }

  @Test func `a draw that was held decides, and one of other children is refused`() {
    let plan = trialPlan(first: 2)
    let order = ["A0003", "A0001", "A0002"]
    let held = trialAdmission(crowd(3), plan, draw) { group in
      group == "第一小学" ? drawnInOrder(order, group: group, seats: 2) : nil
    }
    #expect(held.inShort == ["A0001 第一小学", "A0002 统筹", "A0003 第一小学"])
    let strange = trialAdmission(crowd(4), plan, draw) {
      drawnInOrder(order, group: $0, seats: 2)
    }
    #expect(strange.problems == [.otherDraw(group: "第一小学", families: [3])])
    let gone = trialAdmission(crowd(3), plan, draw) {
      drawnInOrder(order + ["A0009"], group: $0, seats: 2)
    }
    #expect(gone.problems == [.otherDraw(group: "第一小学", families: [-1])])
  }

  @Test(arguments: [
    (LastSeats.admit, ["A0001 第一小学", "A0002 第一小学", "A0003 第一小学", "A0004 统筹"]),
    (.skip, ["A0001 第一小学", "A0002 统筹", "A0003 统筹", "A0004 第一小学"]),
    (.stop, ["A0001 第一小学", "A0002 统筹", "A0003 统筹", "A0004 统筹"]),
  ])
  func `twins are kept together at the last seat as the rule says`(
    rule: LastSeats, expected: [String]
  ) {
    let rows = [
      childRow("A0001", ["户籍登记日期": "2020-01-01"]),
      childRow("A0002", ["户籍登记日期": "2020-02-01", "多胞胎组": "D1"]),
      childRow("A0003", ["户籍登记日期": "2020-02-01", "多胞胎组": "D1"]),
      childRow("A0004", ["户籍登记日期": "2020-03-01"]),
    ]
    let plan = trialPlan(first: 2)
    #expect(trialAdmission(rows, plan, ["余下学位办法": [rule.chinese]]).inShort == expected)
    #expect(trialAdmission(rows, plan).problems == [.lastSeats(family: 1, pool: "第一小学", left: 1)])
    #expect(
      trialAdmission(rows, trialPlan(first: 3)).inShort.filter { $0.hasSuffix("第一小学") }.count == 3)
  }

  @Test func `twins who do not stand alike are not guessed about`() {
    let rows = [
      childRow("A0001", ["多胞胎组": "D1"]),
      childRow("A0002", ["多胞胎组": "D1", "户籍地址": "人民路1号"]), childRow("A0003"),
    ]
    let admission = trialAdmission(rows, trialPlan(first: 9, second: 9))
    #expect(admission.inShort == ["A0001 不一致", "A0002 不一致", "A0003 第一小学"])
  }

  @Test func `a shared zone asks which school, and a zone that does not decide asks the office`() {
    let rows = [
      childRow("A0001", ["户籍地址": "公园路1号"]),
      childRow("A0002", ["户籍地址": "公园路1号", "志愿学校一": "第二小学"]),
      childRow("A0003", ["户籍地址": "边界路1号"]),
      childRow("A0004", ["户籍地址": "边界路1号", "核定学区学校": "第一小学"]),
      childRow("A0005", ["户籍地址": "外环路1号"]),
      childRow("A0006", ["出生日期": "2020-09-01"]),
    ]
    let admission = trialAdmission(rows, trialPlan(first: 9, second: 9))
    #expect(
      admission.inShort == [
        "A0001 待核", "A0002 第二小学", "A0003 待核", "A0004 第一小学", "A0005 不符合", "A0006 不符合",
      ])
    #expect(admission.assessments[0].lines.last?.contains("共同学区") == true)
  }

  @Test func `who may stand in a higher class but for an empty cell is kept open`() {
    let rules = ["录取顺序": ["第一类：户籍在学区内；落户满1年", "第二类：户籍在学区内"]]
    let rows = [childRow("A0001", ["户籍登记日期": ""]), childRow("A0002")]
    #expect(
      trialAdmission(rows, trialPlan(first: 9), rules).inShort == ["A0001 待核", "A0002 第一小学"])
  }
}
