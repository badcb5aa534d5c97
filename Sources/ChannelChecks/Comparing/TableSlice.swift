/// The rows of a list under one header row of a file.
struct TableSlice {
  /// The number of the block whose header it is.
  let block: Int
  /// The block's columns by those of the file.
  let columns: [Int: Int]
  /// Header cells that belong to no column.
  let strangers: [TextGrid.Cell]
  private(set) var rows: [TextGrid.Row] = []
  /// How many rows of its grid stand before its header.
  let firstRow: Int

  /// The parts of `grid` below its header rows.
  static func all(in grid: TextGrid, of blocks: [TableBlock]) -> [TableSlice] {
    var slices: [TableSlice] = []
    for (index, row) in grid.rows.enumerated() {
      if let slice = TableSlice(header: row, at: index, of: blocks) {
        slices.append(slice)
      } else if !slices.isEmpty {
        slices[slices.count - 1].rows.append(row)
      }
    }
    return slices
  }

  /// A file of data has the fingerprint in every row.
  static let fingerprintHeader = FoldedText("指纹")

  /// Nil when `row` is no header row: at least two of its cells are headers, and half of them all.
  private init?(header row: TextGrid.Row, at index: Int, of blocks: [TableBlock]) {
    var best: TableSlice?
    let cells = row.cells.map { ($0.column, $0.cell, FoldedText($0.cell.text)) }
    for (number, block) in blocks.enumerated() {
      let slice = TableSlice(cells, at: index, block, number)
      let enough = max(min(2, block.headers.count), (cells.count + 1) / 2)
      guard slice.columns.count >= enough else { continue }
      if slice.columns.count - slice.strangers.count
        > best.map({ $0.columns.count - $0.strangers.count }) ?? .min
      {
        best = slice
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(
    _ cells: [(Int, TextGrid.Cell, FoldedText)], at index: Int, _ block: TableBlock,
    _ number: Int
  ) {
    self.block = number
    firstRow = index
    var (columns, strangers): ([Int: Int], [TextGrid.Cell]) = ([:], [])
    var rest = Array(block.headers.indices)
    for (column, cell, text) in cells {
      if let place = rest.firstIndex(where: { block.headers[$0] == text }) {
        columns[column] = rest.remove(at: place)
      } else if text != TableSlice.fingerprintHeader {
        strangers.append(cell)
      }
    }
    self.columns = columns
    self.strangers = strangers
  }
}
