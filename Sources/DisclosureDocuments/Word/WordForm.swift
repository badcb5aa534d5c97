import Disclosure

/// A form of a Word file, its merged cells merged there too and all its rows on one page.
struct WordForm {
  private let form: FormTable
  private let layout: FormLayout

  /// Nil when no type is small enough for it.
  init?(_ form: FormTable) {
    let area = Orientation.portrait.typeArea
    guard let layout = FormLayout(form, within: area, { ShapedText(estimating: $0, $1) }) else {
      return nil
    }
    self.form = form
    self.layout = layout
  }

  func write(to xml: inout XMLWriter) {
    xml.element("w:tbl") { xml in
      let width = layout.widths.reduce(0) { $0 + twips($1) }
      xml.tableProperties(
        width: width, side: twips(layout.padding), above: 0, title: form.title.text,
        summary: "表格，共\(form.rowCount)行")
      xml.element("w:tblGrid") { xml in
        for width in layout.widths { xml.empty("w:gridCol", ["w:w": "\(twips(width))"]) }
      }
      for row in 0..<form.rowCount { write(row, &xml) }
    }
  }

  private func write(_ row: Int, _ xml: inout XMLWriter) {
    xml.newLine()
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        let height = "\(twips(layout.heights[row]))"
        xml.empty("w:trHeight", ["w:val": height, "w:hRule": "atLeast"])
      }
      var column = 0
      while column < form.widths.count {
        let cell = form.cell(atRow: row, column: column)
        write(cell, in: row, &xml)
        column += cell.columns
      }
    }
  }

  /// In the rows under its first a cell is there again, empty, and said to go on.
  private func write(_ cell: FormTable.Cell, in row: Int, _ xml: inout XMLWriter) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        let width = layout.widths[cell.column..<cell.column + cell.columns].reduce(0, +)
        xml.empty("w:tcW", ["w:w": "\(twips(width))", "w:type": "dxa"])
        if cell.columns > 1 { xml.value("w:gridSpan", cell.columns) }
        if cell.rows > 1 { xml.value("w:vMerge", row == cell.row ? "restart" : "continue") }
        xml.value("w:vAlign", "center")
      }
      let text = row == cell.row ? cell.text.text : ""
      let style = WordStyle.cell(size: layout.size, isHead: cell.role == .head)
      var paragraph = WordParagraph(style, text.isEmpty ? [] : [.text(text)])
      paragraph.alignment = cell.role == .label ? .left : .center
      paragraph.staysWithNext = row < form.rowCount - 1
      xml.paragraph(paragraph)
    }
  }
}
