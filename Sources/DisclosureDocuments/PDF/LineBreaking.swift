extension ShapedText {
  /// The lines that fill `width`, the first of them shorter by `indent`.
  ///
  /// Each line takes what fits and ends where a break is allowed; a stretch longer than a line is
  /// parted where the line is full. Every line takes at least one character, so this ends.
  func lines(width: Double, indent: Double = 0) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = 0
    var utf8Start = 0
    while start < glyphs.count {
      let room = width - (lines.isEmpty ? indent : 0)
      let line = line(from: start, utf8Start: utf8Start, room: room)
      lines.append(line)
      utf8Start += glyphs[line.glyphs].reduce(0) { $0 + Int($1.utf8Count) }
      start = line.glyphs.upperBound
      if start < glyphs.count, glyphs[start].kind == .lineEnd {
        utf8Start += Int(glyphs[start].utf8Count)
        start += 1
      }
    }
    return lines
  }

  /// As many lines as fill `width`, none much longer than the others.
  ///
  /// Narrower widths are tried in steps of `step`.
  func evenLines(width: Double, step: Double) -> [BrokenLine] {
    var lines = lines(width: width)
    guard lines.count > 1 else { return lines }
    var narrower = width - step
    while narrower > 0 {
      let tried = self.lines(width: narrower)
      guard tried.count == lines.count else { break }
      lines = tried
      narrower -= step
    }
    return lines
  }

  private func line(from start: Int, utf8Start: Int, room: Double) -> BrokenLine {
    // A hundredth of a point absorbs the sums of 28 widths that fill a line exactly.
    let limit = room + 0.01
    var reached = 0.0
    var ink = 0.0
    var fallback: (end: Int, ink: Double)?
    for index in start..<glyphs.count {
      let glyph = glyphs[index]
      if glyph.kind == .lineEnd {
        return BrokenLine(
          glyphs: start..<index, utf8Start: utf8Start, width: ink, endsParagraph: true)
      }
      if index > start, mayBreak(before: index) { fallback = (index, ink) }
      reached += glyph.advance
      if glyph.kind == .space { continue }
      if reached > limit, index > start {
        let cut = fallback ?? emergencyCut(from: start, at: index, ink: ink)
        if cut.end < glyphs.count {
          return BrokenLine(
            glyphs: start..<cut.end, utf8Start: utf8Start, width: cut.ink, endsParagraph: false)
        }
      }
      ink = reached
    }
    return BrokenLine(
      glyphs: start..<glyphs.count, utf8Start: utf8Start, width: ink, endsParagraph: true)
  }

  /// Where to part a stretch longer than a line: before `index`, or after its characters' glyphs.
  private func emergencyCut(from start: Int, at index: Int, ink: Double) -> (end: Int, ink: Double)
  {
    var end = index
    var ink = ink
    while end < glyphs.count, glyphs[end].kind == .continuation {
      ink += glyphs[end].advance
      end += 1
    }
    return (end, ink)
  }
}
