import CPango

/// Turns text into glyphs, with Pango choosing a font that has each of them.
///
/// Names in a list are all different but their characters are not, so what is kept is the glyph of
/// each character (and the glyphs of each Latin word), not the layout of each text.
struct Typesetter: ~Copyable {
  private let shaping: ShapingContext
  private let faces: FontSet
  private var styles: [StyleGlyphs] = []
  private var usedFonts = UsedFonts()
  /// Characters met so far that no font can draw, each once.
  private(set) var undrawable: [Character] = []

  init(_ faces: FontSet, _ shaping: consuming ShapingContext) {
    self.faces = faces
    self.shaping = shaping
  }

  deinit {
    for style in styles { pango_font_description_free(style.description) }
  }

  /// Cairo's side of the fonts that the glyphs' numbers mean, good as long as this value.
  var scaledFonts: [OpaquePointer] { usedFonts.scaled }

  mutating func shape(_ text: String, _ style: TextStyle) -> ShapedText {
    var shaped = ShapedText()
    append(text, style, to: &shaped)
    return shaped
  }

  /// Adds the glyphs of `text` to those already in `shaped`.
  mutating func append(_ text: String, _ style: TextStyle, to shaped: inout ShapedText) {
    let style = number(of: style)
    let scalars = text.unicodeScalars
    var position = scalars.startIndex
    while position < scalars.endIndex {
      let scalar = scalars[position]
      let next = scalars.index(after: position)
      let isExtended = next < scalars.endIndex && ScalarClass.extends(scalars[next])
      switch ScalarClass(scalar) {
      case .alone(let kind) where !isExtended:
        appendGlyph(of: scalar, kind, style, to: &shaped)
        position = next
      case .alone, .plain, .shaped:
        position = appendWord(of: scalars, from: position, style, to: &shaped)
      case .space:
        appendGlyph(of: " ", .space, style, to: &shaped)
        position = next
      case .lineEnd:
        shaped.glyphs.append(
          Glyph(index: 0, font: 0, kind: .lineEnd, utf8Count: 1, advance: 0))
        shaped.utf8.append(0x0A)
        // A carriage return and a line feed are one line end.
        let isPair = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
        position = isPair ? scalars.index(after: next) : next
      case .ignored:
        position = next
      }
    }
  }

  /// Adds the word that begins at `start` and returns where it ends.
  private mutating func appendWord(
    of scalars: String.UnicodeScalarView, from start: String.Index, _ style: Int,
    to shaped: inout ShapedText
  ) -> String.Index {
    var end = start
    var isPlain = true
    scan: while end < scalars.endIndex {
      let next = scalars.index(after: end)
      switch ScalarClass(scalars[end]) {
      case .plain: break
      case .shaped, .ignored: isPlain = false
      case .alone:
        let isExtended = next < scalars.endIndex && ScalarClass.extends(scalars[next])
        // A Chinese character with a variation selector is a word of its own.
        guard isExtended, end == start else { break scan }
        isPlain = false
      case .space, .lineEnd: break scan
      }
      end = next
    }
    if isPlain {
      for position in scalars.indices[start..<end] {
        let scalar = scalars[position]
        let kind = ScalarClass.latin(scalar, isFirst: position == start)
        appendGlyph(of: scalar, kind, style, to: &shaped)
      }
    } else {
      let word = String(scalars[start..<end])
      shaped.glyphs += glyphs(ofWord: word, style)
      shaped.utf8 += word.utf8
    }
    return end
  }

  private mutating func appendGlyph(
    of scalar: Unicode.Scalar, _ kind: Glyph.Kind, _ style: Int, to shaped: inout ShapedText
  ) {
    if var glyph = styles[style].characters[scalar.value] {
      glyph.kind = kind
      shaped.glyphs.append(glyph)
    } else {
      let glyphs = shapeWithPango(String(scalar), style)
      guard var glyph = glyphs.first else { return }
      glyph.kind = kind
      // One character gives one glyph; were it ever more, the rest must not be lost.
      if glyphs.count == 1 { styles[style].characters[scalar.value] = glyph }
      shaped.glyphs.append(glyph)
      shaped.glyphs += glyphs.dropFirst()
    }
    shaped.utf8 += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  private mutating func glyphs(ofWord word: String, _ style: Int) -> [Glyph] {
    if let known = styles[style].words[word] { return known }
    let glyphs = shapeWithPango(word, style)
    styles[style].words[word] = glyphs
    return glyphs
  }
}

extension Typesetter {
  private mutating func number(of style: TextStyle) -> Int {
    if let known = styles.firstIndex(where: { $0.style == style }) { return known }
    styles.append(StyleGlyphs(style, typeface: faces[style.role]))
    return styles.count - 1
  }

  /// Shapes with Pango and notes what it found no glyph for.
  private mutating func shapeWithPango(_ text: String, _ style: Int) -> [Glyph] {
    let tracking = styles[style].style.tracking
    let fullWidth = 0.9 * styles[style].style.size
    var run = PangoRun(text)
    run.shape(in: shaping, styles[style].description, &usedFonts)
    for character in run.undrawn
      + text.filter({ $0.unicodeScalars.contains(where: \.isPrivateUse) })
    where !undrawable.contains(character) { undrawable.append(character) }
    for index in run.glyphs.indices where run.glyphs[index].advance > fullWidth {
      run.glyphs[index].advance += tracking
    }
    return run.glyphs
  }
}

/// What has been shaped in one style.
private struct StyleGlyphs {
  let style: TextStyle
  let description: OpaquePointer
  var characters: [UInt32: Glyph] = [:]
  var words: [String: [Glyph]] = [:]

  init(_ style: TextStyle, typeface: Typeface?) {
    self.style = style
    self.description = pango_font_description_new()
    if let typeface {
      pango_font_description_set_family(description, typeface.family)
      let weight = typeface.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
      pango_font_description_set_weight(description, weight)
    }
    pango_font_description_set_size(description, Int32(style.size * Double(PANGO_SCALE)))
  }
}
