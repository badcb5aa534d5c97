import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// 排序结果 in the order of the serials given.
private func ranking(_ serials: [Int]) -> StepTrial.List {
  (
    TitleFile.ranking,
    serials.enumerated().map { place, serial in
      person(serial).merging(["名次": "\(place + 1)"]) { $1 }
    }
  )
}

/// Five members, all present; so many of them said yes.
private func votes(_ yes: [Int: Int], _ changes: [String: String] = [:]) -> StepTrial.List {
  (
    TitleFile.votes,
    yes.keys.sorted().map { serial in
      let count = yes[serial] ?? 0
      let row = [
        "应到人数": "5", "实到人数": "5", "回避人数": "0", "同意票": "\(count)", "反对票": "\(5 - count)",
        "弃权票": "0", "无效票": "0",
      ]
      return person(serial).merging(row) { $1 }.merging(changes) { $1 }
    }
  )
}

private func posts(_ changes: [[String: String]]) -> StepTrial.List {
  (
    TitleFile.posts,
    changes.map { change in
      [
        "单位": "云溪县第一中学", "岗位层级": "副高级", "核准岗位数": "20", "已聘人数": "10", "空缺岗位数": "10",
        "本次评聘数": "2",
      ].merging(change) { $1 }
    }
  )
}

private func recommended(
  _ lists: [StepTrial.List], _ changes: [String: [String]] = [:], count: Int = 4
) -> WorkOutcome {
  let own = Set(lists.map(\.file.name))
  let usual = [
    applicants(count), posts([[:]]), ranking([2, 1, 3, 4]), votes([1: 4, 2: 5, 3: 4, 4: 2]),
  ]
  return titleOutcome(
    of: titleRecommendStep, lists + usual.filter { !own.contains($0.file.name) }, changes)
}

private func who(_ outcome: WorkOutcome) -> [String] {
  outcome.cells(TitleFile.recommended, "申报编号").map { String($0.dropFirst(5)) }
}

@Suite struct RecommendStepTests {
  @Test func `the first by rank who pass fill the posts`() {
    let result = recommended([])
    #expect(result.inShort == [])
    #expect(
      result.cells(TitleFile.recommended, "申报编号", "姓名", "名次", "同意票", "反对票", "应到人数")
        == ["2026-02 李二 1 5 0 5", "2026-01 王一 2 4 1 5"])
    #expect(
      result.summary == [
        "云溪县第一中学副高级:评聘 2 个,等额推荐,参加排序 4 人,表决通过 3 人,推荐 2 人",
        "没有推荐 2026-03 张三:推荐名额 2 个，名次第 3",
        "没有推荐 2026-04 陈四:同意 2 票，至少要 4 票，没有通过",
      ])
  }

  @Test func `who does not pass leaves the place to the next`() {
    let result = recommended([votes([1: 4, 2: 3, 3: 4, 4: 5])])
    #expect(who(result) == ["01", "03"])
  }

  @Test func `four of five are two thirds, and more than two thirds; six of nine are not more`() {
    let nine = votes([1: 6, 2: 7, 3: 5, 4: 5], ["应到人数": "9", "实到人数": "9"])
    let rows = nine.rows.map { row in
      row.merging(["反对票": "\(9 - (Int(row["同意票"] ?? "") ?? 0))"]) { $1 }
    }
    let list: StepTrial.List = (TitleFile.votes, rows)
    #expect(who(recommended([list], ["应到人数": ["9"]])) == ["02", "01"])
    #expect(who(recommended([list], ["应到人数": ["9"], "通过条件": ["超过三分之二"]])) == ["02"])
    #expect(who(recommended([list], ["应到人数": ["9"], "通过条件": ["超过半数"]])) == ["02", "01"])
  }

  @Test func `a recusal leaves fewer present, or as many where the recused count`() {
    var rows = votes([1: 3, 2: 5, 3: 4, 4: 2]).rows
    // One member left for the first applicant: three of four are enough, three of five are not.
    rows[0].merge(["实到人数": "4", "回避人数": "1", "反对票": "1"]) { $1 }
    #expect(who(recommended([(TitleFile.votes, rows)])) == ["02", "01"])
    #expect(who(recommended([(TitleFile.votes, rows)], ["回避计入出席": ["是"]])) == ["02", "03"])
  }

  @Test func `a vote without a quorum is void`() {
    var rows = votes([1: 4, 2: 5, 3: 4, 4: 2]).rows
    rows[1].merge(["实到人数": "3", "同意票": "3", "反对票": "0"]) { $1 }
    #expect(recommended([(TitleFile.votes, rows)]).inShort == ["TITLE-151 表决结果.xlsx 3"])
  }

  @Test func `the votes are those of the body in the settings`() {
    #expect(
      recommended([], ["应到人数": ["7"]]).inShort
        == (2...5).map { "TITLE-152 表决结果.xlsx \($0)" })
    #expect(
      recommended([], ["实到人数": ["4"]]).inShort
        == (2...5).map { "TITLE-153 表决结果.xlsx \($0)" })
    #expect(recommended([], ["实到人数": ["5"]]).inShort == [])
  }

  @Test func `everybody ranked is voted on, and nobody else`() {
    #expect(
      recommended([votes([1: 4, 2: 5, 4: 2])]).inShort == ["TITLE-157 排序结果.xlsx 4"])
    #expect(
      recommended([votes([1: 4, 2: 5, 3: 4, 4: 2, 5: 5])]).inShort == ["TITLE-150 表决结果.xlsx 6"])
    let renamed = votes([1: 4, 2: 5, 3: 4, 4: 2], ["姓名": "王一"])
    #expect(
      recommended([renamed]).inShort == (3...5).map { "TITLE-150 表决结果.xlsx \($0)" })
  }

  @Test func `who is ranked is in the materials`() {
    #expect(
      recommended([], count: 3).inShort == ["TITLE-156 排序结果.xlsx 5", "TITLE-150 表决结果.xlsx 5"])
  }

  @Test func `whether there is a vote, and what passes, must be said`() {
    #expect(recommended([], ["推荐表决": []]).inShort == ["TITLE-104 推荐表决"])
    #expect(recommended([], ["通过条件": []]).inShort == ["TITLE-104 通过条件"])
    let none = titleOutcome(
      of: titleRecommendStep, [applicants(4), posts([[:]]), ranking([2, 1, 3, 4])])
    #expect(none.inShort == ["TITLE-155 推荐表决"])
    let without = titleOutcome(
      of: titleRecommendStep, [applicants(4), posts([[:]]), ranking([2, 1, 3, 4])],
      ["推荐表决": ["否"], "通过条件": []])
    #expect(who(without) == ["02", "01"])
    #expect(without.cells(TitleFile.recommended, "同意票") == ["-", "-"])
  }

  @Test func `a surplus is what the posts name, or the ratio rounded as the scheme says`() {
    #expect(who(recommended([posts([["推荐人数": "3"]])])) == ["02", "01", "03"])
    let five = posts([["本次评聘数": "5"]])
    #expect(who(recommended([five], ["推荐比例": ["1:1.2"]], count: 4)).count == 3)
    // 2 × 1.2 = 2.4.
    #expect(recommended([], ["推荐比例": ["1:1.2"]]).inShort == ["TITLE-104 差额取整"])
    #expect(who(recommended([], ["推荐比例": ["1:1.2"], "差额取整": ["去尾数"]])).count == 2)
    #expect(who(recommended([], ["推荐比例": ["1:1.2"], "差额取整": ["进一"]])).count == 3)
    #expect(who(recommended([], ["推荐比例": ["1:1.2"], "差额取整": ["四舍五入"]])).count == 2)
    #expect(
      recommended([], ["推荐比例": ["1:1.2"], "差额取整": ["进一"]]).summary.first
        == "云溪县第一中学副高级:评聘 2 个,按 1:1.2 推荐 3 人(2×1.2=2.4,进一),参加排序 4 人,表决通过 3 人,推荐 3 人")
  }

  @Test func `no larger share of the applicants goes forward than the scheme lets`() {
    let three = posts([["本次评聘数": "3"]])
    // 40 % of four are 1.6.
    let result = recommended([three], ["推荐率上限": ["高级教师 40%"]])
    #expect(who(result) == ["02"])
    #expect(result.summary.contains("高级教师:推荐率上限 4×40%=1.6，去尾数得1"))
    #expect(result.summary.contains("没有推荐 2026-01 王一:按推荐率上限最多 1 人，名次第 2"))
    #expect(who(recommended([three], ["推荐率上限": ["高级教师 100%"]])).count == 3)
  }

  @Test func `posts of a subject are for its applicants, those of none for the others`() {
    let split = posts([["学科": "高中数学", "本次评聘数": "1"], ["学科": "高中语文", "本次评聘数": "1"]])
    let people: StepTrial.List = (
      TitleFile.materials,
      [applicant(1), applicant(2), applicant(3, ["学科": "高中语文"]), applicant(4)]
    )
    #expect(who(recommended([split, people])) == ["02", "03"])
    let stranger: StepTrial.List = (
      TitleFile.materials,
      [applicant(1), applicant(2), applicant(3, ["学科": "高中物理"]), applicant(4)]
    )
    #expect(recommended([split, stranger]).inShort == ["TITLE-160 申报材料.xlsx 4"])
    let open = posts([["学科": "高中数学", "本次评聘数": "1"], ["本次评聘数": "1"]])
    #expect(who(recommended([open, stranger])) == ["02", "03"])
  }

  @Test func `no posts this year recommend nobody`() {
    let none = recommended([posts([["本次评聘数": "0"]])])
    #expect(none.inShort == [])
    #expect(none.rows.isEmpty)
    #expect(recommended([posts([["岗位层级": "中级"]])]).inShort.allSatisfy { $0.hasPrefix("TITLE-160") })
  }

  @Test func `nobody ranked recommends nobody`() {
    let result = recommended([ranking([]), (TitleFile.votes, [])])
    #expect(result.inShort == [])
    #expect(result.rows.isEmpty)
  }

  @Test func `two titles that share posts stop when there are too few for both`() {
    let people: StepTrial.List = (
      TitleFile.materials,
      [
        applicant(1, ["申报职称": "二级教师", "现任职称": "三级教师"]),
        applicant(2, ["申报职称": "三级教师", "现任职称": "未评职称", "现任职称时间": ""]),
      ]
    )
    let lists: [StepTrial.List] = [
      people,
      (
        TitleFile.ranking,
        [
          person(1).merging(["申报职称": "二级教师", "名次": "1"]) { $1 },
          person(2).merging(["申报职称": "三级教师", "名次": "1"]) { $1 },
        ]
      ), votes([1: 5, 2: 5]),
    ]
    let junior = ["岗位层级": "初级", "本次评聘数": "1"]
    #expect(recommended(lists + [posts([junior])]).inShort == ["TITLE-161 推荐顺序依据"])
    #expect(
      recommended(lists + [posts([junior.merging(["本次评聘数": "2"]) { $1 }])]).inShort == [])
  }
}
