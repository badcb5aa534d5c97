import Disclosure
import Testing

@testable import TitleEvaluation

private func found(_ changes: [String: [String]]) -> [String] {
  TitlePlan.read(titleSettings(changes)).findings.map { found in
    "\(found.rule) \(found.place.field ?? "-")" + (found.severity == .explain ? " ?" : "")
  }
}

private func plan(_ changes: [String: [String]]) throws -> TitlePlan {
  try #require(TitlePlan.read(titleSettings(changes)).plan)
}

@Suite struct TitleSettingTests {
  @Test func `settings in order have nothing to be found, and mean what they say`() throws {
    #expect(found([:]) == [])
    let plan = try plan([
      "名额总数": ["副高级 12", "中级 30"], "名额分配办法": ["圣拉古法"], "名额同分顺序": ["空缺岗位数", "列表顺序"],
      "通过率上限": ["高级教师 55%"], "通过率依据": ["某省规定"], "赋分同分顺序": ["教学成绩", "教龄", "并列"],
      "推荐顺序依据": ["排序票计分加量化赋分"], "名次计分": ["20", "17", "14"], "去掉最高最低": ["1"],
      "排序同分顺序": ["第一名票数", "教学工作量", "票决"], "排序票决": ["2026-01 3"], "推荐比例": ["1:1.2"],
      "差额取整": ["去尾数"], "推荐率上限": ["高级教师 40%"], "通过条件": ["超过三分之二"],
    ])
    #expect(plan.quotaTotals == ["副高级": 12, "中级": 30])
    #expect(plan.quotaMethod == .sainteLague)
    #expect(plan.quotaCriteria == [.vacant, .listOrder])
    #expect(plan.passCaps["高级教师"]?.most(of: 13) == 7)
    #expect(plan.points?.rules.map(\.name) == ["教学工作量", "教学成绩", "考勤扣分"])
    #expect(plan.points?.rules.map(\.needsEvidence) == [true, false, false])
    #expect(plan.points?.full == Score(50))
    #expect(plan.pointTies == TieOrder(ties: [.item("教学成绩"), .teachingYears], sharesRanks: true))
    #expect(plan.basis == .ballotPoints([Score(20), Score(17), Score(14)]))
    #expect(plan.trim == 1)
    #expect(plan.rankTies == [.firstPlaces, .item("教学工作量"), .vote])
    #expect(plan.tieVotes == ["2026-01": 3])
    #expect(plan.surplus == Score(parsing: "1.2"))
    #expect(plan.pass == .moreThanTwoThirds)
  }

  @Test(arguments: [
    ("名额总数", ["副高级"]), ("名额总数", ["副高级 十二"]), ("名额总数", ["副高 12"]),
    ("名额总数", ["副高级 1", "副高级 2"]), ("名额同分顺序", ["学校大小"]), ("名额同分顺序", ["列表顺序", "列表顺序"]),
    ("赋分项目", ["教学工作量"]), ("赋分项目", ["教学工作量 0"]), ("赋分项目", ["教学工作量 20 要材料"]),
    ("赋分项目", ["教学工作量 20", "教学工作量 30"]), ("赋分项目", ["教学工作量 20.25"]),
    ("赋分同分顺序", ["票决"]), ("赋分同分顺序", ["并列", "教龄"]), ("赋分同分顺序", ["教龄", "教龄"]),
    ("排序同分顺序", ["并列"]), ("排序同分顺序", ["学历"]), ("名次计分", ["二十"]), ("名次计分", ["17", "20"]),
    ("排序票决", ["2026-01"]), ("推荐比例", ["1.2"]), ("推荐比例", ["2:1"]), ("推荐比例", ["1:0.8"]),
    ("推荐率上限", ["副高级 40%"]), ("推荐率上限", ["高级教师 40"]),
  ])
  func `a line that cannot be understood is found where it stands`(
    _ setting: String, _ lines: [String]
  ) {
    #expect(found([setting: lines]) == ["TITLE-100 \(setting)"])
  }

  @Test func `a cap on who passes names its text`() {
    #expect(found(["通过率上限": ["高级教师 55%"]]) == ["TITLE-101 通过率上限"])
    #expect(found(["通过率上限": ["高级教师 55%"], "通过率依据": ["某省规定"]]) == [])
  }

  @Test(arguments: [
    ("单位推荐组织", "5", []), ("单位推荐组织", "6", ["TITLE-102 应到人数 ?"]),
    ("单位推荐组织", "3", []), ("单位推荐组织", "1", ["TITLE-103 应到人数"]),
    ("专业评审委员会", "11", []), ("专业评审委员会", "12", ["TITLE-102 应到人数"]),
    ("专业评审委员会", "9", ["TITLE-103 应到人数"]), ("系列评审委员会", "25", []),
    ("系列评审委员会", "23", ["TITLE-103 应到人数"]), ("专业评议组", "3", []),
    ("专业评议组", "2", ["TITLE-102 应到人数 ?", "TITLE-103 应到人数"]),
  ])
  func `a body is odd and large enough for its kind`(
    _ body: String, _ members: String, _ expected: [String]
  ) {
    #expect(found(["评议组织类别": [body], "应到人数": [members]]) == expected)
  }

  @Test(arguments: titleSamples.map(\.id))
  func `every sample is in order`(_ id: String) throws {
    let text = try #require(titleSamples.first { $0.id == id }?.text)
    #expect(text.hasPrefix("# "))
    let names = text.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(Set(names).isSubset(of: titleSettingFacts.map(\.name)))
  }
}
