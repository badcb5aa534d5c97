import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import DisclosureSheets

struct WritingFilledWorkbookTests {
  private static let roster = sampleKind().roster
  private static let subject = FormSubject(named: "录用汇总", id: "hiring/录用汇总", roster)
  private static let words = "本表由程序算出。"

  private static let right: [Field] = [
    .text("小学语文"), .text("张三"), .text("男"), .text("11010519491231002X"),
    .day(CalendarDay(2000, 3, 15)), month(2026, 6), .score(Score(units: 86_500_000)),
    .amount(Amount(fen: 125_000)), .integer(1), .text("小学"), .empty,
  ]

  private static func month(_ year: Int, _ month: Int) -> Field {
    YearMonth(year: year, month: month).map(Field.month) ?? .empty
  }

  private func write(
    _ rows: [[Field]], for subject: FormSubject = subject
  ) throws -> WrittenWorkbook {
    try WrittenWorkbook { path in
      try writeFilledWorkbook(for: subject, rows: rows, words: Self.words, to: path)
    }
  }

  private func imported(_ book: WrittenWorkbook) -> RosterImport {
    var importer = RosterImporter(
      Self.roster, sheet: book.sheets[0].name, today: CalendarDay(2026, 9, 28))
    for row in book.sheets[0].rows { importer.read(row) }
    return importer.finish()
  }

  @Test func `People see the words, the rows, and how the list is made up`() throws {
    let book = try write([Self.right])
    let complaint = goldenDifference(book.text, "filled.txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `The import reads back what was written, row for row`() throws {
    var generator = SeededGenerator(seed: 4)
    let rows = (0..<300).map { _ in
      [
        .text("小学\(Int.random(in: 1...9, using: &generator))班"), .text(generator.personName()),
        .text(["男", "女"][Int.random(in: 0...1, using: &generator)]), .text("11010519491231002X"),
        Bool.random(using: &generator)
          ? .empty : .day(CalendarDay(1950, 1, 1) + Int.random(in: 0...20_000, using: &generator)),
        Self.month(
          Int.random(in: 1950...2026, using: &generator), Int.random(in: 1...12, using: &generator)),
        .score(Score(units: Int.random(in: 0...10_000, using: &generator) * 10_000)),
        .amount(Amount(fen: Int.random(in: 0...99_999_999, using: &generator))),
        .integer(Int.random(in: 1...999, using: &generator)),
        .text(["幼儿园", "小学", "初中", "高中"][Int.random(in: 0...3, using: &generator)]),
        Bool.random(using: &generator) ? .empty : .text("定向,_x0041_"),
      ] as [Field]
    }
    let result = imported(try write(rows))
    #expect(result.headerRow == 3)
    #expect(result.skippedRows.isEmpty)
    // Three hundred made-up people are told apart by their days of birth, mask or not.
    #expect(result.findings.map(\.rule) == ["MASK-004"], "\(result.findings.prefix(3))")
    #expect(result.normalisations.isEmpty, "\(result.normalisations.prefix(3))")
    #expect(result.records.map(\.fields) == rows)
    #expect(result.records.first?.row == 4)
  }

  @Test func `Figures stay figures and codes stay texts`() throws {
    let book = try write([Self.right])
    #expect(book.value(1, row: 4, column: 4) == .text("11010519491231002X"))
    #expect(book.value(1, row: 4, column: 5) == .date(CalendarDay(2000, 3, 15)))
    #expect(book.value(1, row: 4, column: 7) == .number(86.5))
    #expect(book.value(1, row: 4, column: 8) == .number(1250))
    #expect(book.value(1, row: 4, column: 9) == .number(1))
  }

  @Test func `Drop-downs, limits and the filter reach every row and some more`() throws {
    let sheet = try write(Array(repeating: Self.right, count: 12_000)).sheetPart(1)
    let last = 3 + 12_000 + 200
    #expect(sheet.contains("sqref=\"C4:C\(last)\"><formula1>'选项'!$A$2:$A$3"))
    #expect(sheet.contains(#"<autoFilter ref="A3:K\#(last)"/>"#))
    #expect(sheet.contains(#"r="D\#(last)""#) && !sheet.contains(#"r="D\#(last + 1)""#))
    #expect(!sheet.contains(#"r="B\#(last)""#))
  }

  @Test func `An empty list has its header and is open for typing`() throws {
    let book = try write([])
    #expect(book.sheets[0].rows.map(\.number) == [1, 2, 3])
    #expect(imported(book).findings.map(\.rule) == ["R-ROW-01"])
  }

  @Test func `A list that is no kind of notice has a blank workbook too`() throws {
    let book = try WrittenWorkbook { try writeBlankWorkbook(for: Self.subject, to: $0) }
    #expect(book.sheets.map(\.name) == ["拟聘用人员名单", "填表说明", "选项"])
    #expect(book.value(1, row: 1, column: 1) == .text("拟聘用人员名单(录用汇总)"))
    #expect(book.value(1, row: 4, column: 1) == .text("示例:小学语文"))
    #expect(book.value(2, row: 2, column: 1) == .text("表:hiring/录用汇总  模板版本:2026.1"))
    #expect(!book.sheets[1].rows.contains { $0.cells.first?.value == .text("三、公示期与程序") })
  }

  @Test func `The same rows give the same bytes`() throws {
    let write = { (path: String) in
      try writeFilledWorkbook(
        for: Self.subject, rows: [Self.right], words: Self.words, to: path)
    }
    #expect(try bytes(write) == bytes(write))
  }
}
