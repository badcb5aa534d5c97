import Foundation

/// A text as it is compared: what two programs write differently though they mean the same is gone.
///
/// Blanks of every kind and invisible marks are left out, full-width letters, digits and punctuation
/// are as the half-width ones, and a radical that a PDF names in place of a character is that
/// character.
struct FoldedText: Hashable, Sendable {
  private(set) var scalars: [UInt32]

  init(_ text: some StringProtocol) {
    scalars = []
    scalars.reserveCapacity(text.utf8.count / 3)
    for scalar in text.unicodeScalars { FoldedText.fold(scalar) { scalars.append($0) } }
  }

  init(scalars: some Sequence<UInt32>) { self.scalars = Array(scalars) }

  var isEmpty: Bool { scalars.isEmpty }
  var count: Int { scalars.count }
  /// For messages; what was folded away does not come back.
  var text: String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }

  /// Hands on what `scalar` becomes, or nothing.
  static func fold(_ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) {
    switch scalar.value {
    case 0x21...0x7E: body(scalar.value)
    // A comma between Chinese sentences and one between figures look alike once half-width.
    case 0xFF01...0xFF5E: body(scalar.value - 0xFEE0)
    case 0x4E00...0x9FFF: body(scalar.value)
    case 0x3002: body(0x2E)
    case 0x2018, 0x2019: body(0x27)
    case 0x201C, 0x201D: body(0x22)
    // Dashes and minus signs: a font has one of them for all.
    case 0x2010...0x2015, 0x2212: body(0x2D)
    case 0x00B7, 0x2022, 0x30FB: body(0xB7)
    case 0x2F00...0x2FD5, 0x2E80...0x2EF3, 0xF900...0xFAFF:
      for folded in String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars {
        body(folded.value)
      }
    default: if !isInvisible(scalar) { body(scalar.value) }
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension FoldedText {
  /// Without the marks between words, which a program may hang out of a line and lose; those within
  /// a figure stay.
  var withoutPunctuation: FoldedText {
    FoldedText(
      scalars: scalars.indices.filter { place in
        guard FoldedText.marks.contains(scalars[place]) else { return true }
        return place > 0 && place + 1 < count && isDigit(scalars[place - 1])
          && isDigit(scalars[place + 1])
      }.map { scalars[$0] })
  }

  /// , . : ; 、
  private static let marks: Set<UInt32> = [0x2C, 0x2E, 0x3A, 0x3B, 0x3001]

  /// The number it is as a whole, as 1,234.50 or -3; nil for codes with leading zeros and for what
  /// has more digits than a number cell keeps.
  var figure: Double? {
    let plain = scalars.filter { $0 != 0x2C }
    let digits = plain.drop { $0 == 0x2D }.prefix { $0 != 0x2E }
    guard (1...15).contains(digits.count), plain.count <= 32,
      digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
    else { return nil }
    return Double(FoldedText(scalars: plain).text)
  }

  /// The same for equal figures, however many decimals are written; else the text itself.
  var comparable: FoldedText { figure.map { FoldedText("\($0)") } ?? self }
}
