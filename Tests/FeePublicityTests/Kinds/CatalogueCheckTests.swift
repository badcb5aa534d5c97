import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// An entry of a county's catalogue, a row of the board, and what must be found.
struct CatalogueCase: Sendable, CustomTestStringConvertible {
  var entry: [String: String] = [:]
  var row: [String: String] = [:]
  var facts: [String: [String]] = [:]
  let expected: [String]
  var testDescription: String { "\(entry) | \(row) | \(facts)" }
}

@Suite struct CatalogueCheckTests {
  private func checks(
    _ rows: [[String: String]], catalogue: [[String: String]]?, facts: [String: [String]] = [:]
  ) throws -> [RecordFinding] {
    let content = try feeContent(
      "board", rows, facts: ["自愿确认": ["由家长签选择书，学校存档"], "城乡": ["城市"]].merging(facts) { $1 },
      with: catalogue.map { [(FeeFile.catalogue, $0)] } ?? [])
    return try feeKind("board").checks(content)
  }

  @Test(arguments: [
    CatalogueCase(expected: []),
    CatalogueCase(row: ["收费项目": "托管费"], expected: ["FEE-041 item"]),
    CatalogueCase(entry: ["适用城乡": "城市"], expected: []),
    CatalogueCase(entry: ["适用城乡": "农村"], expected: ["FEE-042 item"]),
    CatalogueCase(entry: ["适用城乡": "城市"], facts: ["城乡": ["农村"]], expected: ["FEE-042 item"]),
    CatalogueCase(
      entry: ["定价方式": "政府指导价"], row: ["定价方式": "市场调节价"], expected: ["FEE-042 item"]),
    CatalogueCase(entry: ["执行日期": "2026-09-01", "有效期至": "2027-01-31"], expected: []),
    CatalogueCase(entry: ["执行日期": "2026-09-02"], expected: ["FEE-043 item"]),
    CatalogueCase(entry: ["有效期至": "2027-01-30"], expected: ["FEE-043 item"]),
    CatalogueCase(row: ["收费类别": "代收费"], expected: ["FEE-044 category"]),
    CatalogueCase(row: ["计费单位": "元/生·月"], expected: ["FEE-044 unit"]),
    CatalogueCase(row: ["计费单位": "元/期·生"], expected: []),
    CatalogueCase(entry: ["是否自愿": "自愿"], row: ["是否自愿": "自愿"], expected: []),
    CatalogueCase(entry: ["收费标准": "不超过300元"], expected: []),
    CatalogueCase(
      entry: ["收费标准": "不超过300元"], row: ["收费标准": "300.01元"], expected: ["FEE-045 standard"]),
    CatalogueCase(
      entry: ["收费标准": "不超过300元"], row: ["收费标准": "不超过301元"], expected: ["FEE-045 standard"]),
    CatalogueCase(row: ["收费标准": "300.01元"], expected: ["FEE-045 standard"]),
    CatalogueCase(row: ["收费标准": "299.99元"], expected: ["FEE-046 standard"]),
    CatalogueCase(row: ["收费标准": "免收"], expected: []),
    CatalogueCase(entry: ["收费标准": "免收"], expected: ["FEE-045 standard"]),
    CatalogueCase(entry: ["收费标准": "按实收取"], expected: []),
    CatalogueCase(
      entry: ["收费标准": "不超过70元"], row: ["收费标准": "按实收取"], expected: ["FEE-046 standard"]),
  ])
  func `a fee is in the catalogue, in force, and within it`(_ example: CatalogueCase) throws {
    let found = try checks(
      [boardRow(example.row)], catalogue: [boardRow(example.entry)], facts: example.facts)
    #expect(found.map { "\($0.rule) \($0.column ?? "")" } == example.expected)
  }

  /// Xiamen, 31 August 2022: 簿籍费 of up to 70 and up to 60 yuan.
  @Test func `one of several entries is enough`() throws {
    let book = ["收费类别": "代收费", "收费项目": "簿籍费", "收费标准": "不超过70元", "收费对象": "小学生"]
    let catalogue = [
      boardRow(book), boardRow(book.merging(["收费标准": "不超过60元", "收费对象": "初中生"]) { $1 }),
    ]
    let rows = { boardRow(book.merging(["收费标准": $0]) { $1 }) }
    #expect(try checks([rows("65元")], catalogue: catalogue) == [])
    let over = try checks([rows("71元")], catalogue: catalogue)
    #expect(over.map(\.rule) == ["FEE-045"])
    #expect(over.first?.problem == "超过收费目录的标准“不超过70元、不超过60元”")
  }

  @Test func `without a catalogue that is said once`() throws {
    let found = try checks([boardRow(), boardRow(["收费项目": "伙食费"])], catalogue: nil)
    #expect(found.map(\.rule) == ["FEE-040"] && found.map(\.severity) == [.explain])
  }

  /// Guangzhou's list of 2020: rural schools have meals, exercise books and 教辅; urban ones more.
  @Test func `a rural school has the rural list`() throws {
    let rural = ["伙食费", "作业本费", "教辅材料费"].map { boardRow(["收费项目": $0, "适用城乡": "城乡"]) }
    let urban = ["校车服务费", "一卡通工本费", "校服费"].map { boardRow(["收费项目": $0, "适用城乡": "城市"]) }
    let board = ["伙食费", "校车服务费"].map { boardRow(["收费项目": $0]) }
    let inCountry = try checks(board, catalogue: rural + urban, facts: ["城乡": ["农村"]])
    #expect(inCountry.map(\.rule) == ["FEE-042"] && inCountry.map(\.row) == [3])
    #expect(try checks(board, catalogue: rural + urban) == [])
  }

  @Test(arguments: [
    (["伙食费", "作业本费"], "农村", "公办", []), (["伙食费", "校车服务费"], "农村", "公办", ["FEE-047"]),
    (["伙食费", "校车服务费"], "城市", "公办", []), (["伙食费", "校车服务费"], "农村", "民办", []),
  ])
  func `a public rural school without a list is held against the paper of 2010`(
    _ items: [String], _ place: String, _ nature: String, _ expected: [String]
  ) throws {
    let rows = items.map { boardRow(["收费项目": $0]) }
    let found = try checks(rows, catalogue: nil, facts: ["城乡": [place], "学校性质": [nature]])
    #expect(found.map(\.rule) == ["FEE-040"] + expected)
  }
}
