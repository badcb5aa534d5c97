import XMLStreams

/// The styles part: for each cell style, what its numbers mean.
struct StylesPart: XMLListener {
  /// By the number in a cell's `s`.
  private(set) var meanings: [NumberMeaning] = []
  private var ownFormats: [Int: NumberMeaning] = [:]
  private var section = Section.other

  private enum Section { case formats, cellStyles, other }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    if name == "numFmts" {
      section = .formats
    } else if name == "cellXfs" {
      section = .cellStyles
    } else if section == .formats, name == "numFmt", ownFormats.count < ReadingLimits.styles,
      let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"]?.text
    {
      ownFormats[id] = NumberMeaning(ofFormat: code)
    } else if section == .cellStyles, name == "xf", meanings.count < ReadingLimits.styles {
      let id = attributes["numFmtId"]?.number ?? 0
      meanings.append(ownFormats[id] ?? NumberMeaning(ofBuiltInFormat: id))
    }
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {
    if name == "numFmts" || name == "cellXfs" { section = .other }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {}
}
