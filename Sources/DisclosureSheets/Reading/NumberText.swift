/// The number that the format writes as `text`, or nil when it is none.
///
/// Up to 15 digits and a power of ten that a Double holds exactly, one division or multiplication
/// gives the nearest Double; the rest goes the slow way, which never depends on the locale.
func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  var position = 0
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative { position = 1 }
  var (mantissa, digits, decimals) = (0, 0, 0)
  var hasPoint = false
  while position < text.count {
    let byte = text[position]
    if (0x30...0x39).contains(byte) {
      mantissa = mantissa * 10 + Int(byte &- 0x30)
      digits += 1
      if hasPoint { decimals += 1 }
    } else if byte == UInt8(ascii: "."), !hasPoint {
      hasPoint = true
    } else {
      return slowNumber(text)
    }
    guard digits <= 15 else { return slowNumber(text) }
    position += 1
  }
  guard digits > 0 else { return nil }
  let value = decimals == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[decimals]
  return isNegative ? -value : value
}

private let powersOfTen: [Double] = (0...15).map { exponent in
  (0..<exponent).reduce(1.0) { power, _ in power * 10 }
}

private func slowNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  // Double's own reading also takes nan, inf and 0x10.
  let isPlain = text.allSatisfy { byte in
    (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
  }
  guard isPlain, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
    return nil
  }
  return value
}
