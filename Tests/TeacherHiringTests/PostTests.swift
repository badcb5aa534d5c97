import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

/// A post with a plan and its people as rank, total and remark.
struct PostExample: Sendable, CustomTestStringConvertible {
  let plan: Int
  let people: [Person]
  let expected: [String]
  let testDescription: String

  struct Person: Sendable {
    let rank: Int
    let total: String
    let remark: String

    init(_ rank: Int, _ total: String, _ remark: String = "") {
      self.rank = rank
      self.total = total
      self.remark = remark
    }
  }

  init(plan: Int, _ people: [Person], _ expected: [String], _ testDescription: String) {
    self.plan = plan
    self.people = people
    self.expected = expected
    self.testDescription = testDescription
  }

  var findings: [String] {
    let rows = people.enumerated().map { offset, person in
      hire(
        offset + 1,
        [
          "计划数": String(plan), "名次": String(person.rank), "总成绩": person.total,
          "备注": person.remark,
        ])
    }
    return imported(rows, as: proposedHires).findingsInShort
  }
}

@Suite struct PostTests {
  @Test(arguments: [
    PostExample(plan: 1, [.init(1, "85")], [], "one planned, one proposed"),
    PostExample(plan: 2, [.init(1, "85")], ["HIRE-003 D2"], "one place stays empty"),
    PostExample(plan: 2, [.init(1, "85"), .init(2, "84")], [], "as many as planned"),
    PostExample(
      plan: 2, [.init(1, "85"), .init(2, "84"), .init(3, "83", "递补")], ["HIRE-002 D4"],
      "one too many, marked as a substitute or not"),
    PostExample(
      plan: 1, [.init(1, "85"), .init(2, "84")], ["HIRE-002 D3", "HIRE-004 Q3"],
      "one too many stands behind the plan"),
  ])
  func `as many are proposed as were planned`(_ example: PostExample) {
    #expect(example.findings == example.expected)
  }

  @Test(arguments: [
    PostExample(plan: 2, [.init(1, "85"), .init(3, "83", "递补")], [], "third moved up for second"),
    PostExample(
      plan: 2, [.init(1, "85"), .init(3, "83")], ["HIRE-004 Q3"], "third is not marked as moved up"),
    PostExample(
      plan: 2, [.init(1, "85"), .init(2, "84", "递补")], ["HIRE-005 R3"],
      "second of two places needs nobody to drop out"),
    PostExample(
      plan: 3, [.init(1, "85"), .init(3, "83"), .init(4, "82", "递补")], [],
      "second dropped out, fourth moved up"),
    PostExample(
      plan: 3, [.init(1, "85"), .init(3, "83")], ["HIRE-003 D2", "HIRE-006 Q3"],
      "second is missing and nobody moved up"),
    PostExample(plan: 1, [.init(2, "84", "递补")], [], "first dropped out, second moved up"),
    PostExample(
      plan: 2, [.init(2, "85")], ["HIRE-003 D2", "HIRE-006 Q2"], "nobody is first"),
    PostExample(
      plan: 3, [.init(1, "85"), .init(1, "85"), .init(3, "83")], [],
      "two are first, so third is next"),
    PostExample(
      plan: 4, [.init(1, "85"), .init(2, "84"), .init(2, "84"), .init(4, "80")], [],
      "standard competition ranking"),
    PostExample(
      plan: 4, [.init(1, "85"), .init(2, "84"), .init(2, "84"), .init(3, "80")],
      ["HIRE-007 Q5"], "after two seconds comes fourth, not third"),
    PostExample(
      plan: 3, [.init(1, "85"), .init(1, "85"), .init(2, "84")], ["HIRE-007 Q4"],
      "after two firsts comes third, not second"),
    PostExample(
      plan: 4,
      [.init(1, "85"), .init(3, "84"), .init(5, "82", "递补"), .init(6, "81", "递补")],
      [], "second and fourth dropped out, two moved up"),
    PostExample(
      plan: 4, [.init(1, "85"), .init(4, "84"), .init(5, "82", "递补")],
      ["HIRE-003 D2", "HIRE-006 Q3"], "two dropped out, one moved up"),
  ])
  func `a rank that nobody holds has somebody who moved up`(_ example: PostExample) {
    #expect(example.findings == example.expected)
  }

  @Test(arguments: [
    PostExample(plan: 2, [.init(1, "85.01"), .init(2, "85")], [], "one hundredth apart"),
    PostExample(plan: 2, [.init(1, "85"), .init(2, "85")], [], "a tie that was broken"),
    PostExample(plan: 2, [.init(1, "85"), .init(2, "85.01")], ["HIRE-008 P3"], "second is better"),
    PostExample(plan: 2, [.init(1, "85"), .init(1, "85.00")], [], "equal ranks, equal totals"),
    PostExample(
      plan: 2, [.init(1, "85"), .init(1, "85.01")], ["HIRE-008 P3"], "equal ranks, unequal totals"),
    PostExample(
      plan: 2, [.init(2, "85.01"), .init(1, "85")], ["HIRE-008 P2"],
      "the order of the rows does not matter"),
  ])
  func `a better rank has no lower total`(_ example: PostExample) {
    #expect(example.findings == example.expected)
  }

  @Test func `plans that disagree are shown against the first row and measure nothing`() {
    let rows = [hire(1), hire(2, ["计划数": "3"]), hire(3, ["计划数": "2"])]
    #expect(imported(rows, as: proposedHires).findingsInShort == ["HIRE-001 D3"])
  }

  @Test func `a plan or a rank that cannot be read brings no second finding`() {
    let rows = [hire(1), hire(2, ["计划数": "二"]), hire(9, ["招聘岗位": "小学数学教师", "名次": "l"])]
    let rules = imported(rows, as: proposedHires).findings.map(\.rule)
    #expect(rules == ["R-NUM-06", "HIRE-003", "R-NUM-06"])
  }

  @Test func `posts of two schools may share a name`() {
    let rows = [hire(1), hire(2), hire(3, ["招聘单位": "云溪县第二小学", "名次": "1", "计划数": "1"])]
    #expect(imported(rows, as: proposedHires).findings.isEmpty)
  }

  @Test func `posts of one school that share a name are told apart by their code`() {
    let rows = [
      hire(1, ["岗位代码": "0101", "计划数": "1"]),
      hire(2, ["岗位代码": "0102", "计划数": "1", "名次": "1"]),
    ]
    #expect(imported(rows, as: proposedHires).findings.isEmpty)
  }

  @Test func `a code names one post and stands in all its rows`() {
    let one = ["岗位代码": "0101", "计划数": "1"]
    let other = ["岗位代码": "0101", "招聘岗位": "小学数学教师", "计划数": "1", "名次": "1"]
    #expect(
      imported([hire(1, one), hire(2, other)], as: proposedHires).findingsInShort == [
        "HIRE-011 C3"
      ])
    let elsewhere = other.merging(["招聘单位": "云溪县第二小学"]) { _, new in new }
    #expect(imported([hire(1, one), hire(2, elsewhere)], as: proposedHires).findings.isEmpty)
    let uncoded = ["计划数": "1", "名次": "1"]
    #expect(
      imported([hire(1, one), hire(2, uncoded)], as: proposedHires).findingsInShort == [
        "HIRE-011 C3"
      ])
  }

  @Test func `a written mark that only some have is to be explained`() {
    let without = ["笔试成绩": ""]
    #expect(
      imported([hire(1), hire(2, without)], as: proposedHires).findingsInShort == ["HIRE-012 N3"])
    #expect(imported([hire(1, without), hire(2, without)], as: proposedHires).findings.isEmpty)
  }
}
