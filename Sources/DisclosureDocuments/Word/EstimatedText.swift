import Disclosure

extension ShapedText {
  /// The text as a typeface of squares and halves would set it.
  ///
  /// A Word file is set where it is opened, in fonts that are not known here; and the same document
  /// has to give the same file on every machine.
  init(estimating text: String, _ style: TextStyle) {
    var isInWord = false
    for character in text {
      guard let scalar = character.unicodeScalars.first else { continue }
      let (kind, isWide) = ShapedText.kind(of: scalar, character, isInWord: isInWord)
      isInWord = kind == .wordStart || kind == .wordInside
      let advance = isWide ? style.size + style.tracking : style.size * ShapedText.narrowShare
      let bytes = Array(String(character).utf8)
      glyphs.append(
        Glyph(
          index: 0, font: 0, kind: kind, utf8Count: UInt32(bytes.count),
          advance: kind == .lineEnd ? 0 : advance))
      utf8 += bytes
    }
  }

  /// Half a square is usual; a stand-in's figures may be wider, and must not turn in their cells.
  private static let narrowShare = 0.56

  private static func kind(
    of scalar: Unicode.Scalar, _ character: Character, isInWord: Bool
  ) -> (Glyph.Kind, isWide: Bool) {
    switch ScalarClass(scalar) {
    case .alone(let kind): (kind, true)
    case .plain, .shaped, .ignored:
      (ScalarClass.latin(scalar, isFirst: !isInWord), displayWidth(character) > 1)
    case .space: (.space, false)
    case .lineEnd: (.lineEnd, false)
    }
  }
}
