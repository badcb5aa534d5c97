import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

private func base(_ figures: [(String, String, Int, Int)]) -> StepTrial.List {
  (
    TitleFile.quotaBase,
    figures.map { unit, level, eligible, vacant in
      ["单位": unit, "岗位层级": level, "符合条件人数": "\(eligible)", "空缺岗位数": "\(vacant)"]
    }
  )
}

private let county = base([
  ("云溪县第一中学", "副高级", 98, 20), ("云溪县第二中学", "副高级", 61, 20), ("云溪县实验小学", "副高级", 45, 20),
  ("云溪县青山小学", "副高级", 26, 20),
])

private func shared(_ list: StepTrial.List, _ changes: [String: [String]]) -> WorkOutcome {
  titleOutcome(of: titleQuotaStep, [list], ["名额分配办法": ["最大余额法"]].merging(changes) { $1 })
}

@Suite struct TitleQuotaStepTests {
  @Test func `each school's share is on the sheet with its working`() {
    let result = shared(county, ["名额总数": ["副高级 10"]])
    #expect(result.inShort == [])
    #expect(
      result.cells(TitleFile.quotas, "单位", "应得份额", "整数名额", "余数", "分配名额") == [
        "云溪县第一中学 4又60/230 4 60/230 4", "云溪县第二中学 2又150/230 2 150/230 3",
        "云溪县实验小学 1又220/230 1 220/230 2", "云溪县青山小学 1又30/230 1 30/230 1",
      ])
    #expect(result.summary == ["副高级:名额 10 个,按最大余额法分给 4 个学校,已分 10 个"])
  }

  @Test func `a divisor method lists the seats as they went`() {
    let result = shared(county, ["名额总数": ["副高级 2"], "名额分配办法": ["汉狄法"]])
    #expect(result.cells(TitleFile.quotas, "分配名额") == ["1", "1", "0", "0"])
    #expect(
      result.summary.last == "副高级各席:第1席 云溪县第一中学 98÷1=98;第2席 云溪县第二中学 61÷1=61")
  }

  @Test func `a pass cap bounds the total, cut off below the whole number`() {
    let small = base([("云溪县第一中学", "副高级", 8, 9), ("云溪县第二中学", "副高级", 5, 9)])
    let cap = ["通过率上限": ["高级教师 55%"], "通过率依据": ["某省规定"]]
    let alone = shared(small, cap)
    #expect(alone.cells(TitleFile.quotas, "分配名额") == ["4", "3"])
    #expect(
      alone.summary.first == "副高级:名额 7 个(通过率上限 13×55%=7.15，去尾数得7),按最大余额法分给 2 个学校,已分 7 个")
    let within = shared(small, cap.merging(["名额总数": ["副高级 6"]]) { $1 })
    #expect(within.cells(TitleFile.quotas, "分配名额") == ["4", "2"])
    let beyond = shared(small, cap.merging(["名额总数": ["副高级 8"]]) { $1 })
    #expect(beyond.cells(TitleFile.quotas, "分配名额") == ["4", "3"])
  }

  @Test func `levels are shared apart`() {
    let two = base([
      ("云溪县第一中学", "副高级", 10, 5), ("云溪县第一中学", "中级", 20, 5), ("云溪县第二中学", "副高级", 30, 5),
      ("云溪县第二中学", "中级", 20, 5),
    ])
    let result = shared(two, ["名额总数": ["副高级 4", "中级 2"]])
    #expect(
      result.cells(TitleFile.quotas, "单位", "岗位层级", "分配名额") == [
        "云溪县第一中学 副高级 1", "云溪县第二中学 副高级 3", "云溪县第一中学 中级 1", "云溪县第二中学 中级 1",
      ])
  }

  @Test func `a tie stops until an order is named`() {
    let equal = base([("云溪县第一中学", "中级", 10, 3), ("云溪县第二中学", "中级", 10, 4)])
    #expect(shared(equal, ["名额总数": ["中级 3"]]).inShort == ["TITLE-110 名额同分顺序"])
    let settled = shared(equal, ["名额总数": ["中级 3"], "名额同分顺序": ["空缺岗位数"]])
    #expect(settled.inShort == [])
    #expect(settled.cells(TitleFile.quotas, "分配名额") == ["1", "2"])
  }

  @Test func `posts that no school can take are told`() {
    let full = base([("云溪县第一中学", "中级", 10, 1), ("云溪县第二中学", "中级", 10, 0)])
    let result = shared(full, ["名额总数": ["中级 3"]])
    #expect(result.inShort == ["TITLE-111 名额总数"])
    #expect(result.cells(TitleFile.quotas, "分配名额") == ["1", "0"])
  }

  @Test func `a school that shares nothing out is asked for nothing`() {
    #expect(shared(base([]), ["名额分配办法": []]).inShort == [])
    #expect(shared(base([]), ["名额总数": ["中级 3"]]).inShort == ["TITLE-113 名额总数"])
  }

  @Test func `what the step cannot do without is asked for`() {
    #expect(shared(county, ["名额总数": []]).inShort == ["TITLE-104 名额总数"])
    #expect(
      shared(county, ["名额总数": ["副高级 3"], "名额分配办法": []]).inShort == ["TITLE-104 名额分配办法"])
    #expect(
      shared(county, ["名额总数": ["副高级 3", "中级 2"]]).inShort == ["TITLE-113 名额总数"])
    #expect(
      shared(county, ["名额总数": ["副高级 3"], "通过率上限": ["一级教师 80%"], "通过率依据": ["某省规定"]]).inShort
        == ["TITLE-113 通过率上限"])
  }
}
