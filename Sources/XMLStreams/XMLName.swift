/// The name of an element or attribute without its prefix, as C text that lives during the call.
public struct XMLName {
  @usableFromInline let local: UnsafePointer<CChar>

  @inlinable
  init(_ name: UnsafePointer<CChar>) {
    var local = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { local = next + 1 }
      next += 1
    }
    self.local = local
  }

  public var text: String { String(cString: local) }

  /// Whether the name is this one letter: the elements of a sheet's cells are, mostly.
  @inlinable
  public func isLetter(_ letter: Unicode.Scalar) -> Bool {
    UInt32(UInt8(bitPattern: local[0])) == letter.value && local[1] == 0
  }

  @inlinable
  public static func == (name: XMLName, text: StaticString) -> Bool {
    isSame(name.local, text)
  }
}

/// The value of an attribute as UTF-8 that lives during the call.
public struct XMLValue {
  /// Closed by a zero.
  public let bytes: UnsafePointer<CChar>

  @inlinable
  init(bytes: UnsafePointer<CChar>) { self.bytes = bytes }

  public var text: String { String(cString: bytes) }

  /// A whole number of plain digits, or nil.
  @inlinable
  public var number: Int? {
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
  public var isTrue: Bool { self == "1" || self == "true" || self == "on" }

  @inlinable
  public static func == (value: XMLValue, text: StaticString) -> Bool {
    isSame(value.bytes, text)
  }
}

@inlinable
func isSame(_ name: UnsafePointer<CChar>, _ text: StaticString) -> Bool {
  let wanted = text.utf8Start
  var index = 0
  while index < text.utf8CodeUnitCount {
    guard UInt8(bitPattern: name[index]) == wanted[index] else { return false }
    index += 1
  }
  return name[index] == 0
}

/// The value of an ASCII digit, or nil.
@inlinable
public func decimalDigit(_ character: CChar) -> Int? {
  let digit = Int(character) - 0x30
  return (0...9).contains(digit) ? digit : nil
}

/// The attributes of one element: names and values by turns, closed by a null pointer.
public struct XMLAttributes: Sequence, IteratorProtocol {
  @usableFromInline var pair: UnsafeMutablePointer<UnsafePointer<CChar>?>

  @inlinable
  init(pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pair = pairs }

  @inlinable
  public mutating func next() -> (name: XMLName, value: XMLValue)? {
    guard let name = pair[0], let value = pair[1] else { return nil }
    pair += 2
    return (XMLName(name), XMLValue(bytes: value))
  }

  /// The value of the attribute of that local name, whatever its prefix.
  @inlinable
  public subscript(_ name: StaticString) -> XMLValue? {
    for attribute in self where attribute.name == name { return attribute.value }
    return nil
  }
}
