import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct PlanNoticeTests {
  static let kinds = ["zoning", "plan", "junior", "private"]

  private func text(
    _ id: String, _ rows: [[String: String]], facts: [String: [String]] = [:]
  ) throws -> String {
    let kind = try enrollmentNotice(id)
    let content = try planContent(id, rows, facts: facts)
    let library = TemplateLibrary(builtIn: templateFiles)
    let publication = try kind.publication(
      of: content.records, facts: content.facts,
      title: try library.title(for: kind, facts: content.facts), period: samplePeriod)
    return plainText(
      of: try library.document(for: publication, kind: kind, fingerprint: publication.fingerprint))
  }

  private func sample(_ roster: Roster) -> [String: String] {
    Dictionary(roster.columns.map { ($0.header, $0.example) }) { $1 }
  }

  @Test(arguments: kinds) func `the template makes a notice of the least and of all facts`(
    _ id: String
  ) throws {
    let kind = try enrollmentNotice(id)
    let least = try text(id, [sample(kind.roster)])
    let names = kind.facts.filter { !$0.name.hasPrefix("公示") || $0.isRequired }
    let all = Dictionary(names.map { ($0.name, [$0.example]) }) { first, _ in first }
    let whole = try text(id, [sample(kind.roster)], facts: all)
    for text in [least, whole] {
      #expect(text.contains("0579-00000002"), "whom to complain to")
      for mark in ["{{", "。。", "：。", "，。", "；。", "（）", "《》"] {
        #expect(!text.contains(mark), "\(mark)")
      }
    }
    #expect(whole.count > least.count)
  }

  @Test func `a plan says how much is taken in, for whom and by which paragraphs`() throws {
    let rows = [schoolRow(["备注": "见说明1"]), schoolRow(["学校": "乙小学", "班数": "2", "人数": "90"])]
    let text = try text("plan", rows, facts: ["说明": ["人户一致是指三个条件同时具备"]])
    for words in [
      "2026年公办小学招生计划和招生地段公告", "2所学校，计划招生6个班、270人", "2020年8月31日（含）以前出生",
      "1.人户一致是指三个条件同时具备", "中山路1—99号",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `a draft of changes says what changes, why and until when one may object`() throws {
    let row = ["涉及地段": "中山路35—40号（双号）", "调整前学校": "甲小学", "调整后学校": "乙小学", "调整理由": "就近分流"]
    let text = try text(
      "zoning", [row], facts: ["电子邮箱": ["xq@yunxi.example"], "邮件标题": ["学区调整意见"]])
    for words in [
      "共1处，涉及甲小学、乙小学", "中山路35—40号（双号）", "就近分流", "邮件标题请写“学区调整意见”", "在读学生不变",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test(arguments: [
    ("zoning", ["涉及地段", "调整前学校", "调整后学校", "调整理由"]),
    ("plan", ["学区", "学校", "年度", "班数", "人数", "招生服务地段及条件", "派位组", "咨询电话", "备注"]),
    (
      "junior", ["学区", "学校", "年度", "班数", "人数", "招生服务地段及条件", "对口小学", "派位组", "咨询电话", "备注"]
    ),
    (
      "private",
      ["学区", "学校", "年度", "小学班数", "小学人数", "初中班数", "初中人数", "咨询电话", "备注"]
    ),
  ])
  func `a list shows what stands here, and nothing else`(_ id: String, _ shown: [String]) throws {
    let roster = try enrollmentNotice(id).roster
    #expect(roster.publicColumns.map(\.header) == shown)
    #expect(roster.columns.count == shown.count)
  }

  @Test(arguments: kinds) func `the sample row has no findings, and no alias two columns`(
    _ id: String
  ) throws {
    let roster = try enrollmentNotice(id).roster
    #expect(imported([sample(roster)], as: roster).findingsInShort == [])
    let words = roster.columns.flatMap { [$0.header] + $0.aliases }
    #expect(Set(words).count == words.count)
  }

  @Test func `no figure of ours is a law`() {
    #expect(zoningPeriod.count == 5 && zoningPeriod.unit == .workingDays)
    #expect(zoningPeriod.source.standing == .local && planPeriod.source.standing == .practice)
    #expect(largestClasses.source.standing == .local)
    for source in [zonePublicity, planPublicity, zoningWithParents] {
      #expect(source.standing == .document)
    }
  }

  @Test func `a phone of an office is shown, a mobile is refused`() {
    let office = imported([schoolRow(["咨询电话": "0579-00000011 0579-00000012"])], as: zoneTable)
    #expect(office.findings == [])
    #expect(office.records[0][SchoolZone.phone] == "0579-00000011 0579-00000012")
    let mobile = imported([schoolRow(["咨询电话": "13800000000"])], as: zoneTable)
    #expect(mobile.findings.map(\.rule) == ["R-PRIV-01"])
  }
}
