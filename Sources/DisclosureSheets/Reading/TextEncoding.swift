import Glibc

/// How the characters of a text table are stored.
enum TextEncoding: Sendable {
  case utf8(hasMark: Bool)
  case utf16LittleEndian
  case utf16BigEndian
  /// GBK is a part of it.
  case gb18030

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }

  var chinese: String {
    if case .utf8(hasMark: true) = self { return "UTF-8,带 BOM" }
    return name
  }
}

/// A text in UTF-8, with the encoding it was in.
struct DecodedText {
  let encoding: TextEncoding
  let bytes: [UInt8]

  /// Malformed bytes refuse the text with their lines: replaced, they would change a name unseen.
  init(_ raw: [UInt8]) throws(SheetRefusal) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.encoding = .utf8(hasMark: true)
      self.bytes = Array(raw[3...])
      let malformed = MalformedLines(of: bytes)
      guard malformed.count == 0 else { throw malformed.refusal }
    } else if raw.starts(with: [0xFF, 0xFE]) {
      self.encoding = .utf16LittleEndian
      self.bytes = try converted(raw[2...], from: "UTF-16LE")
    } else if raw.starts(with: [0xFE, 0xFF]) {
      self.encoding = .utf16BigEndian
      self.bytes = try converted(raw[2...], from: "UTF-16BE")
    } else {
      (self.encoding, self.bytes) = try DecodedText.withoutMark(raw)
    }
    guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) else {
      throw .binaryText
    }
  }

  /// UTF-8 when every byte agrees with it, else GB18030 when every byte agrees with that.
  private static func withoutMark(_ raw: [UInt8]) throws(SheetRefusal) -> (TextEncoding, [UInt8]) {
    guard !raw.contains(0) else { throw .binaryText }
    let malformed = MalformedLines(of: raw)
    if malformed.count == 0 && !looksLikeChineseInTwoBytes(raw) {
      return (.utf8(hasMark: false), raw)
    }
    do throws(SheetRefusal) {
      return (.gb18030, try converted(raw[...], from: "GB18030"))
    } catch {
      if malformed.count == 0 { return (.utf8(hasMark: false), raw) }
      // Of a long text in UTF-8 a few lines are broken; of one in GB18030 nearly all would be.
      let lines = raw.count { $0 == 0x0A } + 1
      throw malformed.count * 4 > lines ? error : malformed.refusal
    }
  }

  /// Whether text that happens to be UTF-8 is rather GBK: a few Chinese characters in GBK can pass
  /// for Latin or Cyrillic letters of two bytes, and a Chinese list in UTF-8 has letters of three.
  private static func looksLikeChineseInTwoBytes(_ raw: [UInt8]) -> Bool {
    var position = 0
    var found = false
    while position < raw.count {
      if raw[position] < 0x80 {
        position += 1
        continue
      }
      guard raw[position] < 0xE0, position + 1 < raw.count, raw[position + 1] >= 0xA1 else {
        return false
      }
      found = true
      position += 2
    }
    return found
  }
}

/// Where a text is no UTF-8: the first ten lines, from 1, and how many there are.
private struct MalformedLines {
  private(set) var first: [Int] = []
  private(set) var count = 0

  init(of bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if String(validating: bytes[start..<end], as: UTF8.self) == nil {
        count += 1
        if first.count < 10 { first.append(line) }
      }
      (start, line) = (end + 1, line + 1)
    }
  }

  var refusal: SheetRefusal { .malformedText(lines: first, of: count, encoding: "UTF-8") }
}

/// `raw` in UTF-8 by iconv, which stops at the first byte that does not fit.
private func converted(
  _ raw: ArraySlice<UInt8>, from encoding: String
) throws(SheetRefusal) -> [UInt8] {
  guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
    throw .cannotOpen(because: "系统缺少 \(encoding) 转换")
  }
  defer { iconv_close(converter) }
  var output: [UInt8] = []
  output.reserveCapacity(raw.count + raw.count / 2)
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  var rest = raw
  while !rest.isEmpty {
    let (taken, given, isMalformed) = convert(rest, into: &piece, converter)
    output.append(contentsOf: piece[..<given])
    rest = rest.dropFirst(taken)
    if isMalformed {
      let line = 1 + output.count { $0 == 0x0A }
      throw .malformedText(lines: [line], of: 1, encoding: encoding)
    }
  }
  return output
}

private func convert(
  _ source: ArraySlice<UInt8>, into piece: inout [UInt8], _ converter: iconv_t
) -> (taken: Int, given: Int, isMalformed: Bool) {
  source.withUnsafeBytes { source in
    piece.withUnsafeMutableBytes { piece in
      // iconv wants a mutable pointer and writes nothing through it.
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      var output = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      var outputLeft = piece.count
      let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
      let isFull = result == -1 && errno == E2BIG
      return (source.count - inputLeft, piece.count - outputLeft, result == -1 && !isFull)
    }
  }
}
