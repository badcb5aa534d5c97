/// How the typesetter treats a character before any font is asked.
enum ScalarClass {
  /// One character, one glyph, whatever stands beside it.
  case alone(Glyph.Kind)
  /// Of a word, each character a glyph of its own: digits, capitals, signs.
  case plain
  /// Of a word that must be shaped as a whole: other letters, and all scripts but Chinese.
  case shaped
  case space
  case lineEnd
  /// Steers its neighbours only; nothing is drawn when it has none.
  case ignored

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: self = .alone(.ideograph)
    case 0x61...0x7A: self = .shaped
    case 0x21...0x7E: self = .plain
    case 0x20, 0x09: self = .space
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineEnd
    case 0x3000: self = .alone(.ideograph)
    default: self = ScalarClass.rarer(scalar)
    }
  }

  private static func rarer(_ scalar: Unicode.Scalar) -> ScalarClass {
    if let kind = punctuation[scalar] { return .alone(kind) }
    switch scalar.value {
    case 0x302A...0x302F, 0x3099, 0x309A: return .shaped  // combining marks
    case 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x214F, 0x2460...0x24FF, 0x25A0...0x25FF,
      0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6:
      return .alone(.ideograph)
    default:
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint { return .ignored }
      return properties.isWhitespace ? .space : .shaped
    }
  }

  /// Whether `scalar` changes the look of the character before it, so that both are shaped as one.
  static func extends(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x2FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: false
    default: scalar.properties.isGraphemeExtend
    }
  }

  /// How a sign of a word in Latin type behaves at the end of a line.
  static func latin(_ scalar: Unicode.Scalar, isFirst: Bool) -> Glyph.Kind {
    switch scalar {
    case "(", "[", "{": .opening
    case ")", "]", "}", ",", ";", ":", "!", "?", ".", "%": .closing
    default: isFirst ? .wordStart : .wordInside
    }
  }

  /// The marks of GB/T 15834-2011 that must not begin or must not end a line.
  private static let punctuation: [Unicode.Scalar: Glyph.Kind] = {
    let kinds: [(String, Glyph.Kind)] = [
      ("。，、；：？！）】》〉」』〕〗］｝”’·・％‰℃々～〞", .closing),
      ("（［｛【《〈「『〔〖“‘〝￥＄", .opening),
      ("—…⸺", .joint),
    ]
    var table: [Unicode.Scalar: Glyph.Kind] = [:]
    for (scalars, kind) in kinds {
      for scalar in scalars.unicodeScalars { table[scalar] = kind }
    }
    return table
  }()
}
