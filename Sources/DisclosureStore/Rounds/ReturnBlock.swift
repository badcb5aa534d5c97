/// The rows of a return as bytes: columns and rows, each text after its length in UTF-8, every number
/// with seven bits to a byte, lowest first (LEB128).
enum ReturnBlock {
  static func bytes(of table: ReturnTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + table.rows.count * table.columns.count * 16)
    append(table.columns.count, to: &bytes)
    for column in table.columns { append(column, to: &bytes) }
    append(table.rows.count, to: &bytes)
    for row in table.rows {
      append(row.row, to: &bytes)
      for text in row.texts { append(text, to: &bytes) }
    }
    return bytes
  }

  /// The tokens of the rows one after the other, noughts where a row has none.
  static func persons(of table: ReturnTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.rows.count * PersonMatching.tokenCount)
    for row in table.rows { bytes += row.person ?? none }
    return bytes
  }

  /// Nil when the bytes are not those of a table with as many `persons`.
  static func table(_ bytes: [UInt8], persons: [UInt8]) -> ReturnTable? {
    var reading = Reading(bytes: bytes)
    guard let width = reading.number(), let columns = reading.texts(width),
      let count = reading.number(), persons.count == count * PersonMatching.tokenCount
    else { return nil }
    var rows: [ReturnRow] = []
    rows.reserveCapacity(count)
    for index in 0..<count {
      guard let row = reading.number(), let texts = reading.texts(width) else { return nil }
      let start = index * PersonMatching.tokenCount
      let person = persons[start..<start + PersonMatching.tokenCount]
      rows.append(
        ReturnRow(row: row, texts: texts, person: person.elementsEqual(none) ? nil : Array(person)))
    }
    return reading.isAtEnd ? ReturnTable(columns: columns, rows: rows) : nil
  }

  private static let none = [UInt8](repeating: 0, count: PersonMatching.tokenCount)

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private struct Reading {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func number() -> Int? {
      var number: UInt = 0
      var shift: UInt = 0
      while place < bytes.count, shift < 63 {
        let byte = bytes[place]
        place += 1
        number |= UInt(byte & 0x7f) << shift
        if byte < 0x80 { return Int(number) }
        shift += 7
      }
      return nil
    }

    mutating func texts(_ count: Int) -> [String]? {
      // A text has at least the byte of its length.
      guard count <= bytes.count - place else { return nil }
      var texts: [String] = []
      texts.reserveCapacity(count)
      for _ in 0..<count {
        guard let length = number(), length <= bytes.count - place else { return nil }
        texts.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
        place += length
      }
      return texts
    }
  }
}
