/// A look at the end of an archive before libzip opens it.
///
/// libzip reads the whole directory into memory, and a directory of millions of entries fits into
/// a file of ordinary size; so the number of entries is checked first.
struct ZipDirectory {
  /// The most entries that are let through.
  let limit: Int

  func check(_ file: borrowing RawFile) throws(ZipFailure) {
    let endRecord = 22
    let start = max(0, file.size - 0xFFFF - endRecord - 20)
    let tail = try file.bytes(at: start, count: file.size - start)
    var found = false
    var position = tail.count - endRecord
    while position >= 0 {
      if tail[position] == 0x50, number(tail, position, 4) == 0x0605_4B50 {
        found = true
        try check(entries: number(tail, position + 10, 2), size: number(tail, position + 12, 4))
        try checkZip64(before: position, in: tail, of: file)
      }
      position -= 1
    }
    guard found else { throw .damaged("缺少结尾的目录") }
  }

  private func checkZip64(
    before position: Int, in tail: [UInt8], of file: borrowing RawFile
  ) throws(ZipFailure) {
    let locator = position - 20
    guard locator >= 0, number(tail, locator, 4) == 0x0706_4B50,
      let offset = Int(exactly: number(tail, locator + 8, 8)), offset <= file.size - 56
    else { return }
    let record = try file.bytes(at: offset, count: 56)
    guard number(record, 0, 4) == 0x0606_4B50 else { return }
    try check(entries: number(record, 32, 8), size: number(record, 40, 8))
  }

  /// Marks of 0xFFFF… say that the zip64 record has the figure.
  private func check(entries: UInt64, size: UInt64) throws(ZipFailure) {
    guard entries == 0xFFFF || entries <= UInt64(limit),
      size == 0xFFFF_FFFF || size <= UInt64(limit) * 512
    else { throw .tooManyParts(limit: limit) }
  }

  /// A little-endian number of `count` bytes.
  private func number(_ bytes: [UInt8], _ position: Int, _ count: Int) -> UInt64 {
    (0..<count).reversed().reduce(0) { $0 << 8 | UInt64(bytes[position + $1]) }
  }
}
