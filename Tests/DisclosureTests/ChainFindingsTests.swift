@testable import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

/// Lists of made-up people, row by row as texts, and the notices that come before them.
@Suite struct ChainFindingsTests {
  private static let open = PrivacyClass.open(.practice("测试"))

  private static let roster = Roster(
    name: "名单",
    columns: [
      ColumnSpec("ticket", "准考证号", .code, privacy: open, width: 8, example: "1"),
      ColumnSpec("name", "姓名", .text, required: false, privacy: open, width: 8, example: "甲"),
      ColumnSpec(
        "score", "成绩", .score(places: 2), required: false, privacy: open, width: 8, example: "1"),
    ])

  private func kind(_ links: [ChainLink]) -> NoticeKind {
    NoticeKind(
      id: "general.now", name: "本公告", domain: .general, stage: 3, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: Self.roster, facts: [],
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: [],
      takeDown: ("期满", .practice("测试")), links: links)
  }

  private func earlier(
    _ kind: String, _ headers: String, _ rows: String..., posted: CalendarDay = "2026-09-01",
    lastDay: CalendarDay = "2026-09-08"
  ) -> EarlierNotice {
    EarlierNotice(
      kind: kind, title: kind, fingerprint: "\(posted)", posted: posted, lastDay: lastDay,
      headers: cells(headers), rows: rows.map(cells))
  }

  private func cells(_ row: String) -> [String] {
    row.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  /// Rule, row and column of each finding of a list whose rows are ticket, name, score.
  private func findings(
    _ rows: [String], _ link: ChainLink, _ notices: [EarlierNotice],
    posted: CalendarDay = "2026-09-20"
  ) -> [String] {
    found(rows, link, notices, posted: posted).map { finding in
      [finding.rule, finding.row.map(String.init) ?? "list", finding.column ?? "-"]
        .joined(separator: " ")
    }
  }

  private func found(
    _ rows: [String], _ link: ChainLink, _ notices: [EarlierNotice],
    posted: CalendarDay = "2026-09-20", voted day: String? = nil
  ) -> [RecordFinding] {
    let records = rows.enumerated().map { offset, row in
      let cells = cells(row) + ["", "", ""]
      let fields: [Field] = [
        cells[0].isEmpty ? .empty : .text(cells[0]), cells[1].isEmpty ? .empty : .text(cells[1]),
        Score(parsing: cells[2]).map(Field.score) ?? .empty,
      ]
      return Record(row: offset + 2, fields: fields, columns: Self.roster.columns.map(\.id))
    }
    let facts = Facts.read(
      day.map { [FactEntry(name: "表决日期", values: [$0], line: 1)] } ?? [],
      as: [FactSpec("表决日期", .day, required: false, example: "2026-09-09")]
    ).facts
    let content = NoticeContent(records: records, facts: facts, posted: posted)
    return kind([link]).chainFindings(of: content, earlier: notices, names: ["written": "笔试成绩公告"])
  }

  private func link(
    complete: Bool = true, unchanged: [String] = [], changes: [ChainLink.Change] = [],
    key: [String] = ["准考证号"], notBeforePeriodEnd: Bool = false
  ) -> ChainLink {
    ChainLink(
      after: "written", key: key, goesOn: .init("入围", is: "是"), complete: complete,
      unchanged: unchanged, changes: changes, notBeforePeriodEnd: notBeforePeriodEnd)
  }

  private var written: EarlierNotice {
    earlier("written", "准考证号 姓名 成绩 入围", "1 甲 90.00 是", "2 乙 80.50 是", "3 丙 70.00 否", "4 丁 60.00 否")
  }

  @Test(arguments: [
    (["1 甲", "2 乙"], []), (["2 乙", "1 甲"], []), (["1 甲"], ["CHAIN-002 list ticket"]),
    (["1 甲", "2 乙", "3 丙"], ["CHAIN-001 4 ticket"]),
    (["1 甲", "2 乙", "9 壬"], ["CHAIN-001 4 ticket"]),
    (["1 甲", "2 乙", "2 乙"], ["CHAIN-001 4 ticket"]),
    (["1 甲", "1 甲"], ["CHAIN-001 3 ticket", "CHAIN-002 list ticket"]),
    // An empty key is the import's to report.
    (["1 甲", "2 乙", "-"], []), ([], ["CHAIN-002 list ticket", "CHAIN-002 list ticket"]),
  ])
  func `who goes on is here, and nobody else`(_ rows: [String], _ expected: [String]) {
    #expect(findings(rows, link(), [written]) == expected)
  }

  @Test func `a choice among those who go on need not be complete`() {
    #expect(findings(["1 甲"], link(complete: false), [written]) == [])
    #expect(findings(["3 丙"], link(complete: false), [written]) == ["CHAIN-001 2 ticket"])
  }

  @Test func `whoever is not chosen is named once where that is to be explained`() {
    let choice = ChainLink(
      after: "written", key: ["准考证号"], complete: false, explainingAbsence: true)
    let all = earlier("written", "准考证号 姓名", "1 甲", "2 乙", "3 丙")
    #expect(findings(["1 甲", "2 乙", "3 丙"], choice, [all]) == [])
    let found = found(["2 乙"], choice, [all])
    #expect(found.map(\.rule) == ["CHAIN-007"] && found.map(\.severity) == [.explain])
    #expect(found.map(\.problem) == ["《written》里有“1”、“3”,本名单里没有"])
  }

  @Test func `without a condition everybody on the list goes on`() {
    let all = ChainLink(after: "written", key: ["准考证号"], complete: true)
    #expect(findings(["1", "2", "3", "4"], all, [written]) == [])
    #expect(findings(["1", "2", "3"], all, [written]) == ["CHAIN-002 list ticket"])
  }

  @Test(arguments: [
    (["1 甲 90", "2 乙 80.5"], []), (["1 甲 90", "2 乙 80.51"], ["CHAIN-003 3 score"]),
    (["1 甲 90", "2 已 80.50"], ["CHAIN-003 3 name"]),
    (["1 甲 90", "2 已 8"], ["CHAIN-003 3 name"]), (["1 甲 90", "2 乙"], ["CHAIN-003 3 score"]),
  ])
  func `a published value stays what it was, as it is printed`(
    _ rows: [String], _ expected: [String]
  ) {
    #expect(findings(rows, link(unchanged: ["姓名", "成绩"]), [written]) == expected)
  }

  @Test func `a column that was not published cannot have changed`() {
    let short = earlier("written", "准考证号 入围", "1 是")
    #expect(findings(["1 甲 90"], link(unchanged: ["成绩"]), [short]) == [])
  }

  @Test func `the words name the notice and what to do`() {
    let words = found(["3 丙", "9 壬", "1 贾"], link(unchanged: ["姓名"]), [written])
      .map { "\($0.problem),\($0.remedy)" }
    #expect(
      words == [
        "《written》里“3”的“入围”不是“是”,请核对;确应列入的,先发布递补或更正公告",
        "《written》里没有“9”,请核对;确应列入的,先发布递补或调整公告",
        "《written》公布的姓名是“甲”,这里是“贾”,请改成一致;确需更正的,先发布更正公告",
        "《written》里的“2”应当在本名单里,却没有,请补上;退出或取消资格的,先发布递补或调整公告",
      ])
  }

  @Test(arguments: [
    (8, ["CHAIN-004 list 张贴日期"]), (9, []),
  ])
  func `a notice waits for the end of the period before`(_ day: Int, _ expected: [String]) {
    let posted = CalendarDay(2026, 9, day)
    let waiting = link(notBeforePeriodEnd: true)
    #expect(findings(["1", "2"], waiting, [written], posted: posted) == expected)
    #expect(findings(["1", "2"], link(), [written], posted: posted) == [])
  }

  @Test(arguments: [
    ("2026-08-31", ["CHAIN-009 list 表决日期"], Finding.Severity.mustFix),
    ("2026-09-01", ["CHAIN-009 list 表决日期"], .explain),
    ("2026-09-08", ["CHAIN-009 list 表决日期"], .explain),
    ("2026-09-09", [], .explain),
  ])
  func `a day of the notice waits for the earlier one to have hung`(
    _ day: String, _ expected: [String], _ severity: Finding.Severity
  ) {
    let link = ChainLink(
      after: "written", key: ["准考证号"], complete: false, daysAfterPeriodEnd: ["表决日期"])
    let found = found(["1"], link, [written], voted: day)
    #expect(found.map { "\($0.rule) list \($0.column ?? "-")" } == expected)
    #expect(found.allSatisfy { $0.severity == severity })
  }

  @Test func `notices that were posted later are passed over`() {
    let found = found(["1", "2"], link(), [written], posted: "2026-08-31")
    #expect(found.map(\.rule) == ["CHAIN-005"])
    #expect(found.first?.severity == .explain)
    #expect(found.first?.problem.contains("笔试成绩公告") == true)
  }

  @Test func `a notice that is missing is missed by those of whom a link speaks`() {
    let link = ChainLink(
      after: "written", key: ["准考证号"], concerning: [.init("姓名", is: "甲")], complete: false)
    #expect(findings(["1 甲", "2 乙"], link, []) == ["CHAIN-005 list -"])
    #expect(findings(["2 乙"], link, []) == [])
  }

  @Test func `any number may belong to one row of an earlier list`() {
    let posts = earlier("written", "准考证号", "1", "2")
    let shared = ChainLink(after: "written", key: ["准考证号"], complete: false, shared: true)
    let each = ChainLink(after: "written", key: ["准考证号"], complete: false)
    #expect(findings(["1", "1", "1"], shared, [posts]) == [])
    #expect(findings(["1", "3"], shared, [posts]) == ["CHAIN-001 3 ticket"])
    #expect(findings(["1", "1"], each, [posts]) == ["CHAIN-001 3 ticket"])
  }

  @Test func `an earlier notice without the key cannot be compared, and that is said`() {
    let bare = earlier("written", "姓名 入围", "甲 是")
    #expect(findings(["1"], link(), [bare]) == ["CHAIN-006 list -"])
  }

  @Test func `a second list adds to the first and goes before it`() {
    let second = earlier("written", "准考证号 入围", "2 否", "5 是", posted: "2026-09-03")
    #expect(findings(["1", "5"], link(), [second, written]) == [])
  }

  // MARK: Changes

  private let substitutes = ChainLink.Change(
    "substitutes", comesIn: "递补准考证号", dropsOut: "退出准考证号")

  private func substitution(_ rows: String..., on day: CalendarDay) -> EarlierNotice {
    EarlierNotice(
      kind: "substitutes", title: "递补公告", fingerprint: "\(day)", posted: day, lastDay: day,
      headers: ["退出准考证号", "递补准考证号"], rows: rows.map(cells))
  }

  @Test func `who dropped out is gone and who took the place is here`() {
    let notice = substitution("2 3", on: "2026-09-10")
    let link = link(changes: [substitutes])
    #expect(findings(["1", "3"], link, [written, notice]) == [])
    #expect(
      findings(["1", "2"], link, [written, notice]) == [
        "CHAIN-001 3 ticket", "CHAIN-002 list ticket",
      ])
    #expect(
      found(["1", "2", "3"], link, [written, notice]).map(\.problem) == ["《递补公告》已经写明“2”退出"])
    #expect(findings(["1", "3"], link, [written, notice], posted: "2026-09-09").count == 2)
  }

  @Test func `a place that nobody took stays empty`() {
    let notice = substitution("2 -", on: "2026-09-10")
    #expect(findings(["1"], link(changes: [substitutes]), [notice, written]) == [])
  }

  @Test func `a substitute who drops out in turn is followed to the end`() {
    let chain = [
      substitution("3 4", on: "2026-09-12"), substitution("2 3", on: "2026-09-10"), written,
    ]
    #expect(findings(["1", "4"], link(changes: [substitutes]), chain) == [])
    let sameDay = [substitution("3 4", "2 3", on: "2026-09-10"), written]
    #expect(findings(["1", "4"], link(changes: [substitutes]), sameDay) == [])
  }

  @Test func `somebody may come back`() {
    let back = [
      substitution("2 3", on: "2026-09-10"), substitution("3 2", on: "2026-09-12"), written,
    ]
    #expect(findings(["1", "2"], link(changes: [substitutes]), back) == [])
  }

  @Test func `a change may bring someone who was on no list`() {
    let notice = substitution("2 9", on: "2026-09-10")
    #expect(findings(["1", "9"], link(changes: [substitutes]), [written, notice]) == [])
    #expect(
      findings(["1"], link(changes: [substitutes]), [written, notice]) == ["CHAIN-002 list ticket"])
  }

  @Test func `of a list of changes only the rows that say so take in or out`() {
    let change = ChainLink.Change(
      "changes", comesIn: "准考证号", dropsOut: "准考证号", comesInIf: .init("类型", is: "新增"),
      dropsOutIf: .init("类型", is: "取消"))
    let notice = earlier("changes", "准考证号 类型", "2 取消", "5 新增", "1 变更", posted: "2026-09-10")
    #expect(findings(["1", "5"], link(changes: [change]), [written, notice]) == [])
  }

  // MARK: Keys of several headers

  private let byName = ChainLink(after: "written", key: ["姓名", "准考证号"], complete: true)

  @Test func `of two namesakes each is known by the whole key`() {
    let list = earlier("written", "姓名 准考证号", "甲 1", "甲 2")
    #expect(findings(["1 甲", "2 甲"], byName, [list]) == [])
    #expect(
      findings(["1 甲", "1 甲"], byName, [list]) == ["CHAIN-001 3 name", "CHAIN-002 list name"])
  }

  @Test func `two rows of one key are counted`() {
    let list = earlier("written", "姓名 准考证号 成绩", "甲 1 90", "甲 1 80")
    let link = ChainLink(after: "written", key: ["姓名", "准考证号"], complete: true, unchanged: ["成绩"])
    #expect(findings(["1 甲 80", "1 甲 90"], link, [list]) == [])
    #expect(findings(["1 甲 80"], link, [list]) == ["CHAIN-002 list name"])
    #expect(findings(["1 甲 80", "1 甲 70"], link, [list]) == ["CHAIN-003 3 score"])
  }

  @Test func `a change that names only the name leaves namesakes open`() {
    let change = ChainLink.Change("substitutes", comesIn: nil, dropsOut: "退出人员")
    let link = ChainLink(
      after: "written", key: ["姓名", "准考证号"], complete: true, changes: [change])
    let list = earlier("written", "姓名 准考证号", "甲 1", "甲 2", "乙 3")
    let notice = earlier("substitutes", "退出人员", "甲", posted: "2026-09-10")
    for rows in [["1 甲", "3 乙"], ["2 甲", "3 乙"], ["1 甲", "2 甲", "3 乙"]] {
      #expect(findings(rows, link, [list, notice]) == [])
    }
    let clear = earlier("substitutes", "退出人员", "乙", posted: "2026-09-10")
    #expect(findings(["1 甲", "2 甲", "3 乙"], link, [list, clear]) == ["CHAIN-001 4 name"])
  }

  // MARK: Size

  @Test func `who takes the wrong list is told so in few words`() {
    let many = EarlierNotice(
      kind: "written", title: "笔试", fingerprint: "f", posted: "2026-09-01", lastDay: "2026-09-08",
      headers: ["准考证号", "入围"], rows: (1...5000).map { ["\($0)", "是"] })
    let found = found([], link(), [many])
    #expect(found.count == 51)
    #expect(found.last?.problem.contains("还有 4950 个") == true)
  }

  @Test func `any order of the rows gives the same findings`() {
    var generator = SeededGenerator(seed: 9)
    let notices = [
      written, substitution("1 3", "2 -", on: "2026-09-10"), substitution("3 4", on: "2026-09-11"),
    ]
    for _ in 0..<100 {
      let rows = (1...5).filter { _ in Bool.random(using: &generator) }.map(String.init)
      let rules = { (rows: [String]) in
        found(rows, link(changes: [substitutes]), notices.shuffled(using: &generator))
          .map { "\($0.rule) \($0.value ?? $0.problem)" }.sorted()
      }
      #expect(rules(rows) == rules(rows.shuffled(using: &generator)))
      let wrong = Set(rows).subtracting(["4"]).count + (rows.contains("4") ? 0 : 1)
      #expect(rules(rows).count == wrong)
    }
  }

  @Test func `the same number of another year is asked about, unless both papers are named`() {
    let roster = Roster(
      name: "名单",
      columns: [
        ColumnSpec(
          "basis", "依据", .text, checks: [.documentNumbers], privacy: .open(.practice("测试")),
          width: 20, example: "云教财〔2026〕5号")
      ])
    func found(_ texts: [String], _ before: String) -> [String] {
      let content = NoticeContent(
        records: texts.enumerated().map {
          Record(row: $0 + 2, fields: [.text($1)], columns: ["basis"])
        }, facts: Facts.read([], as: []).facts, posted: "2026-09-20")
      let notice = EarlierNotice(
        kind: "general.before", title: "上次公示", fingerprint: "1", posted: "2026-09-01",
        lastDay: "2026-09-08", headers: ["依据"], rows: [[before]], facts: [])
      let documents = DocumentConflicts(content, of: roster)
      return (documents.within + documents.against([notice]))
        .map { "\($0.rule) \($0.row ?? 0)" }
    }
    #expect(found(["常教财〔2012〕17号"], "常教财【2022】17号") == ["CHAIN-008 2"])
    #expect(found(["常教财〔2022〕17号"], "常教财【2022】17号") == [])
    #expect(found(["常教财〔2012〕18号"], "常教财〔2022〕17号") == [])
    #expect(found(["常财综〔2012〕17号"], "常教财〔2022〕17号") == [])
    #expect(found(["常教财〔2012〕17号"], "常教财〔2012〕17号、常教财〔2022〕17号") == [])
    #expect(
      found(["常教财〔2012〕17号", "常教财〔2022〕17号"], "常教财〔2022〕17号") == ["F-DOC-02 3"])
  }
}
