extension TextReading {
  /// The comments and Adobe's metadata between the pictures of a GIF.
  func readGIF(_ bytes: [UInt8]) throws {
    let picture = PictureBytes(bytes[...], isLittleEndian: true)
    guard let flags = picture.number(10, 1) else { return }
    var position = 13 + GIF.paletteSize(flags)
    while let mark = picture.number(position, 1) {
      switch mark {
      case 0x21:
        let (content, end) = GIF.blocks(from: position + 2, in: picture)
        try readGIFExtension(content)
        position = end
      case 0x2C:
        guard let local = picture.number(position + 9, 1) else { return }
        position = GIF.blocks(from: position + 11 + GIF.paletteSize(local), in: picture).end
      default:
        if position + 1 < bytes.count { try readAppended(bytes[(position + 1)...]) }
        return
      }
    }
  }

  private func readGIFExtension(_ content: [UInt8]) throws {
    if let xmp = content[...].after("XMP DataXMP") {
      try readXMP(xmp)
    } else {
      try giveLetters(of: content, at: place(.metadata))
    }
  }

  /// The chunks EXIF and XMP of a WebP picture.
  func readWebP(_ bytes: [UInt8]) throws {
    let picture = PictureBytes(bytes[...], isLittleEndian: true)
    var position = 12
    while let name = picture.slice(position, 4), let size = picture.number(position + 4, 4),
      let content = picture.slice(position + 8, size)
    {
      if name.elementsEqual("EXIF".utf8) {
        try readTags(of: content.after("Exif\0\0") ?? content)
      } else if name.elementsEqual("XMP ".utf8) {
        try readXMP(content)
      }
      position += 8 + size + size % 2
    }
    if position < bytes.count { try readAppended(bytes[position...]) }
  }

  /// What telephones write: the metadata lies somewhere in it and is found by its first letters.
  func readHEIF(_ bytes: [UInt8]) throws {
    let deadline = Deadline(bytes: bytes.count)
    for position in bytes.indices where bytes[position] == UInt8(ascii: "E") {
      guard let exif = bytes[position...].after("Exif\0\0") else { continue }
      try deadline.check()
      try readTags(of: exif)
    }
    for position in bytes.indices where bytes[position] == UInt8(ascii: "<") {
      guard bytes[position...].after("<x:xmpmeta") != nil else { continue }
      try deadline.check()
      let end = bytes[position...].firstIndex(of: 0) ?? bytes.endIndex
      try readXMP(bytes[position..<end])
    }
  }

  /// A bitmap has no place for texts but behind its end, which its head declares.
  func readBMP(_ bytes: [UInt8]) throws {
    let picture = PictureBytes(bytes[...], isLittleEndian: true)
    guard let size = picture.number(2, 4), size > 0, size < bytes.count else { return }
    try readAppended(bytes[size...])
  }
}

private enum GIF {
  /// Bytes of the colours that a head with such flags announces.
  static func paletteSize(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

  /// The joined blocks from `position` up to the empty one, and where they end.
  static func blocks(
    from position: Int, in picture: PictureBytes
  ) -> (content: [UInt8], end: Int) {
    var (content, position) = ([UInt8](), position)
    while let size = picture.number(position, 1) {
      guard size > 0, let block = picture.slice(position + 1, size) else {
        return (content, position + 1)
      }
      content += block
      position += 1 + size
    }
    return (content, position)
  }
}
