/// The part word/document.xml, a stretch at a time: a long table never lies in memory whole.
struct WordDocumentPart: Sequence, IteratorProtocol {
  private let lastSection: WordSection
  private var rest: ArraySlice<WordBody.Element>
  /// How many lines of the table that `rest` begins with are written; nil before its head is.
  private var lines: Int?
  private var xml = XMLWriter()
  private var isDone = false

  /// In bytes, at most about the length of a row more.
  private static let stretch = 1 << 16

  init(_ body: WordBody) {
    lastSection = body.section
    rest = body.elements[...]
    // A file whose last thing is a table cannot be written on.
    if body.elements.last?.isTable == true {
      rest.append(.paragraph(WordParagraph(.hairline, [])))
    }
    xml.open(
      "w:document",
      [
        "xmlns:w": WordPackage.namespace, "xmlns:r": WordPackage.relations,
        "xmlns:wp": WordPackage.wordDrawing,
      ])
    xml.open("w:body")
  }

  mutating func next() -> [UInt8]? {
    guard !isDone else { return nil }
    while xml.count < WordDocumentPart.stretch, let element = rest.first { write(element) }
    if rest.isEmpty {
      xml.newLine()
      xml.section(lastSection)
      xml.close("w:body")
      xml.close("w:document")
      isDone = true
    }
    return xml.take()
  }

  private mutating func write(_ element: WordBody.Element) {
    switch element {
    case .paragraph(let paragraph):
      xml.newLine()
      xml.paragraph(paragraph)
    case .form(let form):
      xml.newLine()
      form.write(to: &xml)
    case .table(let table):
      guard write(table) else { return }
    }
    rest.removeFirst()
  }

  /// As much as the stretch has room for; whether that was the end of it.
  private mutating func write(_ table: WordTable) -> Bool {
    if lines == nil {
      xml.newLine()
      table.open(&xml)
    }
    var written = lines ?? 0
    while xml.count < WordDocumentPart.stretch, written < table.lines.count {
      table.write(table.lines[written], to: &xml)
      written += 1
    }
    let isWhole = written == table.lines.count
    lines = isWhole ? nil : written
    if isWhole { table.close(&xml) }
    return isWhole
  }
}
