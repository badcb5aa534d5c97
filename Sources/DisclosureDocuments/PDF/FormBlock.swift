import Disclosure

extension Pages {
  /// The caption and the form under it, on one page.
  mutating func placeForm(_ form: FormTable, number: Int) throws(PDFError) {
    guard
      let layout = FormLayout(form, within: area, { text, style in typesetter.shape(text, style) })
    else {
      throw PDFError(
        code: .tableTooWide(title: form.title.text, columns: form.widths.count))
    }
    placeCentred(form.title.text, .caption, .caption(of: number))
    var item = FlowItem(lines: [], height: layout.height, isOnGrid: false)
    var cells: [Reading.Cell] = []
    var row = 0
    for (cell, set) in zip(form.cells, layout.cells) {
      let start = item.lines.count
      item.lines += layout.lines(of: cell, set.text, set.lines)
      let startsRow = cells.isEmpty || cell.row > row
      row = cell.row
      cells.append(
        Reading.Cell(
          lines: start..<item.lines.count, startsRow: startsRow, scope: cell.scope,
          rows: cell.rows, columns: cell.columns))
    }
    item.reading = Reading(role: .cells(cells), group: .table(number))
    item.picture = Picture(drawing: layout.rules(of: form), x: 0, scale: millimetres(0.01))
    place(item)
  }
}

extension FormLayout {
  /// Words in the middle of their cell but for the labels, which are read from the left.
  fileprivate func lines(
    of cell: FormTable.Cell, _ text: ShapedText, _ lines: [BrokenLine]
  ) -> [TextLine] {
    let style = TextStyle(role: cell.fontRole, size: size)
    let lineHeight = 1.25 * size
    let box = box(of: cell)
    let top = box.top + (box.height - Double(lines.count) * lineHeight) / 2
    return lines.enumerated().map { number, line in
      let x =
        cell.role == .label ? box.left + padding : box.left + (box.width - line.width) / 2
      let baseline = top + Double(number) * lineHeight + style.baseline(inLineOf: lineHeight)
      return TextLine(line, of: text, x: x, baseline: baseline)
    }
  }

  private func box(
    of cell: FormTable.Cell
  ) -> (left: Double, top: Double, width: Double, height: Double) {
    (
      widths[..<cell.column].reduce(0, +), heights[..<cell.row].reduce(0, +),
      widths[cell.column..<cell.column + cell.columns].reduce(0, +),
      heights[cell.row..<cell.row + cell.rows].reduce(0, +)
    )
  }

  /// The lines around the cells, as a drawing that lies under the words.
  fileprivate func rules(of form: FormTable) -> Drawing {
    func units(_ points: Double) -> Int { Int((points / millimetres(0.01)).rounded()) }
    let stroke = Drawing.Stroke(width: 18)
    let elements = form.cells.map { cell -> Drawing.Element in
      let box = box(of: cell)
      let (left, right) = (units(box.left), units(box.left + box.width))
      let (top, bottom) = (units(box.top), units(box.top + box.height))
      let ring = [(left, top), (right, top), (right, bottom), (left, bottom)]
      return .area([ring.map { Drawing.Point(x: $0.0, y: $0.1) }], .none, stroke)
    }
    return Drawing(
      width: units(widths.reduce(0, +)), height: units(height), elements: elements,
      summary: form.title, legend: [])
  }
}

extension FormTable.Cell {
  fileprivate var scope: Reading.Scope? {
    switch role {
    case .head: .column
    case .label: .row
    case .figure: nil
    }
  }
}
