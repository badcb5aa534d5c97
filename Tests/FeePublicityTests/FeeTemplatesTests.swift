import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import FeePublicity

@Suite struct FeeTemplatesTests {
  private func text(
    _ id: String, _ rows: [[String: String]], facts: [String: [String]] = [:]
  ) throws -> String {
    let kind = try feeKind(id)
    let content = try feeContent(id, rows, facts: facts)
    let library = TemplateLibrary(builtIn: templateFiles)
    let publication = try kind.publication(
      of: content.records, facts: content.facts,
      title: try library.title(for: kind, facts: content.facts), period: samplePeriod)
    return plainText(
      of: try library.document(
        for: publication, kind: kind, fingerprint: publication.fingerprint))
  }

  private func sample(_ roster: Roster) -> [String: String] {
    Dictionary(roster.columns.map { ($0.header, $0.example) }) { $1 }
  }

  @Test(arguments: feeKinds.map { String($0.id.dropFirst(5)) })
  func `the template makes a notice of the least and of all facts`(_ id: String) throws {
    let kind = try feeKind(id)
    let least = try text(id, [sample(kind.roster)])
    let names = kind.facts.filter { !$0.name.hasPrefix("公示") || $0.isRequired }
    var all = Dictionary(names.map { ($0.name, [$0.example]) }) { first, _ in first }
    if all["投诉电话"] != nil { all["投诉电话"] = allAuthorities }
    let whole = try text(id, [sample(kind.roster)], facts: all)
    for text in [least, whole] {
      #expect(text.contains("0579-00000002"), "whom to complain to")
      for mark in ["{{", "。。", "：。", "，。", "；。", "（）", "《》"] {
        #expect(!text.contains(mark), "\(mark)")
      }
    }
    #expect(whole.count > least.count)
  }

  @Test func `a board says all that the rules ask for`() throws {
    let row = boardRow(["备注": "学期结束多退少补", "收费标准": "不超过300元", "收费单位": "云溪县服务中心", "减免政策": "烈士子女免收"])
    let text = try text(
      "board", [row], facts: ["减免政策": ["对家庭经济困难学生免收住宿费"], "自愿确认": ["由家长在选择书上签字"]])
    for words in [
      "服务性收费1项", "课后服务费", "元/生·学期", "不超过300元", "云溪县发展和改革局", "云发改价格〔2025〕8号",
      "自愿参加的学生", "按学期", "自愿", "云溪县服务中心", "学期结束多退少补", "对家庭经济困难学生免收住宿费",
      "云溪县市场监督管理局 12315", "由家长在选择书上签字", "2026年9月1日至2027年1月31日", "长期张挂", "课后服务费：烈士子女免收",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `a settlement says by which rule, and what goes back`() throws {
    let text = try text("settlement", [sample(feeSettlement)], facts: ["结算办法": ["多退少不补"]])
    #expect(text.contains("结算实行多退少不补"))
    #expect(text.contains("应退合计283.50元（人民币贰佰捌拾叁元伍角整）"))
    #expect(text.contains("课后服务费：预收5400.00元，支出5116.50元，应退283.50元"))
  }

  @Test func `a term says each grade's total`() throws {
    let text = try text("term", [termRow("一年级", "校服费", "403")])
    #expect(text.contains("一年级403.00元（人民币肆佰零叁元整）"))
  }
}
