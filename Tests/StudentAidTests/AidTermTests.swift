import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A made-up term of a whole county, as its schools would hand it in.
@Suite struct AidTermTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a county's lists have no findings`(_ seed: UInt64) {
    let term = SampleAidTerm(seed: seed)
    // Made-up names may meet in one group, as real ones do; nothing else is to be said.
    let groups = imported(term.committees, as: committeeMembers).findings
    #expect(groups.filter { $0.rule != "AID-009" } == [])
    for roster in [classProposals, recognisedPupils] {
      let list = imported(term.proposals, as: roster)
      #expect(list.findings == [])
      #expect(list.records.count == term.proposals.count)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `nothing withheld of any pupil is in any publication`(_ seed: UInt64) throws {
    let rows = SampleAidTerm(pupils: 400, seed: seed).proposals
    #expect(rows.count > 40)
    let kind = try aidKind("aid.recognition")
    let content = try aidContent("aid.recognition", rows)
    let made = try kind.publication(
      of: content.records, facts: content.facts, title: "公示", period: samplePeriod)
    let tables = made.tables + (made.web?.tables ?? [])
    let shown = Set(tables.flatMap(\.cells).map(\.text))
    for row in rows {
      for header in ["身份证号", "学籍号", "困难类型"] {
        #expect(!shown.contains(row[header] ?? ""))
      }
    }
    #expect(shown.contains(rows[0]["姓名"] ?? ""))
  }

  @Test func `the web names nobody in a county with children, and counts everybody`() throws {
    let rows = SampleAidTerm(pupils: 400).proposals
    let content = try aidContent("aid.recognition", rows)
    let made = try aidKind("aid.recognition").publication(
      of: content.records, facts: content.facts, title: "公示", period: samplePeriod)
    let web = try #require(made.web?.tables.first)
    let names = Set(rows.compactMap { $0["姓名"] })
    #expect(names.isDisjoint(with: web.cells.map(\.text)))
    let counts = web.cells.compactMap { if case .integer(let count) = $0 { count } else { nil } }
    #expect(counts.reduce(0, +) == rows.count)
  }

  @Test func `a school of the senior stage shows its names`() throws {
    let rows = SampleAidTerm().proposals.filter { $0["学校"] == "云溪县第一高级中学" }
    #expect(!rows.isEmpty)
    #expect(try aidKind("aid.recognition").web(aidContent("aid.recognition", rows)) == .list)
  }
}
