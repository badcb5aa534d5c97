import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private let items = [
  item("住宿费", "150元"), item("课后服务费", "300元"), item("伙食费", "8元/日", ["每学期次数": "100"]),
  item("社会实践活动费", "80元", ["适用年级": "小学"]), item("社会实践活动费", "100元", ["适用年级": "初中"]),
]

private let categories = ["住宿费": "行政事业性收费", "课后服务费": "服务性收费", "伙食费": "服务性收费"]

/// The board as the county's catalogue has it: nobody may leave boarding out.
private let shown: StepTrial.List = {
  var made = board(items, categories)
  made.rows = made.rows.map { $0["收费项目"] == "住宿费" ? $0.merging(["是否自愿": "应交"]) { $1 } : $0 }
  return made
}()

private func charged(
  _ pupils: [[String: String]], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(
    of: chargesStep, [(FeeFile.items, items), shown, (FeeFile.pupils, pupils)],
    ["按报名收取": ["住宿费"]].merging(changes) { $1 })
}

@Suite struct ChargesStepTests {
  @Test func `each pupil pays what the grade pays, less what is not taken`() {
    let result = charged([
      pupil("王小明", "1"), pupil("李华", "2", ["不参加项目": "课后服务费、伙食费"]),
      pupil("张三", "1", grade: "7年级", ["报名项目": "住宿费", "减免": "住宿费全免"]),
    ])
    #expect(
      result.cells(FeeFile.lines, "年级", "班级", "座号", "姓名", "收费项目", "应收标准（元）", "减免（元）", "应收（元）") == [
        "一年级 1班 1 王小明 课后服务费 300.00 0.00 300.00", "一年级 1班 1 王小明 伙食费 800.00 0.00 800.00",
        "一年级 1班 1 王小明 社会实践活动费 80.00 0.00 80.00",
        "一年级 1班 2 李华 社会实践活动费 80.00 0.00 80.00",
        "七年级 1班 1 张三 住宿费 150.00 150.00 0.00", "七年级 1班 1 张三 课后服务费 300.00 0.00 300.00",
        "七年级 1班 1 张三 伙食费 800.00 0.00 800.00", "七年级 1班 1 张三 社会实践活动费 100.00 0.00 100.00",
      ])
    #expect(result.inShort == [])
    #expect(
      result.summary == [
        "学生 3 人,应收 2460.00 元;有减免的 1 人", "住宿费 1 人、课后服务费 2 人、伙食费 2 人、社会实践活动费 3 人",
      ])
    #expect(imported(result.given(FeeFile.lines).rows, as: feeLines).findings == [])
  }

  @Test(
    arguments: [
      (["年级": "高一"], "FEE-112"), (["减免": "低保家庭学生"], "FEE-114"), (["不参加项目": "校车费"], "FEE-115"),
      (["报名项目": "校车费"], "FEE-115"), (["减免": "校车费全免"], "FEE-115"), (["报名项目": "伙食费"], "FEE-117"),
      (["不参加项目": "住宿费"], "FEE-117"), (["减免": "住宿费全免"], "FEE-118"),
      (["减免": "伙食费减800.01元"], "FEE-118"), (["减免": "课后服务费减33.333%"], "FEE-119"),
      (["就读方式": "半日"], "FEE-113"),
    ])
  func `a row that cannot be meant is named`(_ changes: [String: String], _ rule: String) {
    let result = charged([pupil("王小明", "1", changes)])
    #expect(result.inShort.filter { !$0.hasPrefix("FEE-120") } == ["\(rule) 学生名册.xlsx 2"])
  }

  @Test func `what everybody pays cannot be left out`() {
    let result = outcome(
      of: chargesStep,
      [(FeeFile.items, items), shown, (FeeFile.pupils, [pupil("王小明", "1", ["不参加项目": "住宿费"])])])
    #expect(result.inShort == ["FEE-116 学生名册.xlsx 2", "FEE-120 收费项目.xlsx"])
  }

  @Test func `parts of a fen are rounded as the settings say and not otherwise`() {
    let row = pupil("王小明", "1", ["减免": "课后服务费减33.333%"])
    let rounded = charged([row], ["减免取整": ["四舍五入"]])
    #expect(rounded.cells(FeeFile.lines, "减免（元）").first == "100.00")
    let cut = charged([row], ["减免取整": ["不四舍五入"]])
    #expect(cut.cells(FeeFile.lines, "减免（元）").first == "99.99")
  }

  @Test func `half-day children pay by the rates of the place`() {
    let rates = ["半日标准": ["课后服务费 60%", "伙食费 不收"], "半日依据": ["云发改价格〔2026〕3号"]]
    let result = charged([pupil("王小明", "1", ["就读方式": "半日"])], rates)
    #expect(
      result.cells(FeeFile.lines, "收费项目", "应收（元）") == ["课后服务费 180.00", "社会实践活动费 80.00"])
    let broken = charged(
      [pupil("王小明", "1", ["就读方式": "半日"])],
      ["半日标准": ["课后服务费 33.333%"], "半日依据": ["云发改价格〔2026〕3号"]])
    #expect(broken.inShort.first == "FEE-119 学生名册.xlsx 2")
  }

  @Test func `an item that nobody pays, and a grade that pays nothing, are asked about`() {
    let result = charged([pupil("王小明", "1")])
    #expect(result.inShort == ["FEE-120 收费项目.xlsx"])
    #expect(result.findings.map(\.finding.value) == ["住宿费"])
    let none = outcome(
      of: chargesStep,
      [
        (FeeFile.items, [items[3]]), board([items[3]]),
        (FeeFile.pupils, [pupil("王小明", grade: "九年级"), pupil("李华", grade: "九年级")]),
      ])
    #expect(none.inShort == ["FEE-111 学生名册.xlsx 2", "FEE-120 收费项目.xlsx"])
    #expect(none.rows.isEmpty)
  }

  @Test func `an empty list charges nobody and asks nothing`() {
    let result = charged([])
    #expect(result.inShort == [] && result.rows.isEmpty)
  }

  @Test(
    arguments: [
      ([pupil("王小明", "1"), pupil("王小明", "2")], []),
      ([pupil("王小明", "1"), pupil("王小明")], ["FEE-104 C3"]),
      ([pupil("王小明"), pupil("王小明", "2")], ["FEE-104 C3"]),
      ([pupil("王小明"), pupil("王小明", grade: "1年级")], ["FEE-104 C3"]),
      ([pupil("王小明"), pupil("王小明", in: "2班")], []),
      ([pupil("王小明", "1"), pupil("李华", "1")], ["R-DUP-01 A3"]),
    ] as [([[String: String]], [String])])
  func `two pupils of one name in a class need numbers`(
    _ pupils: [[String: String]], _ expected: [String]
  ) {
    #expect(imported(pupils, as: feePupils).findingsInShort == expected)
  }
}

@Suite struct ReliefStepTests {
  private let lines = [
    line("王小明", "1", "住宿费", "0.00", relief: "150.00"),
    line("李华", "2", "住宿费", "0.00", relief: "150.00"),
    line("张三", "3", "住宿费", "75.00", relief: "75.00"), line("赵四", "4", "住宿费", "150.00"),
    line("王小明", "1", "课后服务费", "0.00", relief: "300.00"),
    line("钱五", "1", grade: "七年级", "住宿费", "0.00", relief: "150.00"),
  ]

  @Test func `relief is counts and sums by grade, item and way`() {
    let result = outcome(of: reliefStep, [(FeeFile.lines, lines)])
    #expect(
      result.cells(FeeFile.relief, "年级", "收费项目", "减免方式", "减免人数", "减免金额（元）") == [
        "一年级 住宿费 免收 2 300.00", "一年级 住宿费 减收 1 75.00", "一年级 课后服务费 免收 1 300.00",
        "七年级 住宿费 免收 1 150.00",
      ])
    #expect(result.summary == ["减免 5 人次,825.00 元"])
  }

  @Test func `grades can be counted together, so that no line points at one child`() {
    let result = outcome(of: reliefStep, [(FeeFile.lines, lines)], ["减免公示": ["全校合计"]])
    #expect(
      result.cells(FeeFile.relief, "年级", "收费项目", "减免方式", "减免人数", "减免金额（元）") == [
        "全校 住宿费 免收 3 450.00", "全校 住宿费 减收 1 75.00", "全校 课后服务费 免收 1 300.00",
      ])
  }

  @Test func `where nobody pays less there is nothing to show`() {
    let result = outcome(of: reliefStep, [(FeeFile.lines, [lines[3]])])
    #expect(result.rows.isEmpty && result.inShort == [])
  }
}
