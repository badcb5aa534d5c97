public import AnnualReporting
public import Disclosure
import DisclosureSheets

/// What a workbook of a report holds, and everything in it that could not be taken.
public struct ReportBookReading: Sendable {
  public internal(set) var figures = ReportFigures()
  public internal(set) var unread: [ReportCell: CellValue] = [:]
  public internal(set) var items: [ReportItem] = []
  public internal(set) var findings: [Finding] = []
}

/// Reads the workbook of a report; its name does not matter, its sheets are found by theirs.
///
/// Each head and label must stand where the form has it, or nobody could tell what the numbers
/// beside it are: a table with a row too many or too few is not read.
///
/// - Throws: ``SheetRefusal``, when the file is no workbook.
public func readReportBook(at path: String) throws -> ReportBookReading {
  let file = try SheetFile(opening: path)
  var reading = ReportBookReading()
  var texts: [String] = []
  var sheets: [String: [CellAddress: CellValue]] = [:]
  for index in file.sheets.indices {
    var cells: [CellAddress: CellValue] = [:]
    try file.readRows(ofSheet: index) { row in
      for cell in row.cells {
        cells[CellAddress(row: row.number, column: cell.column)] = cell.value
        if case .text(let text) = cell.value { texts.append(text) }
      }
    }
    sheets[file.sheets[index].name] = cells
  }
  let old = oldFormFindings(in: texts)
  reading.findings += old
  for table in ReportTable.allCases {
    if let cells = sheets[table.chinese] {
      reading.read(table, from: cells)
    } else if old.isEmpty {
      reading.findings.append(
        Finding(
          rule: "YEAR-030", problem: "没有工作表“\(table.chinese)”",
          remedy: "请在 gongshi bureau report start 做的空表里填写,不要改工作表的名字"))
    }
  }
  reading.readItems(from: sheets[ReportBook.itemSheet] ?? [:])
  return reading
}

extension ReportBookReading {
  fileprivate mutating func read(_ table: ReportTable, from cells: [CellAddress: CellValue]) {
    if let moved = moved(table, in: cells) { return findings.append(moved) }
    for cell in table.cells {
      if addUp(cell, from: cells) { continue }
      guard let value = cells[cell.address] else { continue }
      do {
        figures[cell] = try ReportValue(value, for: cell)
      } catch {
        unread[cell] = value
        findings.append(
          Finding(
            rule: "YEAR-032",
            place: .init(
              sheet: table.chinese, row: cell.address.row, column: cell.address.column,
              field: "\(cell.rowName)，\(cell.columnName)"),
            value: error.written, problem: error.problem, remedy: error.remedy))
      }
    }
  }

  /// Adds a total up whose formula no program has worked out yet, once its summands are there.
  private mutating func addUp(
    _ cell: ReportCell, from cells: [CellAddress: CellValue]
  ) -> Bool {
    let value = cells[cell.address]
    guard value == nil || value == .uncalculated || value == .text(""),
      !cell.summands.isEmpty, let sum = figures.sum(cell.summands)
    else { return false }
    figures[cell] = .number(sum)
    return true
  }

  /// The first head or label that stands elsewhere or was changed.
  private func moved(_ table: ReportTable, in cells: [CellAddress: CellValue]) -> Finding? {
    for laid in table.grid {
      let words: String
      switch laid.content {
      case .head(let text), .label(let text): words = text
      case .figure: continue
      }
      let place = CellAddress(row: laid.row + 1 + ReportCell.rowsAbove, column: laid.column + 1)
      let found = cells[place]?.plainText ?? ""
      guard plain(found) != plain(words) else { continue }
      return Finding(
        rule: "YEAR-031",
        place: .init(sheet: table.chinese, row: place.row, column: place.column),
        value: found,
        problem: "\(table.chinese)的 \(place) 应是“\(words)”,现在是“\(found.prefix(30))”,整张表没有读",
        remedy: "请不要增删行列、不要改表头,把数字填进空表再交")
    }
    return nil
  }

  fileprivate mutating func readItems(from cells: [CellAddress: CellValue]) {
    let header = ReportBook.itemHeaders.indices.map {
      cells[CellAddress(row: ReportBook.itemHeaderRow, column: $0 + 1)]?.plainText
    }
    guard header == ReportBook.itemHeaders.map({ $0 }) else { return }
    let rows = Set(cells.keys.map(\.row)).filter { $0 > ReportBook.itemHeaderRow }.sorted()
    for row in rows {
      let texts = ReportBook.itemHeaders.indices.map {
        cells[CellAddress(row: row, column: $0 + 1)]?.plainText ?? ""
      }
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      if let cell = cell(texts), !texts[3].isEmpty {
        items.append(ReportItem(cell, id: texts[3], note: texts[4]))
      } else {
        findings.append(
          Finding(
            rule: "YEAR-033", place: .init(sheet: ReportBook.itemSheet, row: row),
            value: texts.prefix(4).joined(separator: "/"),
            problem: "看不出这一件属于哪个数字,或没有编号", remedy: "请从列表里选表、行、栏,再写编号或文号"))
      }
    }
  }

  private func cell(_ texts: [String]) -> ReportCell? {
    guard let table = ReportTable.allCases.first(where: { $0.chinese == texts[0] }) else {
      return nil
    }
    return table.cells.first {
      plain($0.rowName) == plain(texts[1]) && plain($0.columnName) == plain(texts[2])
    }
  }
}

/// Without blanks, and with one width for brackets and signs.
private func plain(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        (0xFF01...0xFF5E).contains(scalar.value)
          ? UnicodeScalar(UInt8(scalar.value - 0xFEE0)) : scalar
      })
  ).filter { !$0.isWhitespace }
}
