import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import NoticeLife
import Testing
import WorkingDays

/// What a corrected notice says otherwise, and whether its period starts again.
@Suite struct CorrectionTests {
  @Test func `every rule stands in the table`() throws {
    #expect(try rulesOutOfStep("FIX-", domain: "NoticeLife") == [])
  }

  @Test func `there is one rule for each kind of change, and practice is its source`() {
    #expect(CorrectionRule.all.map(\.matter) == CorrectedMatter.allCases)
    #expect(CorrectionRule.all.allSatisfy { $0.source.standing == .practice })
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let facts: [String: [String]]
    var title: PublicText = "关于拟聘用人员的公示"
    var period = samplePeriod
    let statements: [String]
    let rules: [String]
    let startsAgain: Bool
  }

  @Test(arguments: [
    Change(
      testDescription: "a new phone", facts: ["联系电话": ["0579-00000009"]],
      statements: ["联系电话"], rules: ["FIX-012"], startsAgain: true),
    Change(
      testDescription: "an e-mail address that was not there", facts: ["电子邮箱": ["a@yunxi.example"]],
      statements: ["电子邮箱"], rules: ["FIX-012"], startsAgain: true),
    Change(
      testDescription: "another basis", facts: ["依据": ["《某办法》"]], statements: ["依据"],
      rules: ["FIX-014"], startsAgain: false),
    Change(
      testDescription: "another title", facts: [:], title: "关于拟聘人员的公示", statements: ["标题"],
      rules: ["FIX-014"], startsAgain: false),
    Change(
      testDescription: "another basis and a new phone",
      facts: ["依据": ["《某办法》"], "监督电话": ["0579-00000008"]], statements: ["依据", "监督电话"],
      rules: ["FIX-012", "FIX-014"], startsAgain: true),
    Change(
      testDescription: "a longer period", facts: [:],
      period: Period(
        posted: "2026-09-28", from: "2026-09-29", through: "2026-10-13", counting: 7, .workingDays,
        closingAt: samplePeriod.closesAt), statements: ["公示天数"], rules: ["FIX-011"],
      startsAgain: true),
    Change(
      testDescription: "the same period from another day", facts: ["成文日期": ["2026-10-12"]],
      period: Period(
        posted: "2026-10-12", from: "2026-10-13", through: "2026-10-19", counting: 5, .workingDays,
        closingAt: samplePeriod.closesAt), statements: [], rules: [], startsAgain: false),
  ])
  func `statements and period decide by their rules`(_ change: Change) throws {
    let old = try samplePublication(rows: 3, title: "关于拟聘用人员的公示").json
    let new = try samplePublication(
      rows: 3, period: change.period, title: change.title, facts: change.facts
    ).json
    let comparison = NoticeComparison(from: old, to: new, changesList: false)
    #expect(comparison.statements.map(\.name) == change.statements)
    #expect(comparison.rules.map(\.id) == change.rules)
    #expect(comparison.startsAgain == change.startsAgain)
    #expect(comparison.isEmpty == change.rules.isEmpty)
  }

  @Test func `a row that changes starts the period again, an order that changes does not`() throws {
    let old = try samplePublication(rows: 3)
    let first = old.tables[0]
    var cells = Array(first.cells)
    for column in 1..<first.columns.count { cells.swapAt(column, first.columns.count + column) }
    let reordered = PublicTable(
      title: first.title, columns: first.columns, cells: cells, orderWords: first.orderWords)
    let new = Publication(
      kind: old.kind, title: old.title, issuer: old.issuer, facts: old.facts, period: old.period,
      tables: [reordered])
    let order = NoticeComparison(from: old.json, to: new.json, changesList: false)
    #expect(order.rules.map(\.id) == ["FIX-013"])
    #expect(order.effect == "只有名单的次序有改动,公示期继续,不重新计算(惯例:不影响任何人权利的笔误,出更正说明,公示期继续)")
    let list = NoticeComparison(from: old.json, to: new.json, changesList: true)
    #expect(list.rules.map(\.id) == ["FIX-010"])
    #expect(list.effect == "名单有增减或者改动,公示期重新计算(惯例:名单、人员的岗位或者成绩、公示期有改动的,重新公示,公示期重新计算)")
  }

  @Test func `a corrected notice says first what it corrects, and its fingerprint covers that`()
    throws
  {
    let old = try samplePublication(rows: 3)
    let new = old.correcting("本公示更正2026年9月28日张贴的公示。")
    #expect(new.fingerprint != old.fingerprint)
    #expect(new.correction == "本公示更正2026年9月28日张贴的公示。")
    #expect(NoticeComparison(from: old.json, to: new.json, changesList: false).isEmpty)
  }

  @Test func `a page that was corrected says so once, and first`() throws {
    let document = NoticeDocument(
      title: "关于拟聘用人员的公示", blocks: [.paragraph([.text("现予以公示。")])], issuer: "云溪县教育局",
      subject: "公示", fingerprint: "0000-0000-0000-0001")
    let old = html(of: document, period: nil)
    func version(_ fingerprint: String) -> PageVersion {
      PageVersion(
        .correcting, title: "关于拟聘用人员的公示", posted: "2026-10-12", fingerprint: fingerprint,
        page: "../更正/notice.html")
    }
    let once = try #require(page(old, correctedBy: version("0000-0000-0000-0002")))
    let twice = try #require(page(once, correctedBy: version("0000-0000-0000-0003")))
    #expect(once.components(separatedBy: "本公示已更正").count == 2)
    #expect(twice.components(separatedBy: "本公示已更正").count == 2)
    #expect(twice.contains("0000-0000-0000-0003") && !twice.contains("0000-0000-0000-0002"))
    #expect(twice.contains("../%E6%9B%B4%E6%AD%A3/notice.html"))
    #expect(page("no page at all", correctedBy: version("0000-0000-0000-0002")) == nil)
  }
}
