import Disclosure
import DisclosureTesting
import Proofreading
import Testing

/// The parts ①–⑫, each taken out of a notice that has them all.
@Suite struct PartTests {
  @Test func `a whole notice lacks nothing`() throws {
    #expect(partFindings(of: try notice(), try samplePublication(rows: 3)) == [])
    #expect(wordingFindings(in: ProofText(try notice())) == [])
  }

  struct Gap: CustomTestStringConvertible, Sendable {
    /// What is put in place of the first text that holds it.
    let words: String
    let instead: String
    let rule: String
    let severity: Finding.Severity

    init(
      _ words: String, _ rule: String, _ severity: Finding.Severity, instead: String = ""
    ) {
      self.words = words
      self.instead = instead
      self.rule = rule
      self.severity = severity
    }

    var testDescription: String { "\(rule) \(words)" }
  }

  @Test(arguments: [
    Gap("根据《事业单位人事管理条例》（国务院令第652号）等规定，", "PART-002", .explain),
    Gap("经发布公告、报名、笔试、面试等程序，", "PART-003", .explain),
    Gap("3人", "PART-004", .explain),
    Gap("2026年9月29日至", "PART-005", .mustFix),
    Gap("2026年10月10日", "PART-005", .mustFix, instead: "2026年10月11日"),
    Gap("，共5个工作日", "PART-014", .explain),
    Gap("受理部门：云溪县教育局人事科", "PART-006", .mustFix, instead: "受理部门：人事处"),
    Gap("联系电话：0579-00000001", "PART-006", .mustFix),
    Gap("受理时间：工作日8:30—12:00，14:00—17:30", "PART-006", .mustFix),
    Gap("书面", "PART-007", .explain),
    Gap("严格保密", "PART-008", .explain),
    Gap("逐件核查", "PART-008", .explain),
    Gap("监督电话", "PART-012", .explain, instead: "电话"),
  ])
  func `each part is missed`(_ gap: Gap) throws {
    let findings = partFindings(
      of: try notice { $0.replacing(gap.words, with: gap.instead) },
      try samplePublication(rows: 3))
    #expect(findings.map(\.rule) == [gap.rule])
    #expect(findings.map(\.severity) == [gap.severity])
  }

  @Test func `an announcement needs no promise of secrecy`() throws {
    let announcement = try notice(title: "关于公布拟聘用人员的公告") {
      $0.replacing("严格保密", with: "").replacing("经发布公告、报名、笔试、面试等程序，", with: "")
    }
    #expect(partFindings(of: announcement, try samplePublication(rows: 3)) == [])
  }

  @Test func `title signature and seal are parts`() throws {
    let bare = try notice(title: "拟聘用人员名单", signature: nil)
    #expect(
      partFindings(of: bare, try samplePublication(rows: 3)).map(\.rule)
        == ["PART-001", "PART-009", "PART-010"])
    let unsealed = try notice(
      signature: .init(issuers: ["云溪县教育局"], date: "2026年9月28日", hasSeal: false))
    #expect(
      partFindings(of: unsealed, try samplePublication(rows: 3)).map(\.rule) == ["PART-011"])
  }

  @Test func `an address has its postcode and the supervisor a phone of its own`() throws {
    let facts = ["通讯地址": ["云溪县文教路1号"], "监督电话": ["0579-00000001"]]
    let findings = partFindings(
      of: try notice { $0.replacing("，邮编321000", with: "") },
      try samplePublication(rows: 3, facts: facts))
    #expect(findings.map(\.rule) == ["PART-013", "PART-015"])
  }

  @Test func `a plain text is asked for the same parts`() {
    let lines = ["关于拟聘用人员的公示", "现将名单予以公示。", "云溪县教育局", "2026年9月28日"]
    let text = ProofText(reading: lines.map { ReadLine($0, at: .init()) })
    #expect(
      partFindings(in: text).map(\.rule) == [
        "PART-002", "PART-003", "PART-004", "PART-005", "PART-006", "PART-007", "PART-008",
        "PART-012",
      ])
  }

  private func notice(
    title: PublicText = "关于2026年公开招聘中小学教师拟聘用人员的公示",
    signature: NoticeDocument.Signature? = .init(
      issuers: ["云溪县教育局"], date: "2026年9月28日", hasSeal: true),
    _ change: (String) -> String = { $0 }
  ) throws -> NoticeDocument {
    let paragraphs = [
      "根据《事业单位人事管理条例》（国务院令第652号）等规定，经发布公告、报名、笔试、面试等程序，确定拟聘用人员3人。现予以公示。",
      "公示期为2026年9月29日至2026年10月10日，共5个工作日，至2026年10月10日（星期六）17:30截止。",
      "任何单位和个人有异议的，可以向受理部门书面反映。",
      "受理部门：云溪县教育局人事科", "联系人：吴老师", "联系电话：0579-00000001",
      "受理时间：工作日8:30—12:00，14:00—17:30", "通讯地址：云溪县文教路1号，邮编321000",
      "受理部门对收到的异议逐件核查，对反映人的身份严格保密。", "监督电话：0579-00000002。",
    ]
    var blocks: [NoticeDocument.Block] = []
    for paragraph in paragraphs {
      blocks.append(.paragraph([.text(try PublicText(scanning: change(paragraph)))]))
    }
    blocks.append(.table(try sampleTable(rows: 3)))
    if let signature { blocks.append(.signature(signature)) }
    return NoticeDocument(
      title: title, blocks: blocks, issuer: "云溪县教育局", subject: "拟聘用人员公示", fingerprint: nil)
  }
}
