import Disclosure
import DisclosureSheets
import DisclosureStore
import DisclosureTesting
import Foundation
import SchoolOversight
import Testing
import ZipArchives

@testable import DisclosureBureau

@Suite struct SummaryWorkbookTests {
  @Test(arguments: [SummaryTable.Edition.everyone, .bureau])
  func `Every cell shows what the summary says`(edition: SummaryTable.Edition) throws {
    let summary = sampleCountySummary()
    let table = edition == .bureau ? summary.forBureau() : summary.forEveryone()
    try withEmptyFolder { folder in
      let path = folder + "/汇总.xlsx"
      try writeSummaryWorkbook(table, to: path)
      let book = try SheetFile(opening: path)
      for (number, view) in table.views.enumerated() {
        var cells: [CellAddress: CellValue] = [:]
        try book.readRows(ofSheet: number + 1) { row in
          for cell in row.cells {
            cells[CellAddress(row: row.number, column: cell.column)] = cell.value
          }
        }
        let total = try #require(table.lines.firstIndex { $0.role == .total })
        for (row, line) in [(SummaryView.totalRow, total)]
          + view.lines.map({ (view.row(of: $0)!, $0) })
        {
          for (place, figure) in view.part.figures.enumerated() {
            let found = cells[CellAddress(row: row, column: view.firstFigure + place)]
            let expected: CellValue? =
              switch table.cell(line, figure) {
              case .value(let value): .number(figure.block.measure.shown(value))
              case .hidden: .text("*")
              case .unknown: nil
              }
            #expect(found == expected, "\(view.sheetName) \(row) \(place)")
          }
        }
      }
    }
  }

  @Test func `Sums are formulas, but for those of which a part is hidden`() throws {
    let summary = sampleCountySummary()
    let (full, open) = (
      try formulas(of: summary.forBureau()), try formulas(of: summary.forEveryone())
    )
    #expect(full.contains("SUMIFS('总表·分学校'!$H$6:$H$29,'总表·分学校'!$B$6:$B$29,$A6)"))
    #expect(full.contains("SUM(H6:H29)"))
    #expect(full.contains("COUNTIFS('总表·分学校'!$E$6:$E$29,$A7,'总表·分学校'!$G$6:$G$29,\"已报\")"))
    #expect(open.count < full.count)
    #expect(!open.contains("SUM(H6:H29)"))
  }

  @Test
  func `The same summary gives the same bytes, and the public one no word of what is withheld`()
    throws
  {
    try withEmptyFolder { folder in
      let table = sampleCountySummary().forEveryone()
      for name in ["1", "2"] { try writeSummaryWorkbook(table, to: "\(folder)/\(name).xlsx") }
      let files = FileManager.default
      #expect(
        files.contents(atPath: folder + "/1.xlsx") == files.contents(atPath: folder + "/2.xlsx"))
      #expect(!table.views.contains { $0.sheetName.contains("优先对象") })
      #expect(sampleCountySummary().forBureau().views.contains { $0.sheetName.contains("优先对象") })
    }
  }

  @Test func `The rows of all schools stand in one list, names masked and numbers left out`() throws
  {
    let rows = (0..<3).map { row in
      Record(
        row: row + 2,
        fields: [
          .text(sampleResidentID(serial: row + 1)), .text("王小明"), .integer(row), .empty,
        ], columns: people.columns.map(\.id))
    }
    try withEmptyFolder { folder in
      let path = folder + "/全县名单.xlsx"
      let head = sampleCountySummary().head
      let count = try writeDistrictWorkbook(of: people, head, to: path) { take in
        for school in ["一小", "二小"] {
          let persons: [[UInt8]?] = rows.map { _ in nil }
          try take(
            school,
            ReturnTable(columns: people.columns.map(\.id), records: rows, persons: persons))
        }
      }
      #expect(count == 6)
      let book = try SheetFile(opening: path)
      var texts: [[CellValue]] = []
      try book.readRows(ofSheet: 0) { texts.append($0.cells.map(\.value)) }
      #expect(texts[1] == [.text("学校名称"), .text("姓名"), .text("名次"), .text("备注")])
      #expect(texts[2] == [.text("一小"), .text("王*明"), .number(0)])
      #expect(texts[7] == [.text("二小"), .text("王*明"), .number(2)])
      #expect(texts.count == 8)
    }
  }

  private func formulas(of table: SummaryTable) throws -> [String] {
    try withEmptyFolder { folder in
      let path = folder + "/汇总.xlsx"
      try writeSummaryWorkbook(table, to: path)
      let zip = try ZipFile(opening: path, within: .ownFile)
      var found: [String] = []
      for number in 2...table.views.count + 1 {
        let bytes = try zip.bytes(of: "xl/worksheets/sheet\(number).xml", limit: 1 << 24)
        let xml = String(decoding: bytes, as: UTF8.self)
        found += xml.components(separatedBy: "<f>").dropFirst().map { part in
          part.components(separatedBy: "</f>")[0].replacing("&quot;", with: "\"")
        }
      }
      return found
    }
  }
}

private let people = Roster(
  name: "名单",
  columns: [
    ColumnSpec(
      "id", "身份证号", .code, checks: [.residentID], privacy: .withheld(.practice("测试")), width: 20,
      example: "11010119980517001X"),
    ColumnSpec(
      "name", "姓名", .text, checks: [.personName], privacy: .masked(.name, .practice("测试")),
      width: 10,
      example: "王小明"),
    ColumnSpec("rank", "名次", .integer, privacy: .open(.practice("测试")), width: 8, example: "1"),
    ColumnSpec(
      "remark", "备注", .text, required: false, privacy: .open(.practice("测试")), width: 8,
      example: "无"),
  ])
