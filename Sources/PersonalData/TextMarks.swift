/// What one pass over a text tells of it: whether a closer look is worth its time.
struct TextMarks {
  let digits: Int
  let hasAt: Bool
  /// Whether characters of more than one byte stand in it.
  let hasWide: Bool
  /// Whether it may name a place of living without any figure (家庭住址：柳城镇下村).
  let hasAddressWord: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Nothing branches here, so that the compiler can take many bytes at a time.
    var (digits, ats, wide, words) = (0, 0, 0, 0)
    for byte in bytes {
      digits &+= byte &- UInt8(ascii: "0") < 10 ? 1 : 0
      ats &+= byte == UInt8(ascii: "@") ? 1 : 0
      wide &+= byte >= 0x80 ? 1 : 0
      words &+= byte == 0x9D ? 1 : 0
    }
    hasWide = wide > 0
    hasAddressWord = words > 0 && bytes.holds("址")
    let narrowed = wide > 0 ? wideCodes(bytes) : (digits: 0, ats: 0)
    self.digits = digits + narrowed.digits
    hasAt = ats + narrowed.ats > 0
  }

  /// The shortest number that is looked for has seven digits, a licence plate three.
  var mayBePersonal: Bool { digits > 6 || hasAt || hasWide && (digits > 2 || hasAddressWord) }
}

/// The digits and at signs of full width.
private func wideCodes(_ bytes: UnsafeBufferPointer<UInt8>) -> (digits: Int, ats: Int) {
  var (digits, ats) = (0, 0)
  guard bytes.count > 2 else { return (0, 0) }
  for index in 0..<bytes.count - 2 where bytes[index] == 0xEF && bytes[index + 1] == 0xBC {
    let third = bytes[index + 2]
    if third >= 0x90 && third <= 0x99 { digits += 1 }
    if third == 0xA0 { ats += 1 }
  }
  return (digits, ats)
}

/// A text with letters, digits and marks of full width made narrow and invisible characters left
/// out, and the way back to where each stood.
struct NarrowedText {
  private let source: UnsafeBufferPointer<UInt8>
  /// Empty when nothing had to be changed.
  private let narrow: [UInt8]
  /// Where each byte of `narrow` begins in the source, and the source's end.
  private let places: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>, hasWide: Bool) {
    source = bytes
    guard hasWide, bytes.contains(where: { [0xC2, 0xE2, 0xE3, 0xEF].contains($0) }) else {
      (narrow, places) = ([], [])
      return
    }
    var narrow: [UInt8] = []
    var places: [Int] = []
    narrow.reserveCapacity(bytes.count)
    places.reserveCapacity(bytes.count + 1)
    var index = 0
    while index < bytes.count {
      let (length, replacement) = narrowing(of: bytes, at: index)
      switch replacement {
      case .none: break
      case .byte(let byte):
        narrow.append(byte)
        places.append(index)
      case .same:
        for offset in 0..<length {
          narrow.append(bytes[index + offset])
          places.append(index + offset)
        }
      }
      index += length
    }
    places.append(bytes.count)
    (self.narrow, self.places) = (narrow, places)
  }

  func withCharacters<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    places.isEmpty ? body(source) : narrow.withUnsafeBufferPointer(body)
  }

  /// The bytes of the text as it was given, for bytes of the narrowed one.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return range }
    // The end is where the last character ends, not where the next begins: between them may stand
    // characters that were left out.
    let last = places[range.upperBound - 1]
    return places[range.lowerBound]..<last + max(1, lengthOfCharacter(source[last]))
  }
}

private enum Replacement {
  case none
  case same
  case byte(UInt8)
}

/// How many bytes the character at `index` has, and what stands for it.
private func narrowing(
  of bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, Replacement) {
  let first = bytes[index]
  guard first >= 0x80 else { return (1, .same) }
  let length = min(max(1, lengthOfCharacter(first)), bytes.count - index)
  var scalar = UInt32(0)
  switch length {
  case 2: scalar = UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
  case 3:
    scalar =
      UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
  default: return (length, .same)
  }
  switch scalar {
  case 0xFF01...0xFF5E: return (length, .byte(UInt8(scalar - 0xFEE0)))
  case 0xA0, 0x2002...0x200A, 0x202F, 0x3000: return (length, .byte(UInt8(ascii: " ")))
  case 0x2010...0x2015, 0x2212: return (length, .byte(UInt8(ascii: "-")))
  case 0xB7, 0x2022, 0x2027, 0x30FB: return (length, .byte(UInt8(ascii: ".")))
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return (length, .none)
  default: return (length, .same)
  }
}

private func lengthOfCharacter(_ first: UInt8) -> Int {
  switch first {
  case 0xC2...0xDF: 2
  case 0xE0...0xEF: 3
  case 0xF0...0xF4: 4
  default: 1
  }
}
