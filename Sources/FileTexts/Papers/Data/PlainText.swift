extension TextReading {
  /// A table by its cells, anything else by its lines.
  func readPlainText() throws {
    let text = try decodedText()
    let unfolded = foldsLines(text) ? unfold(text) : text
    if let separator = Separator(of: unfolded) {
      try readTable(unfolded, separator)
    } else {
      try readLines(unfolded)
    }
  }

  /// Line by line, as an editor shows them.
  func readLines(_ text: [UInt8]) throws {
    var place = place(.line)
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      place.line = index + 1
      try give(String(decoding: line, as: UTF8.self), at: place)
    }
  }

  private func readTable(_ text: [UInt8], _ separator: Separator) throws {
    var place = place(.tableCell)
    place.table = 1
    try separator.readCells(of: text) { row, column, cell in
      (place.row, place.column) = (row, column)
      try give(String(decoding: cell, as: UTF8.self), at: place)
    }
  }

  /// Calendars and address cards break their lines after 75 bytes, also within a number
  /// (RFC 5545, 3.1).
  private func foldsLines(_ text: [UInt8]) -> Bool {
    ["BEGIN:VCALENDAR", "BEGIN:VCARD"].contains { text.starts(with: Array($0.utf8)) }
  }

  /// A line that begins with a blank goes on with the one before.
  private func unfold(_ text: [UInt8]) -> [UInt8] {
    var unfolded: [UInt8] = []
    unfolded.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let content = line.last == 0x0D ? line.dropLast() : line
      if let first = content.first, first == 0x20 || first == 0x09 {
        if unfolded.last == 0x0A { unfolded.removeLast() }
        unfolded.append(contentsOf: content.dropFirst())
      } else {
        unfolded.append(contentsOf: content)
      }
      unfolded.append(0x0A)
    }
    return unfolded
  }
}
