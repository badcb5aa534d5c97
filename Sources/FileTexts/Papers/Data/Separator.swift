/// What stands between the cells of a table in a text.
struct Separator {
  private let byte: UInt8

  /// Nil unless the first lines have the same number of the same mark, as a table has.
  init?(of text: [UInt8]) {
    let lines = text.prefix(1 << 16).split(separator: 0x0A, maxSplits: 5).prefix(5)
    guard lines.count > 1 else { return nil }
    let found = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { mark in
      let counts = lines.map { line in Separator.unquoted(mark, in: line) }
      guard let first = counts.first, first > 0 else { return false }
      return counts.dropLast(counts.count > 4 ? 1 : 0).allSatisfy { $0 == first }
    }
    guard let found else { return nil }
    byte = found
  }

  private static func unquoted(_ mark: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var (count, isQuoted) = (0, false)
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == mark, !isQuoted { count += 1 }
    }
    return count
  }

  /// Hands on each cell with its row and column, both from 1; a quoted cell without its quotes.
  func readCells(
    of text: [UInt8], _ take: (_ row: Int, _ column: Int, _ cell: [UInt8]) throws -> Void
  ) throws {
    var (row, column, cell, isQuoted, last) = (1, 1, [UInt8](), false, UInt8(0))
    for byte in text {
      defer { last = byte }
      switch byte {
      case UInt8(ascii: "\""):
        // Two quotes within quotes are one of the text.
        if !isQuoted, last == byte { cell.append(byte) }
        isQuoted.toggle()
      case self.byte where !isQuoted, 0x0A where !isQuoted:
        try take(row, column, cell)
        cell.removeAll(keepingCapacity: true)
        (row, column) = byte == 0x0A ? (row + 1, 1) : (row, column + 1)
      default: cell.append(byte)
      }
    }
    try take(row, column, cell)
  }
}
