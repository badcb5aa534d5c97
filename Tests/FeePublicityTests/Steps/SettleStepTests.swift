import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// Settings by which shortfalls are collected.
private let collecting = ["结算办法": ["多退少补"], "结算依据": ["某省规定第十条"]]
private let refunding = ["结算办法": ["多退少不补"], "结算依据": ["某省规定第十条"]]

private func spent(_ item: String, _ changes: [String: String]) -> [String: String] {
  ["收费项目": item, "适用年级": "一年级"].merging(changes) { $1 }
}

private func differing(
  _ name: String, _ seat: String = "", in item: String = "伙食费", because status: String = "请假",
  _ changes: [String: String]
) -> [String: String] {
  pupil(name, seat).merging(["收费项目": item, "情况": status]) { $1 }.merging(changes) { $1 }
}

private func settled(
  _ lines: [[String: String]], _ spending: [[String: String]],
  differences: [[String: String]] = [], _ changes: [String: [String]] = collecting
) -> WorkOutcome {
  outcome(
    of: settleStep,
    [
      (FeeFile.lines, lines), (FeeFile.spending, spending), (FeeFile.differences, differences),
    ], changes)
}

private let three = [
  line("王小明", "1", "伙食费", "800.00"), line("李华", "2", "伙食费", "800.00"),
  line("张三", "3", "伙食费", "800.00"),
]

private let daily = spent("伙食费", ["每份支出（元）": "8.00", "每人份数": "98"])

@Suite struct SettleStepTests {
  @Test func `without a regime nothing is settled`() {
    let result = settled(three, [daily], [:])
    #expect(result.inShort == ["FEE-103 结算办法"])
    #expect(result.rows.isEmpty)
  }

  @Test func `each gets back what was not spent`() {
    let result = settled(three, [daily])
    #expect(
      result.cells(FeeFile.refunds, "姓名", "预收（元）", "应承担（元）", "应退（元）") == [
        "王小明 800.00 784.00 16.00", "李华 800.00 784.00 16.00", "张三 800.00 784.00 16.00",
      ])
    #expect(result.summary == ["伙食费:预收 2400.00 元,支出 2352.00 元,应退 48.00 元"])
    #expect(imported(result.given(FeeFile.refunds).rows, as: feeRefunds).findings == [])
  }

  @Test func `who was away, left or came has figures of his own`() {
    let result = settled(
      three, [daily],
      differences: [
        differing("王小明", "", ["份数": "85"]),
        differing("李华", "02", because: "转出", ["实际金额（元）": "0.00"]),
        differing("赵四", "4", because: "转入", ["已收（元）": "400.00", "份数": "45.5"]),
      ])
    #expect(result.inShort == [])
    #expect(
      result.cells(FeeFile.refunds, "姓名", "预收（元）", "应承担（元）", "应退（元）") == [
        "王小明 800.00 680.00 120.00", "李华 800.00 0.00 800.00", "张三 800.00 784.00 16.00",
        "赵四 400.00 364.00 36.00",
      ])
  }

  @Test func `a shortfall is collected by one regime and refused by the other`() {
    let dear = spent("伙食费", ["每份支出（元）": "8.20", "每人份数": "98"])
    let collected = settled(three, [dear])
    #expect(collected.inShort == [])
    #expect(collected.cells(FeeFile.refunds, "应退（元）") == ["-3.60", "-3.60", "-3.60"])
    #expect(collected.summary == ["伙食费:预收 2400.00 元,支出 2410.80 元,应补 10.80 元"])
    let refused = settled(three, [dear], refunding)
    #expect(refused.inShort == ["FEE-140 实际支出.xlsx 2"])
    #expect(refused.findings[0].finding.problem.contains("3 名学生的支出多于预收"))
    #expect(refused.findings[0].finding.problem.contains("一共差 10.80 元"))
  }

  @Test func `what was overspent can be borne by the school`() {
    let over = spent("伙食费", ["支出合计（元）": "2410.80", "学校承担（元）": "10.80"])
    let result = settled(three, [over], refunding)
    #expect(result.inShort == [])
    #expect(result.cells(FeeFile.refunds, "应退（元）") == ["0.00", "0.00", "0.00"])
    let fen = spent("伙食费", ["支出合计（元）": "2410.80", "学校承担（元）": "10.79"])
    #expect(settled(three, [fen], refunding).inShort == ["FEE-103 尾差处理"])
    let one = settled(
      three, [fen], refunding.merging(["尾差处理": ["名单后面的学生各多一分"]]) { $1 })
    #expect(one.inShort == ["FEE-140 实际支出.xlsx 2"])
    #expect(one.findings[0].finding.problem.hasPrefix("1 名学生"))
  }

  @Test(
    arguments: [
      ("结转下学期", ["15.99", "15.99", "15.99"]), ("学校承担", ["16.00", "16.00", "16.00"]),
      ("名单后面的学生各多一分", ["16.00", "16.00", "15.99"]),
    ])
  func `fen that cannot be shared go where the settings say`(
    _ rule: String, _ refunds: [String]
  ) {
    let result = settled(
      three, [spent("伙食费", ["支出合计（元）": "2352.01"])], collecting.merging(["尾差处理": [rule]]) { $1 })
    #expect(result.inShort == [])
    #expect(result.cells(FeeFile.refunds, "应退（元）") == refunds)
  }

  @Test func `who was let off in part settles by the rule for it, and who paid nothing not at all`()
  {
    let lines = [
      line("王小明", "1", "伙食费", "400.00", relief: "400.00"),
      line("李华", "2", "伙食费", "0.00", relief: "800.00"), line("张三", "3", "伙食费", "800.00"),
    ]
    #expect(settled(lines, [daily]).inShort == ["FEE-103 减免结算"])
    let half = settled(lines, [daily], collecting.merging(["减免结算": ["按减免比例"]]) { $1 })
    #expect(half.cells(FeeFile.refunds, "姓名", "应退（元）") == ["王小明 8.00", "张三 16.00"])
    let first = settled(lines, [daily], collecting.merging(["减免结算": ["先用减免额"]]) { $1 })
    #expect(first.cells(FeeFile.refunds, "姓名", "应退（元）") == ["王小明 16.00", "张三 16.00"])
  }

  @Test func `items and classes are settled each by their own row`() {
    let lines = [
      line("王小明", "1", "教辅材料费", "60.00"), line("王小明", "1", "校服费", "403.00"),
      line("李华", "1", in: "2班", "教辅材料费", "60.00"), line("李华", "1", in: "2班", "校服费", "403.00"),
    ]
    let result = settled(
      lines,
      [
        spent("教辅材料费", ["每份支出（元）": "57.30"]), spent("校服费", ["班级": "1班", "支出合计（元）": "400.00"]),
        spent("校服费", ["班级": "2班", "支出合计（元）": "390.00"]),
      ])
    #expect(
      result.cells(FeeFile.refunds, "姓名", "收费项目", "应退（元）") == [
        "王小明 教辅材料费 2.70", "王小明 校服费 3.00", "李华 教辅材料费 2.70", "李华 校服费 13.00",
      ])
  }

  @Test(
    arguments: [
      ([spent("伙食费", ["适用年级": "高一", "支出合计（元）": "1.00"])], "FEE-123 实际支出.xlsx 2"),
      ([spent("伙食费", ["适用年级": "寄宿生", "支出合计（元）": "1.00"])], "FEE-123 实际支出.xlsx 2"),
      ([daily, spent("伙食费", ["适用年级": "小学", "每份支出（元）": "1.00"])], "FEE-124 实际支出.xlsx 3"),
      ([spent("伙食费", ["班级": "1班", "每份支出（元）": "1.00"]), daily], "FEE-124 实际支出.xlsx 3"),
      ([spent("伙食费", ["适用年级": "二年级", "支出合计（元）": "0.00"])], "FEE-126 应收明细.xlsx 2"),
      ([spent("伙食费", ["班级": "2班", "支出合计（元）": "0.00"])], "FEE-126 应收明细.xlsx 2"),
      ([daily, spent("校服费", ["支出合计（元）": "1.00"])], "FEE-141 实际支出.xlsx 3"),
      (
        [spent("伙食费", ["支出合计（元）": "2352.01", "每份支出（元）": "8.00", "每人份数": "98"])],
        "FEE-143 实际支出.xlsx 2"
      ),
      ([spent("伙食费", ["每份支出（元）": "8.25", "每人份数": "98.5"])], "FEE-144 实际支出.xlsx 2"),
    ] as [([[String: String]], String)])
  func `spending that cannot be set against pupils is named`(
    _ spending: [[String: String]], _ expected: String
  ) {
    #expect(settled(three, spending).inShort == [expected])
  }

  @Test(
    arguments: [
      (differing("王小六", "", ["份数": "85"]), [daily], "FEE-127 个人差异.xlsx 2"),
      (differing("王小明", "9", ["份数": "85"]), [daily], "FEE-127 个人差异.xlsx 2"),
      (differing("王小明", "1", in: "校服费", ["份数": "1"]), [daily], "FEE-125 个人差异.xlsx 2"),
      (
        differing("王小明", "1", because: "转入", ["已收（元）": "1.00"]), [daily], "FEE-128 个人差异.xlsx 2"
      ),
      (
        differing("王小明", "1", ["份数": "85"]), [spent("伙食费", ["支出合计（元）": "2352.00"])],
        "FEE-145 实际支出.xlsx 2"
      ),
      (
        differing("王小明", "1", ["实际金额（元）": "2352.01"]), [spent("伙食费", ["支出合计（元）": "2352.00"])],
        "FEE-142 实际支出.xlsx 2"
      ),
    ] as [([String: String], [[String: String]], String)])
  func `differences that cannot be meant are named`(
    _ row: [String: String], _ spending: [[String: String]], _ expected: String
  ) {
    #expect(settled(three, spending, differences: [row]).inShort.first == expected)
  }

  @Test func `of two pupils of one name the number says who is meant`() {
    let two = [line("王小明", "1", "伙食费", "800.00"), line("王小明", "2", "伙食费", "800.00")]
    let row = differing("王小明", "", ["份数": "85"])
    #expect(settled(two, [daily], differences: [row]).inShort == ["FEE-129 个人差异.xlsx 2"])
    let told = settled(two, [daily], differences: [row.merging(["座号": "2"]) { $1 }])
    #expect(told.cells(FeeFile.refunds, "座号", "应退（元）") == ["1 16.00", "2 120.00"])
  }

  @Test(arguments: [
    (["支出合计（元）": ""], ["FEE-121 D2"]), (["每份支出（元）": "8.00"], []),
    (["支出合计（元）": "1.00", "学校承担（元）": "1.01"], ["FEE-121 G2"]),
    (["支出合计（元）": "1.00", "学校承担（元）": "1.00"], []),
    (["每份支出（元）": "1.00", "学校承担（元）": "1.00"], ["FEE-121 G2"]),
    (["支出合计（元）": "-0.01"], ["FEE-121 D2"]),
    (["支出合计（元）": "1000000000.00"], ["FEE-121 D2"]), (["支出合计（元）": "999999999.99"], []),
  ])
  func `spending says how much`(_ changes: [String: String], _ expected: [String]) {
    #expect(imported([spent("伙食费", changes)], as: feeSpending).findingsInShort == expected)
  }

  @Test(arguments: [
    ("请假", [:], ["FEE-122 H2"]), ("请假", ["份数": "85"], []),
    ("请假", ["份数": "85", "实际金额（元）": "1.00"], ["FEE-122 I2"]), ("转入", ["份数": "85"], ["FEE-122 G2"]),
    ("转入", ["已收（元）": "1.00"], []), ("转出", ["已收（元）": "1.00"], ["FEE-122 I2"]),
    ("转出", ["份数": "0"], []), ("其他", ["已收（元）": "-1.00"], ["FEE-122 G2"]),
  ])
  func `a difference says in what`(
    _ status: String, _ changes: [String: String], _ expected: [String]
  ) {
    let row = differing("王小明", "1", because: status, changes)
    #expect(imported([row], as: feeDifferences).findingsInShort == expected)
  }

  @Test(arguments: [
    ("800.00", "0.00", "800.00", true), ("800.00", "300.00", "500.00", true),
    ("800.00", "300.00", "500.01", false), ("-1.00", "0.00", "-1.00", false),
    ("999999.99", "0.00", "999999.99", true), ("1000000.00", "0.00", "1000000.00", false),
  ])
  func `lines changed by hand are refused`(
    _ whole: String, _ part: String, _ rest: String, _ isRight: Bool
  ) {
    let named = pupil("王小明", "1").merging(["收费项目": "伙食费"]) { $1 }
    let line = named.merging(["应收标准（元）": whole, "减免（元）": part, "应收（元）": rest]) { $1 }
    let refund = named.merging(["预收（元）": whole, "应承担（元）": part, "应退（元）": rest]) { $1 }
    #expect(imported([line], as: feeLines).findingsInShort == (isRight ? [] : ["FEE-132 H2"]))
    #expect(imported([refund], as: feeRefunds).findingsInShort == (isRight ? [] : ["FEE-132 H2"]))
  }

  @Test func `what was collected for others and not settled is asked about`() {
    let lines = three + [line("王小明", "1", "教辅材料费", "60.00")]
    let items = [item("教辅材料费", "60元"), item("伙食费", "800元")]
    let result = outcome(
      of: settleStep,
      [
        (FeeFile.lines, lines), (FeeFile.spending, [daily]),
        board(items, ["伙食费": "服务性收费"]),
      ], collecting)
    #expect(result.inShort == ["FEE-130 实际支出.xlsx"])
    #expect(result.findings[0].finding.value == "教辅材料费")
  }
}
