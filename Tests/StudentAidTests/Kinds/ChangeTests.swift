import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A row as a school fills it in.
func change(_ number: Int, _ way: String, _ changes: [String: String] = [:]) -> [String: String] {
  grant(number, ["调整方式": way]).merging(way == "调出" ? ["原因类别": "休学"] : [:]) { $1 }
    .merging(changes) { $1 }
}

@Suite struct ChangeTests {
  /// A university's month of March 2022: eleven lost the grant by leave and enlistment, and eleven
  /// others had it in their place.
  @Test func `eleven go and eleven come`() throws {
    let out = (1...11).map {
      change($0, "调出", ["原因类别": $0 <= 6 ? "休学" : "参军", "班级": "\($0)班"])
    }
    let into = (12...22).map { change($0, "调入", ["班级": "\($0)班"]) }
    #expect(imported(out + into, as: grantChanges).findings.isEmpty)
    let content = try aidContent("aid.changes", out + into)
    #expect(
      try aidKind("aid.changes").statement("调整情况", of: content) == ["普通高中国家助学金调出11人、调入11人"])
    let more = imported(out + into + [change(23, "调入")], as: grantChanges)
    #expect(more.findingsInShort == ["AID-021 J24"])
    #expect(more.findings.first?.severity == .explain)
  }

  @Test func `the balance is each school's and each programme's`() {
    let elsewhere = ["学校": "云溪县第二中学"]
    let other = ["资助项目": "普通高中免学杂费"]
    for apart in [elsewhere, other] {
      let rows = [change(1, "调出"), change(2, "调入", apart)]
      #expect(imported(rows, as: grantChanges).findingsInShort == ["AID-021 J3"])
    }
    #expect(imported([change(1, "调出")], as: grantChanges).findings.isEmpty)
  }

  @Test(arguments: [
    TierExample("调出", before: "一档", after: "", []),
    TierExample("调出", before: "", after: "", []),
    TierExample("调出", before: "一档", after: "二档", ["AID-020 L2"]),
    TierExample("调入", before: "", after: "二档", []),
    TierExample("调入", before: "一档", after: "二档", ["AID-020 K2"]),
    TierExample("调档", before: "一档", after: "二档", []),
    TierExample("调档", before: "一档", after: "一档", ["AID-020 L2"]),
    TierExample("调档", before: "", after: "二档", ["AID-020 K2"]),
    TierExample("调档", before: "一档", after: "", ["AID-020 L2"]),
  ])
  func `tiers fit the way of the change`(_ example: TierExample) {
    let row = change(1, example.way, ["原档次": example.before, "调整后档次": example.after])
    let found = imported([row], as: grantChanges).findingsInShort
    #expect(found.filter { !$0.hasPrefix("AID-021") } == example.expected)
  }

  @Test func `who goes has a class of reason, and its absence is mentioned once`() {
    let rows = [
      change(1, "调出", ["原因类别": ""]), change(2, "调出", ["原因类别": ""]), change(3, "调入"),
    ]
    let list = imported(rows, as: grantChanges)
    #expect(list.findingsInShort == ["AID-022 M2"])
    #expect(list.findings.first?.problem.contains("共 2 人") == true)
  }

  @Test(arguments: ["家庭变故", "患病", "低保取消"])
  func `a reason in other words is refused, and not repeated`(_ reason: String) {
    let findings = imported([change(1, "调出", ["原因类别": reason])], as: grantChanges).findings
    #expect(findings.map(\.rule).contains("R-LIST-01"))
    for finding in findings { #expect(!"\(finding)\(finding.value ?? "")".contains(reason)) }
  }

  @Test func `no reason reaches the public table`() throws {
    let content = try aidContent("aid.changes", [change(1, "调出"), change(2, "调入")])
    let tables = try grantChanges.publicTables(of: content.records)
    #expect(!tables.flatMap(\.cells).map(\.text).contains("休学"))
  }

  @Test func `who goes was on the list, and who comes was recognised`() throws {
    let links = try aidKind("aid.changes").links
    #expect(links.map(\.earlier) == ["aid.recognition", "aid.grants"])
    #expect(links[1].concerning.map(\.text) == ["调出", "调档"])
    #expect(links.allSatisfy { !$0.isComplete })
  }
}

struct TierExample: Sendable, CustomTestStringConvertible {
  let way: String
  let before: String
  let after: String
  let expected: [String]
  var testDescription: String { "\(way) \(before) → \(after)" }

  init(_ way: String, before: String, after: String, _ expected: [String]) {
    self.way = way
    self.before = before
    self.after = after
    self.expected = expected
  }
}
