import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// What the public sees of each list, written out: a column that is added shows here first.
@Suite struct TitleWhitelistTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let shown: [String]
    let withheld: [String]
    var testDescription: String { kind }
  }

  private static let votes = ["应到人数", "实到人数", "回避人数", "同意票", "反对票", "弃权票", "无效票"]

  @Test(arguments: [
    Example(
      kind: "scheme",
      shown: [
        "单位", "岗位层级", "岗位等级", "学科", "核准岗位数", "已聘人数", "空缺岗位数", "核准评审总职数", "本次评聘数", "推荐人数",
        "实交材料数",
      ], withheld: []),
    Example(
      kind: "materials",
      shown: [
        "单位", "申报编号", "姓名", "性别", "出生年月", "学历", "毕业院校及专业", "参加工作时间", "教龄", "学科", "周课时",
        "现任职称", "现任职称时间", "申报职称", "破格依据", "班主任年限", "乡村任教年限", "考核合格以上次数", "其中优秀次数",
        "公开课和教学成绩", "论文和课题", "表彰奖励",
      ], withheld: ["身份证号", "联系电话", "家庭住址", "考核评语"]),
    Example(
      kind: "points",
      shown: ["单位", "申报职称", "名次", "申报编号", "姓名", "学科", "赋分项目", "满分", "得分", "总分"], withheld: []),
    Example(
      kind: "recommended",
      shown: [
        "单位", "申报编号", "姓名", "性别", "出生年月", "学科", "现任职称", "现任职称时间", "申报职称", "破格依据", "总分", "名次",
      ], withheld: ["身份证号"] + votes + ["联系电话"]),
    Example(
      kind: "result",
      shown: ["单位", "申报编号", "姓名", "性别", "学科", "现任职称", "申报职称", "破格依据"],
      withheld: ["身份证号"] + votes + ["联系电话"]),
    Example(
      kind: "appointment",
      shown: [
        "单位", "申报编号", "姓名", "性别", "学科", "聘任职称", "聘任类型", "原岗位等级", "原岗位等级聘任时间", "聘任岗位等级",
        "起聘时间", "破格依据",
      ], withheld: ["身份证号", "联系电话"]),
  ])
  func `the public sees these columns and no others`(_ example: Example) {
    let roster = titleNotice(example.kind).roster
    #expect(roster.publicColumns.map(\.header) == example.shown)
    #expect(roster.columns.filter { !$0.privacy.isPublic }.map(\.header) == example.withheld)
  }

  @Test func `birth shows as a month, and no day of a person is in any list`() {
    for kind in titleKinds {
      for column in kind.roster.publicColumns { #expect(column.type != .day) }
    }
    #expect(Applicant.birthMonth.spec.privacy == .open(birthAsMonth))
    let rows = [sampleRow(in: recommendedApplicants, ["出生年月": "1980-05-17"])]
    let records = imported(rows, as: recommendedApplicants).records
    #expect(records[0][Applicant.birthMonth] == YearMonth(year: 1980, month: 5))
  }

  @Test func `ballots, votes and what is worked on in between show nothing of themselves`() {
    #expect(RankingBallot.ballots.count == 35)
    for column in RankingBallot.ballots.map(\.spec) + VoteCount.columns {
      #expect(column.privacy == .withheld(secretVote), "\(column.header)")
    }
    for roster in [quotaBase, schoolQuotas] {
      let open = roster.publicColumns.map(\.header)
      #expect(Set(open).isSubset(of: ["单位", "岗位层级"]), "\(roster.name)")
    }
    let named: Set = ["申报职称", "申报编号", "姓名", "赋分项目"]
    for roster in [claimedItems, rankingBallots, rankedApplicants, countedVotes] {
      #expect(Set(roster.publicColumns.map(\.header)).isSubset(of: named), "\(roster.name)")
    }
  }

  @Test func `no list has a column for experts or objectors`() {
    let rosters =
      titleKinds.map(\.roster) + [countedVotes, rankedApplicants, claimedItems, rankingBallots]
    for column in rosters.flatMap(\.columns) {
      for word in ["专家", "评委", "反映人", "异议人", "委员"] {
        #expect(!column.header.contains(word), "\(column.header)")
      }
    }
  }

  @Test func `an application number is no ID and no mobile number`() {
    for number in [sampleResidentID(), "13800000000"] {
      let row = sampleRow(in: recommendedApplicants, ["申报编号": number])
      #expect(!imported([row], as: recommendedApplicants).isClean)
    }
  }

  @Test func `no finding shows a private number or a vote`() {
    let id = sampleResidentID(born: "1980-05-17", serial: 2)
    let votes = [
      "应到人数": "11", "实到人数": "9", "回避人数": "0", "同意票": "5", "反对票": "4", "弃权票": "0", "无效票": "0",
    ]
    let row = sampleRow(
      in: recommendedApplicants,
      ["身份证号": id, "出生年月": "1981年5月", "联系电话": "13800000000"].merging(votes) { $1 })
    let list = imported([row], as: recommendedApplicants)
    #expect(list.findings.map(\.rule) == ["TITLE-014", "TITLE-015"])
    let checked = noticeFindings("recommended", [row], with: [samplePosts()])
    #expect(checked.map(\.rule) == ["TITLE-046"])
    let words = list.findings.map(\.description) + checked.map { $0.problem + ($0.value ?? "") }
    for text in words {
      #expect(!text.contains(id) && !text.contains("0517") && !text.contains("5 票"))
    }
  }
}
