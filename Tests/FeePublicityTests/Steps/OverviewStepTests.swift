import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func made(
  _ items: [[String: String]], on shown: StepTrial.List? = nil, _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(
    of: overviewStep, [(FeeFile.items, items), shown ?? board(items)],
    ["学段": ["小学 1—6年级"]].merging(changes) { $1 })
}

@Suite struct OverviewStepTests {
  /// 张桥中心小学, the first term of 2022—2023; the board printed 1730 for the first grade.
  @Test func `the sums of a real school are added up right`() {
    func row(_ name: String, _ grade: String, _ amount: String) -> [String: String] {
      item(name, amount, ["适用年级": grade])
    }
    let items = [
      row("教辅资料费", "一年级", "60元"), row("在校就餐费", "一年级", "970元"), row("课后服务费", "一年级", "300元"),
      row("校服", "一年级", "403元"),
    ]
    let result = made(items)
    #expect(
      result.cells(FeeFile.term, "年级", "收费项目", "金额（元）") == [
        "一年级 教辅资料费 60.00", "一年级 在校就餐费 970.00", "一年级 课后服务费 300.00", "一年级 校服 403.00",
      ])
    #expect(result.summary == ["一年级:4 项,合计 1733.00 元"])
    // The five other grades have nothing here.
    #expect(result.inShort == Array(repeating: "FEE-111 收费项目.xlsx", count: 5))
  }

  @Test func `each grade has its own standard, and items stand in the order of the board`() {
    let items = [
      item("社会实践活动费", "80元", ["适用年级": "1—3年级"]), item("社会实践活动费", "100元", ["适用年级": "4—6年级"]),
      item("课后服务费", "300元"), item("学费", "免收"),
    ]
    let result = made(
      items, on: board(items, ["课后服务费": "服务性收费", "学费": "行政事业性收费"]))
    #expect(
      result.cells(FeeFile.term, "年级", "收费项目", "金额（元）", "是否自愿").filter { $0.hasPrefix("三") }
        == ["三年级 学费 0.00 应交", "三年级 课后服务费 300.00 自愿", "三年级 社会实践活动费 80.00 自愿"])
    #expect(result.summary[3] == "四年级:3 项,合计 400.00 元")
  }

  @Test(
    arguments: [
      (item("伙食费", "8元/日", ["每学期次数": "98"]), "784.00", []),
      (item("伙食费", "8元/日"), nil, ["FEE-110 收费项目.xlsx 2"]),
      (item("伙食费", "8元/日", ["每生预收（元）": "800.00"]), "800.00", []),
      (item("伙食费", "8元/日", ["每学期次数": "100", "每生预收（元）": "800.00"]), "800.00", []),
      (
        item("伙食费", "8元/日", ["每学期次数": "98", "每生预收（元）": "800.00"]), nil,
        ["FEE-110 收费项目.xlsx 2"]
      ),
      (item("教辅材料费", "按实收取"), nil, ["FEE-110 收费项目.xlsx 2"]),
      (item("教辅材料费", "按实收取", ["每生预收（元）": "60.00"]), "60.00", []),
      (item("簿籍费", "不超过70元"), nil, ["FEE-110 收费项目.xlsx 2"]),
      (item("簿籍费", "不超过70元", ["每生预收（元）": "70.00"]), "70.00", []),
      (item("簿籍费", "不超过70元", ["每生预收（元）": "70.01"]), nil, ["FEE-110 收费项目.xlsx 2"]),
      (item("校服费", "999999.99元"), "999999.99", []),
      (item("校服费", "1000000元"), nil, ["FEE-110 收费项目.xlsx 2"]),
    ] as [([String: String], String?, [String])])
  func `what a pupil pays in a term follows from the standard or stops`(
    _ row: [String: String], _ amount: String?, _ expected: [String]
  ) {
    let result = made([row], ["学段": ["小学 一年级"]])
    #expect(result.inShort.filter { !$0.hasPrefix("FEE-111") } == expected)
    #expect(result.cells(FeeFile.term, "金额（元）") == [amount].compactMap(\.self))
  }

  @Test func `monthly fees need the months, by the unit of the catalogue`() {
    let row = item("保教费", "390元")
    let monthly = outcome(
      of: boardStep,
      [
        (FeeFile.catalogue, [entry("保教费", ["收费类别": "保育教育费", "计费单位": "元/生·月"])]),
        (FeeFile.items, [row]),
      ]
    ).given(FeeFile.board)
    let result = outcome(of: overviewStep, [(FeeFile.items, [row]), monthly])
    #expect(result.inShort.first == "FEE-110 收费项目.xlsx 2")
    #expect(result.findings.first?.finding.problem == "按月收,没有写一学期收几次")
    let five = row.merging(["每学期次数": "5"]) { $1 }
    let right = outcome(
      of: overviewStep, [(FeeFile.items, [five]), monthly], ["学段": ["小学 一年级"]])
    #expect(right.cells(FeeFile.term, "金额（元）") == ["1950.00"])
  }

  @Test(
    arguments: [
      ([item("校服费", "150元", ["适用年级": "寄宿生"])], "FEE-107"),
      ([item("校服费", "150元", ["适用年级": "高一"])], "FEE-109"),
      (
        [item("校服费", "150元", ["适用年级": "小学"]), item("校服费", "160元", ["适用年级": "六年级"])], "FEE-108"
      ),
    ] as [([[String: String]], String)])
  func `grades that are none of this school's, or twice, are named`(
    _ items: [[String: String]], _ rule: String
  ) {
    let result = made(items)
    #expect(
      result.inShort.filter { !$0.hasPrefix("FEE-111") } == ["\(rule) 收费项目.xlsx \(items.count + 1)"]
    )
  }

  @Test func `what is not on the board is not charged`() {
    let items = [item("校服费", "150元"), item("校车服务费", "415元")]
    let result = made(items, on: board([items[0]]))
    #expect(result.inShort == ["FEE-106 收费项目.xlsx 3"])
    let other = made([item("校服费", "155元")], on: board([items[0]]))
    #expect(other.inShort.first == "FEE-106 收费项目.xlsx 2")
  }

  @Test func `settings about items that are not charged are asked about`() {
    let result = made(
      [item("校服费", "150元")], ["按报名收取": ["住宿费"], "学段": ["小学 一年级"]])
    #expect(result.inShort == ["FEE-105 按报名收取"])
  }
}
