/// A pupil's number, packed so that lists can be compared fast and nothing of it can be printed.
///
/// G and an ID number is the same key as the ID number alone; a small x, a full-width figure and a
/// blank make no difference.
public struct PupilKey: Hashable, Sendable {
  private enum Packed: Hashable {
    /// 17 figures and the last character in base 11; the letter's place in the top four bits.
    case standard(UInt64)
    /// Any other form, as an old number or one from abroad.
    case other(String)
  }

  private let packed: Packed

  /// Reads an ID number or a student number (学籍号); nil for a text without any figure.
  public init?(_ number: String) {
    guard let packed = PupilKey.standard(number) ?? PupilKey.other(number) else { return nil }
    self.packed = packed
  }

  private static func standard(_ number: String) -> Packed? {
    var reading = Reading()
    for byte in NarrowBytes(number) where !reading.take(byte) { return nil }
    return reading.packed.map(Packed.standard)
  }

  private static func other(_ number: String) -> Packed? {
    let bytes = NarrowBytes(number).map(uppercased)
    // Words for nothing, as 无, are no number that many pupils share.
    guard bytes.contains(where: isDigit) else { return nil }
    return .other(String(decoding: bytes, as: UTF8.self))
  }
}

extension PupilKey: CustomStringConvertible {
  /// Never the number.
  public var description: String { "(号码不显示)" }
}

/// The number as far as it was read: a letter, figures, an X at the end.
private struct Reading {
  private var letter: UInt8 = 0
  private var figures = 0
  private var value: UInt64 = 0
  private var endsInX = false

  /// False when the byte cannot stand in a number of the usual form.
  mutating func take(_ byte: UInt8) -> Bool {
    guard !endsInX else { return false }
    if isDigit(byte) {
      figures += 1
      value = value &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
      return figures <= 18
    }
    if figures == 17, uppercased(byte) == UInt8(ascii: "X") {
      endsInX = true
      return true
    }
    guard figures == 0, letter == 0 else { return false }
    letter = uppercased(byte)
    return true
  }

  /// Nil when the figures are not 18 or the letter is none of G, J and L.
  var packed: UInt64? {
    let number: UInt64
    switch (figures, endsInX) {
    case (17, true): number = value * 11 + 10
    case (18, false): number = value / 10 * 11 + value % 10
    default: return nil
    }
    switch letter {
    case 0, UInt8(ascii: "G"): return number
    case UInt8(ascii: "J"): return number | 1 << 60
    case UInt8(ascii: "L"): return number | 2 << 60
    default: return nil
    }
  }
}

/// The bytes of a text without blanks, its full-width letters and figures narrowed.
private struct NarrowBytes: Sequence, IteratorProtocol {
  private var bytes: String.UTF8View.Iterator
  /// Bytes of a sequence that turned out to be neither blank nor full-width.
  private var pending: (UInt8, UInt8)?

  init(_ text: String) { bytes = text.utf8.makeIterator() }

  mutating func next() -> UInt8? {
    if let (first, second) = pending {
      pending = second == 0 ? nil : (second, 0)
      return first
    }
    while let byte = bytes.next() {
      switch byte {
      case 0x20, 0x09: continue
      case 0xEF, 0xE3:
        guard let second = bytes.next(), let third = bytes.next() else { return byte }
        if byte == 0xE3, second == 0x80, third == 0x80 { continue }  // ideographic space
        if let narrow = narrowed(byte, second, third) { return narrow }
        pending = (second, third)
        return byte
      default: return byte
      }
    }
    return nil
  }

  /// U+FF10–FF19, U+FF21–FF3A and U+FF41–FF5A.
  private func narrowed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    guard first == 0xEF else { return nil }
    switch (second, third) {
    case (0xBC, 0x90...0x99): return third - 0x90 + UInt8(ascii: "0")
    case (0xBC, 0xA1...0xBA): return third - 0xA1 + UInt8(ascii: "A")
    case (0xBD, 0x81...0x9A): return third - 0x81 + UInt8(ascii: "a")
    default: return nil
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func uppercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 0x20 : byte
}
