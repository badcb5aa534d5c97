/// A deflate stream by hand: pieces of text, and runs of a text so long that no test writes them.
public struct Deflate {
  private var bytes: [UInt8] = []
  private var pending: (bits: UInt64, count: Int) = (0, 0)
  /// How many bytes it unfolds to.
  public private(set) var size = 0

  public init() {
    // One last block with fixed codes.
    write(1, 1)
    write(1, 2)
  }

  /// Appends ASCII text.
  public mutating func append(_ text: String) {
    for byte in text.utf8 { literal(Int(byte)) }
    size += text.utf8.count
  }

  /// Appends the last `length` bytes again and again, at least `count` bytes in all.
  public mutating func repeatLast(_ length: Int, bytes count: Int) {
    for _ in 0..<((count + 257) / 258) {
      literal(285)
      distance(length)
      size += 258
    }
  }

  public func finished() -> [UInt8] {
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
