import Disclosure

extension Pages {
  /// The title: 2号小标宋, centred, in lines that are balanced (7.3.1), and a blank line.
  mutating func placeTitle(_ title: String) {
    let style = TextStyle.title
    let text = typesetter.shape(title, style)
    let lines = text.titleLines(width: area.width)
    for (number, line) in lines.enumerated() {
      var reading = Reading.title
      reading.goesOn = number < lines.count - 1
      placeLine(line, of: text, style, x: (area.width - line.width) / 2, reading)
    }
    place(.blank)
  }

  /// A paragraph: first line indented by two characters, every full line as wide as the others.
  mutating func placeParagraph(
    _ inlines: [NoticeDocument.Inline], _ reading: Reading = .paragraph, role: FontRole = .body,
    indent: Double = 2, staysWithNext: Bool = false
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
    let lines = text.lines(width: area.width, indent: indent)
    for (number, line) in lines.enumerated() {
      let x = number == 0 ? indent : 0
      var reading = reading
      reading.goesOn = number < lines.count - 1
      placeLine(
        line, of: text, style, x: x, reading, width: area.width - x, staysWithNext: staysWithNext)
    }
  }

  mutating func placeHeading(level: Int, _ words: PublicText) {
    let role: FontRole =
      switch level {
      case ...1: .heading
      case 2: .subheading
      case _: .body
      }
    // The title is the only heading of the first level.
    placeParagraph([.text(words)], .heading(level: level + 1), role: role, staysWithNext: true)
  }

  /// The line or lines that name the attachments (附件说明, 7.3.4): one line below the body,
  /// “附件：” and the names, lines that turn aligned with the first character of the name.
  mutating func placeAttachments(_ names: [PublicText], list: Int) {
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
      let lines = text.lines(width: area.width - nameX)
      for (turn, line) in lines.enumerated() {
        var item = FlowItem.line(
          TextLine(line, of: text, x: nameX, baseline: baseline(style)),
          names.count > 1 ? .listItem(of: list) : .paragraph)
        item.reading?.goesOn = turn < lines.count - 1
        if turn == 0 {
          item.lines.insert(TextLine(whole: lead, x: x, baseline: baseline(style)), at: 0)
        }
        place(item)
      }
    }
  }

  /// Puts a line of running text on the grid, stretched to `width` when it turns.
  private mutating func placeLine(
    _ line: BrokenLine, of text: ShapedText, _ style: TextStyle, x: Double, _ reading: Reading,
    width: Double? = nil, staysWithNext: Bool = false
  ) {
    var placed = TextLine(line, of: text, x: x, baseline: baseline(style))
    if let width, !line.endsParagraph { placed.fill(width - line.width) }
    var item = FlowItem.line(placed, reading)
    item.staysWithNext = staysWithNext
    place(item)
  }

  private func baseline(_ style: TextStyle) -> Double { style.baseline(inLineOf: Sheet.linePitch) }
}
