import Disclosure
import WorkingDays

/// The rows of a return as bytes: the ids of the columns, then each record with its row and fields.
///
/// A number has seven bits to a byte, lowest first (LEB128), with its sign in the lowest bit where it
/// may have one; a text stands after its length in UTF-8; a field begins with the byte of its kind.
enum ReturnBlock {
  static func bytes(of table: ReturnTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + table.records.count * table.columns.count * 16)
    append(table.columns.count, to: &bytes)
    for column in table.columns { append(column, to: &bytes) }
    append(table.records.count, to: &bytes)
    for record in table.records {
      append(record.row, to: &bytes)
      for field in record.fields { append(field, to: &bytes) }
    }
    return bytes
  }

  /// The tokens of the rows one after the other, noughts where a row has none.
  static func persons(of table: ReturnTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.persons.count * PersonMatching.tokenCount)
    for person in table.persons { bytes += person ?? none }
    return bytes
  }

  /// Nil when the bytes are not those of a table with as many `persons`.
  static func table(_ bytes: [UInt8], persons: [UInt8]) -> ReturnTable? {
    var reading = BlockReading(bytes)
    guard let width = reading.count(), let columns = reading.many(width, { $0.text() }),
      let height = reading.count(),
      persons.count == height * PersonMatching.tokenCount
    else { return nil }
    let records = reading.many(height) { reading in
      guard let row = reading.number(), let fields = reading.many(width, { $0.field() })
      else { return nil as Record? }
      return Record(row: row, fields: fields, columns: columns)
    }
    guard let records, reading.isAtEnd else { return nil }
    return ReturnTable(columns: columns, records: records, persons: tokens(persons))
  }

  private static func tokens(_ persons: [UInt8]) -> [[UInt8]?] {
    stride(from: 0, to: persons.count, by: PersonMatching.tokenCount).map { start in
      let token = Array(persons[start..<start + PersonMatching.tokenCount])
      return token == none ? nil : token
    }
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

  private static func append(signed number: Int, to bytes: inout [UInt8]) {
    append(number << 1 ^ number >> (Int.bitWidth - 1), to: &bytes)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append(_ field: Field, to bytes: inout [UInt8]) {
    func add(_ kind: FieldKind, _ number: Int) {
      bytes.append(kind.rawValue)
      append(signed: number, to: &bytes)
    }
    switch field {
    case .empty: bytes.append(FieldKind.empty.rawValue)
    case .text(let text):
      bytes.append(FieldKind.text.rawValue)
      append(text, to: &bytes)
    case .integer(let number): add(.integer, number)
    case .score(let score): add(.score, score.units)
    case .amount(let amount): add(.amount, amount.fen)
    case .day(let day): add(.day, day.ordinal)
    case .month(let month): add(.month, month.year * 12 + month.month - 1)
    }
  }
}

/// What stands before a field; never changed, for blocks are read back.
private enum FieldKind: UInt8 {
  case empty = 0
  case text = 1
  case integer = 2
  case score = 3
  case amount = 4
  case day = 5
  case month = 6
}

/// Reads what ``ReturnBlock`` wrote; nil from the first byte on that it did not.
private struct BlockReading {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func number() -> Int? {
    var number: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    return nil
  }

  /// How many follow; each has a byte at least.
  mutating func count() -> Int? {
    guard let count = number(), (0...bytes.count - place).contains(count) else { return nil }
    return count
  }

  mutating func many<Value>(
    _ count: Int, _ one: (inout BlockReading) -> Value?
  ) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = one(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func text() -> String? {
    guard let length = count() else { return nil }
    defer { place += length }
    return String(decoding: bytes[place..<place + length], as: UTF8.self)
  }

  mutating func field() -> Field? {
    guard place < bytes.count, let kind = FieldKind(rawValue: bytes[place]) else { return nil }
    place += 1
    switch kind {
    case .empty: return .empty
    case .text: return text().map(Field.text)
    case .integer: return signed().map(Field.integer)
    case .score: return signed().map { .score(Score(units: $0)) }
    case .amount: return signed().map { .amount(Amount(fen: $0)) }
    case .day: return signed().map { .day(CalendarDay(ordinal: $0)) }
    case .month:
      return signed().flatMap { YearMonth(year: $0 / 12, month: $0 % 12 + 1) }.map(Field.month)
    }
  }

  private mutating func signed() -> Int? {
    number().map { Int(bitPattern: UInt(bitPattern: $0) >> 1) ^ -($0 & 1) }
  }
}
