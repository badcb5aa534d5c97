import Disclosure
import Foundation

/// JSON that must be exactly what this room writes, but for blanks between its parts.
enum Canonical {
  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Whether `text` says what `json` says, member by member in the order of their names: nothing
  /// twice, nothing that nobody reads.
  static func isSame(_ text: String, _ json: JSON) -> Bool {
    withoutBlanks(text) == Array(json.canonical.utf8)
  }

  private static func withoutBlanks(_ text: String) -> [UInt8] {
    var kept: [UInt8] = []
    var (isText, isEscaped) = (false, false)
    for byte in text.utf8 {
      if !isText, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { continue }
      kept.append(byte)
      if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
      isEscaped = isText && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return kept
  }
}
