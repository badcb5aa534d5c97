/// How many columns `text` takes in fixed-width type, where a Chinese character takes two.
///
/// Marks that sit on another character take none. Characters whose width depends on the
/// surroundings (“ ” — ·) take one, as in today's terminals.
public func displayWidth(_ text: some StringProtocol) -> Int {
  plainWidth(text.unicodeScalars) ?? text.reduce(0) { $0 + displayWidth($1) }
}

/// The width of a text in which each scalar is a character of its own, as in nearly every text of
/// an office; nil for others, which take ten times as long.
private func plainWidth(_ scalars: some Sequence<UnicodeScalar>) -> Int? {
  var width = 0
  for scalar in scalars {
    switch scalar.value {
    case 0x0A...0x0D: continue
    case 0...0x7F: width += 1
    // · × ÷ — “ ”
    case 0xB7, 0xD7, 0xF7, 0x2014, 0x201C, 0x201D: width += 1
    case 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: width += 2
    default: return nil
    }
  }
  return width
}

/// How many columns a character takes: 0, 1 or 2.
public func displayWidth(_ character: Character) -> Int {
  if character.isASCII { return character.isNewline ? 0 : 1 }
  return character.unicodeScalars.reduce(0) { max($0, width(of: $1)) }
}

private func width(of scalar: UnicodeScalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .control, .format: 0
  default: wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}

/// The blocks that UAX #11 calls wide or full-width.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
