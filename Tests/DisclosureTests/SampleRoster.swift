import Disclosure
import WorkingDays

/// A roster with a column of every type, for tests of what all rosters share.
enum Sample {
  static let open = PrivacyClass.open(.practice("测试"))
  static let withheld = PrivacyClass.withheld(.practice("测试"))

  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["学生姓名"], .text, checks: [.personName, .length(1...20)],
      privacy: open, width: 10, example: "张三"))
  static let id = Column<String>(
    ColumnSpec(
      "id", "身份证号", .code, checks: [.residentID], privacy: withheld, width: 20,
      example: "11010519491231002X"))
  static let sex = Column<String>(
    ColumnSpec("sex", "性别", .choice(["男", "女"]), privacy: open, width: 6, example: "女"))
  static let born = Column<YearMonth>(
    ColumnSpec(
      "born", "出生年月", .month, required: false, privacy: open, width: 10, example: "2000年3月"))
  static let day = Column<CalendarDay>(
    ColumnSpec(
      "day", "报到日期", .day, required: false, privacy: withheld, width: 12, example: "2026-09-01"))
  static let score = Column<Score>(
    ColumnSpec(
      "score", "笔试成绩", .score(places: 2), checks: [.scores(Score(0)...Score(100))],
      privacy: open, width: 10, example: "86.50"))
  static let rank = Column<Int>(
    ColumnSpec(
      "rank", "名次", .integer, checks: [.integers(1...999)], privacy: open, width: 6, example: "1"))
  static let fee = Column<Amount>(
    ColumnSpec(
      "fee", "金额(元)", .amount, required: false, privacy: open, width: 10, example: "1250.00"))

  static let columns = [
    name.spec, id.spec, sex.spec, born.spec, day.spec, score.spec, rank.spec, fee.spec,
  ]

  static func roster(order: ListOrder = .asGiven) -> Roster {
    Roster(name: "样表", columns: columns, uniqueKeys: [["id"]], order: order)
  }

  static let header = ["姓名", "身份证号", "性别", "出生年月", "报到日期", "笔试成绩", "名次", "金额"]

  /// For a cell that is to hold nothing.
  static let nothing: CellValue? = nil

  /// A row that is right in every column, with `changes` by header.
  static func row(_ number: Int, _ changes: [String: CellValue?] = [:]) -> SheetRow {
    let right: [CellValue] = [
      .text("张三"), .text("11010519491231002X"), .text("女"), .text("1949年12月"),
      .text("2026-09-01"), .number(86.5), .number(1), .text("1250.00"),
    ]
    let cells = zip(header, right).enumerated().compactMap { index, pair -> Cell? in
      let value: CellValue? =
        if let changed = changes[pair.0] { changed } else { pair.1 }
      return value.map { Cell(column: index + 1, value: $0) }
    }
    return SheetRow(number: number, cells: cells)
  }

  static func headerRow(_ number: Int, _ texts: [String] = header) -> SheetRow {
    SheetRow(
      number: number,
      cells: texts.enumerated().map { Cell(column: $0.offset + 1, value: .text($0.element)) })
  }

  static func read(_ rows: [SheetRow], _ roster: Roster = roster()) -> RosterImport {
    var importer = RosterImporter(roster, sheet: "名单", today: CalendarDay(2026, 9, 14))
    for row in rows { importer.read(row) }
    return importer.finish()
  }
}

extension Sample {
  /// A kind whose period is seven working days.
  static func kind() -> NoticeKind {
    NoticeKind(
      id: "general.sample", name: "样表公示", domain: .general, stage: 1, stageName: "公示",
      catalogueItem: "财务信息/财务信息", roster: roster(), facts: factsOfEveryNotice,
      period: PeriodRule(7, .workingDays, source: .practice("测试")), signers: ["经办"],
      takeDown: ("公示期满", .practice("测试")))
  }
}
