extension OfficePackage {
  /// A Word document: its body first, then what belongs to it.
  func readDocument(_ main: String) throws {
    guard parts.take(main) else { return }
    try readWords(main, root: "document")
    try readLinked(to: main, PartContext())
  }

  /// A part with paragraphs as a Word document has them.
  func readWords(_ name: String, root: String) throws {
    let part: TextPlace.Part =
      switch root {
      case "hdr": .header
      case "ftr": .footer
      case "footnotes": .footnote
      case "endnotes": .endnote
      case "comments": .comment
      default: .paragraph
      }
    _ = try parts.parse(name, to: WordTexts(reading, at: reading.place(part), wordStyles()))
  }

  /// Of the main document; the styles part is read for its own texts in its turn.
  private func wordStyles() throws -> WordStyles {
    if let styles { return styles }
    let name = "word/styles.xml"
    let read = parts.contains(name) ? try parts.parse(name, to: WordStyles()) : WordStyles()
    styles = read
    return read
  }

  /// Slides in their order, each with its notes, comments and charts.
  func readPresentation(_ main: String) throws {
    let links = try PackageLinks.of(main, in: parts)
    let order = try parts.parse(main, to: SlideOrder())
    for (index, id) in order.slides.enumerated() {
      guard let part = links[id] else { continue }
      try readPart(part, PartContext(page: index + 1))
    }
    try readPart(main, PartContext())
  }
}
