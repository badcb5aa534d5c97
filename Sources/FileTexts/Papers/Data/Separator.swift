/// What stands between the cells of a table in a text.
struct Separator {
  private let byte: UInt8

  /// Nil unless the first rows have the same number of the same mark, as a table has.
  init?(of text: [UInt8]) {
    let found = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { mark in
      let counts = Separator.counts(of: mark, in: text)
      guard let first = counts.first, first > 0, counts.count > 1 else { return false }
      return counts.allSatisfy { $0 == first }
    }
    guard let found else { return nil }
    byte = found
  }

  /// How often the mark stands outside of quotes in each of the first rows; a quoted cell may hold
  /// the end of a line.
  private static func counts(of mark: UInt8, in text: [UInt8]) -> [Int] {
    var (counts, count, isQuoted, isEmpty) = ([Int](), 0, false, true)
    for byte in text.prefix(1 << 16) {
      if byte == 0x0A, !isQuoted {
        if !isEmpty { counts.append(count) }
        if counts.count == 5 { return counts }
        (count, isEmpty) = (0, true)
        continue
      }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == mark, !isQuoted { count += 1 }
      if byte > 0x20 { isEmpty = false }
    }
    return isEmpty || text.count > 1 << 16 ? counts : counts + [count]
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
