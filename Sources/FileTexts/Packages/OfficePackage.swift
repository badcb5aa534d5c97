import XMLStreams

/// What a part has from the part that refers to it: the sheet or slide its texts belong to.
struct PartContext {
  var sheet: String?
  var page: Int?
  var hidden: TextPlace.Hidden?
  /// How many parts led here; a chain made to be long is not followed to its end.
  var depth = 0
}

/// An office file (.xlsx, .docx, .pptx): its main part and what belongs to it in the order of the
/// reader, then every other part, so that none is left out.
final class OfficePackage {
  let parts: PackageParts
  /// Of the main document, once they are read.
  var styles: WordStyles?

  init(_ reading: TextReading) throws(FileTextRefusal) { parts = try PackageParts(reading) }

  var reading: TextReading { parts.reading }

  func read() throws {
    let main = try PackageLinks.of("", in: parts).first("officeDocument")
    if let main, parts.contains(main) { try readMain(main) }
    for name in parts.names { try readPart(name, PartContext()) }
    try reading.giveComments()
  }

  private func readMain(_ main: String) throws {
    switch try root(of: main) {
    case "workbook": try WorkbookReading(self, workbook: main).read()
    case "document": try readDocument(main)
    case "presentation": try readPresentation(main)
    default: try readPart(main, PartContext())
    }
  }

  /// Reads the part and those it refers to, unless they have been read.
  func readPart(_ name: String, _ context: PartContext) throws {
    guard parts.take(name) else { return }
    if Array(name.utf8).withUnsafeBufferPointer(mayHoldWords) {
      try reading.give(name, at: reading.place(.fileName))
    }
    try readContent(of: name, context)
    try readLinked(to: name, context)
  }

  /// Reads the parts that `name` refers to.
  func readLinked(to name: String, _ context: PartContext) throws {
    guard !name.hasSuffix(".rels"), context.depth < 16 else { return }
    var context = context
    context.depth += 1
    for link in try PackageLinks.of(name, in: parts).links {
      try readPart(link.part, context)
    }
  }

  private func readContent(of name: String, _ context: PartContext) throws {
    let head = try parts.head(of: name)
    guard !head.isEmpty else { return }
    if let root = rootName(ofMarkup: head) {
      try readMarkup(name, root: root, context)
    } else {
      try readOther(name, FileForm(head: head))
    }
  }

  private func readMarkup(_ name: String, root: String, _ context: PartContext) throws {
    switch root {
    case "worksheet", "dialogsheet", "macrosheet": try readLoneSheet(name)
    case "hdr", "ftr", "footnotes", "endnotes", "document", "glossaryDocument":
      try readWords(name, root: root)
    case "html", "HTML": try readOther(name, .html)
    case "comments" where name.hasPrefix("word/"): try readWords(name, root: root)
    default:
      let part: TextPlace.Part =
        name.hasPrefix("customXml/") ? .customXML : MarkupRules.part(ofRoot: root)
      var place = reading.place(part, label: part == .otherPart ? name : nil)
      (place.sheet, place.page, place.hidden) = (context.sheet, context.page, context.hidden)
      try readAnyMarkup(name, at: place)
    }
  }

  /// A part that no parser takes, as old drawings are, is read as the bytes it is.
  private func readAnyMarkup(_ name: String, at place: TextPlace) throws {
    do { _ = try parts.parse(name, to: MarkupTexts(reading, at: place)) } catch let refusal
      as FileTextRefusal
    {
      guard refusal.id == "READ-020" else { throw refusal }
      try reading.readRuns(in: parts.bytes(of: name), at: place)
    }
  }

  /// A picture, an embedded file, or bytes of any other form.
  private func readOther(_ name: String, _ form: FileForm) throws {
    let bytes = try parts.bytes(of: name)
    switch form {
    case .compound, .unknown:
      try reading.readRuns(in: bytes, at: reading.place(.binaryText, label: name))
    default: try reading.readInner(bytes, named: name)
    }
  }

  func root(of name: String) throws -> String? { try rootName(ofMarkup: parts.head(of: name)) }
}

/// The local name of the first element; nil when the bytes do not look like XML.
func rootName(ofMarkup head: [UInt8]) -> String? {
  // In UTF-16 every second byte of a name is nothing.
  let plain =
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    ? head.dropFirst(2).filter { $0 != 0 }
    : head.drop { [0xEF, 0xBB, 0xBF].contains($0) }.map(\.self)
  var rest = plain.drop { $0 <= 0x20 }
  guard rest.first == UInt8(ascii: "<") else { return nil }
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    rest = rest[(start + 1)...]
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { continue }
    let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return name.split(separator: UInt8(ascii: ":")).last.map { String(decoding: $0, as: UTF8.self) }
  }
  return nil
}
