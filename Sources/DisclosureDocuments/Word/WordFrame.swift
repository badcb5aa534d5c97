/// A part around the text that bears the page number, or is empty where another bears it.
struct WordFrame {
  /// Which of a section's pages it is for; raw values are those of the format.
  enum Side: String, CaseIterable {
    case odd = "default"
    case even
    /// The first page of a notice.
    case first
  }

  let isHeader: Bool
  let side: Side
  let orientation: Orientation

  /// As footerOdd or headerTurnedEven.
  var id: String {
    let turn = orientation == .portrait ? "" : "Turned"
    let name =
      switch side {
      case .odd: "Odd"
      case .even: "Even"
      case .first: "First"
      }
    return (isHeader ? "header" : "footer") + turn + name
  }

  /// As footerOdd.xml.
  var file: String { "\(id).xml" }

  /// An upright page has its number in the footer; on a turned one the header holds it, at the edge
  /// of the sheet where the other pages have it (7.5 of the standard).
  private var bearsNumber: Bool { isHeader == (orientation == .landscape) }

  /// Whether the QR code of a notice stands in it.
  var bearsCode: Bool { side == .first && !isHeader }

  /// A notice begins on an upright page.
  static let all: [WordFrame] = [Orientation.portrait, .landscape].flatMap { orientation in
    [true, false].flatMap { isHeader in
      Side.allCases.compactMap { side in
        side == .first && orientation == .landscape
          ? nil : WordFrame(isHeader: isHeader, side: side, orientation: orientation)
      }
    }
  }

  private static let lineHeight = 20.0

  /// From the sheet's lower edge: the dashes lie 7 mm below the type area.
  static let footerEdge = millimetres(35 - 7) - lineHeight / 2

  func part(_ foot: WordFoot?) -> [UInt8] {
    var xml = XMLWriter()
    let attributes: XMLWriter.Attributes = [
      "xmlns:w": WordPackage.namespace, "xmlns:r": WordPackage.relations,
      "xmlns:wp": WordPackage.wordDrawing,
    ]
    xml.element(isHeader ? "w:hdr" : "w:ftr", attributes) { xml in
      if bearsNumber, isHeader { numberBesideTurnedPage(foot, &xml) }
      if bearsCode, let foot { xml.code(of: foot) }
      if bearsNumber, !isHeader {
        number(foot, &xml)
      } else {
        xml.paragraph(WordParagraph(.hairline, []))
      }
    }
    return xml.take()
  }

  /// — 1 —, one character from the outer edge, and on the side of the spine what the sheet is checked
  /// by (骑缝核对线).
  private func number(_ foot: WordFoot?, _ xml: inout XMLWriter) {
    let room = WordStyle.pageNumber.size
    let width = Orientation.portrait.typeArea.width
    let checked = side == .first ? nil : foot
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.value("w:pStyle", WordStyle.pageNumber.id)
        xml.element("w:tabs") { xml in
          let end = side == .even ? width : width - room
          xml.empty("w:tab", ["w:val": "right", "w:pos": "\(twips(end))"])
        }
        let left = side == .even ? room : 0
        xml.empty(
          "w:ind",
          ["w:left": "\(twips(left))", "w:firstLineChars": "0", "w:firstLine": "0"])
      }
      if side != .even {
        if let checked { xml.check(checked) }
        xml.run(.tab)
      }
      xml.piece("— ")
      xml.field(" PAGE ")
      xml.piece(" —")
      if side == .even, let checked {
        xml.run(.tab)
        xml.check(checked)
      }
    }
  }

  /// A cell of upright type along the left edge of the turned sheet, which is its foot.
  private func numberBesideTurnedPage(_ foot: WordFoot?, _ xml: inout XMLWriter) {
    let area = Orientation.landscape.typeArea
    let place = (x: area.left - millimetres(7) - WordFrame.lineHeight / 2, y: area.top)
    xml.placedTable(at: place, widths: [WordFrame.lineHeight]) { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:trHeight", ["w:val": "\(twips(area.height))", "w:hRule": "exact"])
      }
      xml.element("w:tc") { xml in
        xml.element("w:tcPr") { xml in
          xml.empty("w:tcW", ["w:w": "\(twips(WordFrame.lineHeight))", "w:type": "dxa"])
          xml.value("w:textDirection", "tbRl")
        }
        number(foot, &xml)
      }
    }
  }
}

extension XMLWriter {
  /// Which sheet of which notice, in 小五 beside the page number.
  fileprivate mutating func check(_ foot: WordFoot) {
    let size = WordStyle.check.size
    piece("指纹 \(foot.fingerprint)　第", size: size)
    field(" PAGE ", size: size)
    piece("页，共", size: size)
    field(" NUMPAGES ", size: size)
    piece("页", size: size)
  }

  /// `size` in points, where it is not the paragraph's.
  mutating func piece(_ text: String, size: Double? = nil) {
    element("w:r") { xml in
      if let size { xml.element("w:rPr") { $0.size(size) } }
      xml.element("w:t", ["xml:space": "preserve"]) { $0.text(text) }
    }
  }

  /// Something that programs count; until they do, 1 stands there.
  mutating func field(_ instruction: String, size: Double? = nil) {
    element("w:fldSimple", ["w:instr": instruction]) { $0.piece("1", size: size) }
  }

  /// A table of one row without lines, its corner at a place of the sheet; in points.
  mutating func placedTable(
    at place: (x: Double, y: Double), widths: [Double], _ row: (inout XMLWriter) -> Void
  ) {
    element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty(
          "w:tblpPr",
          [
            "w:leftFromText": "0", "w:rightFromText": "0", "w:vertAnchor": "page",
            "w:horzAnchor": "page", "w:tblpX": "\(twips(place.x))", "w:tblpY": "\(twips(place.y))",
          ])
        xml.empty("w:tblW", ["w:w": "\(twips(widths.reduce(0, +)))", "w:type": "dxa"])
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblCellMar") { xml in
          xml.empty("w:left", ["w:w": "0", "w:type": "dxa"])
          xml.empty("w:right", ["w:w": "0", "w:type": "dxa"])
        }
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.empty("w:gridCol", ["w:w": "\(twips(width))"]) }
      }
      xml.element("w:tr") { row(&$0) }
    }
  }
}
