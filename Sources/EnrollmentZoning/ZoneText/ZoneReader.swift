extension ZoneText {
  /// Reads a cell of a zone table; what is not understood is in it as `.unread`.
  public init(reading source: String) {
    let glyphs = ZoneGlyphs(source)
    var sentences: [ZoneSentence] = []
    var start = 0
    while start < glyphs.count {
      let end = glyphs.end(from: start, to: glyphs.count, at: [Mark.semicolon, Mark.lineBreak])
      var reading = SentenceReading(glyphs, start..<end)
      if let sentence = reading.sentence() { sentences.append(sentence) }
      start = end + 1
    }
    self.init(source: source, sentences: sentences)
  }
}
