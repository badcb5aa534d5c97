import XMLStreams

/// The texts of a part of a Word document: its paragraphs with their place in tables, and beside
/// them fields, comments, deletions and what is hidden.
struct WordTexts: XMLListener {
  private let reading: TextReading
  private let styles: WordStyles
  private let base: TextPlace
  /// Paragraphs that are open: a text box lies inside the paragraph it hangs on.
  private var paragraphs: [ParagraphInProgress] = []
  private var tables: [TableInProgress] = []
  private var look = RunLook()
  /// Deletions that are open around the runs.
  private var deletions = 0
  private var textBoxes = 0
  private var fieldCode: [UInt8] = []
  private var lost: [UInt8] = []
  private var content = Content.none
  private var isInRunLook = false
  private var isInTabStops = false
  private var paragraphCount = 0
  private var tableCount = 0

  private enum Content { case none, text, deleted, field }

  init(_ reading: TextReading, at base: TextPlace, _ styles: WordStyles) {
    self.reading = reading
    self.base = base
    self.styles = styles
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name.isLetter("t") {
      content = .text
    } else if name.isLetter("r") {
      look = RunLook(isDeleted: deletions > 0)
    } else if name.isLetter("p") {
      paragraphCount += 1
      paragraphs.append(ParagraphInProgress())
    } else {
      try startOther(name, attributes)
    }
    try giveAttributes(name, attributes)
  }

  mutating func end(_ name: XMLName) throws {
    content = .none
    if name.isLetter("t") || name.isLetter("r") { return }
    if name.isLetter("p") { return try endParagraph() }
    switch name.text {
    case "rPr": isInRunLook = false
    case "tabs": isInTabStops = false
    case "del", "moveFrom": deletions = max(0, deletions - 1)
    case "txbxContent": textBoxes = max(0, textBoxes - 1)
    case "tbl": _ = tables.popLast()
    case "tc":
      if let last = tables.indices.last { tables[last].column += tables[last].span - 1 }
    default: try giveLost()
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch content {
    case .field: fieldCode.append(contentsOf: bytes)
    case .none: lost.append(contentsOf: bytes)
    case .text: append(bytes, look)
    case .deleted: append(bytes, RunLook(hidden: look.hidden, isDeleted: true))
    }
    guard (paragraphs.last?.count ?? 0) + fieldCode.count + lost.count < reading.limits.text else {
      throw FileTextRefusal.tooLarge("一段文字", limit: reading.limits.text)
    }
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var place = base
    place.part = .markupComment
    try reading.give(String(decoding: bytes, as: UTF8.self), at: place)
  }
}

extension WordTexts {
  private mutating func startOther(_ name: XMLName, _ attributes: XMLAttributes) throws {
    switch name.text {
    case "delText", "delInstrText": content = .deleted
    case "instrText": content = .field
    case "fldChar":
      if let type = attributes["fldCharType"], !(type == "begin") { try giveField() }
    case "rPr": isInRunLook = true
    case "vanish", "webHidden", "specVanish": hide(.text, unless: attributes["val"]?.isFalse)
    case "color": hide(.unseen, unless: attributes["val"].map { !($0 == "FFFFFF") } ?? true)
    case "sz": hide(.unseen, unless: (attributes["val"]?.number ?? 24) > 3)
    case "rStyle":
      hide(.text, unless: attributes["val"].map { !styles.hidden.contains($0.text) } ?? true)
    case "pStyle": noteStyle(attributes["val"]?.text ?? "")
    case "outlineLvl":
      if let last = paragraphs.indices.last { paragraphs[last].isSetApart = true }
    case "tabs": isInTabStops = true
    case "tab" where !isInTabStops: append("\t".utf8, look)
    case "br", "cr": append("\n".utf8, look)
    case "noBreakHyphen": append("-".utf8, look)
    case "del", "moveFrom": deletions += 1
    case "txbxContent": textBoxes += 1
    case "tbl":
      tableCount += 1
      tables.append(TableInProgress(number: tableCount))
    case "tr":
      guard let last = tables.indices.last else { return }
      tables[last].row += 1
      tables[last].column = 0
    case "tc":
      guard let last = tables.indices.last else { return }
      tables[last].column += 1
      tables[last].span = 1
    case "gridSpan":
      guard let last = tables.indices.last else { return }
      tables[last].span = min(1_000, max(1, attributes["val"]?.number ?? 1))
    default: break
    }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, _ look: RunLook) {
    guard let last = paragraphs.indices.last else { return lost.append(contentsOf: bytes) }
    paragraphs[last].append(bytes, look)
  }

  private mutating func hide(_ how: TextPlace.Hidden, unless isShown: Bool?) {
    guard isInRunLook, isShown != true else { return }
    look.hidden = look.hidden ?? how
  }

  private mutating func noteStyle(_ style: String) {
    guard let last = paragraphs.indices.last else { return }
    paragraphs[last].isSetApart = styles.headings.contains(style)
    if styles.hidden.contains(style) { paragraphs[last].hidden = .text }
  }

  private mutating func endParagraph() throws {
    try giveLost()
    guard let paragraph = paragraphs.popLast() else { return }
    for (text, hidden, isDeletion) in paragraph.texts() {
      var place = place
      place.hidden = hidden
      if isDeletion { place.part = .deletion }
      try reading.give(text, at: place, isSetApart: paragraph.isSetApart)
    }
  }

  /// Where the innermost paragraph stands.
  private var place: TextPlace {
    var place = base
    place.line = paragraphCount
    if textBoxes > 0 {
      place.part = .textBox
    } else if let table = tables.last {
      if base.part == .paragraph { place.part = .tableCell }
      place.table = table.number
      // What is said of the table as a whole stands before its first cell.
      if table.column > 0 { (place.row, place.column) = (table.row, table.column) }
    }
    return place
  }

  private mutating func giveField() throws {
    defer { fieldCode.removeAll(keepingCapacity: true) }
    guard !fieldCode.isEmpty else { return }
    var place = place
    place.part = .field
    try reading.give(String(decoding: fieldCode, as: UTF8.self), at: place)
  }

  /// Text in an element that this reader knows nothing of.
  private mutating func giveLost() throws {
    defer { lost.removeAll(keepingCapacity: true) }
    guard lost.contains(where: { $0 > 0x20 }) else { return }
    var place = place
    place.part = .otherPart
    try reading.give(String(decoding: lost, as: UTF8.self), at: place)
  }

  private func giveAttributes(_ element: XMLName, _ attributes: XMLAttributes) throws {
    for (name, value) in attributes where value.bytes[0] != 0 {
      guard let part = part(ofAttribute: name, of: element, value) else { continue }
      var place = place
      place.part = part
      if part == .attribute { place.label = name.text }
      try reading.give(value.text, at: place)
    }
  }

  private func part(
    ofAttribute name: XMLName, of element: XMLName, _ value: XMLValue
  ) -> TextPlace.Part? {
    // Nearly all attributes are marks of a session, measures or names of fonts.
    if name == "instr" { return .field }
    if name == "name", element == "bookmarkStart" { return .bookmark }
    if name == "author" || name == "initials" { return .author }
    if name == "descr" || name == "title" || name == "alt" { return .altText }
    if name == "string", element == "textpath" { return .watermark }
    if name == "tooltip" { return .link }
    if name == "val", element == "tblCaption" || element == "tblDescription" { return .altText }
    if name == "val" || name == "displayText" || name == "value" {
      if element == "tag" || element == "alias" || element == "statusText" || element == "helpText"
        || element == "default" || element == "listItem"
      {
        return .formField
      }
    }
    guard value.mayHoldWords else { return nil }
    return MarkupRules.programWords.contains(name.text) && !value.holdsNumber ? nil : .attribute
  }
}
