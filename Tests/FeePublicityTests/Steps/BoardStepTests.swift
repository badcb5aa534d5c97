import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func made(
  _ catalogue: [[String: String]], _ items: [[String: String]],
  _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(of: boardStep, [(FeeFile.catalogue, catalogue), (FeeFile.items, items)], changes)
}

@Suite struct BoardStepTests {
  @Test func `the board has what the catalogue says and the school charges, by category`() {
    let result = made(
      [
        entry("校服费", ["收费类别": "代收费", "计费单位": "元/生·套", "收费标准": "不超过150元", "收费依据": "云教〔2025〕3号"]),
        entry("住宿费", ["收费类别": "行政事业性收费", "收费标准": "150元", "收费对象": "寄宿生", "减免政策": "家庭经济困难学生免收"]),
        entry("课后服务费", ["收费标准": "不超过300元"]),
      ],
      [
        item("校服费", "145元", ["收费单位": "云溪县服装厂"]), item("课后服务费", "280元"),
        item("住宿费", "150元", ["备注": "按学期收"]),
      ])
    #expect(result.inShort == [])
    #expect(
      result.cells(FeeFile.board, "收费类别", "收费项目", "收费标准", "计费单位", "收费对象", "减免政策", "收费单位", "备注")
        == [
          "行政事业性收费 住宿费 150元 元/生·学期 寄宿生 家庭经济困难学生免收 - 按学期收",
          "服务性收费 课后服务费 280元 元/生·学期 自愿参加的学生 - - -",
          "代收费 校服费 145元 元/生·套 自愿参加的学生 - 云溪县服装厂 -",
        ])
    #expect(result.cells(FeeFile.board, "收费依据").last == "云教〔2025〕3号")
    #expect(result.summary == ["行政事业性收费 1 项", "服务性收费 1 项", "代收费 1 项"])
    #expect(imported(result.given(FeeFile.board).rows, as: feeBoard).findings == [])
  }

  @Test func `grades that do not all pay stand before the payers`() {
    let result = made(
      [entry("社会实践活动费")],
      [
        item("社会实践活动费", "80元", ["适用年级": "小学"]), item("社会实践活动费", "100元", ["适用年级": "初中"]),
      ])
    #expect(
      result.cells(FeeFile.board, "收费标准", "收费对象") == ["80元 小学（自愿参加的学生）", "100元 初中（自愿参加的学生）"])
  }

  @Test func `an entry for some grades is taken for those`() {
    let catalogue = [
      entry("作业本费", ["收费对象": "小学生", "收费标准": "8元", "收费依据": "云教〔2025〕1号"]),
      entry("作业本费", ["收费对象": "初中生", "收费标准": "10元", "收费依据": "云教〔2025〕2号"]),
    ]
    let result = made(
      catalogue,
      [item("作业本费", "8元", ["适用年级": "小学"]), item("作业本费", "10元", ["适用年级": "七年级"])])
    #expect(
      result.cells(FeeFile.board, "收费对象", "收费依据") == ["小学生 云教〔2025〕1号", "七年级 云教〔2025〕2号"])
    #expect(made(catalogue, [item("作业本费", "8元")]).inShort == ["FEE-042 收费项目.xlsx 2"])
  }

  @Test(
    arguments: [
      ([entry("伙食费")], [:], ["FEE-041 收费项目.xlsx 2"]),
      ([entry("课后服务费", ["适用城乡": "农村"])], [:], ["FEE-042 收费项目.xlsx 2"]),
      ([entry("课后服务费", ["适用城乡": "农村"])], ["城乡": ["农村"]], []),
      ([entry("课后服务费", ["执行日期": "2026-09-02"])], [:], ["FEE-043 收费项目.xlsx 2"]),
      ([entry("课后服务费", ["执行日期": "2026-09-01", "有效期至": "2027-01-31"])], [:], []),
      ([entry("课后服务费", ["有效期至": "2027-01-30"])], [:], ["FEE-043 收费项目.xlsx 2"]),
      (
        [entry("课后服务费"), entry("课后服务费", ["收费对象": "参加课后服务的学生"])], [:],
        ["FEE-131 收费项目.xlsx 2"]
      ),
      // Last year's line for the item is no second right.
      (
        [
          entry("课后服务费", ["有效期至": "2026-08-31", "收费标准": "250元"]),
          entry("课后服务费", ["执行日期": "2026-09-01"]),
        ], [:], []
      ),
    ] as [([[String: String]], [String: [String]], [String])])
  func `an item without one right to it stops the board`(
    _ catalogue: [[String: String]], _ changes: [String: [String]], _ expected: [String]
  ) {
    #expect(made(catalogue, [item("课后服务费", "280元")], changes).inShort == expected)
  }

  @Test(arguments: [("公办", "300元"), ("民办", "政府指导价")])
  func `a private school is charged by the lines with a way of pricing`(
    _ nature: String, _ expected: String
  ) {
    let catalogue = [
      entry("课后服务费", ["收费标准": "300元"]),
      entry("课后服务费", ["收费标准": "500元", "定价方式": "政府指导价"]),
    ]
    let result = made(catalogue, [item("课后服务费", "300元")], ["学校性质": [nature]])
    #expect(result.inShort == [])
    #expect(
      result.cells(FeeFile.board, "定价方式") == [expected == "政府指导价" ? "政府指导价" : "-"])
  }

  @Test func `what is banned does not get on the board, whatever the catalogue says`() {
    #expect(
      made([entry("取暖费")], [item("取暖费", "80元")]).inShort == ["FEE-020 收费项目.xlsx 2"])
  }
}
