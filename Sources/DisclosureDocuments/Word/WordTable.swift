import Disclosure

/// A table of a Word file: its head repeated on every page, no row parted.
struct WordTable {
  let table: PublicTable
  let layout: TableLayout
  let leastRowHeight: Double
  private let measures: [ColumnMeasure]

  /// Nil when a column would be narrower than a character.
  init?(_ table: PublicTable, leastRowHeight: Double) {
    measures = WordTable.measure(table)
    guard let layout = TableLayout(measures) else { return nil }
    self.table = table
    self.layout = layout
    self.leastRowHeight = leastRowHeight
  }

  private static func measure(_ table: PublicTable) -> [ColumnMeasure] {
    let size = 12.0
    let (head, body) = (
      TextStyle(role: .heading, size: size), TextStyle(role: .body, size: size)
    )
    let totals = table.totalTexts
    return table.columns.indices.map { column in
      var measure = ColumnMeasure()
      let header = table.columns[column].header
      measure.addHeader(ShapedText(estimating: header, head), size: size)
      let isWhole = table.columns[column].type != .text
      for index in stride(from: column, to: table.cells.count, by: table.columns.count) {
        let text = ShapedText(estimating: table.cells[index].text, body)
        measure.add(text, size: size, isWhole: isWhole)
      }
      if let total = totals?[column] {
        measure.add(ShapedText(estimating: total, head), size: size, isWhole: true)
      }
      return measure
    }
  }

  private var rowHeight: Double { Sheet.linePitch * layout.size / 18 }
  /// Above and below the text of a cell.
  private var margin: Double { (rowHeight - 1.25 * layout.size) / 2 }
  private var head: WordStyle { .cell(size: layout.size, isHead: true) }
  private var body: WordStyle { .cell(size: layout.size, isHead: false) }

  func write(to xml: inout XMLWriter) {
    xml.element("w:tbl") { xml in
      let width = layout.widths.reduce(0) { $0 + twips($1) }
      xml.tableProperties(width: width, side: twips(layout.padding), above: twips(margin))
      xml.element("w:tblGrid") { xml in
        for width in layout.widths { xml.empty("w:gridCol", ["w:w": "\(twips(width))"]) }
      }
      row(&xml, isHead: true) { xml in
        for (column, width) in zip(table.columns, layout.widths) {
          cell(&xml, width, paragraph(column.header, head, .center, staysWithNext: true))
        }
      }
      if table.rowCount == 0 { emptyRow(&xml) }
      rows(&xml)
    }
  }

  private func rows(_ xml: inout XMLWriter) {
    let totals = table.totalTexts
    var number = 0
    for line in table.lines {
      switch line {
      case .section(let title): section(title, &xml)
      case .row(let cells):
        number += 1
        // No page ends with a head and a row or two, and none begins with the sums alone.
        let stays =
          number <= min(2, table.rowCount - 1) || (number == table.rowCount && totals != nil)
        row(&xml) { xml in
          for (column, value) in cells.enumerated() {
            var words = paragraph(value.text, body, nil, staysWithNext: stays)
            align(&words, of: value, column)
            cell(&xml, layout.widths[column], words)
          }
        }
      }
    }
    if let totals { total(totals, &xml) }
  }

  private func section(_ title: String, _ xml: inout XMLWriter) {
    row(&xml) { xml in
      cell(
        &xml, layout.widths.reduce(0, +), paragraph(title, head, .left, staysWithNext: true),
        span: table.columns.count)
    }
  }

  private func total(_ texts: [String], _ xml: inout XMLWriter) {
    row(&xml) { xml in
      for (column, text) in texts.enumerated() {
        var words = paragraph(text, head, text == "合计" ? .center : nil)
        if text != "合计" { align(&words, column) }
        cell(&xml, layout.widths[column], words)
      }
    }
  }

  private func emptyRow(_ xml: inout XMLWriter) {
    row(&xml) { xml in
      for width in layout.widths { cell(&xml, width, paragraph("", body, nil)) }
    }
  }

  private func paragraph(
    _ text: String, _ style: WordStyle, _ alignment: WordStyle.Alignment?,
    staysWithNext: Bool = false
  ) -> WordParagraph {
    var paragraph = WordParagraph(style, text.isEmpty ? [] : [.text(text)])
    paragraph.alignment = alignment
    paragraph.staysWithNext = staysWithNext
    return paragraph
  }

  /// As on the printed page: names and codes in the middle, sentences from the left, figures ending
  /// below each other in the middle of their column; a dash among figures stands in the middle.
  private func align(_ paragraph: inout WordParagraph, of cell: PublicCell? = nil, _ column: Int) {
    switch table.columns[column].type {
    case .integer, .score, .amount:
      if case .text? = cell {
        paragraph.alignment = .center
      } else {
        let widest = measures[column].widestCell * layout.size
        let width = layout.widths[column] - 2 * layout.padding
        paragraph.alignment = .right
        paragraph.right = max(0, (width - widest) / 2)
      }
    case .code, .day, .month, .choice: paragraph.alignment = .center
    case .text: paragraph.alignment = measures[column].widestCell <= 4 ? .center : .left
    }
  }
}

extension XMLWriter {
  /// Ruled all over and centred, in columns of their own widths; lengths in twips, `above` also
  /// under the text of a cell.
  mutating func tableProperties(width: Int, side: Int, above: Int) {
    element("w:tblPr") { xml in
      xml.empty("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
      xml.value("w:jc", "center")
      xml.element("w:tblBorders") { xml in
        let line: XMLWriter.Attributes = [
          "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000",
        ]
        xml.empty("w:top", line)
        xml.empty("w:left", line)
        xml.empty("w:bottom", line)
        xml.empty("w:right", line)
        xml.empty("w:insideH", line)
        xml.empty("w:insideV", line)
      }
      xml.empty("w:tblLayout", ["w:type": "fixed"])
      xml.element("w:tblCellMar") { xml in
        xml.empty("w:top", ["w:w": "\(above)", "w:type": "dxa"])
        xml.empty("w:left", ["w:w": "\(side)", "w:type": "dxa"])
        xml.empty("w:bottom", ["w:w": "\(above)", "w:type": "dxa"])
        xml.empty("w:right", ["w:w": "\(side)", "w:type": "dxa"])
      }
    }
  }
}

extension WordTable {
  private func row(
    _ xml: inout XMLWriter, isHead: Bool = false, _ cells: (inout XMLWriter) -> Void
  ) {
    xml.newLine()
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        let height = isHead ? rowHeight : max(rowHeight, leastRowHeight)
        xml.empty("w:trHeight", ["w:val": "\(twips(height))", "w:hRule": "atLeast"])
        if isHead { xml.empty("w:tblHeader") }
      }
      cells(&xml)
    }
  }

  private func cell(
    _ xml: inout XMLWriter, _ width: Double, _ words: WordParagraph, span: Int = 1
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.empty("w:tcW", ["w:w": "\(twips(width))", "w:type": "dxa"])
        if span > 1 { xml.value("w:gridSpan", span) }
        xml.value("w:vAlign", "center")
      }
      xml.paragraph(words)
    }
  }
}
