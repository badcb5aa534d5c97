import Disclosure

extension ReturnedColumn {
  fileprivate var width: Int {
    switch self {
    case .sentences: 60
    case .severity: 10
    case .explanation: 30
    }
  }
}

/// One sheet of a clerk's workbook with its marks.
struct ReturnedSheet {
  let name: String
  let rows: [SheetRow]
  let marks: FindingMarks
  /// Nil for sheets that hold no list.
  let headerRow: Int?
  /// Where the added columns stand; empty for sheets that hold no list.
  private let added: [(kind: ReturnedColumn, column: Int)]
  private let widths: [Int]
  private let lastRow: Int
  private var looks = ValueLooks()

  init(name: String, rows: [SheetRow], marks: FindingMarks, headerRow: Int?) {
    self.name = name
    self.rows = rows
    self.marks = marks
    self.headerRow = headerRow
    added = headerRow.map { addedColumns(to: rows, headerRow: $0, marks) } ?? []
    let marked = marks.cells.values.flatMap(\.keys).max() ?? 0
    let last = max(widestColumn(of: rows), marked, added.map(\.column).max() ?? 0)
    widths = columnWidths(of: rows, headerRow: headerRow, count: last, added)
    // A finding about rows or cells that are empty stands below or beside what was read.
    lastRow = max(rows.last?.number ?? 0, marks.rows.keys.max() ?? 0, headerRow ?? 0)
  }

  mutating func write(to book: inout WorkbookWriter) throws {
    try book.addSheet(named: name, design)
    looks = try ValueLooks(&book)
    let read = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
    let numbers = Set(read.keys).union(marks.rows.keys).union(headerRow.map { [$0] } ?? [])
    for number in numbers.sorted() {
      let row = read[number] ?? SheetRow(number: number, cells: [])
      try write(row, to: &book)
    }
  }

  private var design: SheetDesign {
    var design = SheetDesign()
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.page.paper = PageSetup.paper(forWidths: widths)
    guard let headerRow else { return design }
    design.frozenRows = headerRow
    design.frozenColumns = columnsToFreeze(headers: headers(in: headerRow), widths: widths)
    design.filteredRows = headerRow...max(lastRow, headerRow)
    design.page.repeatedRows = headerRow...headerRow
    return design
  }

  /// The texts of the header, column by column.
  private func headers(in headerRow: Int) -> [String] {
    var headers = Array(repeating: "", count: widths.count)
    for cell in rows.first(where: { $0.number == headerRow })?.cells ?? [] {
      if case .text(let text) = cell.value { headers[cell.column - 1] = text }
    }
    return headers
  }

  private func write(_ row: SheetRow, to book: inout WorkbookWriter) throws {
    let marked = marks.cells[row.number] ?? [:]
    var values = Dictionary(row.cells.map { ($0.column, $0.value) }) { first, _ in first }
    for (column, text) in additions(to: row) { values[column] = text.map(CellValue.text) }
    let height = rowHeight(lines: lines(of: values, in: row.number))
    try book.setRow(row.number, height: height, isHidden: row.isHidden)
    for column in Set(values.keys).union(marked.keys).sorted() {
      let place = CellAddress(row: row.number, column: column)
      let findings = marked[column] ?? []
      let severity = findings.map(\.severity).min()
      let style = looks.style(of: values[column], severity, in: part(of: row.number))
      if let value = values[column] {
        try book.write(value, at: place, style)
      } else {
        try book.writeBlank(at: place, style)
      }
      guard !findings.isEmpty else { continue }
      try book.attach(note: findings.map(\.sentence).joined(separator: "\n"), at: place)
    }
  }

  private func part(of row: Int) -> ValueLooks.Part {
    guard let headerRow, row >= headerRow else { return .around }
    return row == headerRow ? .header : .list
  }

  /// In a list texts wrap in their columns; around it they run on.
  private func lines(of values: [Int: CellValue], in row: Int) -> Int {
    let isAround = part(of: row) == .around
    return values.reduce(1) { lines, cell in
      guard case .text(let text) = cell.value else { return lines }
      return max(lines, lineCount(of: text, width: isAround ? .max / 2 : widths[cell.key - 1]))
    }
  }

  /// What the added columns say in this row, by column; nil empties a cell.
  private func additions(to row: SheetRow) -> [(column: Int, text: String?)] {
    guard let headerRow, row.number >= headerRow else { return [] }
    let findings = marks.rows[row.number] ?? []
    return added.compactMap { kind, column in
      guard row.number != headerRow else { return (column, kind.rawValue) }
      switch kind {
      case .sentences:
        return (column, nonEmpty(findings.map(\.description).joined(separator: "\n")))
      case .severity: return (column, findings.map(\.severity).min()?.rawValue)
      // What the clerk explained before stays.
      case .explanation: return nil
      }
    }
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}

extension Finding {
  /// Its words without the place, for the note that hangs there.
  fileprivate var sentence: String { "\(severity.rawValue):\(problem),\(remedy)。[\(rule)]" }
}

/// Where the added columns go: where they stand already, else into the first free columns.
private func addedColumns(
  to rows: [SheetRow], headerRow: Int, _ marks: FindingMarks
) -> [(kind: ReturnedColumn, column: Int)] {
  let header = rows.first { $0.number == headerRow }?.cells ?? []
  let marked = marks.cells.values.flatMap(\.keys).max() ?? 0
  var free = max(widestColumn(of: rows), marked) + 1
  return ReturnedColumn.allCases.compactMap { kind in
    if let there = header.first(where: { $0.value == .text(kind.rawValue) }) {
      return (kind, there.column)
    }
    if kind == .explanation, !marks.asksForExplanations { return nil }
    defer { free += 1 }
    return (kind, free)
  }
}

private func widestColumn(of rows: [SheetRow]) -> Int {
  rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
}

/// Wide enough for most of what stands in a column; titles above the header may run over.
private func columnWidths(
  of rows: [SheetRow], headerRow: Int?, count: Int,
  _ added: [(kind: ReturnedColumn, column: Int)]
) -> [Int] {
  var widths = Array(repeating: 8, count: count)
  for row in rows where row.number >= headerRow ?? 1 {
    for cell in row.cells where cell.column <= count {
      let width = width(of: cell.value) + (row.number == headerRow ? 4 : 2)
      widths[cell.column - 1] = max(widths[cell.column - 1], min(width, 40))
    }
  }
  for (kind, column) in added { widths[column - 1] = kind.width }
  return widths
}

private func width(of value: CellValue) -> Int {
  switch value {
  case .text(let text), .error(let text): displayWidth(text)
  case .number(let number): String(number).utf8.count
  case .date, .duration, .time: 10
  case .moment: 19
  case .boolean: 5
  }
}
