/// The page of a Word file, to the same figures as the printed one.
extension XMLWriter {
  /// A4 with margins of 37, 35, 28 and 26 mm, and the grid of 22 lines; the styles tighten
  /// their characters to 28 a line.
  ///
  /// A grid of characters would say so too, but a cell of it is narrower than a character, and some
  /// programs then give each character two of them. A turned page has no grid: there is nothing but a table on it.
  mutating func section(_ orientation: Orientation) {
    let (paper, area) = (orientation.paper, orientation.typeArea)
    element("w:sectPr") { xml in
      for reference in WordFrame.all where reference.orientation == orientation {
        xml.empty(
          reference.isHeader ? "w:headerReference" : "w:footerReference",
          ["w:type": reference.isEven ? "even" : "default", "r:id": reference.id])
      }
      xml.value("w:type", "nextPage")
      xml.empty("w:pgSz", WordSection.size(paper, orientation))
      xml.empty(
        "w:pgMar",
        [
          "w:top": "\(twips(area.top))", "w:right": "\(twips(paper.width - area.right))",
          "w:bottom": "\(twips(paper.height - area.top - area.height))",
          "w:left": "\(twips(area.left))", "w:header": "\(twips(millimetres(15)))",
          "w:footer": "\(twips(WordFrame.footerEdge))", "w:gutter": "0",
        ])
      if orientation == .portrait {
        xml.empty(
          "w:docGrid",
          [
            "w:type": "lines", "w:linePitch": "\(twips(Sheet.linePitch))",
          ])
      }
    }
  }
}

private enum WordSection {
  static func size(
    _ paper: (width: Double, height: Double), _ orientation: Orientation
  ) -> XMLWriter.Attributes {
    let (width, height) = ("\(twips(paper.width + 0.03))", "\(twips(paper.height + 0.03))")
    return switch orientation {
    case .portrait: ["w:w": width, "w:h": height]
    case .landscape: ["w:w": width, "w:h": height, "w:orient": "landscape"]
    }
  }
}

/// A part around the text that bears the page number, or is empty where another bears it.
struct WordFrame {
  let id: String
  let isHeader: Bool
  let isEven: Bool
  let orientation: Orientation

  /// As footer1.xml.
  var file: String { "\(id).xml" }

  /// An upright page has its number in the footer; on a turned one the header holds it, at the edge
  /// of the sheet where the other pages have it (7.5 of the standard).
  var bearsNumber: Bool { isHeader == (orientation == .landscape) }

  static let all: [WordFrame] = [Orientation.portrait, .landscape].flatMap { orientation in
    [true, false].flatMap { isHeader in
      [false, true].map { isEven in
        let turn = orientation == .portrait ? "" : "Turned"
        let side = isEven ? "Even" : "Odd"
        return WordFrame(
          id: (isHeader ? "header" : "footer") + turn + side, isHeader: isHeader, isEven: isEven,
          orientation: orientation)
      }
    }
  }

  private static let lineHeight = 20.0

  /// From the sheet's lower edge: the dashes lie 7 mm below the type area.
  static let footerEdge = millimetres(35 - 7) - lineHeight / 2

  var part: [UInt8] {
    var xml = XMLWriter()
    let attributes: XMLWriter.Attributes = ["xmlns:w": WordPackage.namespace]
    xml.element(isHeader ? "w:hdr" : "w:ftr", attributes) { xml in
      if bearsNumber, isHeader { numberBesideTurnedPage(&xml) }
      if bearsNumber, !isHeader {
        number(&xml, isEven ? .left : .right)
      } else {
        xml.paragraph(WordParagraph(.hairline, []))
      }
    }
    return xml.bytes
  }

  /// — 1 —, one character from the outer edge.
  private func number(_ xml: inout XMLWriter, _ alignment: WordStyle.Alignment) {
    let room = "\(twips(WordStyle.pageNumber.size))"
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.value("w:pStyle", WordStyle.pageNumber.id)
        xml.empty(
          "w:ind",
          alignment == .left
            ? ["w:left": room, "w:firstLineChars": "0", "w:firstLine": "0"]
            : ["w:right": room, "w:firstLineChars": "0", "w:firstLine": "0"])
        xml.value("w:jc", alignment.rawValue)
      }
      xml.numberPiece("— ")
      xml.element("w:fldSimple", ["w:instr": " PAGE "]) { $0.numberPiece("1") }
      xml.numberPiece(" —")
    }
  }

  /// A cell of upright type along the left edge of the turned sheet, which is its foot.
  private func numberBesideTurnedPage(_ xml: inout XMLWriter) {
    let area = Orientation.landscape.typeArea
    let width = "\(twips(WordFrame.lineHeight))"
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty(
          "w:tblpPr",
          [
            "w:leftFromText": "0", "w:rightFromText": "0", "w:vertAnchor": "page",
            "w:horzAnchor": "page",
            "w:tblpX": "\(twips(area.left - millimetres(7) - WordFrame.lineHeight / 2))",
            "w:tblpY": "\(twips(area.top))",
          ])
        xml.empty("w:tblW", ["w:w": width, "w:type": "dxa"])
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        xml.noCellMargins()
      }
      xml.element("w:tblGrid") { $0.empty("w:gridCol", ["w:w": width]) }
      xml.element("w:tr") { xml in
        xml.element("w:trPr") { xml in
          xml.empty("w:trHeight", ["w:val": "\(twips(area.height))", "w:hRule": "exact"])
        }
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.empty("w:tcW", ["w:w": width, "w:type": "dxa"])
            xml.value("w:textDirection", "tbRl")
          }
          number(&xml, isEven ? .left : .right)
        }
      }
    }
  }
}

extension XMLWriter {
  fileprivate mutating func numberPiece(_ text: String) {
    element("w:r") { xml in
      xml.element("w:t", ["xml:space": "preserve"]) { $0.text(text) }
    }
  }

  fileprivate mutating func noCellMargins() {
    element("w:tblCellMar") { xml in
      xml.empty("w:left", ["w:w": "0", "w:type": "dxa"])
      xml.empty("w:right", ["w:w": "0", "w:type": "dxa"])
    }
  }
}
