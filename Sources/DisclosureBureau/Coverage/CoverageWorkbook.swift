public import SchoolOversight
import Disclosure
import DisclosureSheets
import WorkingDays

/// Whose coverage it is, as its papers say.
public struct CoverageTitle: Hashable, Sendable {
  /// As 临江县教育局.
  public let issuer: String
  /// As 2026年第三季度.
  public let span: String

  public init(issuer: String, span: String) {
    self.issuer = issuer
    self.span = span
  }
}

/// Writes the coverage as a workbook: 总览, 按学校, 按事项, 超期和未公开, 明细, 本级, 说明.
///
/// States have colours and words; the counts are formulas over 明细, with their values.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeCoverage(
  _ coverage: Coverage, _ title: CoverageTitle, to path: String
) throws {
  let properties = WorkbookProperties(
    title: "\(title.span)公开情况", subject: "coverage", author: title.issuer, created: coverage.day)
  try writeWorkbook(to: path, properties) { book in
    for sheet in CoverageSheets(coverage, title).all { try sheet.write(to: &book) }
  }
}

/// The sheets of a coverage, which name each other's cells.
struct CoverageSheets {
  private let coverage: Coverage
  private let title: CoverageTitle
  private let details: TableSheet
  /// The first and last row of each school in 明细, in the order of schools.
  private let places: [ClosedRange<Int>]

  init(_ coverage: Coverage, _ title: CoverageTitle) {
    self.coverage = coverage
    self.title = title
    details = itemSheet(
      coverage.items, named: "明细", title: "公开情况明细", coverage, title,
      notes: ["每件一行；一个事项在一个学校可以有几件，如每学期一件、每次变更一件。"])
    var row = details.firstRow
    places = coverage.rows.map { school in
      let first = row
      row += school.items.count
      return first...max(first, row - 1)
    }
  }

  var all: [TableSheet] {
    [overview, bySchool, byDuty, behind, details]
      + (coverage.own.isEmpty ? [] : [own]) + [explanation]
  }

  private var when: String {
    "\(title.issuer)　统计期：\(title.span)（期限在\(coverage.span.lowerBound)至\(coverage.span.upperBound)的）　统计到\(coverage.day)"
  }

  // MARK: 总览

  private var overview: TableSheet {
    let signs = CoverageState.allCases.map { "\($0.sign)\($0.rawValue)：\($0.meaning)" }
    return TableSheet(
      name: "总览", title: "\(title.span)学校公开情况总览",
      notes: [when, signs.joined(separator: "；") + "。"],
      columns: [.init("学校", 26), .init("学段", 10)]
        + coverage.duties.map { TableSheet.Column($0.name, 11) },
      rows: zip(coverage.rows, places).map { row, place in
        [link(row.school, place), .word(row.school.stage.rawValue)] + row.cells.map(cell)
      },
      frozenColumns: 1, footer: title.issuer)
  }

  private func cell(_ cell: CoverageCell) -> TableSheet.Cell {
    .state(CoverageLook(state: cell.state), cell.state.sign + cell.words)
  }

  private func link(_ school: School, _ place: ClosedRange<Int>) -> TableSheet.Cell {
    .link(school.name, sheet: details.name, CellAddress(row: place.lowerBound, column: 1))
  }

  // MARK: Counts

  private var bySchool: TableSheet {
    let columns = [
      TableSheet.Column("单位", 26), .init("学段", 10), .init("乡镇(街道)", 12),
    ]
    let rows = zip(coverage.rows, places).enumerated().map { index, pair in
      let (school, place) = (pair.0.school, pair.1)
      return [link(school, place), .word(school.stage.rawValue), .word(school.township)]
        + counts(CoverageCounts(pair.0.items), row: 4 + index, from: "D") { state in
          "COUNTIF(\(details.name)!$H$\(place.lowerBound):$H$\(place.upperBound),\"\(state.rawValue)\")"
        }
    }
    return TableSheet(
      name: "按学校", title: "\(title.span)各校公开情况", notes: [when],
      columns: columns + countColumns, rows: rows, frozenColumns: 1,
      total: [.text("合计"), .blank, .blank] + totals(rows.count, from: "D"), footer: title.issuer)
  }

  private var byDuty: TableSheet {
    let rows = coverage.duties.enumerated().map { index, duty -> [TableSheet.Cell] in
      let items = coverage.rows.flatMap { $0.cells[index].items }
      return [
        .text(duty.name), .word(duty.mark), .text(duty.clock.description),
        .text(duty.source.description), .word(duty.source.standing.rawValue),
      ]
        + counts(CoverageCounts(items), row: 4 + index, from: "F") { state in
          let last = max(places.last?.upperBound ?? 0, details.firstRow)
          let rows = { (column: String) in
            "\(details.name)!$\(column)$\(details.firstRow):$\(column)$\(last)"
          }
          return "COUNTIFS(\(rows("C")),A\(4 + index),\(rows("H")),\"\(state.rawValue)\")"
        }
    }
    return TableSheet(
      name: "按事项", title: "\(title.span)各事项公开情况", notes: [when],
      columns: [
        .init("事项", 24), .init("目录原文", 11), .init("公开时限", 28), .init("时限依据", 28), .init("依据效力", 12),
      ] + countColumns, rows: rows, frozenColumns: 1,
      total: [.text("合计"), .blank, .blank, .blank, .blank] + totals(rows.count, from: "F"),
      footer: title.issuer)
  }

  private var countColumns: [TableSheet.Column] {
    ["应公开", "已公开", "及时", "超期", "未公开", "不明", "待公开", "不适用"].map { TableSheet.Column($0, 9) }
      + [.init("公开率", 9), .init("及时率", 9)]
  }

  /// 应公开 to 及时率, from column `first` on; `count` is the formula of one state.
  private func counts(
    _ counts: CoverageCounts, row: Int, from first: Character, _ count: (CoverageState) -> String
  ) -> [TableSheet.Cell] {
    let column = letters(from: first)
    func one(_ state: CoverageState) -> TableSheet.Cell {
      .formula("=" + count(state), Double(counts[state]), .number)
    }
    return [
      .formula("=\(column(1))\(row)+\(column(4))\(row)", Double(counts.owed), .number),
      .formula("=\(column(2))\(row)+\(column(3))\(row)", Double(counts.published), .number),
      one(.done), one(.late), one(.blank), one(.unknown), one(.due), one(.notApplicable),
      share(column(1), of: column(0), row, counts.publishedPerMille),
      share(column(2), of: column(0), row, counts.timelyPerMille),
    ]
  }

  private func totals(_ rows: Int, from first: Character) -> [TableSheet.Cell] {
    let column = letters(from: first)
    let all = CoverageCounts(coverage.items)
    let values = [
      all.owed, all.published, all[.done], all[.late], all[.blank], all[.unknown], all[.due],
      all[.notApplicable],
    ]
    let sums = values.enumerated().map { index, value in
      TableSheet.Cell.formula(
        "=SUM(\(column(index))4:\(column(index))\(3 + max(rows, 1)))", Double(value), .number)
    }
    return sums + [
      share(column(1), of: column(0), 4 + rows, all.publishedPerMille),
      share(column(2), of: column(0), 4 + rows, all.timelyPerMille),
    ]
  }

  /// Nothing owed has no share.
  private func share(
    _ part: String, of whole: String, _ row: Int, _ perMille: Int?
  ) -> TableSheet.Cell {
    guard let perMille else { return .share(perMille: nil) }
    return .formula("=ROUND(\(part)\(row)/\(whole)\(row),3)", Double(perMille) / 1000, .share)
  }

  private func letters(from first: Character) -> (Int) -> String {
    let start = Int(first.asciiValue ?? 65) - 64
    return { CellAddress.letters(ofColumn: start + $0) }
  }

  // MARK: Lists

  private var behind: TableSheet {
    itemSheet(
      coverage.items.filter { $0.state == .late || $0.state == .blank }, named: "超期和未公开",
      title: "\(title.span)超期和未公开清单", coverage, title,
      notes: [when, "每件写明从哪一天起算、期限到哪一天、依据什么。有异议的，请在申诉期内提出。"])
  }

  private var own: TableSheet {
    itemSheet(
      coverage.own, named: "本级", title: "本级公开事项", coverage, title, notes: [when])
  }

  private var explanation: TableSheet {
    let states = CoverageState.allCases.map { state -> [TableSheet.Cell] in
      [.state(CoverageLook(state: state), state.sign + state.rawValue), .text(state.meaning)]
    }
    let duties = (coverage.duties + coverage.own.map(\.duty)).map { duty -> [TableSheet.Cell] in
      [.text(duty.name), .text(words(on: duty))]
    }
    let rules = [
      ("应公开", "按时、超期、未公开三种之和；不明、待公开、未到期、不适用不算在内。"),
      ("归入哪一期", "期限的最后一天在统计期内的，算在这一期，每件只算一次；长期公开的事项每期都看。"),
      ("报送和公开", "学校在征集中报送了材料，只说明报送过，不算公开；公开要在公开登记里写明日期和位置。"),
      ("工作日", "按国务院办公厅历年放假通知计算，调休上班的算工作日，起算当天不算。"),
    ].map { [TableSheet.Cell.text($0.0), .text($0.1)] }
    return TableSheet(
      name: "说明", title: "怎样看这些表", notes: [when],
      columns: [.init("名称", 24), .init("含义", 90)], rows: states + rules + duties,
      isFiltered: false, footer: title.issuer)
  }

  private func words(on duty: Duty) -> String {
    let item = duty.item.map { "国家目录：\($0.quoted)。" } ?? "国家目录以外的事项。"
    let note = duty.note.isEmpty ? "" : "\(duty.note)。"
    return
      "\(note)\(item)时限：\(duty.clock)；依据：\(duty.source)（\(duty.source.standing.rawValue)）。"
  }
}

/// A row for each item: 学校标识码, 学校, 事项, 所属期, 起算, 期限, 公开日期, 情况, 说明, 证据.
private func itemSheet(
  _ items: [CoverageItem], named name: String, title: String, _ coverage: Coverage,
  _ heading: CoverageTitle, notes: [String]
) -> TableSheet {
  let names = Dictionary(
    coverage.rows.map { ($0.school.code, $0.school.name) }, uniquingKeysWith: { $1 })
  return TableSheet(
    name: name, title: title, notes: notes,
    columns: [
      .init("学校标识码", 14), .init("学校", 24), .init("事项", 20), .init("所属期", 22), .init("起算", 12),
      .init("期限", 12), .init("公开日期", 12), .init("情况", 10), .init("说明", 60), .init("证据", 34),
    ],
    rows: items.map { item in
      [
        .text(item.unit), .text(names[item.unit] ?? heading.issuer), .text(item.duty.name),
        .text(item.occasion), day(item.starts), day(item.due), day(item.published),
        .state(item.state), .text(item.reason),
        .text(item.evidence.joined(separator: "；")),
      ]
    }, frozenColumns: 2, footer: heading.issuer)
}

private func day(_ day: CalendarDay?) -> TableSheet.Cell {
  day.map { .word($0.description) } ?? .word("")
}
