import Glibc

/// The name of an archive's member as its bytes mean it.
///
/// Chinese programs on Windows write GBK and say nothing of it. What is no UTF-8 is that; so is what
/// would be UTF-8 of Latin or Cyrillic letters only, since two such letters are one character of GBK.
func memberName(_ raw: [CChar]) -> String {
  let bytes = raw.map { UInt8(bitPattern: $0) }
  let plain = String(validating: bytes, as: UTF8.self)
  if let plain,
    !plain.unicodeScalars.contains(where: { (0x80..<0x800).contains($0.value) })
      || plain.unicodeScalars.contains(where: { $0.value >= 0x800 })
  {
    return plain.replacing("\\", with: "/")
  }
  return (nameFromGB18030(bytes) ?? plain ?? String(decoding: bytes, as: UTF8.self))
    .replacing("\\", with: "/")
}

/// The name that `bytes` spell in GB18030; nil when they spell none.
public func nameFromGB18030(_ bytes: [UInt8]) -> String? {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
  else { return nil }
  defer { iconv_close(converter) }
  var output = [UInt8](repeating: 0, count: bytes.count * 4)
  let count = bytes.withUnsafeBytes { source in
    output.withUnsafeMutableBytes { target -> Int? in
      // iconv wants a mutable pointer and writes nothing through it.
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      var place = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = target.count
      guard iconv(converter, &input, &inputLeft, &place, &room) != -1 else { return nil }
      return target.count - room
    }
  }
  return count.flatMap { String(validating: output[..<$0], as: UTF8.self) }
}
