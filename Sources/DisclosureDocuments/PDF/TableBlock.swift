import Disclosure

extension Pages {
  /// A list: caption, head repeated on every page, rows that are not parted.
  ///
  /// A table that is comfortable upright stays in the flow of the text; a wider one goes to pages
  /// of its own that are turned.
  mutating func placeTable(
    _ table: PublicTable, number: Int, heading: TableHeading, leastRowHeight: Double = 0
  ) throws(PDFError) {
    let tooWide = PDFError(
      code: .tableTooWide(title: table.title, columns: table.columns.count))
    let measures = measure(table)
    guard let layout = TableLayout(measures) else { throw tooWide }
    turn(to: layout.orientation)
    place(heading, title: table.title)
    let setter = TableSetter(table, layout, measures, leastRowHeight: leastRowHeight)
    let head = setter.head(typesetter: &typesetter)
    guard head.height < area.height / 2 else { throw tooWide }
    let frame = TableFrame(number: number, edges: setter.edges, head: head)
    let roomForRow = area.height - head.height
    if table.rowCount == 0 { place(setter.emptyRow(frame)) }
    for index in 0..<table.rowCount {
      let cells = table.row(index)
      for part in setter.row(cells, frame, tallest: roomForRow, typesetter: &typesetter) {
        var part = part
        // No page ends with a head and a row or two.
        part.staysWithNext = index < min(2, table.rowCount - 1) && part.height < roomForRow / 4
        place(part)
      }
    }
  }

  private mutating func place(_ heading: TableHeading, title: String) {
    switch heading {
    case .caption:
      placeCentred(title, .caption)
    case .captionOnNewPage:
      startPage()
      placeCentred(title, .caption)
    case .attachment(let label):
      startPage()
      let style = TextStyle.text(.heading)
      let text = typesetter.shape(label, style)
      let baseline = style.baseline(inLineOf: Sheet.linePitch)
      place(.line(TextLine(whole: text, x: 0, baseline: baseline)))
      place(.blank)
      placeCentred(title, .title)
      place(.blank)
    }
  }

  private mutating func placeCentred(_ title: String, _ style: TextStyle) {
    let text = typesetter.shape(title, style)
    for line in text.titleLines(width: area.width) {
      let baseline = style.baseline(inLineOf: Sheet.linePitch)
      let x = (area.width - line.width) / 2
      var item = FlowItem.line(TextLine(line, of: text, x: x, baseline: baseline))
      item.staysWithNext = true
      place(item)
    }
  }

  /// The widths of all texts, at the size in which most tables end up being set.
  private mutating func measure(_ table: PublicTable) -> [ColumnMeasure] {
    let size = 12.0
    var shaped = ShapedText()
    return table.columns.indices.map { column in
      var measure = ColumnMeasure()
      typesetter.append(
        table.columns[column].header, TextStyle(role: .heading, size: size), to: &shaped)
      measure.addHeader(shaped, size: size)
      let isWhole = table.columns[column].type != .text
      for index in stride(from: column, to: table.cells.count, by: table.columns.count) {
        shaped.removeAll()
        typesetter.append(
          table.cells[index].text, TextStyle(role: .body, size: size), to: &shaped)
        measure.add(shaped, size: size, isWhole: isWhole)
      }
      shaped.removeAll()
      return measure
    }
  }
}

/// What stands above a table.
enum TableHeading {
  case caption
  case captionOnNewPage
  /// “附件” at the top of a page and the title on its third line (GB/T 9704-2012 7.3.4).
  case attachment(label: String)
}

/// Sets the rows of one table.
private struct TableSetter {
  let edges: [Double]

  private let columns: [PublicColumn]
  private let size: Double
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
    let padding = TableLayout.padding * layout.size
    insets = layout.widths.map { (padding, $0 - 2 * padding) }
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
    let broken = texts.indices.map { texts[$0].lines(width: insets[$0].width) }
    let height = height(ofLines: broken.map(\.count).max() ?? 1)
    var lines: [TextLine] = []
    for (column, cell) in broken.enumerated() {
      lines += set(cell, of: texts[column], column, .centred, in: height, style)
    }
    return TableHead(lines: lines, height: height)
  }

  /// The row of a table that has none.
  func emptyRow(_ frame: TableFrame) -> FlowItem {
    FlowItem(lines: [], height: max(rowHeight, leastRowHeight), isOnGrid: false, table: frame)
  }

  /// One item, or as many as it takes when a cell is taller than a page.
  ///
  /// That is the single case in which a row is parted; its lines then go on on the next page.
  func row(
    _ cells: ArraySlice<PublicCell>, _ frame: TableFrame, tallest: Double,
    typesetter: inout Typesetter
  ) -> [FlowItem] {
    let style = TextStyle(role: .body, size: size)
    let texts = cells.map { typesetter.shape($0.text, style) }
    let broken = texts.indices.map { texts[$0].lines(width: insets[$0].width) }
    let lineCount = max(1, broken.map(\.count).max() ?? 1)
    let mostLines = max(1, Int((tallest - (rowHeight - lineHeight)) / lineHeight))
    return stride(from: 0, to: lineCount, by: mostLines).map { first in
      let height = max(leastRowHeight, height(ofLines: min(mostLines, lineCount - first)))
      var lines: [TextLine] = []
      for (column, cell) in broken.enumerated() {
        let part = cell.dropFirst(first).prefix(mostLines)
        lines += set(Array(part), of: texts[column], column, alignments[column], in: height, style)
      }
      return FlowItem(lines: lines, height: height, isOnGrid: false, table: frame)
    }
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
