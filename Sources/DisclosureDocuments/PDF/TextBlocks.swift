import Disclosure

extension Pages {
  /// The title: 2号小标宋, centred, in lines that are balanced (7.3.1), and a blank line.
  mutating func placeTitle(_ title: String) {
    let style = TextStyle.title
    let text = typesetter.shape(title, style)
    for line in text.titleLines(width: area.width) {
      placeLine(line, of: text, style, x: (area.width - line.width) / 2)
    }
    place(.blank)
  }

  /// A paragraph: first line indented by two characters, every full line as wide as the others.
  mutating func placeParagraph(
    _ inlines: [NoticeDocument.Inline], role: FontRole = .body, indent: Double = 2,
    staysWithNext: Bool = false
  ) {
    let style = TextStyle.text(role)
    var text = ShapedText()
    for inline in inlines {
      switch inline {
      case .text(let words): typesetter.append(words.text, style, to: &text)
      case .strong(let words): typesetter.append(words.text, .text(.heading), to: &text)
      }
    }
    let indent = indent * Sheet.characterPitch
    for (number, line) in text.lines(width: area.width, indent: indent).enumerated() {
      let x = number == 0 ? indent : 0
      placeLine(line, of: text, style, x: x, width: area.width - x, staysWithNext: staysWithNext)
    }
  }

  mutating func placeHeading(level: Int, _ words: PublicText) {
    let role: FontRole =
      switch level {
      case ...1: .heading
      case 2: .subheading
      case _: .body
      }
    placeParagraph([.text(words)], role: role, staysWithNext: true)
  }

  /// The line or lines that name the attachments (附件说明, 7.3.4): one line below the body,
  /// “附件：” and the names, lines that turn aligned with the first character of the name.
  mutating func placeAttachments(_ names: [PublicText]) {
    place(.blank)
    let style = TextStyle.text(.body)
    let label = typesetter.shape("附件：", style)
    var x = 2 * Sheet.characterPitch
    for (index, name) in names.enumerated() {
      let number = typesetter.shape(names.count > 1 ? "\(index + 1)." : "", style)
      let nameX = 2 * Sheet.characterPitch + label.width + number.width
      var lead = index == 0 ? label : ShapedText()
      if index > 0 { x = 2 * Sheet.characterPitch + label.width }
      lead.append(number)
      let text = typesetter.shape(name.text, style)
      for (turn, line) in text.lines(width: area.width - nameX).enumerated() {
        var item = FlowItem.line(TextLine(line, of: text, x: nameX, baseline: baseline(style)))
        if turn == 0 {
          item.lines.insert(TextLine(whole: lead, x: x, baseline: baseline(style)), at: 0)
        }
        place(item)
      }
    }
  }

  /// Puts a line of running text on the grid, stretched to `width` when it turns.
  private mutating func placeLine(
    _ line: BrokenLine, of text: ShapedText, _ style: TextStyle, x: Double, width: Double? = nil,
    staysWithNext: Bool = false
  ) {
    var placed = TextLine(line, of: text, x: x, baseline: baseline(style))
    if let width, !line.endsParagraph { placed.fill(width - line.width) }
    var item = FlowItem.line(placed)
    item.staysWithNext = staysWithNext
    place(item)
  }

  private func baseline(_ style: TextStyle) -> Double { style.baseline(inLineOf: Sheet.linePitch) }
}
