/// Unpacks deflate (RFC 1951), for the packed texts of a picture only: packages go through libzip.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private let limit: Int
  private var position: Int
  private var (bits, bitCount) = (UInt32(0), 0)
  private var output: [UInt8] = []

  /// `limit` is how many bytes it may become.
  init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
    position = bytes.startIndex
  }

  mutating func run() throws(FileTextRefusal) -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try inflate(HuffmanCode.fixedLetters, HuffmanCode.fixedDistances)
      case 2:
        let (letters, distances) = try readCodes()
        try inflate(letters, distances)
      default: throw .damaged("图片里的文字解不开")
      }
    }
    return output
  }

  private mutating func take(_ count: Int) throws(FileTextRefusal) -> Int {
    while bitCount < count {
      guard position < bytes.endIndex else { throw .damaged("图片里的文字不完整") }
      bits |= UInt32(bytes[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bits & (1 << UInt32(count) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func give(_ byte: UInt8) throws(FileTextRefusal) {
    guard output.count < limit else { throw .tooLarge("图片里的文字", limit: limit) }
    output.append(byte)
  }

  private mutating func copyStored() throws(FileTextRefusal) {
    (bits, bitCount) = (0, 0)
    let length = try take(16)
    _ = try take(16)
    for _ in 0..<length { try give(UInt8(try take(8))) }
  }

  private mutating func inflate(
    _ letters: HuffmanCode, _ distances: HuffmanCode
  ) throws(FileTextRefusal) {
    while true {
      let letter = try symbol(of: letters)
      if letter == 256 { return }
      if letter < 256 {
        try give(UInt8(letter))
        continue
      }
      guard letter - 257 < Inflate.lengths.count else { throw .damaged("图片里的文字解不开") }
      let (length, lengthBits) = Inflate.lengths[letter - 257]
      let count = length + (try take(lengthBits))
      let code = try symbol(of: distances)
      guard code < Inflate.distances.count else { throw .damaged("图片里的文字解不开") }
      let (near, nearBits) = Inflate.distances[code]
      let distance = near + (try take(nearBits))
      guard distance <= output.count else { throw .damaged("图片里的文字解不开") }
      for _ in 0..<count { try give(output[output.count - distance]) }
    }
  }

  private mutating func symbol(of code: HuffmanCode) throws(FileTextRefusal) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged("图片里的文字解不开")
  }

  private mutating func readCodes() throws(FileTextRefusal) -> (HuffmanCode, HuffmanCode) {
    let (letters, distances, codes) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    for index in Inflate.order.prefix(codes) { lengths[index] = try take(3) }
    let code = HuffmanCode(lengths)
    var all: [Int] = []
    while all.count < letters + distances {
      let symbol = try symbol(of: code)
      switch symbol {
      case 16:
        guard let last = all.last else { throw .damaged("图片里的文字解不开") }
        all += Array(repeating: last, count: 3 + (try take(2)))
      case 17: all += Array(repeating: 0, count: 3 + (try take(3)))
      case 18: all += Array(repeating: 0, count: 11 + (try take(7)))
      default: all.append(symbol)
      }
    }
    guard all.count == letters + distances else { throw .damaged("图片里的文字解不开") }
    return (HuffmanCode(Array(all[..<letters])), HuffmanCode(Array(all[letters...])))
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// Shortest length and further bits of each code from 257 (RFC 1951, 3.2.5).
  private static let lengths: [(Int, Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]

  /// The same of each code of a distance.
  private static let distances: [(Int, Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12), (12289, 12),
    (16385, 13), (24577, 13),
  ]
}

/// A code by how many symbols there are of each length, and the symbols in order.
struct HuffmanCode {
  let counts: [Int]
  let symbols: [Int]

  /// The length of each symbol's code in bits; 0 for none.
  init(_ lengths: [Int]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[length] += 1 }
    self.counts = counts
    symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }

  static let fixedLetters = HuffmanCode(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  static let fixedDistances = HuffmanCode(Array(repeating: 5, count: 30))
}
