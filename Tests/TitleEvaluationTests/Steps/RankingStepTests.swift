import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// 量化赋分 with these totals, one item each.
func pointList(_ totals: [String]) -> StepTrial.List {
  (
    TitleFile.points,
    totals.enumerated().map { index, total in
      let row = applicant(index + 1)
      let own = ["单位", "申报职称", "申报编号", "姓名", "学科"]
      let ahead = totals.count {
        (Score(parsing: $0) ?? Score(0)) > (Score(parsing: total) ?? Score(0))
      }
      return row.filter { own.contains($0.key) }.merging([
        "名次": "\(ahead + 1)", "赋分项目": "教学成绩", "满分": "100", "得分": total, "总分": total,
      ]) { $1 }
    }
  )
}

private func ranked(
  _ marks: [[String]], _ more: [StepTrial.List] = [], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  titleOutcome(
    of: titleRankingStep, [applicants(marks[0].count)] + ballots(marks) + more, changes)
}

private func order(_ outcome: WorkOutcome) -> [String] {
  outcome.cells(TitleFile.ranking, "申报编号", "名次").map { String($0.dropFirst(5)) }
}

@Suite struct RankingStepTests {
  @Test func `the example of the notes is ranked B A C D`() {
    let result = ranked(fourByFive)
    #expect(result.inShort == [])
    #expect(
      result.cells(TitleFile.ranking, "申报编号", "名次", "有效票", "名次之和", "平均名次", "平均名次约数", "第一名票数") == [
        "2026-02 1 5 8 8/5 1.6 3", "2026-01 2 5 9 9/5 1.8 2", "2026-03 3 5 15 15/5 3 0",
        "2026-04 4 5 18 18/5 3.6 0",
      ])
    #expect(
      result.cells(TitleFile.ranking, "排序说明").prefix(2) == [
        "平均名次 1.60，前面没有人", "平均名次 1.80，前一人 2026-02 李二 1.60",
      ])
    #expect(result.summary == ["高级教师 4 人,排序票 5 张,有效 5 张,每张名次之和 10"])
  }

  @Test func `an invalid ballot is dropped whole, told, and the others count`() {
    let marks = [["1", "2"], ["1", "2"], ["2", "1"], ["1", "1"], ["1", "2"]]
    let result = ranked(marks)
    #expect(result.inShort == ["TITLE-136 排序票第一遍.xlsx 2"])
    #expect(result.findings.first?.finding.severity == .explain)
    #expect(result.findings.first?.finding.problem == "高级教师的第4票整张不计:名次 1 重复")
    #expect(result.cells(TitleFile.ranking, "有效票", "名次之和") == ["4 5", "4 7"])
    #expect(result.summary.first?.hasSuffix("不计的:第4票：名次 1 重复") == true)
  }

  @Test func `too few valid ballots are no ranking`() {
    // Five members need four.
    let four = [["1", "2"], ["1", "2"], ["2", "1"], ["1", "2"], ["3", "1"]]
    #expect(ranked(four).inShort == ["TITLE-136 排序票第一遍.xlsx 2"])
    let three = [["1", "2"], ["1", "2"], ["2", "1"], ["1", ""], ["3", "1"]]
    #expect(
      ranked(three).inShort == [
        "TITLE-136 排序票第一遍.xlsx 2", "TITLE-136 排序票第一遍.xlsx 2", "TITLE-137 应到人数",
      ])
  }

  @Test func `all ballots invalid is no ranking, and no ballot at all is told`() {
    let none = ranked([["1", "1"], ["2", "2"], ["√", "1"]])
    #expect(none.inShort.last == "TITLE-137 应到人数")
    #expect(none.rows.isEmpty)
    let empty = ranked([["", ""]])
    #expect(empty.inShort == ["TITLE-138 推荐顺序依据"])
  }

  @Test func `who stood back ranks fewer and is left out, and may count for the quorum`() {
    let marks = [["1", "2"], ["1", "2"], ["2", "1"], ["1", "2"], ["回避", "1"]]
    #expect(ranked(marks).inShort == ["TITLE-136 排序票第一遍.xlsx 2"])
    let two = [["1", "2"], ["1", "2"], ["2", "1"], ["回避", "1"], ["回避", "1"]]
    #expect(ranked(two).inShort.last == "TITLE-137 应到人数")
    #expect(ranked(two, [], ["回避计入出席": ["是"]]).inShort.last == "TITLE-136 排序票第一遍.xlsx 2")
  }

  @Test func `a candidate who is a member writes no ballot`() {
    let marks = [["1", "2"], ["1", "2"], ["2", "1"], ["1", "2"]]
    #expect(ranked(marks, [], ["实到人数": ["5"], "排序回避人数": ["1"]]).inShort == [])
    #expect(ranked(marks, [], ["实到人数": ["4"], "排序回避人数": ["1"]]).inShort == ["TITLE-139 实到人数"])
    let missing = ranked(marks, [], ["实到人数": ["5"]])
    #expect(missing.inShort == ["TITLE-139 实到人数"])
    #expect(missing.findings.first?.finding.severity == .explain)
    #expect(ranked(marks, [], ["应到人数": ["3"]]).inShort == ["TITLE-139 应到人数"])
  }

  @Test func `ties go down the chain and stop at its end`() {
    // Means are equal: 1+3, 3+1, 2+2.
    let marks = [["1", "3", "2"], ["3", "1", "2"], ["2", "1", "3"], ["2", "3", "1"]]
    let open = ranked(marks, [], ["应到人数": ["5"]])
    #expect(open.inShort == ["TITLE-126 排序同分顺序"])
    #expect(
      open.findings.first?.finding.problem == "高级教师:2026-01 王一、2026-02 李二、2026-03 张三各项都相同,分不出先后")
    let byFirst = ranked(marks, [], ["排序同分顺序": ["第一名票数"]])
    // Two firsts for the second; the first and the third have one each.
    #expect(byFirst.inShort == ["TITLE-126 排序同分顺序"])
    let byYears = ranked(marks, [], ["排序同分顺序": ["第一名票数", "任现职年限"]])
    #expect(byYears.inShort == [])
    #expect(order(byYears) == ["02 1", "01 2", "03 3"])
    #expect(
      byYears.cells(TitleFile.ranking, "排序说明").last
        == "平均名次 2.00，前一人 2026-01 王一 相同，按“任现职年限”在后（2015年3月起 比 2015年1月起）")
    #expect(order(ranked(marks, [], ["排序同分顺序": ["教龄"]])) == ["03 1", "02 2", "01 3"])
  }

  @Test func `points may decide between equals, when they are there`() {
    let marks = [["1", "2"], ["2", "1"], ["1", "2"], ["2", "1"]]
    let chain = ["排序同分顺序": ["量化赋分"]]
    #expect(ranked(marks, [], chain).inShort == ["TITLE-141 排序同分顺序"])
    #expect(order(ranked(marks, [pointList(["80", "80.5"])], chain)) == ["02 1", "01 2"])
    #expect(
      order(ranked(marks, [pointList(["80", "80.5"])], ["排序同分顺序": ["教学成绩"]])) == ["02 1", "01 2"])
  }

  @Test func `a vote among equals is asked for, and decides`() {
    let marks = [["1", "2"], ["2", "1"], ["1", "2"], ["2", "1"]]
    let chain = ["排序同分顺序": ["第一名票数", "票决"]]
    let open = ranked(marks, [], chain)
    #expect(open.inShort == ["TITLE-127 排序同分顺序"])
    #expect(open.findings.first?.finding.remedy.contains("票决") == true)
    let half = ranked(marks, [], chain.merging(["排序票决": ["2026-01 2"]]) { $1 })
    #expect(half.inShort == ["TITLE-127 排序同分顺序"])
    let settled = ranked(marks, [], chain.merging(["排序票决": ["2026-01 1", "2026-02 3"]]) { $1 })
    #expect(order(settled) == ["02 1", "01 2"])
  }

  @Test func `places may bring points that are added to the quantified ones`() {
    let places = ["推荐顺序依据": ["排序票计分加量化赋分"], "名次计分": ["20", "17", "14", "11"]]
    let points = pointList(["60", "55", "70", "40"])
    let result = ranked(fourByFive, [points], places)
    // By ballots B A C D: A 60+17, B 55+20, C 70+14, D 40+11.
    #expect(result.inShort == [])
    #expect(order(result) == ["03 1", "01 2", "02 3", "04 4"])
    #expect(
      result.cells(TitleFile.ranking, "排序说明").first
        == "排序第 3 名，计 14 分，加量化赋分 70；综合得分 84，前面没有人")
    #expect(ranked(fourByFive, [], places).inShort == ["TITLE-141 推荐顺序依据"])
    #expect(
      ranked(fourByFive, [pointList(["60", "55", "70"])], places).inShort
        == ["TITLE-143 申报材料.xlsx 5"])
    #expect(
      ranked(fourByFive, [points], places.merging(["名次计分": ["20", "17", "14"]]) { $1 }).inShort
        == ["TITLE-142 名次计分"])
  }

  @Test func `a tie by ballots stops before it can bring points`() {
    let marks = [["1", "2"], ["2", "1"], ["1", "2"], ["2", "1"]]
    let places = ["推荐顺序依据": ["排序票计分加量化赋分"], "名次计分": ["20", "17"]]
    #expect(
      ranked(marks, [pointList(["60", "70"])], places).inShort == ["TITLE-126 排序同分顺序"])
  }

  @Test func `the highest and the lowest rank may be left out of five ballots`() {
    let result = ranked(fourByFive, [], ["去掉最高最低": ["1"], "排序同分顺序": ["第一名票数"]])
    // A 1 1 2 2 3 → 5, B 1 1 1 2 3 → 4, C 2 2 3 4 4 → 9, D 3 3 4 4 4 → 11.
    #expect(
      result.cells(TitleFile.ranking, "申报编号", "名次之和", "平均名次") == [
        "2026-02 4 4/3", "2026-01 5 5/3", "2026-03 9 9/3", "2026-04 11 11/3",
      ])
    let four = Array(fourByFive.dropLast())
    #expect(ranked(four, [], ["去掉最高最低": ["1"]]).inShort == ["TITLE-140 去掉最高最低"])
  }

  @Test func `points alone may give the order, without a ballot`() {
    let byPoints = titleOutcome(
      of: titleRankingStep, [applicants(3), pointList(["60", "80", "70"])], ["推荐顺序依据": ["量化赋分"]])
    #expect(byPoints.inShort == [])
    #expect(order(byPoints) == ["02 1", "03 2", "01 3"])
    #expect(byPoints.cells(TitleFile.ranking, "有效票", "平均名次").first == "- -")
    #expect(byPoints.summary == ["高级教师 3 人,按量化赋分排序"])
    let tied = titleOutcome(
      of: titleRankingStep, [applicants(2), pointList(["60", "60"])], ["推荐顺序依据": ["量化赋分"]])
    #expect(tied.inShort == ["TITLE-126 排序同分顺序"])
  }

  @Test func `ballots must be there when the scheme ranks by them`() {
    #expect(
      titleOutcome(of: titleRankingStep, [applicants(2)]).inShort == ["TITLE-135 推荐顺序依据"])
    #expect(
      titleOutcome(of: titleRankingStep, [applicants(2)], ["推荐顺序依据": []]).inShort
        == ["TITLE-104 推荐顺序依据"])
    #expect(ranked(fourByFive, [], ["应到人数": []]).inShort == ["TITLE-104 应到人数"])
  }

  @Test func `ballots and materials know the same people`() {
    let more = titleOutcome(of: titleRankingStep, [applicants(5)] + ballots(fourByFive))
    #expect(more.inShort == ["TITLE-134 申报材料.xlsx 6"])
    #expect(more.findings.first?.finding.severity == .explain)
    let fewer = titleOutcome(of: titleRankingStep, [applicants(3)] + ballots(fourByFive))
    #expect(fewer.inShort == ["TITLE-133 排序票第一遍.xlsx 5"])
    let rows = ballotRows(fourByFive, ["申报职称": "一级教师"])
    let other = titleOutcome(
      of: titleRankingStep,
      [applicants(4), (TitleFile.firstKeying, rows), (TitleFile.secondKeying, rows)])
    #expect(other.inShort == (2...5).map { "TITLE-133 排序票第一遍.xlsx \($0)" })
  }

  @Test func `two titles are ranked apart, each by its own ballots`() {
    let people: StepTrial.List = (
      TitleFile.materials,
      [applicant(1), applicant(2)]
        + (3...5).map { applicant($0, ["申报职称": "一级教师", "现任职称": "二级教师"]) }
    )
    let senior = [["1", "2"], ["1", "2"], ["2", "1"], ["1", "2"], ["2", "1"]]
    let first = [
      ["3", "2", "1"], ["3", "2", "1"], ["2", "3", "1"], ["3", "1", "2"], ["1", "1", "2"],
    ]
    let rows = ballotRows(senior) + ballotRows(first, from: 3, ["申报职称": "一级教师"])
    let result = titleOutcome(
      of: titleRankingStep, [people, (TitleFile.firstKeying, rows), (TitleFile.secondKeying, rows)])
    #expect(result.inShort == ["TITLE-136 排序票第一遍.xlsx 4"])
    #expect(
      result.cells(TitleFile.ranking, "申报职称", "申报编号", "名次", "有效票") == [
        "高级教师 2026-01 1 5", "高级教师 2026-02 2 5", "一级教师 2026-05 1 4", "一级教师 2026-04 2 4",
        "一级教师 2026-03 3 4",
      ])
  }

  @Test func `one candidate is first by whatever ballots there are`() {
    let result = ranked([["1"], ["1"], ["1"], ["1"], ["2"]])
    #expect(result.inShort == ["TITLE-136 排序票第一遍.xlsx 2"])
    #expect(result.cells(TitleFile.ranking, "名次", "平均名次约数") == ["1 1"])
  }

  @Test func `thirty-five ballots are counted`() {
    let marks = (0..<35).map { $0 < 18 ? ["1", "2"] : ["2", "1"] }
    let result = ranked(marks, [], ["应到人数": ["35"], "实到人数": ["35"]])
    #expect(result.inShort == [])
    #expect(
      result.cells(TitleFile.ranking, "有效票", "名次之和", "平均名次约数") == ["35 52 1.49", "35 53 1.51"])
  }
}
