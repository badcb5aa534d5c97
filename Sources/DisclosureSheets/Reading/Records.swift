import Disclosure

/// The records of a delimited text (RFC 4180), one by one.
struct Records {
  /// How many records have been read.
  private(set) var count = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var position = 0
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The cells of the next record that hold something, or nil at the end.
  mutating func next() throws(SheetRefusal) -> [Cell]? {
    guard position < bytes.count else { return nil }
    count += 1
    guard count <= ReadingLimits.rows else {
      throw .damagedCell("第 \(line) 行", "行数超出 \(ReadingLimits.rows)")
    }
    var cells: [Cell] = []
    var column = 1
    while true {
      let text = try field()
      if !text.isEmpty { cells.append(Cell(column: column, value: .text(text))) }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
      column += 1
      guard column <= ReadingLimits.columns else {
        throw .damagedCell("第 \(line) 行", "列数超出 \(ReadingLimits.columns)")
      }
    }
    endLine()
    return cells
  }

  private mutating func field() throws(SheetRefusal) -> String {
    guard position < bytes.count, bytes[position] == quote else {
      return String(decoding: try plain(), as: UTF8.self)
    }
    // What stands between the closing quote and the separator belongs to the cell, as in Excel.
    return try quoted() + String(decoding: plain(), as: UTF8.self)
  }

  private mutating func quoted() throws(SheetRefusal) -> String {
    let opened = line
    let limit = position + ReadingLimits.text
    var text = ""
    var isFirst = true
    repeat {
      // A second quote at once stands for one in the text.
      if !isFirst { text += "\"" }
      isFirst = false
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != quote {
        if bytes[position] == lineFeed { line += 1 }
        position += 1
      }
      guard position <= limit else {
        throw .textTooLong("第 \(opened) 行", limit: ReadingLimits.text)
      }
      guard position < bytes.count else { throw .unclosedQuote(line: opened) }
      text += String(decoding: bytes[start..<position], as: UTF8.self)
      position += 1
    } while position < bytes.count && bytes[position] == quote
    return text
  }

  /// The bytes up to the next separator or line end.
  private mutating func plain() throws(SheetRefusal) -> UnsafeBufferPointer<UInt8> {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      position += 1
    }
    guard position - start <= ReadingLimits.text else {
      throw .textTooLong("第 \(line) 行", limit: ReadingLimits.text)
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// Steps over CR LF, LF or CR.
  private mutating func endLine() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == lineFeed
    position += isPair ? 2 : 1
    line += 1
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
