import FileTexts

/// The rows that a file has of a list, under the list's own columns.
struct ReadRows {
  private(set) var rows: [Row] = []
  /// Rows that begin with 合计.
  private(set) var totals: [Row] = []

  struct Row {
    /// By column of the list; empty ones do not appear.
    let cells: [Int: TextGrid.Cell]
    /// The columns of the file by those of the list.
    let fileColumns: [Int: Int]
    let filled: Int

    var first: TextPlace? { cells.min { $0.key < $1.key }?.value.place }
    var firstHidden: TextPlace? {
      cells.sorted { $0.key < $1.key }.lazy.map(\.value.place).first(where: \.isHidden)
    }

    /// The place where an empty cell would stand.
    func place(_ column: Int) -> TextPlace? {
      guard var place = first else { return nil }
      place.column = fileColumns[column]
      return place
    }

    var words: String {
      cells.sorted { $0.key < $1.key }.map(\.value.text).joined(separator: " ")
    }
  }

  /// `columns` are those of the list that the slices carry.
  init(_ slices: [TableSlice], _ columns: [Int], _ block: TableBlock) {
    let sections = block.sections.map { FoldedText($0).text }
    let least = block.rows.map { row in columns.count { !row.texts[$0].isEmpty } }.min() ?? 1
    for slice in slices {
      var read: [Row] = []
      let fileColumns = Dictionary(
        slice.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
      for row in slice.rows where !ReadRows.isSection(row, sections) {
        if row.isTotal {
          totals.append(Row(row, slice.columns, fileColumns))
        } else {
          read.append(Row(row, slice.columns, fileColumns))
        }
      }
      // What is said below a list is no part of it.
      while let last = read.last, last.filled * 2 < least || (last.filled == 1 && least > 1) {
        read.removeLast()
      }
      rows += read
    }
  }

  /// A single cell that ends with the title, which has its number before it.
  private static func isSection(_ row: TextGrid.Row, _ sections: [String]) -> Bool {
    guard !sections.isEmpty, row.cells.count == 1 else { return false }
    let text = FoldedText(row.cells[0].cell.text).text
    return sections.contains { text.hasSuffix($0) }
  }
}

extension TextGrid.Row {
  /// Whether it adds up the rows above.
  var isTotal: Bool { cells.prefix(2).contains { FoldedText($0.cell.text).text == "合计" } }
}

extension ReadRows.Row {
  fileprivate init(_ row: TextGrid.Row, _ columns: [Int: Int], _ fileColumns: [Int: Int]) {
    var cells: [Int: TextGrid.Cell] = [:]
    for (column, cell) in row.cells {
      if let place = columns[column] { cells[place] = cell }
    }
    self.init(cells: cells, fileColumns: fileColumns, filled: row.cells.count)
  }
}
