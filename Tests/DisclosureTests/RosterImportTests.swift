import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct RosterImportTests {
  @Test func `a right row has no findings and typed fields`() throws {
    let result = Sample.read([Sample.headerRow(3), Sample.row(4)])
    #expect(result.findings == [])
    #expect(result.headerRow == 3)
    let record = try #require(result.records.first)
    #expect(record[Sample.name] == "张三")
    #expect(record[Sample.born] == YearMonth(year: 1949, month: 12))
    #expect(record[Sample.day] == "2026-09-01")
    #expect(record[Sample.score] == Score(parsing: "86.5"))
    #expect(record[Sample.rank] == 1)
    #expect(record[Sample.fee] == Amount(fen: 125_000))
  }

  @Test func `columns are found by name, in any order, by alias, under a title`() throws {
    let header = ["名次", "*学生姓名", "备注二", "性 别", "笔试成绩\n(百分制)", "身份证号:"]
    let row = SheetRow(
      number: 4,
      cells: [
        Cell(column: 1, value: .number(2)), Cell(column: 2, value: .text("李四")),
        Cell(column: 3, value: .text("x")), Cell(column: 4, value: .text("男")),
        Cell(column: 5, value: .number(60)), Cell(column: 6, value: .text("440524188001010014")),
      ])
    let title = SheetRow(number: 1, cells: [Cell(column: 1, value: .text("2026年样表"))])
    let result = Sample.read([title, Sample.headerRow(3, header), row])
    #expect(result.headerRow == 3)
    #expect(result.extraHeaders == ["备注二"])
    #expect(result.findings.map(\.rule) == ["R-HEAD-04"])
    #expect(result.records.first?[Sample.name] == "李四")
  }

  struct Wrong: CustomTestStringConvertible {
    let header: String
    let value: CellValue?
    let rule: String
    var testDescription: String { "\(header): \(value.map { "\($0)" } ?? "empty") is \(rule)" }
  }

  @Test(arguments: [
    Wrong(header: "姓名", value: nil, rule: "R-REQ-01"),
    Wrong(header: "姓名", value: .text("  "), rule: "R-REQ-01"),
    Wrong(header: "姓名", value: .text("无"), rule: "R-REQ-01"),
    Wrong(header: "姓名", value: .text("张3"), rule: "R-NAME-01"),
    Wrong(header: "姓名", value: .text("张 三"), rule: "R-NAME-01"),
    Wrong(header: "姓名", value: .text("张"), rule: "R-NAME-02"),
    Wrong(header: "姓名", value: .date("2026-03-01"), rule: "R-TYPE-04"),
    Wrong(header: "姓名", value: .error("#N/A"), rule: "R-TYPE-03"),
    Wrong(header: "笔试成绩", value: .uncalculated, rule: "R-TYPE-03"),
    Wrong(header: "姓名", value: .boolean(true), rule: "R-TYPE-02"),
    Wrong(header: "笔试成绩", value: .text("#DIV/0!"), rule: "R-TYPE-03"),
    Wrong(header: "身份证号", value: .text("110105194912310021"), rule: "R-ID-03"),
    Wrong(header: "身份证号", value: .text("1101051949123100"), rule: "R-ID-01"),
    Wrong(header: "身份证号", value: .text("110105194913310021"), rule: "R-ID-02"),
    Wrong(header: "身份证号", value: .text("990105194912310021"), rule: "R-ID-04"),
    Wrong(header: "身份证号", value: .text("110105491231002"), rule: "R-ID-05"),
    Wrong(header: "身份证号", value: .number(330_102_199_001_011_200), rule: "R-NUM-02"),
    Wrong(header: "身份证号", value: .number(1.5), rule: "R-NUM-01"),
    Wrong(header: "性别", value: .text("M"), rule: "R-LIST-01"),
    Wrong(header: "出生年月", value: .number(2000.1), rule: "R-MONTH-02"),
    Wrong(header: "出生年月", value: .text("2000年13月"), rule: "R-MONTH-03"),
    Wrong(header: "出生年月", value: .text("三月"), rule: "R-MONTH-01"),
    Wrong(header: "出生年月", value: .text("00.3"), rule: "R-DAY-03"),
    Wrong(header: "报到日期", value: .text("26-09-01"), rule: "R-DAY-03"),
    Wrong(header: "报到日期", value: .text("2026-09-31"), rule: "R-DAY-04"),
    Wrong(header: "报到日期", value: .text("九月一日"), rule: "R-DAY-01"),
    Wrong(header: "报到日期", value: .number(46293), rule: "R-DAY-02"),
    Wrong(header: "笔试成绩", value: .text("1O1"), rule: "R-NUM-06"),
    Wrong(header: "笔试成绩", value: .text("86分"), rule: "R-NUM-06"),
    Wrong(header: "笔试成绩", value: .text("86.555"), rule: "R-NUM-05"),
    Wrong(header: "笔试成绩", value: .number(76.914999999999992), rule: "R-NUM-05"),
    Wrong(header: "笔试成绩", value: .number(100.01), rule: "R-RANGE-02"),
    Wrong(header: "笔试成绩", value: .number(1e15), rule: "R-NUM-03"),
    Wrong(header: "笔试成绩", value: .time(seconds: 3600), rule: "R-TYPE-01"),
    Wrong(header: "名次", value: .number(1.5), rule: "R-NUM-06"),
    Wrong(header: "名次", value: .number(0), rule: "R-RANGE-01"),
    Wrong(header: "名次", value: .number(1000), rule: "R-RANGE-01"),
    Wrong(header: "金额", value: .text("12.345"), rule: "R-NUM-05"),
  ])
  func `each mistake is found in its cell`(_ wrong: Wrong) throws {
    let result = Sample.read([Sample.headerRow(1), Sample.row(2, [wrong.header: wrong.value])])
    let finding = try #require(result.findings.first)
    #expect(result.findings.map(\.rule) == [wrong.rule])
    #expect(finding.place.row == 2)
    #expect(finding.place.column == Sample.header.firstIndex(of: wrong.header).map { $0 + 1 })
    #expect(result.records.count == 1)
  }

  @Test(arguments: [
    ("缺考", "没有成绩的这一格留空,原因写进“备注”列"), ("成绩无效", "没有成绩的这一格留空,原因写进“备注”列"),
    ("86分", "请改成数字"),
  ])
  func `a word in the place of a mark belongs under 备注`(_ text: String, _ remedy: String) {
    let result = Sample.read([Sample.headerRow(1), Sample.row(2, ["笔试成绩": .text(text)])])
    #expect(result.findings.map(\.remedy) == [remedy])
  }

  struct Right: CustomTestStringConvertible {
    let header: String
    let value: CellValue
    let field: Field
    /// Whether the list of normalisations must name it.
    let isListed: Bool
    var testDescription: String { "\(header): \(value)" }
  }

  @Test(arguments: [
    Right(header: "姓名", value: .text(" 张三\u{3000}"), field: .text("张三"), isListed: true),
    Right(header: "姓名", value: .text("阿依古丽·买买提"), field: .text("阿依古丽·买买提"), isListed: false),
    Right(header: "姓名", value: .text("𠮷㛃䶮"), field: .text("𠮷㛃䶮"), isListed: false),
    Right(header: "姓名", value: .text("张\u{200B}三"), field: .text("张三"), isListed: true),
    Right(
      header: "身份证号", value: .text("１１０１０５１９４９１２３１００２Ｘ"), field: .text("11010519491231002X"),
      isListed: true),
    Right(
      header: "身份证号", value: .text("110105 19491231 002X"), field: .text("11010519491231002X"),
      isListed: true),
    Right(header: "出生年月", value: .text("2000.3"), field: month(2000, 3), isListed: true),
    Right(header: "出生年月", value: .text("2000.10"), field: month(2000, 10), isListed: true),
    Right(header: "出生年月", value: .number(2000.3), field: month(2000, 3), isListed: true),
    Right(header: "出生年月", value: .text("200003"), field: month(2000, 3), isListed: true),
    Right(header: "出生年月", value: .date("2000-03-01"), field: month(2000, 3), isListed: false),
    Right(header: "出生年月", value: .text("/"), field: .empty, isListed: true),
    Right(header: "报到日期", value: .text("2026/9/1"), field: .day("2026-09-01"), isListed: true),
    Right(header: "报到日期", value: .text("2026年9月1日"), field: .day("2026-09-01"), isListed: true),
    Right(header: "报到日期", value: .text("2026.09.01"), field: .day("2026-09-01"), isListed: true),
    Right(header: "报到日期", value: .number(20_260_901), field: .day("2026-09-01"), isListed: true),
    Right(header: "报到日期", value: .date("2026-09-01"), field: .day("2026-09-01"), isListed: false),
    Right(
      header: "笔试成绩", value: .text("８６.５"), field: .score(Score(units: 86_500_000)), isListed: true),
    Right(
      header: "笔试成绩", value: .number(0.1 + 0.2), field: .score(Score(units: 300_000)),
      isListed: false),
    Right(header: "笔试成绩", value: .number(100), field: .score(Score(100)), isListed: false),
    Right(
      header: "金额", value: .text("1,250.5元"), field: .amount(Amount(fen: 125_050)), isListed: true),
    Right(header: "名次", value: .text("1"), field: .integer(1), isListed: false),
  ])
  func `what people write is understood, and said`(_ right: Right) throws {
    let result = Sample.read([Sample.headerRow(1), Sample.row(2, [right.header: right.value])])
    #expect(result.findings == [])
    let index = try #require(Sample.header.firstIndex(of: right.header))
    #expect(result.records.first?.fields[index] == right.field)
    #expect(result.normalisations.isEmpty == !right.isListed)
  }

  private static func month(_ year: Int, _ month: Int) -> Field {
    YearMonth(year: year, month: month).map(Field.month) ?? .empty
  }

  @Test func `a finding reads as people are told`() throws {
    let result = Sample.read([
      Sample.headerRow(1), Sample.row(17, ["身份证号": .text("110105194912310021")]),
    ])
    #expect(
      result.findings.map(\.description) == ["第 17 行 “身份证号”(B17):校验位不对,请核对证件原件。[R-ID-03]"])
  }

  @Test func `a withheld value is never repeated in a finding or a note`() throws {
    let result = Sample.read([
      Sample.headerRow(1), Sample.row(2, ["身份证号": .text("1101 0519491231 0021")]),
    ])
    let words =
      result.findings.map { "\($0)\($0.value ?? "")" } + result.normalisations.map { "\($0)" }
    #expect(words.count == 2)
    #expect(!words.contains { $0.contains("19491231") })
  }

  @Test func `a private number in a public column is found`() {
    let result = Sample.read([
      Sample.headerRow(1), Sample.row(2, ["姓名": .text("张三13800138000")]),
    ])
    #expect(Set(result.findings.map(\.rule)) == ["R-NAME-01", "R-PRIV-01"])
  }

  @Test func `rows that are no entries are passed over and named`() {
    let result = Sample.read([
      Sample.headerRow(1),
      Sample.row(2, ["姓名": .text("示例:王五")]), Sample.row(3),
      SheetRow(number: 4, cells: [Cell(column: 2, value: .text("  "))]),
      Sample.row(5, ["姓名": .text("合 计"), "身份证号": Sample.nothing]),
      SheetRow(number: 6, cells: [Cell(column: 1, value: .text("制表人:张三"))]),
    ])
    #expect(result.records.map(\.row) == [3])
    #expect(result.findings == [])
    #expect(result.skippedRows.map(\.row) == [2, 5, 6])
  }

  @Test func `a workbook that was returned is read again, its explanations kept`() {
    let header = Sample.header + ReturnedColumn.allCases.map(\.rawValue)
    let said = Cell(column: header.count, value: .text(" 户口本上就是一个字 "))
    let row = Sample.row(2, ["姓名": .text("张")])
    let result = Sample.read([
      Sample.headerRow(1, header), SheetRow(number: 2, cells: row.cells + [said]),
      Sample.row(
        3, ["身份证号": .text("440524188001010014")]),
    ])
    #expect(result.findings.map(\.rule) == ["R-NAME-02"])
    #expect(result.explanations == [2: "户口本上就是一个字"])
  }

  @Test func `repeated numbers, hidden rows and missing columns are all said at once`() {
    var hidden = Sample.row(3)
    hidden = SheetRow(number: 3, cells: hidden.cells, isHidden: true)
    var header = Sample.header
    header[2] = "xx"
    let result = Sample.read([Sample.headerRow(1, header), Sample.row(2), hidden])
    #expect(
      result.findings.map(\.rule) == ["R-HEAD-02", "R-HEAD-04", "R-ROW-02", "R-DUP-01"])
  }

  @Test func `a header has half of the columns required, whatever optional ones it has`() {
    let lists = ["性别", "出生年月", "报到日期", "金额"]
    #expect(Sample.read([Sample.headerRow(1, lists)]).findings.map(\.rule) == ["R-HEAD-01"])
    let two = ["姓名", "性别", "出生年月"]
    #expect(Sample.read([Sample.headerRow(1, two)]).headerRow == nil)
    #expect(Sample.read([Sample.headerRow(1, two + ["名次"])]).headerRow == 1)
  }

  @Test func `a sheet of another kind is told so, an empty list too`() {
    #expect(Sample.read([]).findings.map(\.rule) == ["R-HEAD-01"])
    #expect(Sample.read([Sample.headerRow(1, ["品名", "单价"])]).findings.map(\.rule) == ["R-HEAD-01"])
    #expect(Sample.read([Sample.headerRow(1)]).findings.map(\.rule) == ["R-ROW-01"])
  }

  @Test func `a hundred thousand rows come through`() {
    let rows = (2..<100_002).map { Sample.row($0, ["身份证号": Sample.nothing]) }
    let result = Sample.read([Sample.headerRow(1)] + rows)
    #expect(result.records.count == 100_000)
    #expect(result.findings.count == 100_000)
  }
}
