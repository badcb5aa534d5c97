import Disclosure

/// A form in the largest type with which it fits on a page, between its cells and its formats.
struct FormLayout {
  /// In points.
  let size: Double
  let widths: [Double]
  let heights: [Double]
  /// On either side of a cell's text.
  let padding: Double
  /// The lines of each cell, in the order of the cells.
  let cells: [(text: ShapedText, lines: [BrokenLine])]

  /// Nil when the form does not even fit in the smallest type, or a figure would be parted.
  ///
  /// `shape` gives the widths of a text; Word's are estimated.
  init?(
    _ form: FormTable, within area: TypeArea, _ shape: (String, TextStyle) -> ShapedText
  ) {
    for size in TableLayout.sizes {
      let layout = FormLayout(form, size: size, width: area.width, shape)
      // The caption stands above it.
      guard layout.height <= area.height - 2 * Sheet.linePitch, layout.keepsFigures(of: form)
      else { continue }
      self = layout
      return
    }
    return nil
  }

  private init(
    _ form: FormTable, size: Double, width: Double, _ shape: (String, TextStyle) -> ShapedText
  ) {
    let shares = form.widths.reduce(0, +)
    let padding = 0.25 * size
    let widths = form.widths.map { width * Double($0) / Double(shares) }
    cells = form.cells.map { cell in
      let text = shape(cell.text.text, TextStyle(role: cell.fontRole, size: size))
      let room = widths[cell.column..<cell.column + cell.columns].reduce(0, +) - 2 * padding
      return (text, text.evenLines(width: room, step: size / 2))
    }
    self.size = size
    self.widths = widths
    self.padding = padding
    heights = FormLayout.heights(of: form, size, lines: cells.map(\.lines.count))
  }

  /// The heights that single rows need; what a cell over several needs more goes to its last.
  private static func heights(of form: FormTable, _ size: Double, lines: [Int]) -> [Double] {
    let (row, line) = (Sheet.linePitch * size / 18, 1.25 * size)
    var heights = Array(repeating: row, count: form.rowCount)
    let order = zip(form.cells, lines).sorted { $0.0.rows < $1.0.rows }
    for (cell, lines) in order {
      let range = cell.row..<cell.row + cell.rows
      let needed = row + Double(max(lines, 1) - 1) * line
      heights[range.upperBound - 1] += max(0, needed - heights[range].reduce(0, +))
    }
    return heights
  }

  var height: Double { heights.reduce(0, +) }

  private func keepsFigures(of form: FormTable) -> Bool {
    zip(form.cells, cells).allSatisfy { $0.role != .figure || $1.lines.count <= 1 }
  }
}

extension FormTable.Cell {
  var fontRole: FontRole { role == .head ? .heading : .body }
}
