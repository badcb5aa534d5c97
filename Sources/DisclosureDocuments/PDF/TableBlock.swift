import Disclosure

extension Pages {
  /// A list: caption, head repeated on every page, rows that are parted only when they are very tall.
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
    place(heading, title: table.title, number: number)
    let setter = TableSetter(table, layout, measures, leastRowHeight: leastRowHeight)
    let head = setter.head(typesetter: &typesetter)
    guard head.height < area.height / 2 else { throw tooWide }
    let frame = TableFrame(number: number, edges: setter.edges, head: head)
    if table.rowCount == 0 { place(setter.emptyRow(frame)) }
    place(table, setter, frame, roomForRow: area.height - head.height)
  }

  /// The lines below the head.
  private mutating func place(
    _ table: PublicTable, _ setter: TableSetter, _ frame: TableFrame, roomForRow: Double
  ) {
    let total = table.totalTexts
    var row = 0
    for line in table.lines {
      switch line {
      case .section(let title):
        place(setter.section(title, frame, typesetter: &typesetter))
      case .row(let cells):
        row += 1
        // No page ends with a head and a row or two, and none begins with the sums alone.
        let isKept = row <= min(2, table.rowCount - 1) || (row == table.rowCount && total != nil)
        let parts = setter.row(
          cells, frame, room: room(below: frame), tallest: roomForRow, typesetter: &typesetter)
        for part in parts {
          var part = part
          part.staysWithNext = isKept && part.height < roomForRow / 4
          place(part)
        }
      }
    }
    if let total { place(setter.total(total, frame, typesetter: &typesetter)) }
  }

  private mutating func place(_ heading: TableHeading, title: String, number: Int) {
    switch heading {
    case .caption:
      placeCentred(title, .caption, .caption(of: number))
    case .captionOnNewPage:
      startPage()
      placeCentred(title, .caption, .caption(of: number))
    case .attachment(let label):
      startPage()
      let style = TextStyle.text(.heading)
      let text = typesetter.shape(label, style)
      let baseline = style.baseline(inLineOf: Sheet.linePitch)
      place(.line(TextLine(whole: text, x: 0, baseline: baseline), .paragraph))
      place(.blank)
      placeCentred(title, .title, .heading(level: 2))
      place(.blank)
    }
  }

  mutating func placeCentred(_ title: String, _ style: TextStyle, _ reading: Reading) {
    let text = typesetter.shape(title, style)
    let lines = text.titleLines(width: area.width)
    for (number, line) in lines.enumerated() {
      let baseline = style.baseline(inLineOf: Sheet.linePitch)
      let x = (area.width - line.width) / 2
      var item = FlowItem.line(TextLine(line, of: text, x: x, baseline: baseline), reading)
      item.reading?.goesOn = number < lines.count - 1
      item.staysWithNext = true
      place(item)
    }
  }

  /// The widths of all texts, at the size in which most tables end up being set.
  private mutating func measure(_ table: PublicTable) -> [ColumnMeasure] {
    let size = 12.0
    var shaped = ShapedText()
    let totals = table.totalTexts
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
      if let total = totals?[column] {
        shaped.removeAll()
        typesetter.append(total, TextStyle(role: .heading, size: size), to: &shaped)
        measure.add(shaped, size: size, isWhole: true)
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
