import Crypto

/// Thirty characters in six groups (校验码) that stand for a text: 150 bits of its SHA-256, short enough
/// to print on a board and to type in again.
///
/// The characters are those of Crockford's base 32, in which I, L, O and U are missing.
public struct PrintedGroups: Hashable, Sendable, CustomStringConvertible {
  public static let count = 6
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let width = 5

  private let characters: [Character]

  public init(of text: String) { self.init(of: Array(text.utf8)) }

  public init(of bytes: [UInt8]) {
    let hash = Array(SHA256.hash(data: bytes))
    var characters: [Character] = []
    for place in 0..<(PrintedGroups.count * PrintedGroups.width) {
      var value = 0
      for bit in (place * 5)..<(place * 5 + 5) {
        value = value << 1 | Int(hash[bit / 8] >> (7 - bit % 8) & 1)
      }
      characters.append(PrintedGroups.alphabet[value])
    }
    self.characters = characters
  }

  /// As people type them: in any case, with blanks and hyphens or without, I and L for 1, O for 0.
  ///
  /// Nil when there are not thirty of the characters.
  public init?(typed text: String) {
    let read = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map { character in
      switch character {
      case "I", "L": Character("1")
      case "O": Character("0")
      default: character
      }
    }
    guard read.count == PrintedGroups.count * PrintedGroups.width,
      read.allSatisfy(PrintedGroups.alphabet.contains)
    else { return nil }
    characters = read
  }

  /// As 4TK9Z-0V7QW-….
  public var description: String {
    stride(from: 0, to: characters.count, by: PrintedGroups.width)
      .map { String(characters[$0..<($0 + PrintedGroups.width)]) }.joined(separator: "-")
  }
}
