import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// What a grade pays for an item in a term, with the total that the school has worked out.
func termRow(
  _ grade: String, _ item: String, _ amount: String, total: String = "",
  _ changes: [String: String] = [:]
) -> [String: String] {
  [
    "年级": grade, "收费类别": "代收费", "收费项目": item, "金额（元）": amount, "是否自愿": "自愿", "单位已算合计（元）": total,
  ].merging(changes) { $1 }
}

@Suite struct TermTests {
  private func list(_ rows: [[String: String]]) -> [String] {
    imported(rows, as: termFees).findingsInShort
  }

  @Test(arguments: [
    ("1733", []), ("1733.00", []), ("1730", ["FEE-050 F3"]), ("1733.01", ["FEE-050 F3"]),
  ])
  func `a total is the sum of its grade`(_ total: String, _ expected: [String]) {
    let rows = [
      termRow("一年级", "教辅资料费", "60"), termRow("一年级", "在校就餐费", "970", total: total),
      termRow("一年级", "课后服务费", "300"), termRow("一年级", "校服费", "403"), termRow("二年级", "教辅资料费", "60"),
    ]
    #expect(list(rows) == expected)
  }

  @Test func `the words say both sums and the difference`() {
    let rows = [termRow("一年级", "课后服务费", "300.5", total: "300")]
    #expect(
      imported(rows, as: termFees).findings.map(\.problem)
        == ["一年级各项加起来是 300.50 元,单位算的是 300.00 元,差 0.50 元"])
  }

  @Test func `two totals for a grade are one too many, unless they are the same`() {
    let rows = { (second: String) in
      [termRow("一年级", "校服费", "400", total: "460"), termRow("一年级", "教辅资料费", "60", total: second)]
    }
    #expect(list(rows("470")) == ["FEE-051 F3"])
    #expect(list(rows("460")) == [])
  }

  @Test(arguments: [("-0.01", ["FEE-052 D2"]), ("0", [])])
  func `a fee is not below zero`(_ amount: String, _ expected: [String]) {
    #expect(list([termRow("一年级", "校服费", amount)]) == expected)
  }

  @Test(arguments: [
    ("300元", "元/生·学期", "300", nil), ("300元", "元/生·学期", "300.01", "FEE-054"),
    ("300元", "元/生·学期", "299.99", "FEE-055"), ("不超过300元", "元/生·学期", "300", nil),
    ("不超过300元", "元/生·学期", "300.01", "FEE-054"), ("390元", "元/生·月", "1950", nil),
    ("390元", "元/生·月", "2000", "FEE-055"), ("8元", "元/生·日", "776", nil),
    ("1200元", "元/生·学年", "600", nil), ("1200元", "元/生·学年", "1200.01", "FEE-054"),
    ("按实收取", "元/生·学期", "970", nil), ("免收", "元/生·学期", "0", nil),
    ("免收", "元/生·学期", "0.01", "FEE-054"),
  ])
  func `a term's sum follows from the board`(
    _ standard: String, _ unit: String, _ amount: String, _ expected: String?
  ) throws {
    let board = [boardRow(["收费标准": standard, "计费单位": unit])]
    let content = try feeContent(
      "term", [termRow("一年级", "课后服务费", amount)], with: [(FeeFile.board, board)])
    #expect(
      try feeKind("term").checksInShort(content)
        == [expected.map { "\($0) row 2 amount" }].compactMap(\.self))
  }

  @Test func `an item that is not on the board is not charged`() throws {
    let rows = [termRow("一年级", "课后服务费", "300"), termRow("一年级", "校服费", "400")]
    let content = try feeContent("term", rows, with: [(FeeFile.board, [boardRow()])])
    #expect(try feeKind("term").checksInShort(content) == ["FEE-053 row 3 item"])
    let alone = try feeContent("term", rows)
    #expect(try feeKind("term").checksInShort(alone) == [])
  }

  @Test func `the posted board is held against too`() throws {
    let kind = try feeKind("term")
    let board = EarlierNotice(
      kind: "fees.board", title: "收费公示栏", fingerprint: "1", posted: "2026-08-20",
      lastDay: "2026-08-27", headers: ["收费项目", "收费标准"], rows: [["课后服务费", "300元"]])
    let rows = ["一年级", "二年级"].map { termRow($0, "课后服务费", "300") }
    let content = try feeContent("term", rows)
    #expect(kind.chainFindings(of: content, earlier: [board]) == [])
    let other = try feeContent("term", rows + [termRow("二年级", "校服费", "400")])
    #expect(
      kind.chainFindings(of: other, earlier: [board]).map { "\($0.rule) \($0.row ?? 0)" }
        == ["CHAIN-001 4"])
    #expect(kind.chainFindings(of: content, earlier: []).map(\.rule) == ["CHAIN-005"])
  }

  @Test(arguments: [
    ("2026-09-01", "校服费", []), ("2026-09-02", "校服费", ["FEE-035 学期开始"]),
    ("2026-09-01", "试卷费", ["FEE-020 row 2 item"]),
  ])
  func `a term's list hangs before the term and has nothing banned`(
    _ posted: String, _ item: String, _ expected: [String]
  ) throws {
    let content = try feeContent(
      "term", [termRow("一年级", item, "40")], posted: CalendarDay(parsing: posted))
    #expect(try feeKind("term").checksInShort(content) == expected)
  }

  @Test(arguments: [
    ("大班", "公办", "1950", ["FEE-032 row 2 item"]), ("大班", "公办", "0", []), ("中班", "公办", "1950", []),
    ("大班", "民办", "300", ["FEE-032 row 2 item"]),
  ])
  func `the last year of kindergarten is free`(
    _ grade: String, _ nature: String, _ amount: String, _ expected: [String]
  ) throws {
    let row = termRow(grade, "保教费", amount, ["收费类别": "保育教育费", "是否自愿": "应交"])
    let content = try feeContent("term", [row], facts: ["学校性质": [nature]])
    #expect(try feeKind("term").checksInShort(content) == expected)
  }

  @Test func `totals are said in figures and capitals, and what is a matter of choice`() throws {
    let rows = [
      termRow("一年级", "住宿费", "150", ["收费类别": "行政事业性收费", "是否自愿": "应交"]),
      termRow("一年级", "校服费", "403"),
      termRow("二年级", "住宿费", "150", ["收费类别": "行政事业性收费", "是否自愿": "应交"]),
    ]
    let content = try feeContent("term", rows)
    #expect(
      try feeKind("term").statement("各年级合计", of: content) == [
        "一年级553.00元（人民币伍佰伍拾叁元整）", "二年级150.00元（人民币壹佰伍拾元整）",
      ])
    #expect(try feeKind("term").statement("自愿项目", of: content) == ["校服费"])
  }

  @Test func `neighbours that pay the same are said together`() throws {
    let rows = [("一", "300"), ("二", "300"), ("三", "310"), ("四", "300"), ("五", "300"), ("六", "300")]
      .map { termRow("\($0)年级", "课后服务费", $1) }
    #expect(
      try feeKind("term").statement("各年级合计", of: feeContent("term", rows)) == [
        "一年级至二年级300.00元（人民币叁佰元整）", "三年级310.00元（人民币叁佰壹拾元整）", "四年级至六年级300.00元（人民币叁佰元整）",
      ])
  }

  @Test func `a line for each grade, a column for each item, and the total`() throws {
    let rows = [
      termRow("一年级", "课后服务费", "300"), termRow("一年级", "校服费", "403"),
      termRow("二年级", "课后服务费", "300", total: "300"),
    ]
    let table = try #require(
      try termFees.publicTables(of: imported(rows, as: termFees).records).first)
    #expect(table.columns.map(\.header) == ["序号", "年级", "课后服务费", "校服费", "合计"])
    #expect(table.row(0).map(\.text) == ["1", "一年级", "300.00", "403.00", "703.00"])
    #expect(table.row(1).map(\.text) == ["2", "二年级", "300.00", "—", "300.00"])
  }
}
