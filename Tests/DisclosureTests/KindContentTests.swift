import DisclosureTesting
import Testing
import WorkingDays

@testable import Disclosure
import PersonalData

/// What a kind makes of its list and its facts together.
@Suite struct KindContentTests {
  private func records(_ rows: [[String: String]], _ roster: Roster) -> [Record] {
    rows.enumerated().map { offset, row in
      var draft = RowDraft(roster)
      draft[Sample.name] = row["姓名"]
      draft[Sample.sex] = row["性别"]
      return draft.record(row: offset + 2)
    }
  }

  private let people = [
    ["姓名": "甲一", "性别": "女"], ["姓名": "乙二", "性别": "男"], ["姓名": "丙三", "性别": "女"],
  ]

  private func kind(_ web: WebList) -> NoticeKind {
    let roster = Roster(name: "名单", columns: [Sample.name.spec, Sample.sex.spec, Sample.id.spec])
    return NoticeKind(
      id: "general.sample", name: "样表公示", domain: .general, stage: 1, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: roster, facts: [FactSpec("发布单位", example: "某局")],
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: ["经办人"],
      takeDown: ("期满撤下", .practice("测试")), comesDown: .atPeriodEnd,
      statements: [
        Statement("人数说明") { ["\($0.records.count)人,\($0.posted)张贴"] },
        Statement("没有的话") { _ in [] },
      ], web: { _ in web })
  }

  private func publication(_ web: WebList) throws -> Publication {
    let kind = kind(web)
    return try kind.publication(
      of: records(people, kind.roster), facts: Facts.read([], as: []).facts, title: "样表",
      period: samplePeriod)
  }

  @Test func `a statement is published like a fact, and one without texts is not`() throws {
    let facts = try publication(.list).facts
    #expect(facts.map(\.name) == ["人数说明"])
    #expect(facts.first?.values.map(\.text) == ["3人,2026-09-28张贴"])
  }

  @Test func `a statement may be worked out of a list that the notice is held against`() throws {
    let file = WorkFile("样表.xlsx", Sample.roster())
    let kind = NoticeKind(
      id: "general.sample", name: "样表公示", domain: .general, stage: 1, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: Sample.roster(), facts: [],
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: [],
      takeDown: ("期满撤下", .practice("测试")), references: [file],
      statements: [Statement("对照人数") { [String($0.reference(file)?.count ?? 0)] }])
    let made = try kind.publication(
      of: [], facts: Facts.read([], as: []).facts, title: "样表", period: samplePeriod,
      references: [file.name: records(people, file.roster)])
    #expect(made.facts.map { $0.values.map(\.text) } == [["3"]])
  }

  @Test func `the web may get counts by group in place of the names`() throws {
    #expect(try publication(.list).web == nil)
    let made = try publication(.counts(by: ["sex"], because: .practice("未满十四周岁")))
    let web = try #require(made.web)
    #expect(web.because.text == "未满十四周岁")
    #expect(web.tables.map(\.title) == ["名单人数"])
    #expect(web.tables[0].columns.map(\.header) == ["性别", "人数"])
    #expect(web.tables[0].cells.map(\.text) == ["男", "1", "女", "2"])
    #expect(made.tables[0].rowCount == 3)
    #expect(try made.sha256 != publication(.list).sha256)
  }

  @Test func `groups stand as they first occur, and words of a closed list as the list has them`()
    throws
  {
    let roster = kind(.list).roster
    let rows = [("甲", "女"), ("乙", "女"), ("甲", "男"), ("甲", "女")].map { ["姓名": $0.0, "性别": $0.1] }
    let table = try roster.countTable(of: records(rows, roster), by: ["name", "sex"])
    #expect(
      table.cells.map(\.text) == ["甲", "男", "1", "甲", "女", "2", "乙", "女", "1"])
  }

  @Test func `the day of taking down is part of what is published`() throws {
    #expect(try publication(.list).json.canonical.contains(#""takeDown":"2026-10-10 17:30""#))
  }

  @Test func `a list can be cut into tables by a column, which is not repeated in them`() throws {
    let roster = Roster(
      name: "名单", columns: [Sample.name.spec, Sample.sex.spec], layout: .tables(by: "sex"))
    let tables = try roster.publicTables(of: records(people, roster))
    #expect(tables.map(\.title) == ["女名单", "男名单"])
    #expect(tables.map { $0.columns.map(\.header) } == [["序号", "姓名"], ["序号", "姓名"]])
    #expect(tables.map { $0.cells.map(\.text) } == [["1", "甲一", "2", "丙三"], ["1", "乙二"]])
  }

  @Test func `a private number in a statement is not published`() {
    let kind = NoticeKind(
      id: "general.sample", name: "样表公示", domain: .general, stage: 1, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: Sample.roster(), facts: [],
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: [],
      takeDown: ("期满撤下", .practice("测试")),
      statements: [Statement("说明") { _ in ["11010519491231002X"] }])
    #expect(throws: PrivateContent.self) {
      try kind.publication(
        of: [], facts: Facts.read([], as: []).facts, title: "样表", period: samplePeriod)
    }
  }

  @Test func `a row in the making keeps what is set and leaves the rest empty`() {
    let roster = Sample.roster()
    var draft = RowDraft(roster)
    draft[Sample.score] = Score(86)
    draft[Sample.fee] = Amount(fen: 125_000)
    let record = draft.record(row: 7)
    #expect(record[Sample.score] == Score(86))
    #expect(record[Sample.fee] == Amount(fen: 125_000))
    #expect(record[Sample.name] == nil)
    let copy = RowDraft(Roster(name: "另表", columns: [Sample.fee.spec]), copying: record)
    #expect(copy.fields == [.amount(Amount(fen: 125_000))])
  }
}
