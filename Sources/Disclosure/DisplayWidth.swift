import CICU

/// How many columns `text` takes in fixed-width type, where a Chinese character takes two.
///
/// Marks that sit on another character take none. Characters whose width depends on the
/// surroundings (“ ” — ·) take one, as in today's terminals.
public func displayWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns a character takes: 0, 1 or 2.
public func displayWidth(_ character: Character) -> Int {
  if character.isASCII { return character.isNewline ? 0 : 1 }
  return character.unicodeScalars.reduce(0) { max($0, Int(scalar_width(Int32($1.value)))) }
}
