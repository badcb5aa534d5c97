/// The code (查询码) by which an objector asks how things stand, without a name.
///
/// Ten characters that cannot be taken for one another; only a token of it is kept, so nobody in the
/// office can look it up.
public struct QueryCode: Hashable, Sendable, CustomStringConvertible {
  /// No 0 O, 1 I L, 2 Z, 5 S, 8 B, and no U beside V.
  static let alphabet = Array("34679ACDEFGHJKMNPQRTVWXY")
  static let count = 10

  /// In capitals, without blanks or strokes.
  let text: String

  init(using generator: inout some RandomNumberGenerator) {
    text = String(
      (0..<QueryCode.count).map { _ in
        QueryCode.alphabet[Int.random(in: QueryCode.alphabet.indices, using: &generator)]
      })
  }

  /// Reads a code as somebody types it: small letters, blanks and strokes do not matter.
  public init?(_ typed: String) {
    let text = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard text.count == QueryCode.count, text.allSatisfy(QueryCode.alphabet.contains) else {
      return nil
    }
    self.text = text
  }

  /// As K7M3P-QXW4T.
  public var description: String { text.prefix(5) + "-" + text.suffix(5) }
}
