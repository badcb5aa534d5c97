import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import DisclosureDocuments

/// Notices of words alone, and words that stand beside the declaration of a kind.
@Suite struct NoticeWithoutListTests {
  private let specs = [
    FactSpec("发布单位", example: "某局"), FactSpec("正文", .texts, example: "一段。"),
  ]

  private func kind(_ roster: Roster = .none) -> NoticeKind {
    NoticeKind(
      id: "general.text.sample", name: "样张", domain: .general, stage: 1, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: roster, facts: specs,
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: ["经办人"],
      takeDown: ("办结后撤下", .practice("测试")))
  }

  private func document(
    body: String, title: String = "公告", hasSeal: Bool = true, attachments: [String] = []
  ) throws -> NoticeDocument {
    let wording = NoticeWording(
      title: .init(title, line: 30), body: .init(body, line: 41), hasSeal: hasSeal,
      attachments: attachments)
    let library = TemplateLibrary(builtIn: [:]).including([kind().id: wording])
    let entries = [
      FactEntry(name: "发布单位", values: ["某局"], line: 1),
      FactEntry(name: "正文", values: ["第一段。", "第二段。"], line: 2),
    ]
    let facts = Facts.read(entries, as: specs).facts
    let publication = try kind().publication(
      of: [], facts: facts, title: try library.title(for: kind(), facts: facts),
      period: samplePeriod)
    #expect(publication.tables.isEmpty)
    return try library.document(for: publication, kind: kind(), fingerprint: "f")
  }

  @Test func `its paragraphs come from the facts, in every channel`() throws {
    let document = try document(
      body: "{{#正文}}\n{{.}}\n\n{{/正文}}\n时间{{公示期}}\n\n【落款】\n", hasSeal: false)
    #expect(
      outline(document) == """
        title: 公告
        subject: 样张
        paragraph: 第一段。
        paragraph: 第二段。
        paragraph: 时间2026年9月29日至2026年10月10日，共5个工作日
        signature: ["某局"] 2026年9月28日

        """)
    #expect(plainText(of: document).contains("　　第二段。\n"))
    #expect(html(of: document, period: samplePeriod).contains("<p>第二段。</p>"))
    #expect(
      try !html(of: document, period: samplePeriod).contains("<table") && !pdf(of: document).isEmpty
    )
  }

  @Test(arguments: [
    ("甲{{公示期}}{{正文}}\n\n【名单】\n\n【落款】\n", "TPL-07", 43),
    ("{{人数}}{{公示期}}{{正文}}\n\n【落款】\n", "TPL-03", 41),
    ("{{公示期}}{{正文}}\n\n\n{{排列}}\n\n【落款】\n", "TPL-03", 44), ("{{公示期}}{{正文}}\n", "TPL-09", nil),
    ("{{公示期}}{{正文}}\n\n【落款】\n\u{E000}", "TPL-06", 44),
  ])
  func `what it cannot have is found on its own line`(
    _ body: String, _ rule: String, _ line: Int?
  ) {
    let error = #expect(throws: TemplateError.self) { try document(body: body) }
    #expect(error?.problems.map(\.rule) == [rule])
    #expect(error?.problems.first?.line == line)
  }

  @Test func `the title has its own line too`() {
    let body = "{{公示期}}{{正文}}\n\n【落款】\n"
    let error = #expect(throws: TemplateError.self) { try document(body: body, title: "{{名称}}公告") }
    #expect(error?.problems.map(\.line) == [30])
    #expect(error?.template == "general.text.sample")
  }

  @Test func `attachments are named as in a template`() throws {
    let document = try document(
      body: "{{公示期}}{{正文}}\n\n【附件】\n\n【落款】\n", attachments: ["草案"])
    #expect(document.blocks.contains(.attachments(["草案"])))
  }

  @Test func `an office's own file goes before the words of the declaration`() throws {
    let library = try TemplateLibrary(builtIn: [:]).including([
      kind().id: NoticeWording(title: .init("甲", line: 1), body: .init("", line: 2))
    ]).overridden(by: [kind().id: "---\n标题: 乙\n---\n"])
    #expect(try library.title(for: kind(), facts: Facts.read([], as: []).facts).text == "乙")
  }

  @Test func `names that no fact may have are those that every notice has`() throws {
    let publication = Publication(
      kind: "general.sample", title: "公示", issuer: "局", facts: [], period: samplePeriod,
      comesDown: .atPeriodEnd, tables: [try sampleTable(rows: 1)])
    let names = publication.derivedNames(fingerprint: "f").map(\.name)
    #expect(Set(names) == derivedNamesOfNotices)
  }
}
