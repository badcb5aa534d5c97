/// A zip archive written byte by byte, so that a test can write a wrong one too.
struct ZipFixture {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, packed: content, method: 0, size: content.count, crc: checksum(content))
  }

  /// An entry whose header says what the test wants it to say.
  mutating func add(_ name: String, packed: [UInt8], method: Int, size: Int, crc: UInt32) {
    let offset = bytes.count
    let shared =
      little(20, 2) + little(0x800, 2) + little(method, 2) + little(0, 2) + little(0x21, 2)
      + little(Int(crc), 4) + little(packed.count, 4) + little(size, 4)
      + little(name.utf8.count, 2) + little(0, 2)
    bytes += little(0x0403_4B50, 4) + shared + Array(name.utf8) + packed
    directory += little(0x0201_4B50, 4) + little(20, 2) + shared
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
    directory += Array(name.utf8)
    count += 1
  }

  /// The archive with its directory; `entries` is the number that the end record claims.
  func finished(entries: Int? = nil) -> [UInt8] {
    let claimed = entries ?? count
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(claimed, 2)
      + little(claimed, 2) + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  /// The archive with a zip64 end record, to which the plain one points by marks.
  func finishedAsZip64(entries: Int? = nil) -> [UInt8] {
    let claimed = entries ?? count
    let record =
      little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      + little(claimed, 8) + little(claimed, 8) + little(directory.count, 8)
      + little(bytes.count, 8)
    let locator =
      little(0x0706_4B50, 4) + little(0, 4) + little(bytes.count + directory.count, 8)
      + little(1, 4)
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(0xFFFF, 2) + little(0xFFFF, 2)
      + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(0, 2)
    return bytes + directory + record + locator + end
  }
}

/// `value` in `count` bytes, the lowest first.
func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { crc, byte in
    checksumTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
  }
}

private let checksumTable: [UInt32] = (0..<256).map { start in
  (0..<8).reduce(UInt32(start)) { value, _ in
    value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
  }
}

/// A deflate stream by hand: pieces of text, and runs of a text so long that no test writes them.
struct Deflate {
  private var bytes: [UInt8] = []
  private var pending: (bits: UInt64, count: Int) = (0, 0)
  private(set) var size = 0

  init() {
    // One last block with fixed codes.
    write(1, 1)
    write(1, 2)
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { literal(Int(byte)) }
    size += text.utf8.count
  }

  /// Appends the last `length` bytes again and again, at least `count` bytes in all.
  mutating func repeatLast(_ length: Int, bytes count: Int) {
    for _ in 0..<((count + 257) / 258) {
      literal(285)
      distance(length)
      size += 258
    }
  }

  func finished() -> [UInt8] {
    var copy = self
    copy.literal(256)
    copy.write(0, (8 - copy.pending.count % 8) % 8)
    return copy.bytes
  }

  /// A fixed Huffman code, its highest bit first (RFC 1951, 3.2.6).
  private mutating func literal(_ symbol: Int) {
    switch symbol {
    case 0..<144: code(0x30 + symbol, 8)
    case 144..<256: code(0x190 + symbol - 144, 9)
    case 256..<280: code(symbol - 256, 7)
    default: code(0xC0 + symbol - 280, 8)
    }
  }

  private mutating func distance(_ distance: Int) {
    precondition((1...64).contains(distance), "the test needs no longer runs")
    let starts = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49]
    let index = starts.lastIndex { $0 <= distance } ?? 0
    code(index, 5)
    write(distance - starts[index], max(0, index / 2 - 1))
  }

  private mutating func code(_ code: Int, _ length: Int) {
    for bit in (0..<length).reversed() { write(code >> bit & 1, 1) }
  }

  private mutating func write(_ value: Int, _ count: Int) {
    pending.bits |= UInt64(value) << pending.count
    pending.count += count
    while pending.count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending.bits))
      pending.bits >>= 8
      pending.count -= 8
    }
  }
}
