import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// The three items of the trial scheme for each of four applicants.
let fourItems: StepTrial.List = (
  TitleFile.items,
  zip(1...4, [["16", "28", "0"], ["18", "27", "0"], ["15", "20", "-1.5"], ["20", "20", "0"]])
    .flatMap { serial, scores in
      zip(["教学工作量", "教学成绩", "考勤扣分"], scores).map { item, score in
        [
          "申报编号": number(serial), "姓名": person(serial)["姓名"] ?? "", "赋分项目": item, "审核分": score,
          "佐证材料": "课表", "自评分": item == "教学工作量" ? "19" : "",
          "申诉后得分": serial == 1 && item == "教学工作量" ? "17.5" : "",
        ].filter { !$0.value.isEmpty }
      }
    }
)

func posts(evaluated: Int) -> StepTrial.List {
  (
    TitleFile.posts,
    [
      [
        "单位": "云溪县第一中学", "岗位层级": "副高级", "核准岗位数": "20", "已聘人数": "10", "空缺岗位数": "10",
        "本次评聘数": "\(evaluated)",
      ]
    ]
  )
}

/// Five members on each of four applicants; one had left for the third.
let fourVotes: StepTrial.List = (
  TitleFile.votes,
  zip(1...4, [4, 5, 3, 2]).map { serial, yes in
    let present = serial == 3 ? 4 : 5
    return person(serial).merging([
      "应到人数": "5", "实到人数": "\(present)", "回避人数": "\(5 - present)", "同意票": "\(yes)",
      "反对票": "\(present - yes)", "弃权票": "0", "无效票": "0",
    ]) { $1 }
  }
)

/// A whole year of four applicants, by the example of the domain notes.
func wholeYear(_ changes: [String: [String]] = [:]) -> WorkInput {
  titleInput(
    [applicants(4), posts(evaluated: 2), fourItems, fourVotes] + ballots(fourByFive),
    ["实到人数": ["5"]].merging(changes) { $1 })
}

private func lines(_ serial: Int, _ input: WorkInput) -> [String] {
  titleExplanations(in: input).first { $0.number == number(serial) }?.lines ?? []
}

@Suite struct ExplanationTests {
  @Test func `everything that counted is told, item by item, to the recommendation`() {
    #expect(
      lines(1, wholeYear()) == [
        "申报编号 2026-01，王一，云溪县第一中学，现任一级教师（2015年1月起），申报高级教师（高中数学）",
        "教学工作量（满分 20）自评 19，审核 16，申诉后 17.5，取 17.5", "教学成绩（满分 30）审核 28，取 28",
        "考勤扣分（最多扣 5）审核 0，取 0", "量化总分 17.5+28+0=45.5",
        "赋分名次 第 1 名，共 4 人；总分 45.5，前面没有人",
        "排序票 有效 5 张，名次从前到后 1、1、2、2、3，共 9，平均 9/5=1.80",
        "推荐顺序 第 2 名，共 4 人；平均名次 1.80，前一人 2026-02 李二 1.60",
        "表决 应到 5，实到 5，回避 0，反对 1，弃权 0，无效 0；三分之二以上为通过，同意 4 票，至少要 4 票，通过",
        "列为推荐人选",
      ])
  }

  @Test func `points taken off are a subtraction`() {
    #expect(lines(3, wholeYear()).contains("量化总分 15+20-1.5=33.5"))
  }

  @Test func `who is not recommended reads why`() {
    #expect(lines(3, wholeYear()).last == "没有推荐：推荐名额 2 个，名次第 3")
    #expect(lines(4, wholeYear()).last == "没有推荐：同意 2 票，至少要 4 票，没有通过")
    #expect(
      lines(2, wholeYear(["推荐率上限": ["高级教师 20%"]])).last == "没有推荐：按推荐率上限最多 0 人，名次第 1")
  }

  @Test func `no ballot can be known by its place`() {
    let shuffled = [2, 4, 0, 3, 1].map { fourByFive[$0] }
    let other = titleInput(
      [applicants(4), posts(evaluated: 2), fourItems, fourVotes] + ballots(shuffled),
      ["实到人数": ["5"]])
    for serial in 1...4 { #expect(lines(serial, other) == lines(serial, wholeYear())) }
    #expect(titleExplanations(in: wholeYear()).allSatisfy { !$0.lines.joined().contains("第1票") })
  }

  @Test func `the cut of the highest and the lowest is shown`() {
    #expect(
      lines(3, wholeYear(["去掉最高最低": ["1"]])).contains(
        "排序票 有效 5 张，名次从前到后 2、2、3、4、4，去掉最高、最低各 1 个，计 2、3、4，共 9，平均 9/3=3.00"))
  }

  @Test func `as much is told as there is`() {
    let early = titleInput([applicants(4)])
    #expect(lines(1, early).count == 2)
    #expect(lines(1, early).last == "推荐顺序 还没有排出")
    let points = titleInput([applicants(4), fourItems], ["推荐顺序依据": []])
    #expect(lines(1, points).last == "赋分名次 第 1 名，共 4 人；总分 45.5，前面没有人")
    #expect(titleExplanations(in: titleInput([applicants(0)])).isEmpty)
  }

  @Test func `the rows of the workbook hold the same lines`() {
    let all = titleExplanations(in: wholeYear())
    let roster = TitleFile.calculations.roster
    #expect(all.map(\.fields.count) == Array(repeating: roster.columns.count, count: 4))
    #expect(all[0].fields.last == .text(all[0].lines.joined(separator: "\n")))
    #expect(roster.publicColumns.contains { $0.header == "计算过程" } == false)
  }
}
