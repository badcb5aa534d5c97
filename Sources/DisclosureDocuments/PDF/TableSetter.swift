import Disclosure

/// Sets the rows of one table.
struct TableSetter {
  let edges: [Double]

  private let columns: [PublicColumn]
  private let size: Double
  private let padding: Double
  /// Of rows below the head.
  private let leastRowHeight: Double
  /// How far into its cell each column's texts begin and how wide a line of them may be.
  private let insets: [(left: Double, width: Double)]
  private let alignments: [Alignment]

  private enum Alignment {
    case left
    case centred
    /// Figures end below each other; where they leave room, all of them stand in its middle.
    case right(widest: Double)
  }

  init(
    _ table: PublicTable, _ layout: TableLayout, _ measures: [ColumnMeasure],
    leastRowHeight: Double
  ) {
    columns = table.columns
    size = layout.size
    self.leastRowHeight = leastRowHeight
    edges = layout.widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    padding = layout.padding
    insets = layout.widths.map { (layout.padding, $0 - 2 * layout.padding) }
    alignments = zip(table.columns, measures).map { column, measure in
      switch column.type {
      case .integer, .score, .amount: .right(widest: measure.widestCell * layout.size)
      case .code, .day, .month, .choice: .centred
      // Names, posts and the like; a sentence is read from the left.
      case .text: measure.widestCell <= 4 ? .centred : .left
      }
    }
  }

  // 22 lines of the page hold 33 rows in 小四 and 44 in 小五.
  private var rowHeight: Double { Sheet.linePitch * size / 18 }
  private var lineHeight: Double { 1.25 * size }

  func head(typesetter: inout Typesetter) -> TableHead {
    let style = TextStyle(role: .heading, size: size)
    let texts = columns.map { typesetter.shape($0.header, style) }
    let broken = texts.indices.map {
      texts[$0].evenLines(width: insets[$0].width, step: size / 2)
    }
    let height = height(ofLines: broken.map(\.count).max() ?? 1)
    var row = SetRow()
    for (column, cell) in broken.enumerated() {
      row.add(set(cell, of: texts[column], column, .centred, in: height, style), scope: .column)
    }
    return TableHead(lines: row.lines, cells: row.cells, height: height)
  }

  /// The row of a table that has none.
  func emptyRow(_ frame: TableFrame) -> FlowItem {
    var row = SetRow()
    for _ in columns { row.add([]) }
    return row.item(height: max(rowHeight, leastRowHeight), frame)
  }

  /// The title of a section, in as many lines as it takes, on one page with the next row.
  func section(
    _ title: String, _ frame: TableFrame, typesetter: inout Typesetter
  ) -> FlowItem {
    let style = TextStyle(role: .heading, size: size)
    let text = typesetter.shape(title, style)
    let lines = text.lines(width: (edges.last ?? 0) - 2 * padding)
    let height = height(ofLines: lines.count)
    let top = (height - Double(lines.count) * lineHeight) / 2
    let set = lines.enumerated().map { number, line in
      let baseline = top + Double(number) * lineHeight + style.baseline(inLineOf: lineHeight)
      return TextLine(line, of: text, x: padding, baseline: baseline)
    }
    var row = SetRow()
    row.add(set, scope: .column, columns: columns.count)
    var item = row.item(height: height, frame)
    item.staysWithNext = true
    item.isAcross = true
    return item
  }

  /// The sums under the last row.
  func total(
    _ texts: [String], _ frame: TableFrame, typesetter: inout Typesetter
  ) -> FlowItem {
    let style = TextStyle(role: .heading, size: size)
    let shaped = texts.map { typesetter.shape($0, style) }
    let broken = shaped.indices.map { shaped[$0].lines(width: insets[$0].width) }
    let height = height(ofLines: broken.map(\.count).max() ?? 1)
    var row = SetRow()
    for (column, cell) in broken.enumerated() {
      let isName = texts[column] == "合计"
      let alignment = isName ? .centred : alignments[column]
      row.add(
        set(cell, of: shaped[column], column, alignment, in: height, style),
        scope: isName ? .row : nil)
    }
    return row.item(height: height, frame)
  }

  /// One item, or as many as it takes when a cell is taller than half a page.
  ///
  /// Only such a row is parted: its first lines fill the `room` that the page has left, and the
  /// others go on on the next pages, which have room for a row of `tallest`.
  func row(
    _ cells: ArraySlice<PublicCell>, _ frame: TableFrame, room: Double, tallest: Double,
    typesetter: inout Typesetter
  ) -> [FlowItem] {
    let style = TextStyle(role: .body, size: size)
    let texts = cells.map { typesetter.shape($0.text, style) }
    let broken = texts.indices.map { texts[$0].lines(width: insets[$0].width) }
    let lineCount = max(1, broken.map(\.count).max() ?? 1)
    return parts(of: lineCount, room: room, tallest: tallest).map { part in
      let height = max(leastRowHeight, height(ofLines: part.count))
      var row = SetRow()
      for (column, (cell, lines)) in zip(cells, broken).enumerated() {
        let part = lines.dropFirst(part.lowerBound).prefix(part.count)
        let alignment = alignment(of: cell, column)
        row.add(set(Array(part), of: texts[column], column, alignment, in: height, style))
      }
      return row.item(height: height, frame)
    }
  }

  /// The lines of a row that stand on each page.
  private func parts(of lineCount: Int, room: Double, tallest: Double) -> [Range<Int>] {
    let mostLines = max(1, lines(in: tallest))
    let first = lines(in: room)
    // A few lines at the foot of a page are not worth a row in two parts.
    let isParted = height(ofLines: lineCount) > tallest / 2 && first >= 5 && first < lineCount
    let start = isParted ? min(first, lineCount - 2) : 0
    let rest = stride(from: start, to: lineCount, by: mostLines).map {
      $0..<min($0 + mostLines, lineCount)
    }
    return (isParted ? [0..<start] : []) + rest
  }

  /// How many lines a row of this height has.
  private func lines(in height: Double) -> Int {
    Int((height - (rowHeight - lineHeight)) / lineHeight)
  }

  /// A dash among figures stands in the middle.
  private func alignment(of cell: PublicCell, _ column: Int) -> Alignment {
    guard case .right = alignments[column], case .text = cell else { return alignments[column] }
    return .centred
  }

  private func height(ofLines count: Int) -> Double {
    rowHeight + Double(max(count, 1) - 1) * lineHeight
  }

  /// The lines of one cell, in the middle of the row's height.
  private func set(
    _ lines: [BrokenLine], of text: ShapedText, _ column: Int, _ alignment: Alignment,
    in height: Double, _ style: TextStyle
  ) -> [TextLine] {
    let inset = insets[column]
    let left = edges[column] + inset.left
    let top = (height - Double(lines.count) * lineHeight) / 2
    return lines.enumerated().map { number, line in
      let x =
        switch alignment {
        case .left: left
        case .centred: left + (inset.width - line.width) / 2
        case .right(let widest):
          left + (inset.width + min(widest, inset.width)) / 2 - line.width
        }
      let baseline = top + Double(number) * lineHeight + style.baseline(inLineOf: lineHeight)
      return TextLine(line, of: text, x: x, baseline: baseline)
    }
  }
}

/// The cells of a row, or of a part of one, from the left.
private struct SetRow {
  var lines: [TextLine] = []
  var cells: [Reading.Cell] = []

  mutating func add(_ set: [TextLine], scope: Reading.Scope? = nil, columns: Int = 1) {
    let start = lines.count
    lines += set
    cells.append(
      Reading.Cell(
        lines: start..<lines.count, startsRow: cells.isEmpty, scope: scope, columns: columns))
  }

  func item(height: Double, _ frame: TableFrame) -> FlowItem {
    FlowItem(
      lines: lines, height: height, isOnGrid: false, table: frame,
      reading: Reading(role: .cells(cells), group: .table(frame.number)))
  }
}
