import Disclosure
import DisclosureTesting
import Testing
import WorkingDays
import PersonalData

@Suite struct PublishingTests {
  private func records(_ rows: [[String: CellValue?]]) -> [Record] {
    let sheet =
      [Sample.headerRow(1)] + rows.enumerated().map { Sample.row($0.offset + 2, $0.element) }
    return Sample.read(sheet, Roster(name: "样表", columns: Sample.columns)).records
  }

  private func names(_ order: ListOrder, _ rows: [[String: CellValue?]]) -> [String] {
    Sample.roster(order: order).ordered(records(rows)).compactMap { $0[Sample.name] }
  }

  @Test func `the public table holds open columns and no withheld value`() throws {
    let table = try Sample.roster().publicTable(of: records([[:]]))
    #expect(table.columns.map(\.header) == ["序号", "姓名", "性别", "出生年月", "笔试成绩", "名次", "金额(元)"])
    #expect(table.cells.map(\.text) == ["1", "张三", "女", "1949年12月", "86.50", "1", "1250.00"])
  }

  @Test func `an optional column that nobody filled in is left out`() throws {
    let empty: [String: CellValue?] = ["出生年月": Sample.nothing, "金额": Sample.nothing]
    let table = try Sample.roster().publicTable(of: records([empty, empty]))
    #expect(table.columns.map(\.header) == ["序号", "姓名", "性别", "笔试成绩", "名次"])
    #expect(try Sample.roster().publicTable(of: records([empty, [:]])).columns.count == 7)
  }

  @Test func `pinyin order reads surnames as surnames`() {
    let given = ["张伟", "曾国", "仇英", "丁一", "单雄", "秋瑾", "任飞", "安宁", "宋江"]
    let rows = given.map { ["姓名": CellValue.text($0)] as [String: CellValue?] }
    #expect(
      names(.pinyin(column: "name"), rows) == [
        "安宁", "丁一", "秋瑾", "仇英", "任飞", "单雄", "宋江", "曾国", "张伟",
      ])
  }

  @Test func `stroke order goes by strokes, equal names as given`() {
    let rows = ["张三", "丁一", "王五", "丁一", "卜二"].map {
      ["姓名": CellValue.text($0)] as [String: CellValue?]
    }
    #expect(names(.strokes(column: "name"), rows) == ["丁一", "丁一", "卜二", "王五", "张三"])
  }

  @Test func `rank order keeps groups together in the order given`() {
    let rows: [[String: CellValue?]] = [
      ["姓名": .text("乙二"), "性别": .text("女"), "名次": .number(2)],
      ["姓名": .text("甲一"), "性别": .text("男"), "名次": .number(1)],
      ["姓名": .text("乙一"), "性别": .text("女"), "名次": .number(1)],
      ["姓名": .text("甲三"), "性别": .text("男"), "名次": Sample.nothing],
      ["姓名": .text("甲一并"), "性别": .text("男"), "名次": .number(1)],
    ]
    #expect(
      names(.rank(column: "rank", within: ["sex"]), rows) == ["乙一", "乙二", "甲一", "甲一并", "甲三"])
    #expect(
      names(.rank(column: "rank", within: []), rows) == ["甲一", "乙一", "甲一并", "乙二", "甲三"])
  }

  @Test func `the order is said in words`() {
    #expect(Sample.roster(order: .pinyin(column: "name")).orderWords == "按姓名拼音顺序排列")
    #expect(
      Sample.roster(order: .rank(column: "rank", within: ["sex"])).orderWords == "按性别和名次排列")
  }

  @Test func `the fingerprint changes with every published value and with nothing else`() throws {
    let one = try samplePublication(rows: 3)
    #expect(try samplePublication(rows: 3).fingerprint == one.fingerprint)
    #expect(try samplePublication(rows: 2).fingerprint != one.fingerprint)
    #expect(try samplePublication(rows: 3, seed: 2).fingerprint != one.fingerprint)
    #expect(try samplePublication(rows: 3, facts: ["联系人": ["李老师"]]).fingerprint != one.fingerprint)
    #expect(one.fingerprint.count == 19 && one.sha256.hasPrefix(one.fingerprint.prefix(4)))
  }

  @Test func `an open text with a private number stops the publication`() {
    let record = Record(
      row: 2,
      fields: [.text("13800138000"), .empty, .empty, .empty, .empty, .empty, .empty, .empty],
      columns: Sample.columns.map(\.id))
    #expect(throws: PrivateContent.self) { try Sample.roster().publicTable(of: [record]) }
  }
}
