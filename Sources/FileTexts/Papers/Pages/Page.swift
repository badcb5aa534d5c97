import CLibXML2

extension TextReading {
  /// Every text of a web page: what it shows, what it hides, and what only its source says.
  func readPage() throws { try readMarkup(try decodedText()) }

  /// The same for a piece of markup inside another file.
  ///
  /// libxml2 reads what browsers read, closed or not; nothing it names is fetched.
  func readMarkup(_ text: [UInt8], insteadOf part: TextPlace.Part? = nil) throws {
    _ = PageParser.isReady
    let reader = PageReader(self, everythingIs: part)
    // Zero and other controls end the text for the parser, but not for a browser.
    let clean = text.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    try refuseCrowdedTags(clean)
    try PageParser(reader).parse(withoutEnds(clean))
    try reader.end()
  }
}

/// The page with `</html>` and `</body>` spelt as no element is: libxml2 reads nothing behind them,
/// and a browser does.
private func withoutEnds(_ text: [UInt8]) -> [UInt8] {
  let ends = ["</html", "</body"].map { Array($0.utf8) }
  var text = text
  var position = 0
  while position + 6 <= text.count {
    if text[position] == UInt8(ascii: "<"), text[position + 1] == UInt8(ascii: "/"),
      ends.contains(where: { end in (2..<6).allSatisfy { text[position + $0] | 0x20 == end[$0] } })
    {
      text[position + 2] = UInt8(ascii: "x")
    }
    position += 1
  }
  return text
}

/// libxml2 holds each attribute of a tag against all before it, which takes hours for a million.
///
/// - Throws: when a tag has more of them than any page needs; a script may look like a tag, so the
///   bound is a wide one.
private func refuseCrowdedTags(_ text: [UInt8]) throws(FileTextRefusal) {
  let most = 8000
  var (isTag, isGap, quote, last, count) = (false, false, UInt8(0), UInt8(0), 0)
  for byte in text {
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if !isTag {
      if byte == UInt8(ascii: "<") { (isTag, count) = (true, 0) }
    } else if byte == UInt8(ascii: ">") {
      isTag = false
    } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
      if !isGap { count += 1 }
      guard count <= most else { throw .untrusted("网页里一个元素的属性超过 \(most) 个") }
    }
    isGap = byte <= 0x20 || byte == UInt8(ascii: "/")
    if byte > 0x20 { last = byte }
  }
}

/// libxml2's parser, fed piece by piece so that it can be stopped.
private struct PageParser {
  /// To be done once, before threads meet in it.
  static let isReady: Void = xmlInitParser()

  let reader: PageReader

  init(_ reader: PageReader) { self.reader = reader }

  func parse(_ text: [UInt8]) throws {
    var handler = htmlSAXHandler()
    handler.startElement = { pageReader($0).start($1, $2) }
    handler.endElement = { context, _ in pageReader(context).endElement() }
    handler.characters = { pageReader($0).characters($1, $2) }
    handler.ignorableWhitespace = { pageReader($0).characters($1, $2) }
    handler.cdataBlock = { pageReader($0).characters($1, $2) }
    handler.comment = { pageReader($0).aside($1) }
    handler.processingInstruction = { context, _, text in pageReader(context).aside(text) }
    let context = Unmanaged.passUnretained(reader).toOpaque()
    guard
      let parser = htmlCreatePushParserCtxt(
        &handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw FileTextRefusal.damaged("内存不足") }
    defer { htmlFreeParserCtxt(parser) }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(parser, options.reduce(0) { $0 | CInt($1.rawValue) })
    try feed(text, to: parser)
  }

  private func feed(_ text: [UInt8], to parser: htmlParserCtxtPtr) throws {
    let size = 1 << 14
    let deadline = Deadline(bytes: text.count)
    try text.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + size, bytes.count)])
        htmlParseChunk(
          parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(piece.count), 0)
        try reader.rethrow()
        try deadline.check()
      }
    }
    htmlParseChunk(parser, nil, 0, 1)
    try reader.rethrow()
  }
}

private func pageReader(_ context: UnsafeMutableRawPointer?) -> PageReader {
  guard let context else { preconditionFailure("libxml2 hands on what it was given") }
  return Unmanaged<PageReader>.fromOpaque(context).takeUnretainedValue()
}
