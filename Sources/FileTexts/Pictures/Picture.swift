extension TextReading {
  /// What a picture says beside what it shows; what it shows is not read.
  func readPicture(_ kind: FileForm.Picture) throws {
    let bytes = try wholeFile()
    switch kind {
    case .jpeg: try readJPEG(bytes)
    case .png: try readPNG(bytes)
    case .tiff: try readTags(of: bytes[...])
    case .gif: try readGIF(bytes)
    case .webp: try readWebP(bytes)
    case .heif: try readHEIF(bytes)
    case .bmp: try readBMP(bytes)
    }
  }

  /// What stands behind the end of a picture, where no program that draws it looks.
  func readAppended(_ bytes: ArraySlice<UInt8>) throws {
    guard bytes.contains(where: { $0 != 0 }) else { return }
    try readAnyInner(Array(bytes), named: "图片末尾之后")
  }

  /// Adobe's metadata: XML with properties of any name, a position among them.
  func readXMP(_ bytes: some Collection<UInt8>) throws {
    let text = inUTF8(Array(bytes))
    try readMarkup(text, insteadOf: .metadata)
    for position in xmpPositions(String(decoding: text, as: UTF8.self)) {
      try give(position, at: place(.location, label: "XMP"))
    }
  }
}

/// The latitudes and longitudes of a text of XMP, as attributes or as elements.
private func xmpPositions(_ text: String) -> [String] {
  ["GPSLatitude", "GPSLongitude"].compactMap { name in
    guard let found = text.firstRange(of: name) else { return nil }
    let rest = text[found.upperBound...].drop { "=\"'>Ref".contains($0) || $0.isWhitespace }
    let value = rest.prefix { !"\"'<".contains($0) }
    return value.contains(where: \.isNumber) ? "\(name) \(value.prefix(40))" : nil
  }
}

/// Bytes read by position; outside of them there is nothing.
struct PictureBytes {
  let bytes: ArraySlice<UInt8>
  let isLittleEndian: Bool

  init(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    self.bytes = bytes
    self.isLittleEndian = isLittleEndian
  }

  /// `count` bytes from `offset`; nil when they are not all there.
  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      return nil
    }
    let start = bytes.startIndex + offset
    return bytes[start..<start + count]
  }

  /// A number of `count` bytes, up to four.
  func number(_ offset: Int, _ count: Int) -> Int? {
    guard let digits = slice(offset, count) else { return nil }
    return isLittleEndian
      ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
