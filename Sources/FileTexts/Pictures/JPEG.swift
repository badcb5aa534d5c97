extension TextReading {
  /// The segments up to the end of the picture, and what is appended.
  func readJPEG(_ bytes: [UInt8]) throws {
    let picture = PictureBytes(bytes[...], isLittleEndian: false)
    var position = 2
    while let start = picture.slice(position, 2) {
      let kind = start[start.startIndex + 1]
      guard start.first == 0xFF, kind != 0x00, kind != 0xFF, !(0xD0...0xD7).contains(kind) else {
        position += 1
        continue
      }
      if kind == 0xD9 {
        return try readAppended(bytes[(position + 2)...])
      }
      guard let length = picture.number(position + 2, 2), length >= 2,
        let content = picture.slice(position + 4, length - 2)
      else { return }
      try readSegment(kind, content)
      position += 2 + length
      // The compressed picture follows; only its end and the marks within are of interest.
    }
  }

  private func readSegment(_ kind: UInt8, _ content: ArraySlice<UInt8>) throws {
    if let exif = content.after("Exif\0\0") {
      try readTags(of: exif)
    } else if let xmp = content.after("http://ns.adobe.com/xap/1.0/\0") {
      try readXMP(xmp)
    } else if let more = content.after("http://ns.adobe.com/xmp/extension/\0") {
      // A mark of 32 letters and two numbers of 4 bytes stand before the text.
      try readXMP(more.dropFirst(40))
    } else if kind == 0xFE {
      try give(String(decoding: inUTF8(Array(content)), as: UTF8.self), at: place(.metadata))
    } else if (0xE1...0xEF).contains(kind), kind != 0xE2 {
      try giveLetters(of: content, at: place(.metadata))
    }
  }
}

extension ArraySlice<UInt8> {
  /// What follows `start`; nil when the bytes begin with something else.
  func after(_ start: StaticString) -> ArraySlice<UInt8>? {
    let head = UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
    return self.starts(with: head) ? dropFirst(head.count) : nil
  }
}
