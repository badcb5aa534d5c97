import Disclosure

extension JSON {
  /// Reads what a record may hold, and nothing that two programs could read differently.
  ///
  /// Whole numbers only, no name twice in an object, no depth or size beyond what a record needs.
  init(record bytes: [UInt8]) throws(DrawRefusal) {
    guard bytes.count <= DrawVerification.largestFile else {
      throw DrawRefusal("DRAW-061", "文件超过 \(DrawVerification.largestFile >> 20) MB", "请核对是不是摇号记录")
    }
    var reader = JSONReader(bytes: bytes)
    guard let value = reader.document() else {
      throw DrawRefusal(
        "DRAW-060", "文件第 \(reader.place + 1) 个字节附近不是规范的 JSON", "请重新下载摇号记录,不要用别的程序改存")
    }
    self = value
  }
}

private struct JSONReader {
  private static let mostDepth = 8
  private static let mostMembers = 32

  let bytes: [UInt8]
  private(set) var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// One value and nothing after it.
  mutating func document() -> JSON? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return place == bytes.count ? value : nil
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Blanks, and then this character; false when another one stands there.
  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSON? {
    guard depth <= JSONReader.mostDepth else { return nil }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSON.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return integer()
    }
  }

  private mutating func word(_ text: String, _ value: JSON) -> JSON? {
    guard bytes[place...].starts(with: text.utf8) else { return nil }
    place += text.utf8.count
    return value
  }

  /// Up to fifteen digits, which every language holds exactly.
  private mutating func integer() -> JSON? {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    let first = place
    while let byte = next, (0x30...0x39).contains(byte), place - first < 16 { place += 1 }
    let digits = bytes[first..<place]
    guard (1...15).contains(digits.count), digits.count == 1 || digits.first != 0x30 else {
      return nil
    }
    return Int(String(decoding: bytes[start..<place], as: UTF8.self)).map(JSON.integer)
  }

  private mutating func array(depth: Int) -> JSON? {
    place += 1
    if takes("]") { return .array([]) }
    var items: [JSON] = []
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while takes(",")
    return takes("]") ? .array(items) : nil
  }

  private mutating func object(depth: Int) -> JSON? {
    place += 1
    if takes("}") { return .object([]) }
    var members: [JSON.Member] = []
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\""), let name = string(), takes(":"),
        !members.contains(where: { $0.name == name }), members.count < JSONReader.mostMembers,
        let value = value(depth: depth + 1)
      else { return nil }
      members.append(JSON.Member(name, value))
    } while takes(",")
    return takes("}") ? .object(members) : nil
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += Array(String(Character(scalar)).utf8)
      case 0x00..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return codePoint()
    default: return nil
    }
  }

  private mutating func codePoint() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard bytes[place...].starts(with: [0x5C, 0x75]) else { return nil }
    place += 2
    guard let low = unit(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    place += 4
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
