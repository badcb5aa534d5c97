import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct PostTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: Row
    let expected: [String]

    init(_ name: String, _ changes: Row, _ expected: [String]) {
      (testDescription, self.changes, self.expected) = (name, changes, expected)
    }
  }

  @Test(arguments: [
    Example("vacant is approved less filled", [:], []),
    Example("one too many", ["空缺岗位数": "4"], ["TITLE-001 空缺岗位数 row 2"]),
    Example("one too few", ["空缺岗位数": "2"], ["TITLE-001 空缺岗位数 row 2"]),
    Example("full, so none", ["已聘人数": "20", "空缺岗位数": "0", "本次评聘数": "0"], []),
    Example("over-full counts as none", ["已聘人数": "22", "空缺岗位数": "0", "本次评聘数": "0"], []),
    Example(
      "full, and one all the same", ["已聘人数": "20", "空缺岗位数": "0", "本次评聘数": "1"],
      ["TITLE-002 本次评聘数 row 2"]),
    Example("all vacant posts", ["本次评聘数": "3"], []),
    Example("more than vacant", ["本次评聘数": "4"], ["TITLE-002 本次评聘数 row 2"]),
    Example("more recommended than posts", ["推荐人数": "3"], []),
    Example("fewer recommended than posts", ["推荐人数": "1"], ["TITLE-003 推荐人数 row 2"]),
    Example("as many handed in as there are posts", ["实交材料数": "2"], []),
    Example("one more handed in", ["实交材料数": "3"], ["TITLE-006 实交材料数 row 2"]),
    Example("handed in within the surplus", ["推荐人数": "3", "实交材料数": "3"], []),
    Example("seventh grade is 副高级", ["岗位等级": "七级"], []),
    Example("fifth grade is 副高级", ["岗位等级": "五级"], []),
    Example("fourth grade is not", ["岗位等级": "四级"], ["TITLE-007 岗位等级 row 2"]),
    Example("eighth grade is not", ["岗位等级": "八级"], ["TITLE-007 岗位等级 row 2"]),
  ])
  func `a row of posts`(_ example: Example) {
    let row = sampleRow(in: evaluatedPosts, example.changes)
    #expect(listFindings([row], as: evaluatedPosts) == example.expected)
  }

  @Test(arguments: [("4", []), ("3", ["TITLE-004 核准评审总职数 row 2"])])
  func `a unit stays within what it may evaluate in all`(_ cap: String, _ expected: [String]) {
    let rows = ["高中语文", "高中数学"].map {
      sampleRow(in: evaluatedPosts, ["学科": $0, "核准评审总职数": cap])
    }
    #expect(listFindings(rows, as: evaluatedPosts) == expected)
    let other = sampleRow(in: evaluatedPosts, ["单位": "云溪县第二中学"])
    #expect(listFindings(rows + [other], as: evaluatedPosts) == expected)
  }

  @Test func `a unit has one such number`() {
    let rows = [("高中语文", "9"), ("高中数学", "8")].map {
      sampleRow(in: evaluatedPosts, ["学科": $0.0, "核准评审总职数": $0.1])
    }
    #expect(listFindings(rows, as: evaluatedPosts) == ["TITLE-005 核准评审总职数 row 3"])
  }

  @Test func `a post stands once, and a level is given whole or by grade`() {
    let whole = sampleRow(in: evaluatedPosts)
    let seventh = sampleRow(in: evaluatedPosts, ["岗位等级": "七级"])
    let sixth = sampleRow(in: evaluatedPosts, ["岗位等级": "六级"])
    #expect(listFindings([whole, whole], as: evaluatedPosts) == ["TITLE-008 岗位层级 row 3"])
    #expect(listFindings([seventh, sixth], as: evaluatedPosts) == [])
    #expect(listFindings([seventh, whole, sixth], as: evaluatedPosts) == ["TITLE-009 岗位等级 row 3"])
  }

  @Test(arguments: [
    (["方案通过日期": "2026-10-28"], []),
    (["方案通过日期": "2026-10-29"], ["TITLE-010 方案通过日期"]),
    (["申报开始": "2026-10-28", "申报截止": "2026-10-28"], []),
    (["申报开始": "2026-10-27", "申报截止": "2026-10-30"], ["TITLE-011 申报开始"]),
    (["申报开始": "2026-10-30", "申报截止": "2026-10-29"], ["TITLE-012 申报截止"]),
  ])
  func `a scheme is agreed, then posted, then applied under`(
    _ facts: Row, _ expected: [String]
  ) {
    let days = ["申报开始": "2026-11-02", "申报截止": "2026-11-06"].merging(facts) { $1 }
    let rows = [sampleRow(in: evaluatedPosts)]
    #expect(noticeFindingsInShort("scheme", rows, days) == expected)
  }

  @Test func `the notice says what there is of each level`() {
    let rows = [
      sampleRow(in: evaluatedPosts),
      sampleRow(in: evaluatedPosts, ["岗位层级": "中级", "推荐人数": "3"]),
    ]
    let kind = titleNotice("scheme")
    let one = titleContent("scheme", rows)
    #expect(kind.statement("评聘岗位总数", of: one) == ["4"])
    #expect(
      kind.statement("岗位数额说明", of: one) == [
        "副高级核准20个，已聘17人，空缺3个，本次评聘2个", "中级核准20个，已聘17人，空缺3个，本次评聘2个，差额推荐3人",
      ])
    let two = titleContent("scheme", rows + [rows[0].merging(["单位": "云溪县第二中学"]) { $1 }])
    #expect(kind.statement("岗位数额说明", of: two)?.last == "云溪县第二中学：副高级核准20个，已聘17人，空缺3个，本次评聘2个")
  }
}
