import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// The three items of the trial scheme for one applicant.
private func items(
  _ serial: Int, _ scores: [String], _ changes: [String: [String: String]] = [:]
) -> [[String: String]] {
  zip(["教学工作量", "教学成绩", "考勤扣分"], scores).map { item, score in
    let row = [
      "申报编号": person(serial)["申报编号"] ?? "", "姓名": person(serial)["姓名"] ?? "", "赋分项目": item,
      "审核分": score, "佐证材料": "课表",
    ]
    return row.merging(changes[item] ?? [:]) { $1 }.filter { !$0.value.isEmpty }
  }
}

private func points(
  _ count: Int, _ rows: [[String: String]], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  titleOutcome(of: titlePointsStep, [applicants(count), (TitleFile.items, rows)], changes)
}

@Suite struct TitlePointsStepTests {
  @Test func `totals are exact, and the score after an appeal counts`() {
    let rows =
      items(1, ["16.5", "28.3", "-0.5"], ["教学工作量": ["自评分": "18", "申诉后得分": "17.2"]])
      + items(2, ["20", "28.3", "0"])
    let result = points(2, rows)
    #expect(result.inShort == [])
    #expect(
      result.cells(TitleFile.points, "申报编号", "名次", "赋分项目", "满分", "得分", "总分") == [
        "2026-02 1 教学工作量 20 20 48.3", "2026-02 1 教学成绩 30 28.3 48.3", "2026-02 1 考勤扣分 -5 0 48.3",
        "2026-01 2 教学工作量 20 17.2 45", "2026-01 2 教学成绩 30 28.3 45", "2026-01 2 考勤扣分 -5 -0.5 45",
      ])
    #expect(result.summary == ["云溪县第一中学高级教师 2 人,满分 50,总分 48.3—45"])
  }

  @Test func `a tenth is a tenth`() {
    // As doubles, 0.1 + 0.2 is not 0.3.
    let rows = items(1, ["0.1", "0.2", "0"]) + items(2, ["0", "0.3", "0"])
    #expect(points(2, rows).inShort == ["TITLE-126 赋分同分顺序"])
  }

  @Test(arguments: [
    ("教学工作量", ["审核分": "20"], []), ("教学工作量", ["审核分": "20.1"], ["TITLE-121 赋分明细.xlsx 2"]),
    ("教学工作量", ["审核分": "-0.1"], ["TITLE-121 赋分明细.xlsx 2"]),
    ("教学工作量", ["申诉后得分": "20.5"], ["TITLE-121 赋分明细.xlsx 2"]),
    ("教学工作量", ["自评分": "25"], []),
    ("教学工作量", ["审核分": "16.25"], ["TITLE-122 赋分明细.xlsx 2"]),
    ("教学工作量", ["佐证材料": ""], ["TITLE-123 赋分明细.xlsx 2"]),
    ("教学工作量", ["佐证材料": "", "审核分": "0"], []),
    ("教学工作量", ["佐证材料": "", "审核分": "3", "申诉后得分": "0"], []),
    ("教学成绩", ["佐证材料": ""], []), ("考勤扣分", ["审核分": "-5"], []),
    ("考勤扣分", ["审核分": "-5.1"], ["TITLE-121 赋分明细.xlsx 4"]),
    ("考勤扣分", ["审核分": "1"], ["TITLE-121 赋分明细.xlsx 4"]),
  ])
  func `an item keeps to the scheme`(
    _ item: String, _ changes: [String: String], _ expected: [String]
  ) {
    #expect(points(1, items(1, ["16", "28", "0"], [item: changes])).inShort == expected)
  }

  @Test func `an item that is not in the scheme, or is missing, is found`() {
    let renamed = items(1, ["16", "28", "0"], ["教学成绩": ["赋分项目": "教学业绩"]])
    #expect(points(1, renamed).inShort == ["TITLE-120 赋分明细.xlsx 3", "TITLE-125 赋分明细.xlsx"])
    #expect(points(2, items(1, ["16", "28", "0"])).inShort == ["TITLE-125 赋分明细.xlsx"])
  }

  @Test func `who is in the items is in the materials under the same name`() {
    let rows = items(1, ["16", "28", "0"])
    #expect(
      points(1, rows + items(2, ["16", "28", "0"])).inShort
        == Array(repeating: "TITLE-124 赋分明细.xlsx", count: 3).enumerated().map { "\($1) \($0 + 5)" })
    let other = items(1, ["16", "28", "0"], ["教学成绩": ["姓名": "王乙"]])
    #expect(points(1, other).inShort == ["TITLE-124 赋分明细.xlsx 3"])
  }

  @Test func `equals stop, are told apart by the chain, or share a rank`() {
    let rows =
      items(1, ["20", "26", "0"]) + items(2, ["18", "28", "0"]) + items(3, ["10", "10", "0"])
    #expect(points(3, rows).inShort == ["TITLE-126 赋分同分顺序"])
    let byItem = points(3, rows, ["赋分同分顺序": ["教学成绩"]])
    #expect(
      byItem.cells(TitleFile.points, "申报编号", "名次").filter { $0.hasPrefix("2026-02") }.first
        == "2026-02 1")
    let shared = points(3, rows, ["赋分同分顺序": ["并列"]])
    #expect(shared.inShort == [])
    #expect(
      Set(shared.cells(TitleFile.points, "申报编号", "名次")) == ["2026-01 1", "2026-02 1", "2026-03 3"])
    let years = points(3, rows, ["赋分同分顺序": ["任现职年限"]])
    #expect(years.cells(TitleFile.points, "申报编号", "名次").first == "2026-01 1")
  }

  @Test func `a criterion that somebody has no answer to is asked for`() {
    let people: StepTrial.List = (
      TitleFile.materials,
      [
        applicant(1),
        applicant(2, ["现任职称时间": "", "现任职称": "未评职称", "申报职称": "高级教师", "破格依据": "某省评审条件第九条"]),
      ]
    )
    let rows = items(1, ["20", "26", "0"]) + items(2, ["18", "28", "0"])
    let result = titleOutcome(
      of: titlePointsStep, [people, (TitleFile.items, rows)], ["赋分同分顺序": ["任现职年限"]])
    #expect(result.inShort == ["TITLE-127 赋分同分顺序"])
  }

  @Test func `two levels in one year are ranked apart, and so are two units`() {
    let people: StepTrial.List = (
      TitleFile.materials,
      [
        applicant(1), applicant(2, ["申报职称": "一级教师", "现任职称": "二级教师"]),
        applicant(3, ["单位": "云溪县第二中学"]), applicant(4),
      ]
    )
    let rows = (1...4).flatMap { items($0, ["\(10 + $0)", "20", "0"]) }
    let result = titleOutcome(of: titlePointsStep, [people, (TitleFile.items, rows)])
    #expect(result.inShort == [])
    #expect(
      Set(result.cells(TitleFile.points, "申报编号", "名次"))
        == ["2026-04 1", "2026-01 2", "2026-02 1", "2026-03 1"])
  }

  @Test func `a school that counts no points has nothing to add up`() {
    #expect(points(2, []).inShort == [])
    #expect(points(2, [], ["赋分项目": []]).rows.isEmpty)
  }

  @Test func `one applicant is first`() {
    let result = points(1, items(1, ["16", "28", "0"]))
    #expect(Set(result.cells(TitleFile.points, "名次")) == ["1"])
  }

  @Test func `what of the scheme is missing is asked for`() {
    let rows = items(1, ["16", "28", "0"])
    #expect(points(1, rows, ["赋分项目": []]).inShort == ["TITLE-104 赋分项目"])
    #expect(points(1, rows, ["赋分小数位": []]).inShort == ["TITLE-104 赋分小数位"])
  }
}
