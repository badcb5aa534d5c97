/// A glyph of a font, placed after the one before it.
struct Glyph {
  /// Its number in the font.
  var index: UInt32
  /// Which of the typesetter's fonts.
  var font: UInt16
  var kind: Kind
  /// How many bytes of the text it begins; 0 when the glyph before it began them.
  var utf8Count: UInt32
  /// To the next glyph, in points.
  var advance: Double
  var xOffset = 0.0
  var yOffset = 0.0

  /// How a glyph behaves at the end of a line (避头尾, GB/T 15834-2011 5.1).
  enum Kind: UInt8 {
    case ideograph
    /// Never ends a line: ( 《 “.
    case opening
    /// Never begins a line: 。 ) ”.
    case closing
    /// A dash or an ellipsis, which is two characters long and stays together.
    case joint
    case wordStart
    /// Breaks before it only when the word is longer than a line.
    case wordInside
    /// A further glyph for the same characters; never parted from them.
    case continuation
    case space
    case lineEnd
  }
}

/// A text as glyphs in reading order.
struct ShapedText {
  var glyphs: [Glyph] = []
  /// The characters the glyphs stand for, line ends included, so that the PDF can be searched.
  var utf8: [UInt8] = []

  var width: Double { glyphs.reduce(0) { $0 + $1.advance } }

  mutating func append(_ other: ShapedText) {
    glyphs += other.glyphs
    utf8 += other.utf8
  }

  mutating func removeAll() {
    glyphs.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
  }

  /// Whether a line may end before the glyph at `index`, which is not the first.
  func mayBreak(before index: Int) -> Bool {
    let (before, after) = (glyphs[index - 1].kind, glyphs[index].kind)
    switch after {
    case .closing, .space, .wordInside, .continuation, .lineEnd: return false
    case .joint where before == .joint: return false
    case .ideograph, .opening, .joint, .wordStart: return before != .opening
    }
  }

  /// The widest stretch that only a break of last resort would part.
  var widestPiece: Double {
    var widest = 0.0
    var piece = 0.0
    for (index, glyph) in glyphs.enumerated() {
      if index > 0, glyphs[index - 1].kind == .space || mayBreak(before: index) { piece = 0 }
      if glyph.kind != .space { piece += glyph.advance }
      widest = max(widest, piece)
    }
    return widest
  }
}

/// A line of a ``ShapedText``, without the line end that closed it.
struct BrokenLine {
  var glyphs: Range<Int>
  /// Where its characters begin in the text's bytes.
  var utf8Start: Int
  /// Without the spaces at its end.
  var width: Double
  /// The last line of a paragraph, or one that a line end closed.
  var endsParagraph: Bool
}
