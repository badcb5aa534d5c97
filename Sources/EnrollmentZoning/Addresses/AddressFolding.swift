/// A name as places are compared: without blanks, in narrow capitals, its numbers in digits.
///
/// 第十八 and 第18, 號 and 号, ＃ and 号, Ａ and a come out alike.
public func placeKey(_ name: String) -> String {
  String(decoding: foldedUnits(name), as: UTF16.self)
}

func foldedUnits(_ text: String) -> [UInt16] {
  var text = text
  return text.withUTF8 { bytes in
    [UInt16](unsafeUninitializedCapacity: foldedCapacity(bytes.count)) { units, count in
      count = fold(bytes, into: units)
    }
  }
}

/// Room for the units of a text: 百 comes to three digits and a comma.
func foldedCapacity(_ bytes: Int) -> Int { bytes * 2 + 1 }

/// Writes the units of an address as they are compared and returns how many there are.
///
/// Works on bytes and without memory of its own, because a million addresses are looked up at a time.
func fold(
  _ bytes: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt16>
) -> Int {
  var writer = FoldedWriter(units)
  var place = 0
  while place < bytes.count {
    let (scalar, length) = decodedScalar(of: bytes, at: place)
    place += length
    writer.write(scalar)
  }
  writer.endNumeral()
  return writer.count
}

/// One scalar and its length in bytes; a broken sequence counts as one unknown character.
func decodedScalar(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int) {
  let first = bytes[place]
  func tail(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
  switch first {
  case 0..<0x80: return (UInt32(first), 1)
  case 0xE0..<0xF0 where place + 2 < bytes.count:
    return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
  case 0xC0..<0xE0 where place + 1 < bytes.count: return (UInt32(first & 0x1F) << 6 | tail(1), 2)
  case 0xF0... where place + 3 < bytes.count:
    return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  default: return (0xFFFD, 1)
  }
}

/// Takes scalars one by one; Chinese numerals are held back until their number is known.
private struct FoldedWriter {
  private let units: UnsafeMutableBufferPointer<UInt16>
  private(set) var count = 0
  private var total: UInt32 = 0
  private var digit: UInt32?
  /// Whether 十 or 百 stood in the numeral; without them 五四 is 54.
  private var countsInTens = false
  /// Whether the last digit was written in Chinese.
  private var lastIsWide = false

  init(_ units: UnsafeMutableBufferPointer<UInt16>) { self.units = units }

  mutating func write(_ scalar: UInt32) {
    if let value = chineseNumeral(scalar) {
      if digit == nil, !countsInTens { part(isWide: true) }
      return writeNumeral(value)
    }
    endNumeral()
    guard let comparable = comparable(scalar) else { return }
    if isDigit(comparable) { part(isWide: false) }
    if comparable < 0x10000 {
      append(UInt16(comparable))
    } else {
      append(UInt16(0xD800 + (comparable - 0x10000) >> 10))
      append(UInt16(0xDC00 + (comparable - 0x10000) & 0x3FF))
    }
  }

  /// 一12 is no 112: a comma keeps the two spellings apart.
  private mutating func part(isWide: Bool) {
    if count > 0, isDigit(UInt32(units[count - 1])), isWide != lastIsWide { append(0x2C) }
    lastIsWide = isWide
  }

  private mutating func writeNumeral(_ value: UInt32) {
    if value >= 10 {
      total = (total + (digit ?? (countsInTens ? 0 : 1)) * value) % 100_000
      digit = nil
      countsInTens = true
    } else {
      if !countsInTens, let digit { append(0x30 + UInt16(digit)) }
      digit = value
    }
  }

  mutating func endNumeral() {
    if countsInTens {
      writeNumber(total + (digit ?? 0))
    } else if let digit {
      append(0x30 + UInt16(digit))
    }
    total = 0
    digit = nil
    countsInTens = false
  }

  private mutating func writeNumber(_ number: UInt32) {
    if number >= 10 { writeNumber(number / 10) }
    append(0x30 + UInt16(number % 10))
  }

  private mutating func append(_ unit: UInt16) {
    guard count < units.count else { return }
    units[count] = unit
    count += 1
  }
}

/// 0–9, 10 or 100 for a Chinese numeral.
func chineseNumeral(_ scalar: UInt32) -> UInt32? {
  guard scalar >= 0x3007, scalar < 0x9FFF else { return nil }
  return switch scalar {
  case 0x3007, 0x96F6: 0
  case 0x4E00: 1
  case 0x4E8C: 2
  case 0x4E09: 3
  case 0x56DB: 4
  case 0x4E94: 5
  case 0x516D: 6
  case 0x4E03: 7
  case 0x516B: 8
  case 0x4E5D: 9
  case 0x5341: 10
  case 0x767E: 100
  default: nil
  }
}

/// How one scalar is compared; nil for blanks, quotation marks and what nobody sees.
///
/// Brackets, dashes and commas come out as the narrow ones.
func comparable(_ scalar: UInt32) -> UInt32? {
  switch scalar {
  case 0x61...0x7A: scalar - 0x20
  case 0...0x20, 0x22, 0x27, 0x7F, 0xA0, 0xAD, 0xB7: nil
  case 0x23: 0x53F7
  case 0x5B: 0x28
  case 0x5D: 0x29
  case 0x7E: 0x2D
  case 0..<0x80: scalar
  case 0x200B...0x200F, 0x2018...0x201F, 0x202A...0x202E, 0x2022, 0x2060...0x2064: nil
  case 0x2010...0x2015, 0x2212, 0x2500, 0x301C: 0x2D
  case 0x3000, 0x30FB, 0xFEFF: nil
  case 0x3001: 0x2C
  case 0x3002: 0x3B
  case 0x3010, 0x3014: 0x28
  case 0x3011, 0x3015: 0x29
  case 0x865F: 0x53F7
  case 0xFF01...0xFF5E: comparable(scalar - 0xFEE0)
  default: scalar
  }
}
