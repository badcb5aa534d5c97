/// Which characters the fonts can draw, so that a name never prints as an empty box.
public struct FontCoverage: Sendable {
  /// A bit for each code point.
  private var drawable = [UInt32](repeating: 0, count: 0x110000 / 32)

  /// What the machine's fonts can draw.
  public init() { self.init(of: .installed) }

  public init(of source: FontSource) {
    FontConfiguration(source).forEachFont { font in
      font.forEachPage { first, bits in
        for (offset, word) in bits.enumerated() { drawable[Int(first) / 32 + offset] |= word }
      }
    }
  }

  /// Says so when the machine has no Chinese font at all, rather than once for every character.
  public func requireChinese() throws(PDFError) {
    guard undrawable(in: "公示").isEmpty else { throw PDFError(code: .noChineseFont) }
  }

  /// As 𰀀(U+30000).
  public static func named(_ character: Character) -> String {
    let points = character.unicodeScalars.map {
      "U+" + String($0.value, radix: 16, uppercase: true)
    }
    return "\(character)(\(points.joined(separator: " ")))"
  }

  /// The characters of `text` that no font can draw, each once, in the order of the text.
  ///
  /// A private-use character (造字) always counts as undrawable: what it shows differs from machine
  /// to machine, so a font that happens to hold its number would print another person's name.
  public func undrawable(in text: String) -> [Character] {
    var found: [Character] = []
    for character in text
    where !character.unicodeScalars.allSatisfy(isDrawable) && !found.contains(character) {
      found.append(character)
    }
    return found
  }

  private func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.needsNoGlyph { return true }
    let value = Int(scalar.value)
    return !scalar.isPrivateUse && drawable[value / 32] & (1 << UInt32(value % 32)) != 0
  }
}

extension Unicode.Scalar {
  /// Spaces, line ends, and marks that only steer others, as variation selectors.
  var needsNoGlyph: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20: true
    case 0x21...0x7E, 0x2E80...0x9FFF: value == 0x3000
    default: properties.isWhitespace || properties.isDefaultIgnorableCodePoint
    }
  }

  var isPrivateUse: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }
}
