import XMLStreams

/// Whether a value that a program has written could hold what a person has: letters beyond ASCII, an
/// address, or seven digits and more in a row.
///
/// Measures, colours, identifiers and times of day stay outside, so that what is handed on is little.
func mayHoldWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var (digits, run, others) = (0, 0, 0)
  for byte in bytes {
    switch byte {
    case 0x30...0x39:
      digits += 1
      run += 1
    case 0x20, 0x2D, 0x2E, 0x3A, 0x5F: others += 1
    case 0x40, 0x80...: return true
    default:
      others += 1
      if run < 7 { run = 0 }
    }
  }
  if run < 7 { return false }
  // A measure or a number of a shape is one number of up to ten digits.
  if others == 0 { return digits > 10 }
  return !isIdentifier(bytes)
}

/// As {5C22544A-7EE6-4342-B048-85BDC9FD1C3A}, or hexadecimal digits of which some are letters.
private func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var letters = 0
  for byte in bytes {
    switch byte {
    case 0x30...0x39, 0x2D, 0x7B, 0x7D: break
    case 0x41...0x46, 0x61...0x66: letters += 1
    default: return false
    }
  }
  return letters > 3
}

extension XMLValue {
  /// As ``FileTexts/mayHoldWords(_:)``.
  var mayHoldWords: Bool {
    var count = 0
    while bytes[count] != 0 { count += 1 }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      FileTexts.mayHoldWords(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// Row and column of a reference as C17, $C$17 or C17:D20, its first corner; nil when it is none.
  var cell: (row: Int, column: Int)? {
    var (column, row) = (0, 0)
    var next = bytes
    if next.pointee == 0x24 { next += 1 }
    while case let letter = Int(next.pointee) - 0x40, (1...26).contains(letter), column < 20_000 {
      column = column * 26 + letter
      next += 1
    }
    if next.pointee == 0x24 { next += 1 }
    while let digit = decimalDigit(next.pointee), row < 10_000_000 {
      row = row * 10 + digit
      next += 1
    }
    let isClosed = next.pointee == 0 || next.pointee == 0x3A || next.pointee == 0x20
    return isClosed && column > 0 && row > 0 ? (row, column) : nil
  }
}
