import Disclosure

/// What the pages of a notice are checked by: its fingerprint below each, and the QR code on the first.
struct WordFoot {
  let fingerprint: String
  let code: WordPicture
  /// What to do with the code.
  let hint: String
  /// Of the quiet zone around the code, in points.
  let quiet: Double

  /// Nil for a paper without a fingerprint.
  init?(_ document: NoticeDocument, number: Int) throws(PDFError) {
    guard let fingerprint = document.fingerprint, let code = document.qrCode else { return nil }
    let drawing = code.drawing(side: 2600, summary: document.qrSummary)
    self.fingerprint = fingerprint
    self.code = try WordPicture(drawing, number: number, dotsPerModule: 8, of: code)
    hint = document.qrHint.text
    quiet =
      self.code.width * Double(QRCode.quietZone) / Double(code.size + 2 * QRCode.quietZone)
  }
}

extension XMLWriter {
  /// Below the type area on the side of the spine: the code, and beside it the fingerprint, what to do
  /// and how many pages there are.
  mutating func code(of foot: WordFoot) {
    let area = Orientation.portrait.typeArea
    let place = (x: area.left - foot.quiet, y: area.top + area.height + millimetres(2))
    let widths = [foot.code.width, millimetres(95)]
    placedTable(at: place, widths: widths) { xml in
      xml.footCell(width: widths[0]) {
        $0.paragraph(WordParagraph(.picture, [.picture(foot.code)]))
      }
      xml.footCell(width: widths[1]) { xml in
        xml.paragraph(WordParagraph(.checkTitle, "指纹 \(foot.fingerprint)"))
        xml.paragraph(WordParagraph(.check, foot.hint))
        xml.element("w:p") { xml in
          xml.properties(of: WordParagraph(.check, []))
          xml.piece("全文共")
          xml.field(" NUMPAGES ")
          xml.piece("页")
        }
      }
    }
  }

  private mutating func footCell(width: Double, _ content: (inout XMLWriter) -> Void) {
    element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.empty("w:tcW", ["w:w": "\(twips(width))", "w:type": "dxa"])
        xml.value("w:vAlign", "center")
      }
      content(&xml)
    }
  }
}
