import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import GeneralMatters

@Suite struct MatterReadingTests {
  @Test func `the file of a list becomes a kind`() throws {
    let (matter, findings) = try reading(soundList)
    #expect(findings.isEmpty)
    let kind = try #require(matter?.kind)
    #expect(kind.id == "general.list.uniforms")
    #expect(kind.name == "校服采购公示")
    #expect(kind.catalogueItem.name == "财务信息/财务信息")
    #expect(
      kind.period
        == PeriodRule(
          5, .workingDays, source: Provision("云溪县校服采购办法", "第九条", standing: .local)))
    #expect(kind.signers == ["经办人", "校长"])
    #expect(kind.takeDown.words == "合同履行完毕后撤下")
    #expect(kind.takeDown.source == .practice("备查"))
    #expect(kind.comesDown == .whenSettled)
    #expect(kind.statements.map(\.name) == ["套数合计"])
    #expect(kind.roster.name == "校服采购结果")
    #expect(kind.roster.uniqueKeys == [["c1", "c2"]])
    #expect(kind.roster.order == .rank(column: "c6", within: ["c1"]))
    #expect(kind.roster.layout == .tables(by: "c1"))
  }

  @Test func `columns are what the file says, and what it does not say is usual`() throws {
    let columns = try #require(try reading(soundList).matter).kind.roster.columns
    #expect(
      columns.map(\.type) == [
        .choice(["夏装", "冬装"]), .text, .amount, .integer, .score(places: 1), .integer, .text, .day,
        .code,
      ])
    #expect(columns.map(\.isRequired) == Array(repeating: true, count: 8) + [false])
    #expect(columns[1].aliases == ["名称", "品名"])
    #expect(
      columns.map(\.checks) == [
        [], [.length(2...20)], [], [.integers(1...5000)], [.scores(Score(0)...Score(100))], [],
        [.personName], [], [.phone],
      ])
    #expect(
      columns.map(\.isTotalled) == [false, false, false, true] + Array(repeating: false, count: 5))
    #expect(columns.map(\.width) == [6, 16, 14, 8, 10, 8, 16, 14, 18])
    let local = Provision("云溪县校服采购办法", standing: .local)
    #expect(columns[0].privacy == .open(local))
    #expect(columns[6].privacy == .masked(.name, .practice("校内惯例")))
    #expect(columns[7].privacy == .masked(.month, .practice("校内惯例")))
    #expect(columns[8].privacy == .withheld(Provision("校内规定", "第三条", standing: .practice)))
  }

  @Test func `facts are what the file says, before those of every notice`() throws {
    let facts = try #require(try reading(soundList).matter).kind.facts
    #expect(
      facts.prefix(5).map(\.form) == [
        .text, .day, .texts, .number(1...500), .choice(["询价", "竞争性磋商"]),
      ])
    #expect(facts.prefix(5).map(\.isRequired) == [true, true, false, true, true])
    #expect(Array(facts.dropFirst(5)) == factsOfEveryNotice)
  }

  @Test func `words have the lines of the file`() throws {
    let wording = try #require(try reading(soundList).matter).wording
    #expect(wording.title.text == "关于{{采购年度}}校服采购的公示")
    #expect(wording.title.line == line(of: "标题:", in: soundList))
    #expect(wording.body.text.hasPrefix("根据{{依据}}采购"))
    #expect(wording.body.line == line(of: "根据{{依据}}采购", in: soundList))
    #expect(!wording.hasSeal)
    #expect(wording.attachments == ["质检报告"])
  }

  @Test func `the file of words alone becomes a kind without a list`() throws {
    let (matter, findings) = try reading(soundText)
    #expect(findings.isEmpty)
    let kind = try #require(matter?.kind)
    #expect(kind.id == "general.text.opinions")
    #expect(!kind.hasList)
    #expect(kind.signers == ["校长"])
    #expect(kind.comesDown == .atPeriodEnd)
    #expect(
      kind.period
        == PeriodRule(10, .calendarDays, from: .posting, source: .practice("校务公开办法")))
    #expect(matter?.wording.hasSeal == true)
  }

  @Test(arguments: [
    ("拼音", "款式", ListOrder.pinyin(column: "c2")), ("笔画", "款式", .strokes(column: "c2")),
  ])
  func `other orders need a column of words`(_ word: String, _ column: String, _ order: ListOrder)
    throws
  {
    let old = "方式: 名次\n  栏目: 名次\n  组内: [类别]"
    let read = try reading(soundList, replacing: old, with: "方式: \(word)\n  栏目: \(column)")
    #expect(read.matter?.kind.roster.order == order)
  }

  @Test func `a list may stand as given, in one table or in sections`() throws {
    let given = try reading(
      soundList, replacing: "方式: 名次\n  栏目: 名次\n  组内: [类别]", with: "方式: 报送顺序")
    #expect(given.matter?.kind.roster.order == .asGiven)
    let one = try reading(soundList, replacing: "方式: 分表\n  栏目: 类别", with: "方式: 一张表")
    #expect(one.matter?.kind.roster.layout == .list)
    let sections = try reading(soundList, replacing: "方式: 分表", with: "方式: 分节")
    #expect(sections.matter?.kind.roster.layout == .sections(by: "c1"))
  }

  @Test func `the web may get counts in place of the list`() throws {
    let counts = """
      网页:
        方式: 只公布人数
        分组: [类别]
        依据:
          文件: 《个人信息保护法》
          条款: 第二十八条
          效力: 法律法规
      标题:
      """
    let kind = try #require(try reading(soundList, replacing: "标题:", with: counts).matter).kind
    let content = NoticeContent(
      records: [], facts: Facts.read([], as: []).facts, posted: "2026-09-28")
    #expect(
      kind.web(content)
        == .counts(by: ["c1"], because: Provision("《个人信息保护法》", "第二十八条", standing: .law)))
    #expect(try #require(try reading(soundList).matter).kind.web(content) == .list)
  }

  @Test func `the rules in the page are those in the code`() throws {
    #expect(try rulesOutOfStep("GEN-", domain: "GeneralMatters").isEmpty)
  }
}
