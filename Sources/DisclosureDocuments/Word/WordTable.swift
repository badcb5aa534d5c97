import Disclosure

/// A table of a Word file: its head repeated on every page, no row parted.
struct WordTable {
  let table: PublicTable
  let layout: TableLayout
  let lines: [PublicTable.Line]
  private let leastRowHeight: Double
  /// Whether its last two rows are on one page with what follows, as with issuer and date (7.3.5).
  var staysWithNext = false
  private let measures: [ColumnMeasure]
  private let totals: [String]?
  /// What is around the text of a cell, by column; made once, since long lists have many cells.
  private var frames: [CellFrame] = []

  /// Nil when a column would be narrower than a character.
  init?(_ table: PublicTable, leastRowHeight: Double) {
    totals = table.totalTexts
    measures = WordTable.measure(table, totals)
    guard let layout = TableLayout(measures) else { return nil }
    self.table = table
    self.layout = layout
    self.leastRowHeight = leastRowHeight
    lines = table.lines
    frames = table.columns.indices.map(frame(ofColumn:))
  }

  /// The markup of a cell before its text, for every kind of row and cell.
  private struct CellFrame {
    let figure: [UInt8]
    let text: [UInt8]
    let stayingFigure: [UInt8]
    let stayingText: [UInt8]

    func start(of cell: PublicCell, staysWithNext: Bool) -> [UInt8] {
      switch (cell, staysWithNext) {
      case (.text, false): text
      case (.text, true): stayingText
      case (_, false): figure
      case (_, true): stayingFigure
      }
    }
  }

  private static let cellEnd = XMLWriter.piece { xml in
    xml.close("w:p")
    xml.close("w:tc")
  }

  private static func measure(_ table: PublicTable, _ totals: [String]?) -> [ColumnMeasure] {
    let size = 12.0
    let (head, body) = (
      TextStyle(role: .heading, size: size), TextStyle(role: .body, size: size)
    )
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
  /// Above and below the text of a cell; some programs add the width of the lines to a row.
  private var margin: Double { (rowHeight - 1.25 * layout.size - 0.5) / 2 }
  private var head: WordStyle { .cell(size: layout.size, isHead: true) }
  private var body: WordStyle { .cell(size: layout.size, isHead: false) }

  /// Everything before the first line, the head included.
  func open(_ xml: inout XMLWriter) {
    xml.open("w:tbl")
    let width = layout.widths.reduce(0) { $0 + twips($1) }
    xml.tableProperties(
      width: width, side: twips(layout.padding), above: twips(margin), title: table.title,
      summary: "共\(table.rowCount)行，\(table.columns.count)栏："
        + table.columns.map(\.header).joined(separator: "、"))
    xml.element("w:tblGrid") { xml in
      for width in layout.widths { xml.empty("w:gridCol", ["w:w": "\(twips(width))"]) }
    }
    row(&xml, isHead: true) { xml in
      for (column, width) in zip(table.columns, layout.widths) {
        cell(&xml, width, paragraph(column.header, head, .center, staysWithNext: true))
      }
    }
    if table.rowCount == 0 { emptyRow(&xml) }
  }

  func write(_ line: PublicTable.Line, to xml: inout XMLWriter) {
    switch line {
    case .section(let title): section(title, &xml)
    case .row(let cells):
      let number = cells.startIndex / table.columns.count + 1
      // No page ends with a head and a row or two, and none begins with the sums alone.
      let stays =
        number <= min(2, table.rowCount - 1) || (number == table.rowCount && totals != nil)
        || (staysWithNext && number > table.rowCount - 2)
      row(&xml) { xml in
        for (column, value) in zip(frames, cells) {
          xml.append(column.start(of: value, staysWithNext: stays))
          if !value.text.isEmpty { xml.run(.text(value.text)) }
          xml.append(WordTable.cellEnd)
        }
      }
    }
  }

  /// The sums, and the end.
  func close(_ xml: inout XMLWriter) {
    if let totals { total(totals, &xml) }
    xml.close("w:tbl")
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
        var words = paragraph(
          text, head, text == "合计" ? .center : nil, staysWithNext: staysWithNext)
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
  private func align(
    _ paragraph: inout WordParagraph, _ column: Int, isFigure: Bool = true
  ) {
    switch table.columns[column].type {
    case .integer, .score, .amount:
      if !isFigure {
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
  /// Ruled all over and centred, in columns of their own widths.
  ///
  /// Lengths in twips, `above` also under the text of a cell.
  /// `title` and `summary` are for those who have it read to them.
  mutating func tableProperties(
    width: Int, side: Int, above: Int, title: String, summary: String
  ) {
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
      xml.empty(
        "w:tblLook",
        [
          "w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
          "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "0",
        ])
      if !title.isEmpty { xml.value("w:tblCaption", title) }
      xml.value("w:tblDescription", summary)
    }
  }
}

extension XMLWriter {
  fileprivate mutating func cellProperties(width: Double, span: Int = 1) {
    element("w:tcPr") { xml in
      xml.empty("w:tcW", ["w:w": "\(twips(width))", "w:type": "dxa"])
      if span > 1 { xml.value("w:gridSpan", span) }
      xml.value("w:vAlign", "center")
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
      xml.cellProperties(width: width, span: span)
      xml.paragraph(words)
    }
  }

  private func frame(ofColumn column: Int) -> CellFrame {
    CellFrame(
      figure: start(of: column, isFigure: true, staysWithNext: false),
      text: start(of: column, isFigure: false, staysWithNext: false),
      stayingFigure: start(of: column, isFigure: true, staysWithNext: true),
      stayingText: start(of: column, isFigure: false, staysWithNext: true))
  }

  private func start(of column: Int, isFigure: Bool, staysWithNext: Bool) -> [UInt8] {
    var words = paragraph("", body, nil, staysWithNext: staysWithNext)
    align(&words, column, isFigure: isFigure)
    return XMLWriter.piece { xml in
      xml.open("w:tc")
      xml.cellProperties(width: layout.widths[column])
      xml.open("w:p")
      xml.properties(of: words)
    }
  }
}
