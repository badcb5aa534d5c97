/// What an entry's text says about itself, read from its end without a JSON parser.
///
/// Only the text that ``LedgerEntry/text(sequence:at:by:of:act:previous:)`` writes can be read: the act
/// is one object, and ids of persons and subjects have no character that JSON escapes. A text in which
/// a member is repeated, added or moved has no fields.
struct EntryFields: Hashable, Sendable {
  let sequence: Int
  /// Year, month, day, hour and minute as one figure, as 202609280905.
  let at: Int
  let by: String
  let of: String
  /// Of the entry before, 32 bytes.
  let previous: [UInt8]

  init?(_ text: String) {
    let fields = text.utf8.withContiguousStorageIfAvailable { EntryFields($0) }
    guard let fields = fields ?? Array(text.utf8).withUnsafeBufferPointer(EntryFields.init)
    else { return nil }
    self = fields
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = BackwardReader(bytes: bytes)
    guard reader.pass("}"), let sequence = reader.figure(), reader.pass("\",\"seq\":"),
      let previous = reader.take(64).flatMap({ PublicLedger.bytes(ofHexadecimal: $0) }),
      reader.pass(",\"previous\":\""), let of = reader.plainText(), reader.pass(",\"of\":"),
      let by = reader.plainText(), reader.pass("+08:00\",\"by\":"),
      let at = reader.take(16).flatMap(EntryFields.minute), reader.pass(",\"at\":\""),
      reader.isObject(after: "{\"act\":")
    else { return nil }
    self.sequence = sequence
    self.at = at
    self.by = by
    self.of = of
    self.previous = previous
  }

  /// Reads 2026-09-28T09:05.
  private static func minute(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var figure = 0
    for (byte, shape) in zip(text, "0000-00-00T00:00".utf8) {
      guard shape == UInt8(ascii: "0") else {
        guard byte == shape else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      figure = figure * 10 + Int(byte - UInt8(ascii: "0"))
    }
    let (month, day) = (figure / 1_000_000 % 100, figure / 10_000 % 100)
    let (hour, minute) = (figure / 100 % 100, figure % 100)
    let isMinute =
      (1...12).contains(month) && (1...31).contains(day) && hour < 24 && minute < 60
    return isMinute ? figure : nil
  }

  /// As 2026-09-28 09:05, for people.
  var atWords: String {
    let digits = String(at)
    var words = ""
    for (place, digit) in digits.enumerated() {
      if let mark = [4: "-", 6: "-", 8: " ", 10: ":"][place] { words += mark }
      words.append(digit)
    }
    return words
  }
}

/// Goes through a text from its last byte to its first.
private struct BackwardReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// What is before this place is still to be read.
  private var end: Int

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func pass(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    guard end >= count else { return false }
    for offset in 0..<count where bytes[end - count + offset] != words.utf8Start[offset] {
      return false
    }
    end -= count
    return true
  }

  mutating func take(_ count: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard end >= count else { return nil }
    end -= count
    return bytes[end..<(end + count)]
  }

  /// Up to 15 digits, of which the first is not 0.
  mutating func figure() -> Int? {
    var (value, scale, digits) = (0, 1, 0)
    while end > 0, digits < 15, case let digit = bytes[end - 1],
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    {
      value += Int(digit - UInt8(ascii: "0")) * scale
      scale *= 10
      digits += 1
      end -= 1
    }
    return digits > 0 && bytes[end] != UInt8(ascii: "0") ? value : nil
  }

  /// What stands between quotation marks, without any that is escaped; leaves the opening one behind.
  mutating func plainText() -> String? {
    guard pass("\"") else { return nil }
    let close = end
    while end > 0, bytes[end - 1] != UInt8(ascii: "\"") {
      guard bytes[end - 1] != UInt8(ascii: "\\"), bytes[end - 1] >= 0x20 else { return nil }
      end -= 1
    }
    guard end > 0, end < close else { return nil }
    defer { end -= 1 }
    return String(decoding: bytes[end..<close], as: UTF8.self)
  }

  /// Whether the rest is `opening` and one object.
  func isObject(after opening: StaticString) -> Bool {
    var start = self
    start.end = opening.utf8CodeUnitCount
    return end > start.end && start.pass(opening) && closes(opening.utf8CodeUnitCount, at: end)
  }

  /// Whether the brace that opens at `start` is closed by the last byte before `end`, not earlier.
  private func closes(_ start: Int, at end: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "{") else { return false }
    var (depth, isText, place) = (0, false, start)
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return place == end - 1 }
      default: break
      }
      place += 1
    }
    return false
  }
}
