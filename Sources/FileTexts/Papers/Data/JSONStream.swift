/// JSON read piece by piece: every key, string and number in order, with the keys above it.
///
/// Several values one after the other are taken as well, as logs write them.
struct JSONStream {
  /// What was read last.
  enum Token { case key, string, number }

  /// An object or array that is not closed yet.
  struct Level {
    let isObject: Bool
    /// Of an object: the key whose value comes now.
    var key = ""
    /// Of an array: how many values are done.
    var index = 0
  }

  /// Why the bytes are no JSON.
  struct Malformed: Error {}

  private enum State { case value, keyOrEnd, colon, comma, string, escape, unicode, bare }

  /// Real files have some ten levels.
  private static let deepest = 512

  private(set) var levels: [Level] = []
  private var state = State.value
  private var isKey = false
  private var token: [UInt8] = []
  private var unit: UInt16 = 0
  private var unitDigits = 0
  private var leading: UInt16?

  /// Reads the next bytes and hands on what ends in them.
  mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ take: (Token, [UInt8], borrowing JSONStream) throws -> Void
  ) throws {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch state {
      case .string: try readString(bytes, &position, take)
      case .escape: try readEscape(byte)
      case .unicode: try readUnicode(byte)
      case .bare where JSONStream.isBare(byte): token.append(byte)
      case .bare:
        try endBare(take)
        continue
      default: try readStructure(byte)
      }
      position += 1
    }
  }

  /// At the end of the bytes: whatever is open makes them no JSON.
  mutating func end(_ take: (Token, [UInt8], borrowing JSONStream) throws -> Void) throws {
    if state == .bare { try endBare(take) }
    guard levels.isEmpty, state == .value || state == .comma else { throw Malformed() }
  }

  private mutating func readStructure(_ byte: UInt8) throws {
    switch (byte, state) {
    case (0x20, _), (0x09, _), (0x0A, _), (0x0D, _): break
    case (UInt8(ascii: "\""), .keyOrEnd), (UInt8(ascii: "\""), .value):
      isKey = state == .keyOrEnd
      token.removeAll(keepingCapacity: true)
      state = .string
    case (UInt8(ascii: ":"), .colon): state = .value
    case (UInt8(ascii: ","), .comma) where !levels.isEmpty:
      levels[levels.count - 1].index += 1
      state = levels[levels.count - 1].isObject ? .keyOrEnd : .value
    case (UInt8(ascii: "}"), .comma), (UInt8(ascii: "}"), .keyOrEnd): try close(object: true)
    case (UInt8(ascii: "]"), .comma), (UInt8(ascii: "]"), .value): try close(object: false)
    case (UInt8(ascii: "{"), .value), (UInt8(ascii: "["), .value): try open(byte)
    case (_, .value) where JSONStream.isBare(byte):
      token = [byte]
      state = .bare
    // A value after a whole one begins the next line of a log.
    case (_, .comma) where levels.isEmpty:
      state = .value
      try readStructure(byte)
    default: throw Malformed()
    }
  }

  private mutating func open(_ byte: UInt8) throws {
    guard levels.count < JSONStream.deepest else {
      throw FileTextRefusal.untrusted("数据一层套一层超过 \(JSONStream.deepest) 层")
    }
    let isObject = byte == UInt8(ascii: "{")
    levels.append(Level(isObject: isObject))
    state = isObject ? .keyOrEnd : .value
  }

  private mutating func close(object: Bool) throws {
    guard let last = levels.popLast(), last.isObject == object else { throw Malformed() }
    state = .comma
  }

  /// Takes everything up to the next quote or backslash at once.
  private mutating func readString(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int,
    _ take: (Token, [UInt8], borrowing JSONStream) throws -> Void
  ) throws {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    if end > position {
      endLeading()
      token.append(contentsOf: bytes[position..<end])
    }
    position = end
    guard end < bytes.count else {
      position -= 1
      return
    }
    if bytes[end] == UInt8(ascii: "\\") {
      state = .escape
    } else {
      endLeading()
      try endString(take)
    }
  }

  private mutating func endString(
    _ take: (Token, [UInt8], borrowing JSONStream) throws -> Void
  ) throws {
    if isKey {
      levels[levels.count - 1].key = String(decoding: token, as: UTF8.self)
      state = .colon
      try take(.key, token, self)
    } else {
      state = .comma
      try take(.string, token, self)
    }
  }

  private mutating func endBare(
    _ take: (Token, [UInt8], borrowing JSONStream) throws -> Void
  ) throws {
    state = .comma
    if let first = token.first, first == UInt8(ascii: "-") || isDigit(first) {
      guard token.allSatisfy(JSONStream.isOfNumber) else { throw Malformed() }
      try take(.number, token, self)
    } else if !JSONStream.words.contains(token) {
      throw Malformed()
    }
  }

  private static let words = Set(["true", "false", "null"].map { Array($0.utf8) })

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || "+-.eE".utf8.contains(byte)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private mutating func readEscape(_ byte: UInt8) throws {
    if byte == UInt8(ascii: "u") {
      (unit, unitDigits) = (0, 0)
      state = .unicode
      return
    }
    endLeading()
    switch byte {
    case UInt8(ascii: "n"): token.append(0x0A)
    case UInt8(ascii: "t"): token.append(0x09)
    case UInt8(ascii: "r"): token.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): token.append(0x20)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): token.append(byte)
    default: throw Malformed()
    }
    state = .string
  }

  private mutating func readUnicode(_ byte: UInt8) throws {
    guard let digit = hexDigit(byte) else { throw Malformed() }
    unit = unit << 4 | UInt16(digit)
    unitDigits += 1
    guard unitDigits == 4 else { return }
    state = .string
    if let first = leading, unit & 0xFC00 == 0xDC00 {
      leading = nil
      append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
    } else {
      endLeading()
      if unit & 0xFC00 == 0xD800 { leading = unit } else { append(UInt32(unit)) }
    }
  }

  /// The first half of a pair whose second half does not come.
  private mutating func endLeading() {
    guard leading != nil else { return }
    leading = nil
    append(0xFFFD)
  }

  private mutating func append(_ value: UInt32) {
    let scalar = UnicodeScalar(value) ?? "\u{FFFD}"
    token.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

/// What a hexadecimal digit stands for.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
