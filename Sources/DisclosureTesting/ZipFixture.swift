/// A zip archive written byte by byte, so that a test can write a wrong one too.
public struct ZipFixture {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  public mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, packed: content, method: 0, size: content.count, crc: checksum(content))
  }

  /// An entry whose header says what the test wants it to say.
  public mutating func add(_ name: String, packed: [UInt8], method: Int, size: Int, crc: UInt32) {
    add(Array(name.utf8), flags: 0x800, packed: packed, method: method, size: size, crc: crc)
  }

  /// An entry whose name is in another encoding; with flag 1 it claims to be encrypted.
  public mutating func add(rawName: [UInt8], flags: Int = 0, _ content: [UInt8]) {
    add(
      rawName, flags: flags, packed: content, method: 0, size: content.count,
      crc: checksum(content))
  }

  private mutating func add(
    _ name: [UInt8], flags: Int, packed: [UInt8], method: Int, size: Int, crc: UInt32
  ) {
    let offset = bytes.count
    let shared =
      little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 2) + little(0x21, 2)
      + little(Int(crc), 4) + little(packed.count, 4) + little(size, 4)
      + little(name.count, 2) + little(0, 2)
    bytes += little(0x0403_4B50, 4) + shared + name + packed
    directory += little(0x0201_4B50, 4) + little(20, 2) + shared
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4)
    directory += name
    count += 1
  }

  /// The archive with its directory; `entries` is the number that the end record claims.
  public func finished(entries: Int? = nil) -> [UInt8] {
    let claimed = entries ?? count
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(claimed, 2)
      + little(claimed, 2) + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  /// The archive with a zip64 end record, to which the plain one points by marks.
  public func finishedAsZip64(entries: Int? = nil) -> [UInt8] {
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
public func little(_ value: Int, _ count: Int) -> [UInt8] {
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
