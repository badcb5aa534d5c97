import Disclosure
import Testing

@testable import TeacherHiring

/// What the public sees of each list, written out: a column that is added shows here first.
@Suite struct WhitelistTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let shown: [String]
    let withheld: [String]

    init(_ kind: String, _ shown: [String], withheld: [String]) {
      self.kind = kind
      self.shown = shown
      self.withheld = withheld
    }

    var testDescription: String { kind }
  }

  private static let place = ["招聘单位", "招聘岗位", "岗位代码"]

  @Test(arguments: [
    Example(
      "announcement",
      place + ["招聘人数", "学历要求", "学位要求", "专业要求", "教师资格要求", "年龄上限", "其他条件", "开考比例"],
      withheld: []),
    Example("adjustment", place + ["原招聘人数", "报名人数", "调整后人数", "调整方式"], withheld: []),
    Example("written", place + ["准考证号", "笔试成绩", "加分", "笔试折算成绩", "名次", "备注"], withheld: ["姓名"]),
    Example(
      "interviewees", place + ["准考证号", "笔试成绩", "加分", "笔试折算成绩", "素质测试", "名次"],
      withheld: ["计划数", "姓名"]),
    Example(
      "interview-substitutes",
      place + ["准考证号", "笔试成绩", "加分", "笔试折算成绩", "名次", "递补对象", "环节", "原因类别"], withheld: ["姓名"]),
    Example(
      "interview", place + ["考场", "准考证号", "考官评分", "技能测试", "面试成绩", "备注"], withheld: ["姓名"]),
    Example(
      "totals",
      place + [
        "准考证号", "笔试成绩", "加分", "笔试折算成绩", "素质测试", "面试成绩", "总成绩", "名次", "备注", "是否进入体检考察",
        "是否等额人选",
      ], withheld: ["计划数", "姓名"]),
    Example(
      "examination", place + ["准考证号", "总成绩", "名次", "结论"], withheld: ["姓名", "体检结论", "考察结论"]),
    Example(
      "substitutes", place + ["准考证号", "总成绩", "名次", "递补对象", "环节", "原因类别"], withheld: ["姓名"]),
    Example(
      "proposed",
      place + [
        "姓名", "性别", "出生年月", "学历", "学位", "毕业院校", "所学专业", "准考证号", "笔试成绩", "面试成绩", "总成绩", "名次",
        "备注",
      ], withheld: ["计划数", "身份证号", "联系电话"]),
    Example("result", place + ["准考证号", "姓名", "聘用结果"], withheld: []),
  ])
  func `the public sees these columns and no others`(_ example: Example) {
    let roster = hiring(example.kind).roster
    #expect(roster.publicColumns.map(\.header) == example.shown)
    #expect(
      roster.columns.filter { !$0.privacy.isPublic }.map(\.header) == example.withheld)
  }

  @Test func `numbers, phones, addresses and days of birth are in no public column`() {
    for kind in teacherHiringKinds {
      for column in kind.roster.publicColumns {
        #expect(column.type != .day)
        for word in ["身份证", "电话", "地址", "住址", "体检", "考察"] where column.id != "examined" {
          #expect(!column.header.contains(word))
        }
      }
    }
  }

  @Test func `what is said of a person is a choice, never free words`() {
    let free = ["招聘单位", "招聘岗位", "姓名", "毕业院校", "所学专业", "考场"]
    for kind in teacherHiringKinds.dropFirst(2) {
      let texts = kind.roster.publicColumns.filter { $0.type == .text }.map(\.header)
      #expect(Set(texts).isSubset(of: free))
    }
  }
}
