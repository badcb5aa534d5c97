import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// A changed row or fact of a board, and what must be found.
struct BoardCase: Sendable, CustomTestStringConvertible {
  var row: [String: String] = [:]
  var facts: [String: [String]] = [:]
  var posted: CalendarDay = "2026-08-28"
  let expected: [String]
  var testDescription: String { "\(row) \(facts) \(posted)" }
}

/// What every board without a catalogue and without words of consent is asked.
private let asked = ["FEE-023 自愿确认", "FEE-040"]

@Suite struct BoardTests {
  private func list(_ rows: [[String: String]]) -> [String] {
    imported(rows, as: feeBoard).findingsInShort
  }

  private func checks(
    _ rows: [[String: String]], facts: [String: [String]] = [:],
    posted: CalendarDay = "2026-08-28", with references: [StepTrial.List] = []
  ) throws -> [String] {
    let content = try feeContent(
      "board", rows, facts: ["自愿确认": ["由家长签选择书，学校存档"], "城乡": ["城市"]].merging(facts) { $1 },
      posted: posted, with: references)
    return try feeKind("board").checksInShort(content).filter { $0 != "FEE-040" }
  }

  @Test func `a whole row has no findings`() throws {
    #expect(list([boardRow()]) == [])
    #expect(try checks([boardRow()]) == [])
  }

  @Test(arguments: ["收费类别", "收费项目", "计费单位", "收费标准", "收费对象", "收费方式", "是否自愿"])
  func `no field of the rules may be empty`(_ header: String) {
    #expect(list([boardRow([header: ""])]).map { $0.prefix(5) } == ["R-REQ"])
  }

  @Test(arguments: ["代办费", "三限", "其他收费"])
  func `the category is one of the list`(_ category: String) {
    #expect(list([boardRow(["收费类别": category])]) == ["R-LIST-01 A2"])
  }

  // MARK: Basis

  @Test(arguments: [
    BoardCase(row: ["收费依据": ""], expected: ["FEE-010 row 2 number"]),
    BoardCase(row: ["收费依据": "", "收费标准": "按实收取"], expected: ["FEE-010 row 2 number"]),
    BoardCase(
      row: ["收费依据": "", "收费标准": "按实收取"], facts: ["收费目录依据": ["某省中小学代收费目录"]], expected: []),
    BoardCase(
      row: ["收费依据": ""], facts: ["收费目录依据": ["某省中小学代收费目录"]],
      expected: ["FEE-010 row 2 number"]),
    BoardCase(row: ["收费依据": "", "定价方式": "市场调节价"], expected: []),
    BoardCase(row: ["批准机关": ""], expected: ["FEE-011 row 2 body"]),
    BoardCase(row: ["收费依据": "上级有关文件"], expected: ["FEE-012 row 2 number"]),
    BoardCase(row: ["收费依据": "云发改价格〔2027〕8号"], expected: ["FEE-013 row 2 number"]),
    BoardCase(row: ["收费依据": "云发改价格〔2026〕8号、云财综〔2025〕3号"], expected: []),
  ])
  func `every fee has its document`(_ example: BoardCase) throws {
    #expect(try checks([boardRow(example.row)], facts: example.facts) == example.expected)
  }

  @Test func `numbers are put into their form, and that is said`() {
    let read = imported([boardRow(["收费依据": "开教发【2022】55号"])], as: feeBoard)
    #expect(read.records[0][Charge.number] == "开教发〔2022〕55号")
    #expect(read.normalisations.map(\.after) == ["开教发〔2022〕55号"])
  }

  // MARK: Phones and relief

  @Test(arguments: [
    (["价格举报电话 12358"], ["FEE-015 投诉电话", "FEE-017 投诉电话"]),
    (allAuthorities + ["价格举报电话 12358"], ["FEE-016 投诉电话"]),
    (allAuthorities, []), (Array(allAuthorities.dropLast()), ["FEE-017 投诉电话"]),
    (["云溪县政务服务热线 12345"], ["FEE-017 投诉电话"]), (["12315"], ["FEE-014 投诉电话"]),
    (["教育局"], ["FEE-014 投诉电话"]),
  ])
  func `whom to complain to is known, and not by a closed line alone`(
    _ phones: [String], _ expected: [String]
  ) throws {
    #expect(try checks([boardRow()], facts: ["投诉电话": phones]) == expected)
  }

  @Test func `a board without phones or relief cannot be made`() throws {
    let kind = try feeKind("board")
    let missing = Facts.read([], as: kind.facts).findings.map(\.place.field)
    #expect(missing.contains("投诉电话") && missing.contains("减免政策"))
  }

  @Test(arguments: [
    ("无", true), ("没有", true), ("按有关规定执行", true), ("对家庭经济困难学生免收住宿费", false), ("低保家庭学生减半收取", false),
  ])
  func `relief is a policy`(_ words: String, _ isFound: Bool) throws {
    #expect(
      try checks([boardRow()], facts: ["减免政策": [words]]) == (isFound ? ["FEE-018 减免政策"] : []))
  }

  // MARK: Items

  @Test(arguments: ["讲义费", "试卷费", "冬季取暖费", "降温费", "饮水费", "上机费", "保安费", "建校费", "赞助费", "择校费", "借读费"])
  func `banned items cannot get on a board`(_ item: String) throws {
    #expect(try checks([boardRow(["收费项目": item])]) == ["FEE-020 row 2 item"])
  }

  @Test(arguments: [
    ("学费及课后服务费", "行政事业性收费", "FEE-021 B2"), ("住宿费、伙食费", "行政事业性收费", "FEE-021 B2"),
    ("住宿费", "代收费", "FEE-021 B2"), ("学费", "服务性收费", "FEE-021 B2"), ("住宿费", "行政事业性收费", nil),
    ("学杂费", "民办学校学杂费", nil), ("伙食费", "服务性收费", nil),
  ])
  func `services are not in one line with tuition or boarding`(
    _ item: String, _ category: String, _ expected: String?
  ) {
    let row = boardRow(["收费项目": item, "收费类别": category, "是否自愿": "自愿"])
    #expect(list([row]) == [expected].compactMap(\.self))
  }

  @Test(arguments: [
    ("服务性收费", "应交", ["FEE-022 J2"]), ("代收费", "应交", ["FEE-022 J2"]), ("代收费", "自愿", []),
    ("行政事业性收费", "应交", []),
  ])
  func `services and collected fees are left to choice`(
    _ category: String, _ voluntary: String, _ expected: [String]
  ) {
    #expect(list([boardRow(["收费类别": category, "是否自愿": voluntary])]) == expected)
  }

  @Test func `how the choice is put on record is asked once`() throws {
    #expect(
      try checks([boardRow(), boardRow(["收费项目": "伙食费"])], facts: ["自愿确认": []]) == ["FEE-023 自愿确认"])
    let dormitory = boardRow(["收费类别": "行政事业性收费", "收费项目": "住宿费", "是否自愿": "应交"])
    #expect(try checks([dormitory], facts: ["自愿确认": []]) == [])
  }

  // MARK: Periods

  @Test(arguments: [
    ("保育教育费", "保教费", "按月", []), ("保育教育费", "保教费", "按学期", []),
    ("保育教育费", "保教费", "按学年", ["FEE-031 I2"]), ("保育教育费", "保教费", "按次", ["FEE-030 I2"]),
    ("民办学校学杂费", "幼儿园保育教育费", "按日", ["FEE-030 I2"]),
    ("行政事业性收费", "住宿费", "按学年", ["FEE-031 I2"]), ("行政事业性收费", "住宿费", "按学期", []),
    ("服务性收费", "伙食费", "按日", []),
  ])
  func `nothing is taken across terms, and care by month or term`(
    _ category: String, _ item: String, _ period: String, _ expected: [String]
  ) {
    #expect(list([boardRow(["收费类别": category, "收费项目": item, "收费方式": period])]) == expected)
  }

  @Test(arguments: [
    BoardCase(posted: "2026-09-01", expected: []),
    BoardCase(posted: "2026-09-02", expected: ["FEE-035 学期开始"]),
    BoardCase(row: ["执行日期": "2026-09-01"], expected: []),
    BoardCase(row: ["执行日期": "2026-09-02"], expected: ["FEE-036 row 2 from"]),
    BoardCase(row: ["执行日期": "2027-02-01"], expected: ["FEE-036 row 2 from"]),
    BoardCase(row: ["有效期至": "2027-01-31"], expected: []),
    BoardCase(row: ["有效期至": "2027-01-30"], expected: ["FEE-036 row 2 to"]),
    BoardCase(facts: ["学期结束": ["2026-09-01"]], expected: ["FEE-037 学期结束"]),
    BoardCase(facts: ["学期结束": ["2027-04-03"]], expected: []),
    BoardCase(facts: ["学期结束": ["2027-04-04"]], expected: ["FEE-037 学期结束"]),
  ])
  func `a board hangs before the term and holds through it`(_ example: BoardCase) throws {
    let found = try checks(
      [boardRow(example.row)], facts: example.facts, posted: example.posted)
    #expect(found == example.expected)
  }

  @Test(arguments: [
    ("公办", "大班幼儿", "300元", "2025-09-01", ["FEE-032 row 2 item"]),
    ("公办", "大班幼儿", "300元", "2025-08-31", []), ("公办", "大班幼儿", "免收", "2025-09-01", []),
    ("公办", "中班幼儿", "300元", "2025-09-01", []),
    ("民办", "大班幼儿", "300元", "2025-09-01", ["FEE-032 row 2 item"]),
  ])
  func `the last year of kindergarten is free`(
    _ nature: String, _ payers: String, _ standard: String, _ posted: String, _ expected: [String]
  ) throws {
    let row = boardRow([
      "收费类别": "保育教育费", "收费项目": "保教费", "收费对象": payers, "收费标准": standard, "是否自愿": "应交",
    ])
    let found = try checks(
      [row], facts: ["学校性质": [nature], "学期开始": ["2025-09-01"], "学期结束": ["2026-01-31"]],
      posted: CalendarDay(parsing: posted))
    #expect(found == expected)
  }

  // MARK: Statements

  @Test func `what is in each section is counted`() throws {
    let rows = [
      boardRow(["收费类别": "行政事业性收费", "收费项目": "住宿费", "是否自愿": "应交"]), boardRow(),
      boardRow(["收费项目": "伙食费"]), boardRow(["收费类别": "代收费", "收费项目": "校服费"]),
    ]
    let content = try feeContent("board", rows)
    let kind = try feeKind("board")
    #expect(kind.statement("各类项目数", of: content) == ["行政事业性收费1项、服务性收费2项、代收费1项"])
  }
}
