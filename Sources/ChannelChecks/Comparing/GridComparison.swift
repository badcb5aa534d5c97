import FileTexts

/// Compares one list with what the tables of a file say of it.
struct GridComparison {
  let block: TableBlock
  let slices: [TableSlice]
  private(set) var differences: [NoticeDifference] = []

  init(_ block: TableBlock, _ slices: [TableSlice]) {
    self.block = block
    self.slices = slices
    compareHeaders()
    // A page may break a wide list into lists of fewer columns, each with all rows.
    for columns in columnSets {
      compareRows(columns, slices.filter { Set($0.columns.values) == Set(columns) })
    }
    compareSections()
  }

  /// In the order of the file.
  private var columnSets: [[Int]] {
    var sets: [[Int]] = []
    for slice in slices {
      let columns = slice.columns.values.sorted()
      if !sets.contains(columns) { sets.append(columns) }
    }
    return sets
  }

  private mutating func compareHeaders() {
    let present = Set(slices.flatMap(\.columns.values))
    for column in block.headers.indices where !present.contains(column) {
      differences.append(
        NoticeDifference(
          "SAME-012", "表\(block.name)“\(block.headerTexts[column])”一栏",
          expected: block.headerTexts[column], "这里没有这一栏。"))
    }
    var seen: Set<String> = []
    for stranger in slices.flatMap(\.strangers) where seen.insert(stranger.text).inserted {
      differences.append(
        NoticeDifference(
          "SAME-012", "表\(block.name)的表头", at: stranger.place, here: stranger.text,
          "多出“\(stranger.text)”一栏。"))
    }
  }

  private mutating func compareSections() {
    guard !block.sections.isEmpty else { return }
    let singles = slices.flatMap(\.rows).filter { $0.cells.count == 1 }
      .map { FoldedText($0.cells[0].cell.text).text }
    for section in block.sections {
      let folded = FoldedText(section).text
      guard !singles.contains(where: { $0.hasSuffix(folded) }) else { continue }
      differences.append(
        NoticeDifference("SAME-013", "表\(block.name)的分节", expected: section))
    }
  }
}

// MARK: Rows

extension GridComparison {
  private mutating func compareRows(_ columns: [Int], _ slices: [TableSlice]) {
    var known = KnownCells()
    let expected = block.rows.map { row in columns.map { known.id(of: row.texts[$0]) } }
    let read = ReadRows(slices, columns, block)
    let rows = read.rows.map { row in columns.map { known.id(of: row.cells[$0]?.text ?? "") } }
    let alignment = RowAlignment(of: expected, with: rows)
    for (row, other) in alignment.pairs {
      for (index, column) in columns.enumerated() where expected[row][index] != rows[other][index] {
        add(cell: column, of: row, read.rows[other])
      }
    }
    for row in alignment.missing { addMissing(row, columns) }
    for other in alignment.extra { addExtra(read.rows[other]) }
    for (row, other) in alignment.moved { addMoved(row, read.rows[other]) }
    compareTotals(read.totals)
    addHidden(read.rows)
  }

  private mutating func add(cell column: Int, of row: Int, _ read: ReadRows.Row) {
    let (cell, expected) = (read.cells[column], block.rows[row].texts[column])
    differences.append(
      NoticeDifference(
        "SAME-008", block.subject(row, column: column),
        at: cell?.place ?? read.place(column), here: cell?.text,
        expected: expected.isEmpty ? nil : expected))
  }

  private mutating func addMissing(_ row: Int, _ columns: [Int]) {
    let texts = columns.map { block.rows[row].texts[$0] }.filter { !$0.isEmpty }
    differences.append(
      NoticeDifference("SAME-009", block.subject(row), expected: texts.joined(separator: " ")))
  }

  private mutating func addExtra(_ read: ReadRows.Row) {
    differences.append(
      NoticeDifference("SAME-010", "表\(block.name)多出一行", at: read.first, here: read.words))
  }

  private mutating func addMoved(_ row: Int, _ read: ReadRows.Row) {
    differences.append(
      NoticeDifference(
        "SAME-011", block.subject(row), at: read.first, here: read.words, "这一行的次序变了。"))
  }

  private mutating func addHidden(_ rows: [ReadRows.Row]) {
    let hidden = rows.flatMap { $0.cells.values.compactMap { $0.place.isHidden ? $0.place : nil } }
    guard !hidden.isEmpty, let first = rows.lazy.compactMap(\.firstHidden).first else { return }
    differences.append(
      NoticeDifference("SAME-016", "表\(block.name)", at: first, "有 \(hidden.count) 个单元格被隐藏,看的人看不到。")
    )
  }

  private mutating func compareTotals(_ totals: [ReadRows.Row]) {
    guard totals.count == 1, let total = totals.first, block.titles.count == 1 else { return }
    for (column, cell) in total.cells.sorted(by: { $0.key < $1.key }) {
      guard let figure = FoldedText(cell.text).figure,
        let sum = sum(of: block.rows.map { $0.texts[column] }), abs(sum - figure) > 0.004
      else { continue }
      differences.append(
        NoticeDifference(
          "SAME-015", "表\(block.name)“\(block.headerTexts[column])”的合计", at: cell.place,
          here: cell.text, "合计是“\(cell.text)”,和各行相加的结果不同。"))
    }
  }

  /// Nil when a cell is no figure; an empty one adds nothing.
  private func sum(of texts: [String]) -> Double? {
    var sum = 0.0
    for text in texts where !text.isEmpty {
      guard let figure = FoldedText(text).figure else { return nil }
      sum += figure
    }
    return sum
  }
}

/// Numbers that stand for cells, the same for cells that say the same.
private struct KnownCells {
  private var ids: [FoldedText: Int] = [:]

  mutating func id(of text: String) -> Int {
    let folded = FoldedText(text).comparable
    if let known = ids[folded] { return known }
    ids[folded] = ids.count
    return ids.count - 1
  }
}
