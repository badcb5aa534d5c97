import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Templates
import Testing
import WorkingDays

@Suite struct NoticeWordingTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `the built-in template makes the whole notice`(_ kind: String) throws {
    let document = try sampleDocument(kind: kind)
    #expect(goldenDifference(outline(document), "\(kind).document.txt") == nil)
  }

  @Test func `optional facts that are given stand in the notice`() throws {
    let document = try sampleDocument(
      facts: ["电子邮箱": ["renshi@yunxi.example"], "公示依据": ["《某省规定》第十二条"], "成文日期": ["2026-09-27"]])
    let text = outline(document)
    #expect(text.contains("item: 电子邮箱：renshi@yunxi.example\n"))
    #expect(text.contains("可以当面递交、发送电子邮件或者邮寄"))
    #expect(text.contains("公示时间依据《某省规定》第十二条确定。"))
    #expect(text.contains("signature: [\"云溪县教育局\"] 2026年9月27日 with seal"))
  }

  /// A value that would be markup, a tag, a directive or a reference if it were read as one.
  static let hostile = [
    "**x**", "# x", "- x", "1. x", "<script>alert(1)</script>", "<!-- x -->", "【名单】", "【落款】",
    "{{标题}}", "{{{x}}}", "[a](http://x.cn)", "x![a](b)", "`x`", "    x", "***", "---", "a  \nb",
    "&amp;", "\\*x\\*", "[x]: y", "\u{E000}0\u{E001}", "\u{E002}7\u{E003}",
  ]

  @Test(arguments: hostile)
  func `a value is printed as it is and does nothing`(_ value: String) throws {
    let body = "{{联系人}}\n\n甲{{联系人}}**乙{{联系人}}**\n\n# {{联系人}}\n\n- {{联系人}}\n\n"
    let specs = [FactSpec("联系人", example: "吴老师")]
    let kind = sampleKind(facts: specs)
    let publication = Publication(
      kind: kind.id, title: "公示", issuer: "局",
      facts: [.init(name: "联系人", values: [try PublicText(scanning: value)])], period: samplePeriod,
      tables: [try sampleTable(rows: 1)])
    let document = try library(body: body + "{{公示期}}\n【名单】\n【落款】\n").document(
      for: publication, kind: kind, fingerprint: "f")
    let text = try PublicText(scanning: value)
    #expect(document.blocks.count == 7)
    #expect(document.blocks[0] == .paragraph([.text(text)]))
    #expect(
      document.blocks[1]
        == .paragraph([
          .text(try PublicText(scanning: "甲" + value)),
          .strong(try PublicText(scanning: "乙" + value)),
        ]))
    #expect(document.blocks[2] == .heading(level: 1, text))
    #expect(document.blocks[3] == .list([[.text(text)]]))
    let page = html(of: document, period: samplePeriod)
    #expect(!page.contains("<script>alert"))
    #expect(page.components(separatedBy: "<table").count == 2)
  }

  @Test func `a period of one day names the day once`() throws {
    let day = Period(
      posted: "2026-09-07", from: "2026-09-08", through: "2026-09-08", counting: 1, .workingDays,
      closingAt: .endOfDay)
    let document = try library(body: "{{公示期}}\n【名单】\n【落款】\n").document(
      for: try samplePublication(rows: 1, period: day), kind: sampleKind(facts: []),
      fingerprint: "f")
    #expect(document.blocks[0] == .paragraph([.text("2026年9月8日，共1个工作日")]))
  }

  @Test func `every line is a paragraph, and items keep their numbers`() throws {
    let specs: [FactSpec] = []
    let document = try library(
      body: "甲\n乙\n\n3. 丙\n4. 2026年\n\n\n1) 丁\n\n{{公示期}}\n【名单】\n【落款】\n"
    ).document(
      for: try samplePublication(rows: 1), kind: sampleKind(facts: specs), fingerprint: "f")
    let blocks: [NoticeDocument.Block] = [
      .paragraph([.text("甲")]), .paragraph([.text("乙")]),
      .list([[.text("3.丙")], [.text("4. 2026年")]]), .list([[.text("（1）丁")]]),
    ]
    #expect(Array(document.blocks.prefix(4)) == blocks)
  }

  @Test func `several grounds are joined as print joins them, or stand one by one`() throws {
    let publication = try samplePublication(
      rows: 1, facts: ["依据": ["《甲》", "《乙》(一号)", "《丙》", "规定"]])
    let specs = [FactSpec("依据", .texts, example: "《甲》")]
    let document = try library(
      body: "根据{{依据}}。\n\n{{#依据}}\n- {{.}};\n{{/依据}}\n\n{{公示期}}\n【名单】\n【落款】\n"
    ).document(for: publication, kind: sampleKind(facts: specs), fingerprint: "f")
    #expect(document.blocks[0] == .paragraph([.text("根据《甲》《乙》（一号）、《丙》、规定。")]))
    guard case .list(let items) = document.blocks[1] else { throw NotAList() }
    #expect(items.map { $0.map(\.text).joined() } == ["《甲》；", "《乙》（一号）；", "《丙》；", "规定；"])
  }

  struct NotAList: Error {}

  @Test func `an office's mobile phone may stand in a notice, and only there`() throws {
    let mobile = "13800138000"
    let document = try sampleDocument(facts: ["联系电话": [mobile]])
    #expect(outline(document).contains("item: 联系电话：\(mobile)\n"))
    let error = #expect(throws: TemplateError.self) {
      try library(body: TemplateErrorTests.sound + "{{联系电话}}或13900139000").document(
        for: try samplePublication(rows: 1, facts: ["联系电话": [mobile]]), kind: sampleKind(),
        fingerprint: "f")
    }
    #expect(error?.problems.map(\.rule) == ["TPL-11"])
  }

  @Test func `two values may not make a private number together`() throws {
    let error = #expect(throws: TemplateError.self) {
      try library(body: TemplateErrorTests.sound + "{{联系人}}{{受理部门}}").document(
        for: try samplePublication(rows: 1, facts: ["联系人": ["138001"], "受理部门": ["38000"]]),
        kind: sampleKind(), fingerprint: "f")
    }
    // Once in the first line of the sound template, where both stand side by side, once at the end.
    #expect(error?.problems.map(\.rule).allSatisfy { $0 == "TPL-11" } == true)
    #expect(error?.problems.last?.line == 8)
  }

  struct Title: CustomTestStringConvertible {
    let project: String
    let title: String
    let testDescription: String
  }

  @Test(arguments: [
    Title(
      project: "2026年公开招聘\"银龄\"教师(第一批)", title: "关于2026年公开招聘“银龄”教师（第一批）拟聘用人员的公示",
      testDescription: "quotes and brackets of the keyboard"),
    Title(
      project: "中小学,幼儿园", title: "关于中小学，幼儿园拟聘用人员的公示", testDescription: "comma between characters"),
    Title(
      project: "A (B) 17:30 1,000 \"x", title: "关于A (B) 17:30 1,000 \"x拟聘用人员的公示",
      testDescription: "marks without a Chinese neighbour, a quote without a partner"),
    Title(
      project: "(2026年)", title: "关于（2026年）拟聘用人员的公示", testDescription: "a pair is one width"),
  ])
  func `a title has Chinese punctuation`(_ example: Title) throws {
    let specs = [FactSpec("招聘项目", example: "招聘")]
    let facts = Facts.read(
      [FactEntry(name: "招聘项目", values: [example.project], line: 1)], as: specs
    ).facts
    let title = try builtIn.title(for: sampleKind(facts: specs), facts: facts)
    #expect(title.text == example.title)
  }

  @Test func `a title is made of facts, and is never empty`() throws {
    let facts = Facts.read([], as: []).facts
    for (head, rule) in [("标题: '{{人数}}'", "TPL-03"), ("标题: ' '", "TPL-10")] {
      let error = #expect(throws: TemplateError.self) {
        try library(body: "", head: "主题: 甲\n" + head).title(
          for: sampleKind(facts: []), facts: facts)
      }
      #expect(error?.problems.map(\.rule) == [rule])
      #expect(error?.problems.first?.line == 3)
    }
  }

  @Test func `attachments are named where the template says`() throws {
    let document = try library(
      body: "{{公示期}}\n【附件】\n【落款】\n【名单】\n", head: "标题: 公示\n印章: 不盖章\n附件:\n- 甲表\n- 乙表"
    ).document(
      for: try samplePublication(rows: 2), kind: sampleKind(facts: []), fingerprint: "f")
    #expect(document.blocks[1] == .attachments(["甲表", "乙表"]))
    #expect(outline(document).contains("signature: [\"云溪县教育局\"] 2026年9月28日\n"))
  }

  @Test(arguments: [
    (Period.sample(.calendarDays, 7, 1440), "共7日", "24:00"),
    (Period.sample(.months, 3, 1), "共3个月", "00:01"),
  ])
  func `the period is said in its own unit`(_ period: Period, _ count: String, _ hour: String)
    throws
  {
    let publication = try samplePublication(rows: 1, period: period)
    let document = try builtIn.document(
      for: publication, kind: sampleKind(), fingerprint: "f")
    #expect(outline(document).contains("\(count)</strong>，自张贴当日起计算，至2026年10月10日（星期六）\(hour)截止"))
  }

  @Test(arguments: [("notices", templateFiles), ("records", recordFiles)])
  func `every template in the folder is in the program, and nothing else`(
    _ folder: String, _ files: [String: String]
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Templates/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(files.keys.map { $0 + ".md" }))
    for (name, text) in files {
      let file = folder.appendingPathComponent(name + ".md")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }
}

extension Period {
  fileprivate static func sample(_ unit: PeriodUnit, _ count: Int, _ minutes: Int) -> Period {
    Period(
      posted: "2026-09-28", from: "2026-09-28", through: "2026-10-10", counting: count, unit,
      startingOn: .posting, closingAt: ClosingTime(minutes: minutes) ?? .endOfDay)
  }
}
