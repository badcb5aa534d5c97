import Disclosure
import DisclosureTesting
import Foundation
import WorkingDays

@testable import DisclosureSheets

/// The file that `write` makes at the path it is given, as bytes.
func bytes(_ write: (String) throws -> Void) throws -> Data {
  try withEmptyFolder { folder in
    try write("\(folder)/file.xlsx")
    return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/file.xlsx"))
  }
}

/// A workbook that was written, read back: its cells by our reader, its parts as XML.
struct WrittenWorkbook: Sendable {
  /// By name of sheet, in order.
  var sheets: [(name: String, rows: [SheetRow])] = []
  private var parts: [String: String] = [:]

  init(_ write: (String) throws -> Void) throws {
    try withEmptyFolder { folder in
      let path = "\(folder)/file.xlsx"
      try write(path)
      let file = try SheetFile(opening: path)
      for (index, info) in file.sheets.enumerated() {
        var rows: [SheetRow] = []
        try file.readRows(ofSheet: index) { rows.append($0) }
        sheets.append((info.name, rows))
      }
      try readParts(of: path)
    }
  }

  private mutating func readParts(of path: String) throws {
    let archive = try ZipArchive(opening: path)
    let numbered = (1...sheets.count).flatMap {
      ["xl/worksheets/sheet\($0).xml", "xl/comments\($0).xml"]
    }
    let names = ["xl/workbook.xml", "xl/styles.xml", "docProps/core.xml", "docProps/custom.xml"]
    for name in numbered + names where archive.contains(name) {
      var stream = try archive.open(name, limit: 100_000_000)
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65536)
      while true {
        let got = try piece.withUnsafeMutableBytes { target in
          guard let start = target.baseAddress else { return 0 }
          return try stream.read(into: start, count: target.count)
        }
        guard got > 0 else { break }
        bytes += piece[..<got]
      }
      parts[name] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The XML of a part; empty when there is none.
  func part(_ name: String) -> String { parts[name] ?? "" }

  func sheetPart(_ number: Int) -> String { part("xl/worksheets/sheet\(number).xml") }

  /// What stands in a cell, sheets counted from 1.
  func value(_ sheet: Int, row: Int, column: Int) -> CellValue? {
    sheets[sheet - 1].rows.first { $0.number == row }?.cells.first { $0.column == column }?.value
  }

  /// Everything people see in the cells, a line each.
  var text: String {
    sheets.map { sheet in
      let cells = sheet.rows.flatMap { row in
        row.cells.map { "\(CellAddress(row: row.number, column: $0.column)) \(shown($0.value))" }
      }
      return (["# \(sheet.name)"] + cells).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func shown(_ value: CellValue) -> String {
    switch value {
    case .text(let text): text.replacing("\n", with: "⏎")
    case .number(let number): "number \(number)"
    case .date(let day): "date \(day)"
    case .moment(let day, let seconds): "moment \(day) \(seconds)"
    case .time(let seconds): "time \(seconds)"
    case .duration(let seconds): "duration \(seconds)"
    case .boolean(let isTrue): "boolean \(isTrue)"
    case .error(let code): "error \(code)"
    }
  }
}

/// How often `needle` occurs.
func count(_ needle: String, in text: String) -> Int { text.ranges(of: needle).count }

let anyProperties = WorkbookProperties(
  title: "标题", subject: "主题", author: "单位", created: CalendarDay(2026, 9, 28))

private let disclosureRule = Provision("教财厅函〔2017〕28号", "第二条")

/// A kind with a column of every type.
func sampleKind(columns: [ColumnSpec] = sampleColumns) -> NoticeKind {
  NoticeKind(
    id: "hiring.proposed", name: "拟聘用人员公示", domain: .hiring, stage: 5, stageName: "公示",
    catalogueItem: "教师管理/教师招聘", roster: Roster(name: "拟聘用人员名单", columns: columns),
    facts: [
      FactSpec("发布单位", hint: "落款单位全称", example: "云溪县教育局"),
      FactSpec("成文日期", .day, required: false, hint: "不写就用张贴日期", example: "2026-09-28"),
    ],
    period: PeriodRule(5, .workingDays, source: disclosureRule), signers: ["人事科长", "分管局长"],
    takeDown: ("公示期满后撤下", disclosureRule))
}

let sampleColumns = [
  ColumnSpec(
    "post", "招聘岗位", .text, privacy: .open(disclosureRule), width: 16, hint: "岗位全称",
    example: "小学语文"),
  ColumnSpec(
    "name", "姓名", .text, checks: [.personName], privacy: .masked(.name, disclosureRule), width: 10,
    hint: "与身份证一致", example: "张三"),
  ColumnSpec(
    "sex", "性别", .choice(["男", "女"]), privacy: .open(disclosureRule), width: 6, example: "男"),
  ColumnSpec(
    "id", "身份证号", .code, checks: [.residentID], privacy: .withheld(disclosureRule), width: 20,
    example: "11010519491231002X"),
  ColumnSpec(
    "born", "出生日期", .day, required: false, privacy: .masked(.month, disclosureRule), width: 12,
    example: "2000-03-15"),
  ColumnSpec(
    "graduated", "毕业年月", .month, privacy: .open(disclosureRule), width: 10, example: "2026-06"),
  ColumnSpec(
    "written", "笔试成绩", .score(places: 2), checks: [.scores(Score(0)...Score(100))],
    privacy: .open(disclosureRule), width: 10, example: "86.50"),
  ColumnSpec("pay", "补助金额", .amount, privacy: .open(disclosureRule), width: 10, example: "1250.00"),
  ColumnSpec(
    "rank", "名次", .integer, checks: [.integers(1...999)], privacy: .open(disclosureRule), width: 6,
    example: "1"),
  ColumnSpec(
    "level", "学段", .choice(["幼儿园", "小学", "初中", "高中"]), privacy: .open(disclosureRule), width: 8,
    example: "小学"),
  ColumnSpec(
    "note", "备注", .text, required: false, checks: [.length(1...50)], privacy: .open(disclosureRule),
    width: 20, example: "定向"),
]
