import AnnualReporting
import Disclosure
import DisclosureBureau
import DisclosureSheets
import DisclosureTesting
import Foundation
import InformationRequests
import Testing
import ZipArchives

/// A year in which two requests came and one review was lodged; every table balances.
private func quietFigures() -> ReportFigures {
  var figures = ReportFigures()
  for cell in ReportTable.allCases.flatMap(\.cells) where cell.summands.isEmpty {
    figures[cell] = cell.isMoney ? .money(Amount(fen: 1_250_000)) : .number(0)
  }
  figures[ReportCell(.received, of: .person)] = .number(2)
  figures[ReportCell(.outcome(.disclosed), of: .person)] = .number(1)
  figures[ReportCell(.forward, of: .person)] = .number(1)
  figures[ReportCell(.remedies, row: 0, column: 3)] = .number(1)
  return figures.addedUp()
}

private func quietBook(_ change: (inout ReportBook) -> Void = { _ in }) -> ReportBook {
  var book = ReportBook(
    year: 2026, office: "云溪县教育局", figures: quietFigures(),
    items: [
      ReportItem(ReportCell(.received, of: .person), id: "S-2026-0001"),
      ReportItem(ReportCell(.received, of: .person), id: "S-2026-0002", note: "12月来件"),
    ])
  change(&book)
  return book
}

/// Writes the workbook, lets `change` have its sheets, and reads what comes of it.
private func read(
  _ book: ReportBook, _ change: (inout [(name: String, rows: [SheetRow])]) -> Void
) throws -> ReportBookReading {
  let folder = try ReportScratch()
  let path = folder.path + "/年报.xlsx"
  try writeReportBook(book, to: path)
  var sheets = try reportSheets(at: path)
  change(&sheets)
  let changed = folder.path + "/改过.xlsx"
  let properties = WorkbookProperties(
    title: "", subject: "", author: "", created: "2026-12-31")
  try writeWorkbook(to: changed, properties) { workbook in
    for sheet in sheets {
      try workbook.addSheet(named: sheet.name)
      for row in sheet.rows {
        for cell in row.cells {
          try workbook.write(
            cell.value, at: CellAddress(row: row.number, column: cell.column))
        }
      }
    }
  }
  return try readReportBook(at: changed)
}

private func reportSheets(at path: String) throws -> [(name: String, rows: [SheetRow])] {
  let file = try SheetFile(opening: path)
  return try file.sheets.indices.map { index in
    var rows: [SheetRow] = []
    try file.readRows(ofSheet: index) { rows.append($0) }
    return (file.sheets[index].name, rows)
  }
}

extension [(name: String, rows: [SheetRow])] {
  fileprivate mutating func set(_ value: CellValue?, at cell: ReportCell) {
    set(value, at: cell.address, of: cell.table.chinese)
  }

  fileprivate mutating func set(_ value: CellValue?, at place: CellAddress, of sheet: String) {
    for index in indices where self[index].name == sheet {
      self[index].rows = self[index].rows.map { row in
        guard row.number == place.row else { return row }
        var cells = row.cells.filter { $0.column != place.column }
        if let value { cells.append(Cell(column: place.column, value: value)) }
        return SheetRow(number: row.number, cells: cells.sorted { $0.column < $1.column })
      }
    }
  }
}

@Suite struct ReportBookTests {
  @Test func `what was written is read again, every number and every item`() throws {
    let book = quietBook()
    let folder = try ReportScratch()
    let path = folder.path + "/随便起的名字.xlsx"
    try writeReportBook(book, to: path)
    let reading = try readReportBook(at: path)
    #expect(reading.findings == [])
    for cell in ReportTable.allCases.flatMap(\.cells) {
      #expect(reading.figures[cell] == book.figures[cell], "\(cell)")
    }
    #expect(reading.items == book.items)
  }

  @Test func `a blank workbook has formulas for every total, without a value`() throws {
    let folder = try ReportScratch()
    let path = folder.path + "/年报.xlsx"
    try writeReportBook(ReportBook(year: 2026, office: "云溪县教育局", figures: .init()), to: path)
    let reading = try readReportBook(at: path)
    #expect(reading.findings == [])
    for table in ReportTable.allCases { #expect(reading.figures.isBlank(table)) }
    let archive = try ZipBundle(opening: path, within: .ownFile)
    let member = try #require(archive.members.first { $0.name == "xl/worksheets/sheet2.xml" })
    let sheet = String(decoding: try archive.bytes(of: member), as: UTF8.self)
    #expect(sheet.components(separatedBy: "<f>").count - 1 == 25 + 6 + 7)
    #expect(sheet.contains("<f>IF(COUNT(D7:I7)=6,SUM(D7:I7),\"\")</f>"))
    #expect(sheet.contains("<f>IF(COUNT(D9:D29)=21,SUM(D9:D29),\"\")</f>"))
    #expect(sheet.contains("<sheetProtection") && sheet.contains("<mergeCell ref=\"A9:A30\"/>"))
  }

  @Test func `the same report is the same bytes`() throws {
    let folder = try ReportScratch()
    let paths = ["一.xlsx", "二.xlsx"].map { folder.path + "/" + $0 }
    for path in paths { try writeReportBook(quietBook(), to: path) }
    let files = paths.map { FileManager.default.contents(atPath: $0) }
    #expect(files[0] != nil && files[0] == files[1])
  }

  @Test(arguments: [
    (CellValue.number(1.5), "YEAR-032" as String?), (.text("约3"), "YEAR-032"),
    (.number(-1), "YEAR-032"),
    (.text("#REF!"), "YEAR-032"), (.number(7), nil), (.text("7"), nil), (.text("/"), nil),
  ])
  func `a cell is read or said to be unreadable, with its place`(
    value: CellValue, rule: String?
  ) throws {
    let cell = ReportCell(.outcome(.lookup), of: .charity)
    let reading = try read(quietBook()) { $0.set(value, at: cell) }
    #expect(reading.findings.map(\.rule) == (rule.map { [$0] } ?? []))
    #expect(reading.findings.allSatisfy { $0.place.cell == cell.address && $0.place.sheet == "表三" })
    #expect(reading.unread[cell] == (rule == nil ? nil : value))
  }

  @Test func `totals that no program has worked out are added up, but not from what is missing`()
    throws
  {
    let totals = ReportTable.allCases.flatMap(\.cells).filter { !$0.summands.isEmpty }
    let typed = ReportCell(.outcome(.other), of: .charity)
    let reading = try read(quietBook()) { sheets in
      for cell in totals { sheets.set(nil, at: cell) }
      sheets.set(nil, at: typed)
    }
    #expect(reading.findings == [])
    let incomplete = [
      ReportCell(.outcome(.other)), ReportCell(.total, of: .charity), ReportCell(.total),
    ]
    for cell in totals {
      let isMissing = incomplete.contains(cell)
      #expect(reading.figures[cell] == (isMissing ? .blank : quietFigures()[cell]), "\(cell)")
    }
  }

  @Test func `an emptied cell is no value and not nought`() throws {
    let cell = ReportCell(.outcome(.lookup), of: .charity)
    let reading = try read(quietBook()) { $0.set(nil, at: cell) }
    #expect(reading.figures[cell] == .blank && reading.findings == [])
  }

  @Test func `a table whose labels moved is not read, and the others are`() throws {
    let place = CellAddress(row: 12, column: 3)
    let reading = try read(quietBook()) { $0.set(.text("属于个人隐私"), at: place, of: "表三") }
    #expect(reading.findings.map(\.rule) == ["YEAR-031"])
    #expect(reading.findings[0].place.cell == place)
    #expect(reading.figures.isBlank(.requests) && !reading.figures.isBlank(.remedies))
  }

  @Test func `brackets and blanks of another width do not make a label another`() throws {
    let place = CellAddress(row: 9, column: 2)
    let reading = try read(quietBook()) { $0.set(.text("(一) 予以公开"), at: place, of: "表三") }
    #expect(reading.findings == [])
  }

  @Test func `a missing sheet is said, and the form of 2019 is recognised instead`() throws {
    let missing = try read(quietBook()) { $0.removeAll { $0.name == "表四" } }
    #expect(missing.findings.map(\.rule) == ["YEAR-030"])
    let old = try read(quietBook()) { sheets in
      sheets = [
        ("Sheet1", [SheetRow(number: 1, cells: [Cell(column: 2, value: .text("本年新公开数量"))])])
      ]
    }
    #expect(old.findings.map(\.rule) == ["YEAR-011"])
  }

  @Test func `an item without a number or of no known cell is said`() throws {
    let reading = try read(quietBook()) { sheets in
      sheets.set(nil, at: CellAddress(row: 4, column: 4), of: "明细")
      sheets.set(.text("自然"), at: CellAddress(row: 5, column: 3), of: "明细")
    }
    #expect(reading.findings.map(\.rule) == ["YEAR-033", "YEAR-033"])
    #expect(reading.findings.map(\.place.row) == [4, 5])
  }

  @Test func `findings are marked in the workbook, which is read again as it was`() throws {
    let cell = ReportCell(.outcome(.lookup), of: .charity)
    let book = quietBook {
      $0.figures[cell] = .none("/")
      $0.unread[ReportCell(.issued, row: 2, column: 0)] = .text("约3")
    }
    let report = AnnualReport(year: 2026, office: "云溪县教育局", figures: book.figures)
    let findings = report.findings()
    let folder = try ReportScratch()
    let path = folder.path + "/改.xlsx"
    try writeReportBook(book, findings: findings, to: path)
    let reading = try readReportBook(at: path)
    #expect(reading.figures[cell] == .none("/"))
    #expect(reading.unread.count == 1)
    #expect(try reportSheets(at: path).last?.name == "错误汇总")
  }
}
