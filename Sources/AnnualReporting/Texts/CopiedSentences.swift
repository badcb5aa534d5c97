/// A sentence of this year held against all of last year's.
public struct ComparedSentence: Hashable, Sendable {
  public enum Origin: String, Hashable, Sendable {
    case own
    /// Word for word, with the same numbers.
    case copied
    /// The same words around other numbers.
    case renumbered
  }

  public let text: String
  public let origin: Origin
}

extension ReportTexts {
  /// A shorter one is the same every year without being copied.
  static let shortestCopied = 12

  /// The sentences of a section, each with where it comes from.
  ///
  /// Blanks and the width of letters, digits and marks make no difference; in which section last
  /// year had the sentence makes none either.
  public func compared(
    _ section: ReportSection, with last: ReportTexts
  ) -> [ComparedSentence] {
    let earlier = ReportSection.allCases.flatMap(last.sentences)
    let copied = Set(earlier.map(plain))
    let renumbered = Set(earlier.map(withoutNumbers))
    return sentences(of: section).map { sentence in
      let origin: ComparedSentence.Origin =
        if plain(sentence).count < ReportTexts.shortestCopied {
          .own
        } else if copied.contains(plain(sentence)) {
          .copied
        } else if renumbered.contains(withoutNumbers(sentence)) {
          .renumbered
        } else {
          .own
        }
      return ComparedSentence(text: sentence, origin: origin)
    }
  }
}

private func plain(_ sentence: String) -> String {
  String(String.UnicodeScalarView(sentence.unicodeScalars.map(\.asHalfWidth)))
    .filter { !$0.isWhitespace }
}

/// With one sign for every number.
private func withoutNumbers(_ sentence: String) -> String {
  var words = ""
  for character in plain(sentence) {
    let isDigit = character.isASCII && character.isNumber
    if !isDigit { words.append(character) } else if words.last != "#" { words.append("#") }
  }
  return words
}
