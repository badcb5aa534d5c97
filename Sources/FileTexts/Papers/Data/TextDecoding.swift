import Glibc

extension TextReading {
  /// The whole file in UTF-8, whatever it is stored in.
  func decodedText() throws(FileTextRefusal) -> [UInt8] { inUTF8(try wholeFile()) }
}

/// `raw` in UTF-8; a byte that fits nothing becomes �, since every other byte is to be read.
///
/// A mark says what it is stored in; so do the empty halves of UTF-16. What is no UTF-8 is GB18030.
func inUTF8(_ raw: [UInt8]) -> [UInt8] {
  if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return inUTF8(Array(raw[3...])) }
  if raw.starts(with: [0xFF, 0xFE, 0, 0]) { return converted(raw[4...], from: "UTF-32LE") }
  if raw.starts(with: [0xFF, 0xFE]) { return converted(raw[2...], from: "UTF-16LE") }
  if raw.starts(with: [0xFE, 0xFF]) { return converted(raw[2...], from: "UTF-16BE") }
  if let half = emptyHalf(of: raw) {
    return converted(raw[...], from: half == 1 ? "UTF-16LE" : "UTF-16BE")
  }
  if String(validating: raw, as: UTF8.self) != nil { return raw }
  return converted(raw[...], from: "GB18030")
}

/// Which byte of each pair is mostly zero, as the high byte of digits and Latin letters is.
private func emptyHalf(of raw: [UInt8]) -> Int? {
  let head = raw.prefix(4096)
  guard head.count >= 4 else { return nil }
  let zeros = head.indices.reduce(into: [0, 0]) { if head[$1] == 0 { $0[$1 % 2] += 1 } }
  guard let most = zeros.max(), most * 8 > head.count else { return nil }
  return zeros[1] == most ? 1 : 0
}

/// By iconv; a byte that does not fit is passed over.
private func converted(_ raw: ArraySlice<UInt8>, from encoding: String) -> [UInt8] {
  guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
    return Array(raw)
  }
  defer { iconv_close(converter) }
  var output: [UInt8] = []
  output.reserveCapacity(raw.count + raw.count / 2)
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  var rest = raw
  while !rest.isEmpty {
    let (taken, given, isStuck) = convert(rest, into: &piece, converter)
    output.append(contentsOf: piece[..<given])
    rest = rest.dropFirst(taken)
    if isStuck {
      output.append(contentsOf: "\u{FFFD}".utf8)
      rest = rest.dropFirst()
    }
  }
  return output
}

private func convert(
  _ source: ArraySlice<UInt8>, into piece: inout [UInt8], _ converter: iconv_t
) -> (taken: Int, given: Int, isStuck: Bool) {
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
