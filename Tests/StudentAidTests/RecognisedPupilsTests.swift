import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A row as a school fills it in; the child's number follows from `number`.
func pupil(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
  let id = sampleResidentID(born: "2016-03-09", serial: number)
  let row = [
    "姓名": "李小\(["一", "二", "三", "四", "五"][number % 5])", "学籍号": "G" + id, "身份证号": id,
    "学校": "云溪县第一小学", "年级": "三年级", "班级": "1班", "认定档次": "困难",
  ]
  return row.merging(changes) { _, changed in changed }
}

@Suite struct RecognisedPupilsTests {
  @Test func `a list in order has no findings`() {
    let list = imported([pupil(1), pupil(2), pupil(3)], as: recognisedPupils)
    #expect(list.findings.isEmpty)
    #expect(list.records.map { $0[AidPupil.level] } == ["困难", "困难", "困难"])
  }

  @Test func `nothing withheld reaches the public table`() throws {
    let row = pupil(
      1, ["困难类型": "孤儿", "家庭住址": "云溪县城关镇2号", "监护人电话": "13800000000"])
    let list = imported([row], as: recognisedPupils)
    #expect(list.findings.isEmpty)
    let table = try recognisedPupils.publicTable(of: list.records)
    #expect(table.columns.map(\.header) == ["序号", "姓名", "学校", "年级", "班级", "认定档次"])
    #expect(table.cells.map(\.text) == ["1", "李小二", "云溪县第一小学", "三年级", "1班", "困难"])
  }

  @Test func `the order is the school's own, and the notice says so`() throws {
    let rows = [pupil(3), pupil(1), pupil(2)]
    let list = imported(rows, as: recognisedPupils)
    #expect(recognisedPupils.ordered(list.records) == list.records)
    #expect(recognisedPupils.orderWords == "按报送顺序排列")
  }

  @Test(arguments: ["特别困难", "困难", "一般困难"])
  func `a level of the closed list is taken`(_ level: String) {
    #expect(imported([pupil(1, ["认定档次": level])], as: recognisedPupils).findings.isEmpty)
  }

  @Test(arguments: ["特困", "比较困难", "一般", "A档", "困难 学生"])
  func `any other word for a level is refused, with the words allowed`(_ level: String) {
    let findings = imported([pupil(1, ["认定档次": level])], as: recognisedPupils).findings
    #expect(findings.map(\.rule) == ["R-LIST-01"])
    #expect(findings.first?.remedy.contains("特别困难、困难、一般困难") == true)
  }

  @Test func `the same child twice is refused, in whatever school`() {
    let twice = imported(
      [pupil(1), pupil(1, ["姓名": "李小六", "学校": "云溪县第二小学"])], as: recognisedPupils)
    #expect(twice.findingsInShort == ["R-DUP-01 B3", "R-DUP-01 C3"])
  }

  @Test(arguments: [
    NamesakeExample([:], [:], expected: [], "two numbers that differ"),
    NamesakeExample(
      ["学籍号": "", "身份证号": ""], ["学籍号": "", "身份证号": ""],
      expected: ["AID-005 B2", "AID-004 A3"], "no number at all"),
    NamesakeExample(
      [:], ["学籍号": "", "身份证号": ""], expected: ["AID-004 A3", "AID-005 B3"],
      "only one has a number"),
    NamesakeExample(
      ["学籍号": ""], ["身份证号": ""], expected: ["AID-004 A3"],
      "one has one number, the other the other"),
    NamesakeExample(["学籍号": ""], ["学籍号": ""], expected: [], "ID numbers are enough"),
    NamesakeExample(["身份证号": ""], ["身份证号": ""], expected: [], "student numbers are enough"),
    NamesakeExample(
      ["学籍号": "", "身份证号": ""], ["学籍号": "", "身份证号": "", "班级": "2班"],
      expected: ["AID-005 B2"], "another class is another child"),
  ])
  func `namesakes of a class are told apart by a number`(_ example: NamesakeExample) {
    let name = ["姓名": "王子涵"]
    let rows = [
      pupil(1, name.merging(example.first) { $1 }), pupil(2, name.merging(example.second) { $1 }),
    ]
    #expect(imported(rows, as: recognisedPupils).findingsInShort == example.expected)
  }

  @Test func `a missing number is mentioned once, with the count`() {
    let bare = ["学籍号": "", "身份证号": ""]
    let findings = imported(
      [pupil(1), pupil(2, bare), pupil(3, bare)], as: recognisedPupils
    ).findings
    #expect(findings.map(\.rule) == ["AID-005"])
    #expect(findings.first?.problem.contains("共 2 人") == true)
  }
}

struct NamesakeExample: Sendable, CustomTestStringConvertible {
  let first: [String: String]
  let second: [String: String]
  let expected: [String]
  let testDescription: String

  init(
    _ first: [String: String], _ second: [String: String], expected: [String],
    _ testDescription: String
  ) {
    self.first = first
    self.second = second
    self.expected = expected
    self.testDescription = testDescription
  }
}
