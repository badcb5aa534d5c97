import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import StudentAid

/// A row as a school fills it in.
func member(
  _ name: String, _ role: String, _ changes: [String: String] = [:]
) -> [String: String] {
  [
    "姓名": name, "学校": "云溪县第一小学", "年级": "三年级", "班级": "1班", "身份": role,
  ].merging(changes) { $1 }
}

/// A class teacher who gives the class's roll, and so many pupils.
private func group(roll: Int, pupils: Int, _ changes: [String: String] = [:]) -> [[String: String]]
{
  let names = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨")
  return [member("张老", "班主任", ["班级人数": String(roll)].merging(changes) { $1 })]
    + (0..<pupils).map { member("\(names[$0])小", "学生代表", changes) }
}

struct ShareExample: Sendable, CustomTestStringConvertible {
  let roll: Int
  let pupils: Int
  let isEnough: Bool
  var testDescription: String { "\(pupils) of \(roll)" }
}

@Suite struct CommitteeTests {
  @Test(arguments: [
    ShareExample(roll: 40, pupils: 6, isEnough: true),
    ShareExample(roll: 40, pupils: 5, isEnough: false),
    ShareExample(roll: 41, pupils: 6, isEnough: false),
    ShareExample(roll: 41, pupils: 7, isEnough: true),
    ShareExample(roll: 45, pupils: 7, isEnough: true),
    ShareExample(roll: 46, pupils: 7, isEnough: true),
    ShareExample(roll: 47, pupils: 7, isEnough: false),
    ShareExample(roll: 1, pupils: 0, isEnough: false),
    ShareExample(roll: 100, pupils: 15, isEnough: true),
    ShareExample(roll: 100, pupils: 14, isEnough: false),
  ])
  func `pupils are fifteen of a hundred at least`(_ example: ShareExample) {
    let findings = imported(
      group(roll: example.roll, pupils: example.pupils), as: committeeMembers
    ).findings
    #expect(findings.map(\.rule) == (example.isEnough ? [] : ["AID-006"]))
    #expect(findings.allSatisfy { $0.severity == .explain })
  }

  @Test func `each class is counted on its own`() {
    let other = ["班级": "2班"]
    let rows = group(roll: 20, pupils: 3) + group(roll: 20, pupils: 2, other)
    #expect(imported(rows, as: committeeMembers).findingsInShort == ["AID-006 G6"])
  }

  @Test func `a class without its roll is mentioned once, with the count`() {
    let rows = ["1班", "2班"].map { member("张老", "班主任", ["班级": $0]) }
    let list = imported(rows, as: committeeMembers)
    #expect(list.findingsInShort == ["AID-007 H2"])
    #expect(list.findings.first?.problem.contains("共 2 个班") == true)
  }

  @Test func `a class has one roll`() {
    let rows = group(roll: 20, pupils: 4) + [member("王师", "任课教师", ["班级人数": "21"])]
    #expect(imported(rows, as: committeeMembers).findingsInShort == ["AID-008 H7"])
  }

  @Test func `the same name twice in a group is asked about, in another it is not`() {
    let twice = group(roll: 20, pupils: 3) + [member("赵小", "家长代表")]
    #expect(imported(twice, as: committeeMembers).findingsInShort == ["AID-009 A6"])
    let apart = group(roll: 20, pupils: 3) + group(roll: 20, pupils: 3, ["班级": "2班"])
    #expect(imported(apart, as: committeeMembers).findings.isEmpty)
  }

  @Test(arguments: [
    ("2026-09-27", ["AID-010 评议日期"], Finding.Severity.mustFix),
    ("2026-09-28", ["AID-010 评议日期"], .explain),
    ("2026-09-29", [], .explain),
  ])
  func `a group acts after its names have hung`(
    _ day: String, _ expected: [String], _ severity: Finding.Severity
  ) throws {
    let kind = try aidKind("aid.committee")
    let content = try aidContent(
      "aid.committee", group(roll: 20, pupils: 3), facts: ["评议日期": [day]])
    #expect(kind.checksInShort(content) == expected)
    #expect(kind.checks(content).allSatisfy { $0.severity == severity })
  }

  @Test func `the notice says how large each group is`() throws {
    let rows = group(roll: 20, pupils: 3) + group(roll: 20, pupils: 4, ["班级": "三年级2班"])
    let content = try aidContent("aid.committee", rows)
    #expect(
      try aidKind("aid.committee").statement("各班人数", of: content) == [
        "三年级1班4人（学生代表3人）", "三年级2班5人（学生代表4人）",
      ])
  }

  @Test func `where several schools are listed, the school stands before the class`() throws {
    let rows = group(roll: 20, pupils: 3) + group(roll: 20, pupils: 4, ["学校": "云溪县第二小学"])
    let content = try aidContent("aid.committee", rows)
    let sizes = try #require(try aidKind("aid.committee").statement("各班人数", of: content))
    #expect(sizes.count == 2 && sizes.allSatisfy { $0.hasPrefix("云溪县") })
    #expect(sizes.last == "云溪县第二小学三年级1班5人（学生代表4人）")
  }
}
