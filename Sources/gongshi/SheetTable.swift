import Disclosure
import DisclosureSheets

extension SheetView {
  /// What was recognised, the sheets, and the chosen one as a table.
  ///
  /// The sheet is read twice, once for the widths, so that a long one needs no memory.
  func printTable() throws {
    var table = TextTable()
    var summary = Summary()
    let layout = try readRows { row in
      summary.add(row)
      table.measure(line(of: row))
    }
    let header = [""] + (1...max(1, summary.width)).map { CellAddress.letters(ofColumn: $0) }
    table.measure(header)
    print("文件:\(file.recognition)")
    print("工作表:")
    let sheets = file.sheets.enumerated().map { index, sheet in
      ["  \(index + 1)", sheet.name, sheet.state.chinese, index == chosen ? "← 下面显示" : ""]
    }
    for line in TextTable.lines(of: sheets) { print(line) }
    print("")
    guard summary.rows > 0 else { return print("这张表里没有内容。") }
    print(table.line(header))
    _ = try readRows { print(table.line(line(of: $0))) }
    print("")
    for line in summary.lines(layout) { print(line) }
  }

  /// The row's number and its cells, each under its own column.
  private func line(of row: SheetRow) -> [String] {
    var line = [String(row.number)]
    for cell in row.cells {
      line += Array(repeating: "", count: cell.column - line.count)
      line.append(cell.value.shown)
    }
    return line
  }
}

/// What is said below the table.
private struct Summary {
  private(set) var rows = 0
  /// The last column that holds something.
  private(set) var width = 0
  private var cells = 0
  private var hiddenRows: [ClosedRange<Int>] = []

  mutating func add(_ row: SheetRow) {
    rows += 1
    cells += row.cells.count
    width = max(width, row.cells.last?.column ?? 0)
    guard row.isHidden else { return }
    if let last = hiddenRows.last, last.upperBound == row.number - 1 {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row.number
    } else {
      hiddenRows.append(row.number...row.number)
    }
  }

  func lines(_ layout: SheetLayout?) -> [String] {
    var lines = ["共 \(rows) 行有内容,\(cells) 个单元格。"]
    if layout == nil { lines[0] += "(后面还有,没有显示)" }
    if !hiddenRows.isEmpty { lines.append("隐藏的行:" + spans(hiddenRows) { String($0) }) }
    guard let layout else { return lines }
    if !layout.hiddenColumns.isEmpty {
      lines.append("隐藏的列:" + spans(layout.hiddenColumns, CellAddress.letters))
    }
    if !layout.mergedRanges.isEmpty {
      let ranges = layout.mergedRanges.map { "\($0.topLeft):\($0.bottomRight)" }
      lines.append("合并的单元格:" + shortened(ranges))
    }
    return lines
  }

  private func spans(_ ranges: [ClosedRange<Int>], _ name: (Int) -> String) -> String {
    shortened(
      ranges.map { range in
        range.count == 1
          ? name(range.lowerBound) : "\(name(range.lowerBound))—\(name(range.upperBound))"
      })
  }

  private func shortened(_ items: [String]) -> String {
    items.prefix(20).joined(separator: "、") + (items.count > 20 ? " 等 \(items.count) 处" : "")
  }
}

extension SheetInfo.State {
  fileprivate var chinese: String {
    switch self {
    case .visible: "可见"
    case .hidden: "隐藏"
    case .veryHidden: "深度隐藏(界面上无法取消)"
    }
  }
}

extension CellValue {
  /// One line of at most 40 characters: a table stays a table whatever a cell holds.
  fileprivate var shown: String {
    let text = plainText
    let line =
      text.contains(where: { $0.isNewline })
      ? text.split { $0.isNewline }.joined(separator: "⏎") : text
    let plain = line.filter { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    return plain.count > 40 ? plain.prefix(39) + "…" : plain
  }
}
