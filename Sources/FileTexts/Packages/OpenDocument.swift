import XMLStreams

/// An OpenDocument file (.ods, .odt, .odp): the content first, then every other part.
struct OpenDocumentPackage {
  private let parts: PackageParts

  init(_ reading: TextReading) throws(FileTextRefusal) { parts = try PackageParts(reading) }

  func read() throws {
    for name in ["content.xml"] + parts.names where parts.take(name) { try read(name) }
    try parts.reading.giveComments()
  }

  private func read(_ name: String) throws {
    let reading = parts.reading
    let head = try parts.head(of: name)
    if Array(name.utf8).withUnsafeBufferPointer(mayHoldWords) {
      try reading.give(name, at: reading.place(.fileName))
    }
    guard !head.isEmpty, name != "mimetype" else { return }
    if let root = rootName(ofMarkup: head) {
      try readMarkup(name, root: root)
    } else if case .unknown = FileForm(head: head) {
      let place = reading.place(.binaryText, label: name)
      try reading.readRuns(in: parts.bytes(of: name), at: place)
    } else {
      try reading.readInner(parts.bytes(of: name), named: name)
    }
  }

  private func readMarkup(_ name: String, root: String) throws {
    let reading = parts.reading
    switch root {
    case "document-content":
      _ = try parts.parse(name, to: OpenDocumentTexts(reading, at: reading.place(.paragraph)))
    case "document-styles":
      _ = try parts.parse(name, to: OpenDocumentTexts(reading, at: reading.place(.style)))
    case "document-meta":
      _ = try parts.parse(name, to: MarkupTexts(reading, at: reading.place(.property)))
    default:
      let place = reading.place(.otherPart, label: name)
      _ = try parts.parse(name, to: MarkupTexts(reading, at: place))
    }
  }
}
