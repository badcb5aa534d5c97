import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct HiringTemplatesTests {
  private func text(of kind: NoticeKind, _ facts: Facts) throws -> String {
    let library = TemplateLibrary(builtIn: templateFiles)
    let row = Dictionary(kind.roster.columns.map { ($0.header, $0.example) }) { $1 }
    let publication = try kind.publication(
      of: imported([row], as: kind.roster).records, facts: facts,
      title: try library.title(for: kind, facts: facts), period: samplePeriod)
    let document = try library.document(
      for: publication, kind: kind, fingerprint: publication.fingerprint)
    return plainText(of: document)
  }

  @Test(arguments: teacherHiringKinds.map(\.id))
  func `the template makes a notice of the least and of all facts`(_ id: String) throws {
    let kind = try #require(teacherHiringKinds.first { $0.id == id })
    let least = try text(of: kind, facts(of: kind))
    let names = kind.facts.filter { !$0.name.hasPrefix("公示") || $0.isRequired }.map(\.name)
    var all = Dictionary(
      kind.facts.filter { names.contains($0.name) }.map { ($0.name, $0.example) }
    ) { first, _ in first }
    if all["总成绩取位"] != nil { all.merge(schemeAsFacts()) { $1 } }
    let whole = try text(of: kind, facts(of: kind, all))
    for text in [least, whole] {
      #expect(text.contains("0579-00000002"), "whom to complain to")
      #expect(text.contains("工作日"))
      for mark in ["{{", "。。", "：。", "，。", "；。"] { #expect(!text.contains(mark)) }
    }
    #expect(whole.count > least.count || names.count == kind.facts.filter(\.isRequired).count)
  }

  @Test func `the counting of marks is printed with the totals`() throws {
    let kind = hiring("totals")
    let text = try text(of: kind, facts(of: kind, schemeAsFacts()))
    #expect(text.contains("总成绩＝笔试成绩×50%＋面试成绩×50%，保留两位小数，四舍五入。"))
    #expect(text.contains("总成绩相同的，依次比较面试成绩、学历。"))
  }

  @Test func `days of facts are printed as days`() throws {
    let text = try text(of: hiring("written"), facts(of: hiring("written")))
    #expect(text.contains("笔试已于2026年5月16日举行"))
  }
}
