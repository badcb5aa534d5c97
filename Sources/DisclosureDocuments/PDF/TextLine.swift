/// A line of text with its place inside an item of the page.
struct TextLine {
  let text: ShapedText
  let glyphs: Range<Int>
  let utf8Start: Int
  /// From the left edge of the type area.
  var x: Double
  /// From the top of the item.
  var baseline: Double
  /// Added between characters, so that the line fills its width.
  var stretch = 0.0

  init(_ line: BrokenLine, of text: ShapedText, x: Double, baseline: Double) {
    self.text = text
    self.glyphs = line.glyphs
    self.utf8Start = line.utf8Start
    self.x = x
    self.baseline = baseline
  }

  /// A text that is one line.
  init(whole text: ShapedText, x: Double, baseline: Double) {
    self.text = text
    self.glyphs = text.glyphs.indices
    self.utf8Start = 0
    self.x = x
    self.baseline = baseline
  }

  /// Spreads `slack` over the gaps, unless so much is left that the line would look torn.
  mutating func fill(_ slack: Double) {
    var gaps = 0
    for index in glyphs.dropFirst() where text.glyphs[index].mayBeMoved { gaps += 1 }
    guard gaps > 0, slack > 0, slack < 3 * Sheet.characterPitch else { return }
    stretch = slack / Double(gaps)
  }
}
