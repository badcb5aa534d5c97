/// The characters of a zone text as they are compared, each with its place in the source.
///
/// Width, dashes, brackets and commas are evened out here, once; quotation marks and invisible
/// characters are left out. Beyond the ends stands 0.
struct ZoneGlyphs {
  struct Glyph {
    var code: UInt32
    let bytes: Range<Int>
  }

  let glyphs: [Glyph]
  /// For each opening bracket the place of its closing one; an odd bracket has none.
  let mates: [Int: Int]

  init(_ source: String) {
    var source = source
    glyphs = source.withUTF8 { evened(decoded($0)) }
    mates = bracketMates(of: glyphs)
  }

  var count: Int { glyphs.count }

  subscript(place: Int) -> UInt32 {
    glyphs.indices.contains(place) ? glyphs[place].code : 0
  }

  /// The source's bytes under the glyphs in `range`; empty when the range is.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return glyphs[range.lowerBound].bytes.lowerBound..<glyphs[range.upperBound - 1].bytes.upperBound
  }

  func text(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    for place in range { UnicodeScalar(self[place]).map { scalars.append($0) } }
    return String(scalars)
  }

  func has(_ word: ZoneWord, at place: Int, before end: Int) -> Bool {
    guard place >= 0, place + word.codes.count <= end else { return false }
    for (offset, code) in word.codes.enumerated() where glyphs[place + offset].code != code {
      return false
    }
    return true
  }

  /// The longest of `words` that stands at `place`.
  func longest(of words: [ZoneWord], at place: Int, before end: Int) -> ZoneWord? {
    words.filter { has($0, at: place, before: end) }.max { $0.count < $1.count }
  }

  /// The first place in `range` where one of `words` stands.
  func first(of words: [ZoneWord], in range: Range<Int>) -> (place: Int, word: ZoneWord)? {
    for place in range {
      if let word = longest(of: words, at: place, before: range.upperBound) { return (place, word) }
    }
    return nil
  }

  /// Where the bracket that opens at `place` closes, if it does so before `end`.
  func closing(of place: Int, before end: Int) -> Int? {
    mates[place].flatMap { $0 < end ? $0 : nil }
  }

  /// The end of the stretch from `place` up to one of `marks` outside brackets.
  func end(from place: Int, to end: Int, at marks: Set<UInt32>) -> Int {
    var place = place
    while place < end, !marks.contains(self[place]) {
      place = (closing(of: place, before: end) ?? place) + 1
    }
    return min(place, end)
  }
}

/// A word as glyphs, to be found in a text.
struct ZoneWord: Hashable, Sendable, ExpressibleByStringLiteral {
  let codes: [UInt32]

  init(stringLiteral text: String) { codes = text.unicodeScalars.map { $0.value } }

  var count: Int { codes.count }
}

/// The marks of the evened text.
enum Mark {
  static let comma: UInt32 = 0x2C
  static let semicolon: UInt32 = 0x3B
  static let colon: UInt32 = 0x3A
  static let blank: UInt32 = 0x20
  static let lineBreak: UInt32 = 0x0A
  static let dash: UInt32 = 0x2D
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let arrow: UInt32 = 0x2192
  static let point: UInt32 = 0x2E

  /// What stands between clauses and means nothing by itself.
  static let separators: Set<UInt32> = [
    comma, semicolon, colon, blank, lineBreak, dash, open, close, arrow, point,
  ]
}

private func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [ZoneGlyphs.Glyph] {
  var glyphs: [ZoneGlyphs.Glyph] = []
  glyphs.reserveCapacity(bytes.count / 3)
  var place = 0
  while place < bytes.count {
    let (scalar, length) = decodedScalar(of: bytes, at: place)
    // ＃2 is 2号 written the other way round.
    let isMarkAhead =
      (scalar == 0x23 || scalar == 0xFF03) && isDigitAhead(in: bytes, at: place + length)
    if !isMarkAhead, let code = glyphCode(scalar) {
      glyphs.append(.init(code: code, bytes: place..<place + length))
    }
    place += length
  }
  return glyphs
}

private func isDigitAhead(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  place < bytes.count && comparable(decodedScalar(of: bytes, at: place).0).map(isDigit) == true
}

private func glyphCode(_ scalar: UInt32) -> UInt32? {
  switch scalar {
  case 0x0A, 0x0D, 0x2028, 0x2029: Mark.lineBreak
  case 0x09, 0x20, 0xA0, 0x3000: Mark.blank
  default: comparable(scalar)
  }
}

/// Blanks beside a dash or between a number and its unit go, a row of dashes is one, and so is a 一
/// between digits, which many type for a dash.
private func evened(_ glyphs: [ZoneGlyphs.Glyph]) -> [ZoneGlyphs.Glyph] {
  var result: [ZoneGlyphs.Glyph] = []
  result.reserveCapacity(glyphs.count)
  for (place, glyph) in glyphs.enumerated() {
    let before = result.last?.code ?? 0
    let after = place + 1 < glyphs.count ? glyphs[place + 1].code : 0
    switch glyph.code {
    case Mark.blank where tight.contains(before) || tight.contains(after): continue
    case Mark.blank where before == Mark.blank || isDigit(before) && unitMarks.contains(after):
      continue
    case Mark.dash where before == Mark.dash: continue
    case 0x4E00 where isDigit(before) && isDigit(after):
      result.append(.init(code: Mark.dash, bytes: glyph.bytes))
    default: result.append(glyph)
    }
  }
  return result
}

private let tight: Set<UInt32> = [Mark.dash, Mark.colon, Mark.arrow]

private let unitMarks: Set<UInt32> = Set("号幢栋座期队组之至(".unicodeScalars.map { $0.value })

func isDigit(_ code: UInt32) -> Bool { code >= 0x30 && code <= 0x39 }
func isLetter(_ code: UInt32) -> Bool { code >= 0x41 && code <= 0x5A }

/// A bracket that nothing closes within 300 characters is an odd one.
private func bracketMates(of glyphs: [ZoneGlyphs.Glyph]) -> [Int: Int] {
  var mates: [Int: Int] = [:]
  var open: [Int] = []
  for (place, glyph) in glyphs.enumerated() {
    if glyph.code == Mark.open {
      open.append(place)
    } else if glyph.code == Mark.close, let last = open.popLast(), place - last <= 300 {
      mates[last] = place
    }
  }
  return mates
}
