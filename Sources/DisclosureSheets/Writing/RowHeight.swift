import Disclosure

/// How many lines `text` takes in a cell that many characters wide.
public func lineCount(of text: String, width: Int) -> Int {
  // A Chinese character has three bytes and is two wide, so few bytes surely fit.
  guard text.utf8.count > width || text.utf8.contains(UInt8(ascii: "\n")) else { return 1 }
  let parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return parts.reduce(0) { lines, line in
    lines + max(1, (displayWidth(Substring(line)) - 1) / max(width, 1) + 1)
  }
}

/// The height in points of a row of 11-point type with so many lines.
public func rowHeight(lines: Int) -> Double {
  // Excel's own limit is 409 points.
  min(409, lines <= 1 ? 20 : Double(lines) * 15 + 5)
}
