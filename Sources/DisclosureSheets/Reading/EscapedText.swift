import Glibc

extension String {
  /// A text of the file: UTF-8 in which _xHHHH_ stands for a UTF-16 unit that XML cannot hold.
  init(escaped bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, memchr(base, CInt(UInt8(ascii: "_")), bytes.count) != nil,
      let resolved = resolvingEscapes(bytes)
    else {
      self = String(decoding: bytes, as: UTF8.self)
      return
    }
    self = resolved
  }
}

/// The text with its escapes resolved, or nil when it has none.
private func resolvingEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  var units: [UInt16] = []
  var (plain, position) = (0, 0)
  func take(upTo end: Int) {
    units.append(contentsOf: String(decoding: bytes[plain..<end], as: UTF8.self).utf16)
  }
  while position < bytes.count {
    if let unit = escapedUnit(bytes, at: position) {
      take(upTo: position)
      units.append(unit)
      position += 7
      plain = position
    } else {
      position += 1
    }
  }
  guard plain > 0 else { return nil }
  take(upTo: bytes.count)
  return String(decoding: units, as: UTF16.self)
}

private func escapedUnit(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt16? {
  guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
    bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
  else { return nil }
  var unit: UInt16 = 0
  for byte in bytes[(position + 2)..<(position + 6)] {
    guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}
