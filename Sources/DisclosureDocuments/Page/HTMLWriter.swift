/// HTML in the making; text goes in only through ``escaped(_:)``.
public struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// `capacity` in bytes, when the size is roughly known.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes have been written since the last were taken.
  var count: Int { bytes.count }

  /// What has been written since the last time.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Markup that was escaped before.
  mutating func append(_ markup: [UInt8]) { bytes += markup }

  /// Markup of the program's own.
  public mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text from outside, fit for content and for attributes in double quotes.
  public mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer {
        switch byte {
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case UInt8(ascii: "'"): markup("&#39;")
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"), 0x20...: bytes.append(byte)
        // Control characters are no part of HTML; a replacement character shows that one was there.
        default: markup("\u{FFFD}")
        }
      }
    }
  }

  public mutating func number(_ number: Int) { escaped(String(number)) }

  /// Text from outside inside a quoted CSS string: everything but letters and digits as its number.
  mutating func cssString(_ text: String) {
    markup("\"")
    for scalar in text.unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isPlain {
        escaped(String(scalar))
      } else {
        escaped("\\" + String(scalar.value, radix: 16) + " ")
      }
    }
    markup("\"")
  }
}
