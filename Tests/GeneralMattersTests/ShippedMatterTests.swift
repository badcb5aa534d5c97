import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Templates
import Testing
import WorkingDays

@testable import GeneralMatters

/// The matters that the program carries.
@Suite struct ShippedMatterTests {
  private func matter(_ code: String) throws -> GeneralMatter {
    let text = try #require(matterFiles[code])
    let (matter, findings) = GeneralMatter.read(try outline(yaml: text))
    #expect(findings.isEmpty)
    return try #require(matter)
  }

  @Test func `every file in the folder is in the program, and nothing else`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Templates/matters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(matterFiles.keys.map { $0 + ".yaml" }))
    for (name, text) in matterFiles {
      let file = folder.appendingPathComponent(name + ".yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  struct Expected: CustomTestStringConvertible {
    let code: String
    let id: String
    let row: String
    let period: String
    let standing: Provision.Standing

    var testDescription: String { code }
  }

  @Test(arguments: [
    Expected(
      code: "awards", id: "general.list.awards", row: "教师管理/教师评优评先", period: "5个工作日",
      standing: .practice),
    Expected(
      code: "appointments", id: "general.list.appointments", row: "教师管理/教师招聘",
      period: "5个工作日", standing: .document),
    Expected(
      code: "procurement", id: "general.list.procurement", row: "财务信息/财务信息", period: "1个工作日",
      standing: .practice),
    Expected(
      code: "budget", id: "general.list.budget", row: "财务信息/财务信息", period: "5个工作日",
      standing: .practice),
    Expected(
      code: "inspection", id: "general.text.inspection", row: "教育督导/督导报告", period: "5个工作日",
      standing: .practice),
    Expected(
      code: "consultation", id: "general.text.consultation", row: "政策文件/规范性文件",
      period: "10个工作日", standing: .local),
  ])
  func `each names its row and its period, as far as a text was found`(_ expected: Expected) throws
  {
    let kind = try matter(expected.code).kind
    #expect(kind.id == expected.id)
    #expect(kind.catalogueItem.name == expected.row)
    #expect("\(kind.period.count)\(kind.period.unit.chinese)" == expected.period)
    #expect(kind.period.source.standing == expected.standing)
    #expect(kind.hasList == expected.id.hasPrefix("general.list."))
  }

  @Test(arguments: [
    ("awards", ["表彰类别", "姓名（集体名称）", "单位", "职务（职称）"], ["身份证号"]),
    (
      "appointments", ["姓名", "性别", "出生年月", "学历学位", "政治面貌", "现任职务", "拟任职务", "破格情形和理由"],
      []
    ),
    (
      "procurement",
      ["项目编号", "标的名称", "规格型号和数量", "采购方式", "中标（成交）供应商", "供应商地址", "中标（成交）金额（元）"], []
    ),
    ("budget", ["类别", "项目", "预算数（元）", "决算数（元）", "增减原因"], []),
  ])
  func `nothing else is shown`(_ code: String, _ shown: [String], _ withheld: [String]) throws {
    let roster = try matter(code).kind.roster
    #expect(roster.publicColumns.map(\.header) == shown)
    #expect(roster.columns.filter { !$0.privacy.isPublic }.map(\.header) == withheld)
  }

  /// The notice of the examples of `code` as plain text; `least` leaves optional facts out.
  private func notice(of code: String, least: Bool, facts changed: [String: [String]] = [:]) throws
    -> String
  {
    let matter = try matter(code)
    let kind = matter.kind
    let specs = kind.facts.filter { ($0.isRequired || !least) && !$0.name.hasPrefix("公示") }
    let entries = specs.map {
      FactEntry(name: $0.name, values: changed[$0.name] ?? [$0.example], line: 1)
    }
    let read = Facts.read(entries, as: kind.facts)
    #expect(read.findings.isEmpty)
    let row = Dictionary(uniqueKeysWithValues: kind.roster.columns.map { ($0.header, $0.example) })
    let records = kind.hasList ? imported([row], as: kind.roster).records : []
    let library = TemplateLibrary(builtIn: [:]).including([kind.id: matter.wording])
    let publication = try kind.publication(
      of: records, facts: read.facts, title: try library.title(for: kind, facts: read.facts),
      period: samplePeriod)
    return plainText(
      of: try library.document(for: publication, kind: kind, fingerprint: publication.fingerprint))
  }

  @Test(arguments: matterFiles.keys.sorted(), [true, false])
  func `each makes a notice that reads well`(_ code: String, _ least: Bool) throws {
    let text = try notice(of: code, least: least)
    #expect(text.contains("0579-00000002"), "whom to complain to")
    for mark in ["{{", "}}", "【", "。。", "：。", "，。", "；。", "、。"] { #expect(!text.contains(mark)) }
    #expect(goldenDifference(text, "\(code)\(least ? ".least" : "").txt") == nil)
  }

  @Test func `several paragraphs stand one below the other`() throws {
    let text = try notice(
      of: "inspection", least: true, facts: ["总体情况": ["第一段。", "第二段。"], "存在问题": ["甲。", "乙。"]])
    #expect(text.contains("　　一、总体情况\n　　第一段。\n　　第二段。\n"))
    #expect(text.contains("　　三、存在问题\n　　甲。\n　　乙。\n"))
  }

  @Test func `a consultation asks first and answers later`() throws {
    let asked = try notice(of: "consultation", least: true)
    #expect(asked.contains("公开征求意见的公告"))
    #expect(asked.contains("第一条 为规范中小学课后服务，制定本办法。"))
    #expect(!asked.contains("采纳：") && asked.contains("公布采纳情况和未采纳的理由"))
    let answered = try notice(of: "consultation", least: false)
    #expect(answered.contains("意见采纳情况的公告"))
    #expect(answered.contains("公开征求意见期间，收到意见23条，采纳15条，部分采纳3条，未采纳5条。"))
    #expect(answered.contains("　　采纳：明确课后服务的结束时间，已写入第五条。"))
    #expect(!answered.contains("第一条"))
  }

  @Test func `income and expenses have a table and a sum each`() throws {
    let text = try notice(of: "budget", least: true)
    #expect(text.contains("预算数：支出1200000.00元。决算数：支出1180000.00元。"))
    #expect(text.contains("支出预决算表"))
  }
}
