extension TextReading {
  /// The chunks that hold texts, and what is appended.
  func readPNG(_ bytes: [UInt8]) throws {
    let picture = PictureBytes(bytes[...], isLittleEndian: false)
    let deadline = Deadline(bytes: bytes.count)
    var position = 8
    while let length = picture.number(position, 4), let kind = picture.slice(position + 4, 4),
      let content = picture.slice(position + 8, length)
    {
      let name = String(decoding: kind, as: UTF8.self)
      position += length + 12
      if name == "IEND" {
        if position < bytes.count { try readAppended(bytes[position...]) }
        return
      }
      try readChunk(name, content)
      try deadline.check()
    }
  }

  private func readChunk(_ name: String, _ content: ArraySlice<UInt8>) throws {
    if name == "eXIf" { return try readTags(of: content) }
    guard ["tEXt", "zTXt", "iTXt"].contains(name), let end = content.firstIndex(of: 0) else {
      return
    }
    let key = String(decoding: content[..<end], as: UTF8.self)
    let rest = content[(end + 1)...]
    switch name {
    case "tEXt": try readText(rest, named: key)
    // One byte says how it is packed, and there is only one way.
    case "zTXt": try readText(try unpacked(rest.dropFirst()), named: key)
    default:
      let isPacked = rest.first == 1
      let text = rest.dropFirst(2).split(
        separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard let last = text.last, text.count == 3 else { return }
      try readText(isPacked ? try unpacked(last) : last, named: key)
    }
  }

  private func unpacked(_ bytes: ArraySlice<UInt8>) throws -> ArraySlice<UInt8> {
    // Two bytes of zlib's stand in front.
    var inflate = Inflate(bytes.dropFirst(2), limit: limits.text)
    return try inflate.run()[...]
  }

  private func readText(_ bytes: ArraySlice<UInt8>, named key: String) throws {
    if key == "XML:com.adobe.xmp" { return try readXMP(bytes) }
    if key.hasPrefix("Raw profile type") {
      return try readProfile(bytes)
    }
    let text = String(decoding: inUTF8(Array(bytes)), as: UTF8.self)
    try give(text, at: place(.metadata, label: key))
  }

  /// Another format's metadata in hexadecimal digits, after its name and length in lines.
  private func readProfile(_ bytes: ArraySlice<UInt8>) throws {
    let lines = bytes.split(separator: 0x0A, maxSplits: 2)
    guard lines.count == 3 else { return }
    let content = hexDecoded(lines[2])[...]
    if let exif = content.after("Exif\0\0") {
      try readTags(of: exif)
    } else if let xmp = content.after("http://ns.adobe.com/xap/1.0/\0") {
      try readXMP(xmp)
    } else {
      try giveLetters(of: content, at: place(.metadata))
    }
  }
}
