import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

/// Lists that are laid out as cross tables (交叉表).
@Suite struct CrossTableTests {
  private let fees = sampleFees([
    ("代收费", "校服费", "一年级", 240), ("代收费", "教辅费", "一年级", 58), ("服务性收费", "伙食费", "一年级", 1200),
    ("代收费", "教辅费", "二年级", 62), ("服务性收费", "伙食费", "二年级", 1200), ("服务性收费", "住宿费", "二年级", 300),
  ])

  private func rows(_ table: PublicTable) -> [String] {
    (0..<table.rowCount).map { table.row($0).map(\.text).joined(separator: " ") }
  }

  @Test func `a line for each grade, a column for each item, and sums both ways`() throws {
    let table = try sampleTerm.publicTable(of: fees)
    #expect(table.columns.map(\.header) == ["序号", "年级", "校服费", "教辅费", "伙食费", "住宿费", "合计"])
    #expect(
      rows(table) == [
        "1 一年级 240.00 58.00 1200.00 — 1498.00", "2 二年级 — 62.00 1200.00 300.00 1562.00",
      ])
    #expect(
      table.totals.mapValues(\.text)
        == [2: "240.00", 3: "120.00", 4: "2400.00", 5: "300.00", 6: "3060.00"])
  }

  /// 一年级 2025 秋: 1730 = 1250 + 30 + 180 + 270, where a school had printed 1733.
  @Test func `the sum of a line is the sum of what stands in it`() throws {
    let table = try sampleTerm.publicTable(
      of: sampleFees([
        ("服务性收费", "伙食费", "一年级", 1250), ("代收费", "作业本费", "一年级", 30),
        ("代收费", "校服费", "一年级", 180), ("服务性收费", "课后服务费", "一年级", 270),
      ]))
    #expect(table.cells.last == .amount(Amount(fen: 173_000)))
  }

  private static let open = PrivacyClass.open(.practice("测试"))

  /// Points of people, as a column of this type holds them.
  private func points(_ type: ColumnType, totalled: Bool = false) -> Roster {
    Roster(
      name: "量化赋分表",
      columns: [
        ColumnSpec("rank", "名次", .integer, privacy: Self.open, width: 6, example: "1"),
        ColumnSpec("number", "申报编号", .code, privacy: Self.open, width: 10, example: "1"),
        ColumnSpec(
          "subject", "学科", .text, required: false, privacy: Self.open, width: 8, example: "语文"),
        ColumnSpec("item", "项目", .text, privacy: Self.open, width: 12, example: "教学"),
        ColumnSpec(
          "value", "得分", type, privacy: Self.open, totalled: totalled, width: 8, example: "1"),
      ],
      uniqueKeys: [["number", "item"]], order: .rank(column: "rank"),
      layout: .grid(
        rows: ["rank", "number", "subject"], columns: "item", value: "value", total: "总分"))
  }

  private func record(
    _ row: Int, _ rank: Int, _ number: String, _ item: String, _ value: Field,
    subject: Field = .empty
  ) -> Record {
    Record(
      row: row, fields: [.integer(rank), .text(number), subject, .text(item), value],
      columns: ["rank", "number", "subject", "item", "value"])
  }

  @Test(arguments: [
    (
      ColumnType.score(places: 1), Field.score(Score(units: 16_500_000)),
      Field.score(Score(units: 3_000_000)), ["16.5", "3.0", "19.5"]
    ),
    (.integer, .integer(4), .integer(0), ["4", "0", "4"]),
    (.amount, .amount(Amount(fen: 1)), .amount(Amount(fen: 99)), ["0.01", "0.99", "1.00"]),
    (.text, .text("优秀"), .text("合格"), ["优秀", "合格"]),
    (.amount, .amount(Amount(fen: 5)), .empty, ["0.05", "—", "0.05"]),
  ])
  func `amounts, scores and counts are added up, words are not`(
    _ type: ColumnType, _ first: Field, _ second: Field, _ expected: [String]
  ) throws {
    let table = try points(type).publicTable(
      of: [record(2, 1, "001", "教学", first), record(3, 1, "001", "科研", second)])
    #expect(table.row(0).dropFirst(3).map(\.text) == expected)
    #expect(table.columns.contains { $0.header == "总分" } == (expected.count == 3))
    #expect(table.totals == [:])
  }

  @Test func `lines stand in the roster's order, and empty columns are left out`() throws {
    let records = [
      record(2, 2, "002", "教学", .integer(3)), record(3, 2, "002", "科研", .integer(1)),
      record(4, 1, "001", "科研", .integer(9)),
    ]
    let table = try points(.integer).publicTable(of: records)
    #expect(table.columns.map(\.header) == ["序号", "名次", "申报编号", "教学", "科研", "总分"])
    #expect(rows(table) == ["1 1 001 — 9 9", "2 2 002 3 1 4"])
    #expect(try points(.integer, totalled: true).publicTable(of: records).totals.count == 3)
    #expect(
      try points(.score(places: 0), totalled: true).publicTable(of: []).columns.map(\.header)
        == ["序号", "名次", "申报编号", "总分"])
  }

  @Test func `who is counted is counted once`() throws {
    let kind = NoticeKind(
      id: "title.points", name: "量化赋分公示", domain: .title, stage: 1, stageName: "赋分",
      catalogueItem: "财务信息/财务信息", roster: points(.integer), facts: factsOfEveryNotice,
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: [],
      takeDown: ("期满", .practice("测试")),
      web: { _ in .counts(by: ["rank"], because: .practice("测试")) })
    let records = [
      record(2, 1, "001", "教学", .integer(3)), record(3, 1, "001", "科研", .integer(1)),
      record(4, 1, "003", "科研", .integer(1)), record(5, 2, "002", "教学", .integer(3)),
    ]
    let publication = try kind.publication(
      of: records, facts: Facts.read([], as: []).facts, title: "公示", period: samplePeriod)
    #expect(try #require(publication.web).tables.map(rows) == [["1 2", "2 1"]])
  }
}

/// What the import says of records that cannot be laid out.
@Suite struct GridCheckTests {
  private func findings(
    _ rows: [[String: String]], keys: [[String]] = [["number", "item"]]
  ) -> [String] {
    let open = PrivacyClass.open(.practice("测试"))
    let roster = Roster(
      name: "量化赋分表",
      columns: [
        ColumnSpec("number", "申报编号", .code, privacy: open, width: 10, example: "1"),
        ColumnSpec("name", "姓名", .text, privacy: open, width: 8, example: "甲"),
        ColumnSpec("subject", "学科", .text, required: false, privacy: open, width: 8, example: "语文"),
        ColumnSpec("item", "项目", .text, privacy: open, width: 12, example: "教学"),
        ColumnSpec("value", "得分", .integer, privacy: open, width: 8, example: "1"),
      ], uniqueKeys: keys,
      layout: .grid(
        rows: ["number", "name", "subject"], columns: "item", value: "value", total: "总分"))
    return imported(rows, as: roster).findingsInShort
  }

  private func row(
    _ number: String, _ name: String, _ item: String, _ value: String = "1", subject: String = ""
  ) -> [String: String] {
    ["申报编号": number, "姓名": name, "学科": subject, "项目": item, "得分": value]
  }

  @Test func `a table without mistakes has none`() {
    #expect(findings([row("1", "王一", "教学"), row("1", "王一", "科研"), row("2", "李二", "教学")]) == [])
  }

  @Test func `two values for one cell are told once`() {
    let rows = [row("1", "王一", "教学"), row("1", "王一", "教学", "2"), row("1", "王一", "科研")]
    #expect(findings(rows) == ["R-DUP-01 A3"])
    #expect(findings(rows, keys: []) == ["R-GRID-01 D3"])
    #expect(findings(rows, keys: [["number", "item", "subject"]]) == ["R-GRID-01 D3"])
  }

  @Test func `who would stand in two lines is told where they differ`() {
    #expect(
      findings([row("1", "王一", "教学"), row("1", "王—", "科研"), row("1", "王一", "师德")])
        == ["R-GRID-02 B3"])
    #expect(
      findings([row("1", "王一", "教学", subject: "语文"), row("1", "王一", "科研")]) == ["R-GRID-02 C3"])
    #expect(findings([row("1", "王一", "教学"), row("1", "王二", "科研")], keys: []) == [])
  }

  @Test(arguments: ["总分", "姓名", "序号"])
  func `an item with the name of a column is told`(_ item: String) {
    #expect(findings([row("1", "王一", item), row("2", "李二", item)]) == ["R-GRID-03 D2"])
  }

  @Test func `the words say what to do`() {
    let result = imported(
      [
        ["收费类别": "代收费", "收费项目": "合计", "年级": "一年级", "金额（元）": "3"]
      ], as: sampleTerm)
    #expect(
      result.findings.map(\.description) == [
        "第 2 行 “收费项目”(B2):“合计”和表里的一栏重名,请换一个名称。[R-GRID-03]"
      ])
  }
}
