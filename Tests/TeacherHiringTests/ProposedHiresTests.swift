import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

/// A row as an office fills it in; the person's number, ticket and name follow from `number`.
func hire(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
  let row = [
    "招聘单位": "云溪县第一小学", "招聘岗位": "小学语文教师", "计划数": "2", "姓名": "王小明", "性别": "男",
    "身份证号": sampleResidentID(born: "1998-05-17", serial: number * 2 + 1), "出生年月": "1998年5月",
    "学历": "大学本科", "学位": "学士", "毕业院校": "某某师范学院", "所学专业": "汉语言文学",
    "准考证号": "20260100\(number)", "笔试成绩": "80", "面试成绩": "90", "总成绩": "85", "名次": String(number),
  ]
  return row.merging(changes) { _, changed in changed }
}

@Suite struct ProposedHiresTests {
  @Test func `two people for two places are in order`() {
    let list = imported([hire(1), hire(2)], as: proposedHires)
    #expect(list.findings.isEmpty)
    #expect(list.records.map { $0[Candidate.rank] } == [1, 2])
    #expect(list.records.first?[Candidate.birthMonth] == YearMonth(year: 1998, month: 5))
  }

  @Test func `the public sees these columns and no others`() {
    #expect(
      proposedHires.publicColumns.map(\.header) == [
        "招聘单位", "招聘岗位", "岗位代码", "姓名", "性别", "出生年月", "学历", "学位", "毕业院校", "所学专业",
        "准考证号", "笔试成绩", "面试成绩", "总成绩", "名次", "备注",
      ])
    #expect(
      proposedHires.columns.filter { !$0.privacy.isPublic }.map(\.header) == [
        "计划数", "身份证号", "联系电话",
      ])
  }

  @Test func `a day of birth is public as its month`() throws {
    let list = imported([hire(1, ["出生年月": "1998-05-17", "计划数": "1"])], as: proposedHires)
    #expect(list.findings.isEmpty)
    let texts = try proposedHires.publicTable(of: list.records).cells.map(\.text)
    #expect(texts.contains("1998年5月"))
    #expect(!texts.contains { $0.contains("17") })
  }

  @Test func `posts keep the order given and their people stand by rank`() throws {
    let list = imported(
      [
        hire(2, ["招聘单位": "云溪县第二小学"]), hire(4, ["名次": "2"]),
        hire(1, ["招聘单位": "云溪县第二小学"]), hire(3, ["名次": "1"]),
      ], as: proposedHires)
    #expect(list.findings.isEmpty)
    let table = try proposedHires.publicTable(of: list.records)
    let ticket = try #require(table.columns.firstIndex { $0.header == "准考证号" })
    let tickets = (0..<table.rowCount).map { Array(table.row($0))[ticket].text }
    #expect(tickets == ["202601001", "202601002", "202601003", "202601004"])
    #expect(table.orderWords == "按招聘单位、招聘岗位和名次排列")
  }

  @Test(arguments: [
    ["准考证号": "202601001"], ["身份证号": sampleResidentID(born: "1998-05-17", serial: 3)],
  ])
  func `the same ticket or the same person twice is refused`(_ repeated: [String: String]) {
    let list = imported([hire(1), hire(2, repeated)], as: proposedHires)
    #expect(list.findings.map(\.rule) == ["R-DUP-01"])
  }

  @Test func `a remark is nothing but the mark of a substitute`() {
    let list = imported([hire(1), hire(2, ["备注": "李四身体不合格,由其递补"])], as: proposedHires)
    #expect(list.findings.map(\.rule) == ["R-LIST-01"])
  }

  @Test(arguments: [
    IdentityExample("男", "1998年5月", expected: [], "both agree with the number"),
    IdentityExample("女", "1998年5月", expected: ["HIRE-009 F2"], "digit 17 is odd: a man"),
    IdentityExample("男", "1998年6月", expected: ["HIRE-010 H2"], "a month late"),
    IdentityExample("男", "1998年4月", expected: ["HIRE-010 H2"], "a month early"),
    IdentityExample("男", "1997年5月", expected: ["HIRE-010 H2"], "a year early"),
    IdentityExample("女", "1999年5月", expected: ["HIRE-009 F2", "HIRE-010 H2"], "both wrong"),
  ])
  func `sex and month of birth are those of the ID number`(_ example: IdentityExample) {
    let row = hire(1, ["计划数": "1", "性别": example.sex, "出生年月": example.month])
    #expect(imported([row], as: proposedHires).findingsInShort == example.expected)
  }

  @Test func `a woman's number goes with a woman`() {
    let number = sampleResidentID(born: "1998-05-17", serial: 2)
    let rows = [
      hire(1, ["身份证号": number, "性别": "女"]), hire(2, ["身份证号": number, "性别": "男"]),
    ]
    #expect(
      imported(rows, as: proposedHires).findingsInShort == ["HIRE-009 F3", "R-DUP-01 G3"])
  }

  @Test func `no finding shows an ID number or a phone`() {
    let number = sampleResidentID(born: "1998-05-17", serial: 3)
    let broken = String(number.dropLast()) + (number.hasSuffix("1") ? "2" : "1")
    let rows = [
      hire(1, ["性别": "女", "联系电话": "1380000000"]), hire(1), hire(3, ["身份证号": broken]),
    ]
    let words = imported(rows, as: proposedHires).findings.map { "\($0) \($0.value ?? "")" }
    #expect(words.count >= 4)
    for text in words {
      #expect(!text.contains(number.prefix(17)))
      #expect(!text.contains("1380000000"))
    }
  }
}

struct IdentityExample: Sendable, CustomTestStringConvertible {
  let sex: String
  let month: String
  let expected: [String]
  let testDescription: String

  init(_ sex: String, _ month: String, expected: [String], _ testDescription: String) {
    self.sex = sex
    self.month = month
    self.expected = expected
    self.testDescription = testDescription
  }
}
