/// A paragraph of a Word file.
struct WordParagraph {
  enum Run {
    case text(String)
    case strong(String)
    case tab
    case picture(WordPicture)
  }

  var style: WordStyle
  var runs: [Run]
  /// On one page with what follows.
  var staysWithNext = false
  var beginsPage = false
  /// From the edges of the type area, in points, where it is not the style's.
  var indent: (left: Double, first: Double)?
  var right = 0.0
  var alignment: WordStyle.Alignment?
  /// Places that words are centred on, in points.
  var axes: [Double] = []
  /// Free space above, in points.
  var above = 0.0
  /// The section that it is the last of.
  var endsSection: WordSection?

  init(_ style: WordStyle, _ runs: [Run]) {
    self.style = style
    self.runs = runs
  }

  init(_ style: WordStyle, _ text: String) { self.init(style, [.text(text)]) }
}

extension XMLWriter {
  mutating func paragraph(_ paragraph: WordParagraph) {
    element("w:p") { xml in
      xml.properties(of: paragraph)
      for run in paragraph.runs { xml.run(run) }
    }
  }

  mutating func properties(of paragraph: WordParagraph) {
    element("w:pPr") { $0.listProperties(of: paragraph) }
  }

  private mutating func listProperties(of paragraph: WordParagraph) {
    if paragraph.style != .body { value("w:pStyle", paragraph.style.id) }
    if paragraph.staysWithNext { empty("w:keepNext") }
    if paragraph.beginsPage { empty("w:pageBreakBefore") }
    if !paragraph.axes.isEmpty {
      element("w:tabs") { xml in
        for axis in paragraph.axes {
          xml.empty("w:tab", ["w:val": "center", "w:pos": "\(twips(axis))"])
        }
      }
    }
    if paragraph.above > 0 { empty("w:spacing", ["w:before": "\(twips(paragraph.above))"]) }
    indent(of: paragraph)
    if let alignment = paragraph.alignment { value("w:jc", alignment.rawValue) }
    if let section = paragraph.endsSection { self.section(section) }
  }

  /// Characters are set to nought beside points: where both stand, Word takes the characters.
  private mutating func indent(of paragraph: WordParagraph) {
    if let indent = paragraph.indent {
      let first = twips(abs(indent.first))
      let isHanging = indent.first < 0
      empty(
        "w:ind",
        [
          "w:left": "\(twips(indent.left))", "w:firstLineChars": "0",
          isHanging ? "w:hanging" : "w:firstLine": "\(first)",
        ])
    } else if paragraph.right > 0 {
      empty("w:ind", ["w:right": "\(twips(paragraph.right))"])
    }
  }

  mutating func run(_ run: WordParagraph.Run) {
    element("w:r") { xml in
      switch run {
      case .text(let text): xml.lines(of: text)
      case .strong(let text):
        xml.element("w:rPr") { $0.fonts(of: .heading) }
        xml.lines(of: text)
      case .tab: xml.empty("w:tab")
      case .picture(let picture): xml.picture(picture)
      }
    }
  }

  private mutating func lines(of text: String) {
    guard text.utf8.contains(where: mayBeginLineEnd) else {
      return element("w:t", ["xml:space": "preserve"]) { $0.text(text) }
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      if number > 0 { empty("w:br") }
      element("w:t", ["xml:space": "preserve"]) { $0.text(String(line)) }
    }
  }
}

/// Whether a character that ends a line may begin with this byte: a control, or the first byte of
/// those beyond ASCII.
private func mayBeginLineEnd(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xC2 || byte == 0xE2 }
