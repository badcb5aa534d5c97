import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// A change that nothing is wrong with, but for `changes`.
func changeRow(
  _ before: String, _ after: String, _ changes: [String: String] = [:]
) -> [String: String] {
  [
    "收费项目": "课后服务费", "收费对象": "自愿参加的学生", "计费单位": "元/生·学期", "原标准": before, "新标准": after,
    "批准机关": "云溪县发展和改革局", "收费依据": "云发改价格〔2026〕12号", "执行日期": "2026-09-01", "适用学生": "新生",
  ].merging(changes) { $1 }
}

@Suite struct ChangeTests {
  private func list(_ row: [String: String]) -> [String] {
    imported([row], as: feeChanges).findingsInShort
  }

  private func checks(
    _ row: [String: String], board: [[String: String]]? = nil, posted: CalendarDay = "2026-08-28"
  ) throws -> [String] {
    let content = try feeContent(
      "change", [row], posted: posted, with: board.map { [(FeeFile.board, $0)] } ?? [])
    return try feeKind("change").checksInShort(content)
  }

  @Test(arguments: [
    ("290元", "350元", "新生", []), ("290元", "350元", "全体学生", ["FEE-092 I2"]),
    ("350元", "290元", "全体学生", []), ("350元", "免收", "全体学生", []),
    ("免收", "350元", "全体学生", ["FEE-092 I2"]),
    ("不超过60元", "不超过70元", "全体学生", ["FEE-092 I2"]), ("无此项目", "350元", "新生", []),
    ("350元", "停止收取", "全体学生", []), ("310元", "310元", "新生", ["FEE-091 E2"]),
    ("310", "310元", "新生", ["FEE-091 E2"]), ("停止收取", "350元", "新生", ["FEE-091 E2"]),
    ("350元", "无此项目", "新生", ["FEE-091 E2"]), ("290元", "另定", "新生", ["FEE-090 E2"]),
    ("80/100", "350元", "新生", ["FEE-090 D2"]),
  ])
  func `a change goes from one standard to another`(
    _ before: String, _ after: String, _ whom: String, _ expected: [String]
  ) {
    #expect(list(changeRow(before, after, ["适用学生": whom])) == expected)
  }

  @Test func `a change needs its document, its body and its day`() throws {
    #expect(list(changeRow("290元", "350元", ["收费依据": ""])) == ["R-REQ-01 G2"])
    #expect(list(changeRow("290元", "350元", ["执行日期": ""])) == ["R-REQ-01 H2"])
    #expect(try checks(changeRow("290元", "350元", ["批准机关": ""])) == ["FEE-011 row 2 body"])
    #expect(try checks(changeRow("290元", "350元", ["收费依据": "上级文件"])) == ["FEE-012 row 2 number"])
  }

  @Test(arguments: [("2026-09-01", []), ("2026-09-02", ["FEE-093 row 2 from"])])
  func `nothing is charged before it is shown`(_ posted: String, _ expected: [String]) throws {
    #expect(
      try checks(changeRow("290元", "350元"), posted: CalendarDay(parsing: posted)) == expected)
  }

  @Test(arguments: [
    ("290元", [:], []), ("290", [:], []), ("280元", [:], ["FEE-094 row 2 before"]),
    ("无此项目", [:], ["FEE-094 row 2 before"]),
    ("290元", ["收费项目": "托管费"], ["FEE-095 row 2 item"]),
    ("290元", ["收费对象": "初中生"], ["FEE-095 row 2 item"]), ("无此项目", ["收费项目": "托管费"], []),
    ("290元", ["收费依据": "云发改价格〔2025〕8号"], ["FEE-096 row 2 number"]),
    ("290元", ["收费依据": "云发改价格〔2025〕8号、云发改价格〔2026〕12号"], []),
  ])
  func `a change begins at the board and has a document of its own`(
    _ before: String, _ changes: [String: String], _ expected: [String]
  ) throws {
    let board = [boardRow(["收费标准": "290元"])]
    #expect(try checks(changeRow(before, "350元", changes), board: board) == expected)
  }

  @Test func `what is banned cannot come back, but may be given up`() throws {
    #expect(
      try checks(changeRow("无此项目", "20元", ["收费项目": "饮水费"])) == ["FEE-020 row 2 item"])
    #expect(try checks(changeRow("20元", "停止收取", ["收费项目": "饮水费"])) == [])
  }

  /// A board that costs more than the one before it, with and without the notice in between.
  @Test func `a board that changed was announced`() throws {
    let kind = try feeKind("board")
    let before = EarlierNotice(
      kind: "fees.board", title: "上期公示栏", fingerprint: "1", posted: "2026-02-20",
      lastDay: "2026-02-27", headers: ["收费项目", "计费单位", "收费标准", "收费对象"],
      rows: [["课后服务费", "元/生·学期", "290元", "自愿参加的学生"]])
    let change = EarlierNotice(
      kind: "fees.change", title: "调整公示", fingerprint: "2", posted: "2026-07-01",
      lastDay: "2026-07-08", headers: ["收费项目", "收费对象", "计费单位", "原标准", "新标准"],
      rows: [["课后服务费", "自愿参加的学生", "元/生·学期", "290元", "300元"]])
    let content = try feeContent("board", [boardRow(), boardRow(["收费项目": "伙食费"])])
    let found = kind.chainFindings(of: content, earlier: [before])
    #expect(
      found.map { "\($0.rule) \($0.row ?? 0) \($0.column ?? "")" } == ["CHAIN-003 2 standard"])
    #expect(kind.chainFindings(of: content, earlier: [before, change]) == [])
    #expect(kind.chainFindings(of: content, earlier: []) == [])
  }
}
