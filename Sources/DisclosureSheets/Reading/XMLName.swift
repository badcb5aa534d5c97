import Glibc

/// The name of an element or attribute without its prefix, as C text that lives during the call.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var local = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { local = next + 1 }
      next += 1
    }
    self.local = local
  }

  /// Whether the name is this one letter: the elements of a sheet's cells are, mostly.
  func isLetter(_ letter: Unicode.Scalar) -> Bool {
    UInt32(UInt8(bitPattern: local[0])) == letter.value && local[1] == 0
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    strcmp(name.local, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The value of an attribute as UTF-8 that lives during the call.
struct XMLValue {
  let bytes: UnsafePointer<CChar>

  var text: String { String(cString: bytes) }

  /// A whole number of plain digits, or nil.
  var number: Int? {
    var value = 0
    var next = bytes
    while let digit = decimalDigit(next.pointee) {
      guard value < 1_000_000_000_000 else { return nil }
      value = value * 10 + digit
      next += 1
    }
    return next > bytes && next.pointee == 0 ? value : nil
  }

  /// The format writes truth as 1, true or on.
  var isTrue: Bool { self == "1" || self == "true" || self == "on" }

  static func == (value: XMLValue, text: StaticString) -> Bool {
    strcmp(value.bytes, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// The value of an ASCII digit, or nil.
func decimalDigit(_ character: CChar) -> Int? {
  let digit = Int(character) - 0x30
  return (0...9).contains(digit) ? digit : nil
}

/// The attributes of one element: names and values by turns, closed by a null pointer.
struct XMLAttributes: Sequence, IteratorProtocol {
  private var next_: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    self.next_ = pairs
  }

  mutating func next() -> (name: XMLName, value: XMLValue)? {
    guard let name = next_[0], let value = next_[1] else { return nil }
    next_ += 2
    return (XMLName(name), XMLValue(bytes: value))
  }

  /// The value of the attribute of that local name, whatever its prefix.
  subscript(_ name: StaticString) -> XMLValue? {
    for attribute in self where attribute.name == name { return attribute.value }
    return nil
  }
}
