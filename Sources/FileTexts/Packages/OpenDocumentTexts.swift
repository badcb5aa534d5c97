import XMLStreams

/// The texts of an OpenDocument content or styles part: paragraphs with their sheet, table and cell.
struct OpenDocumentTexts: XMLListener {
  private let reading: TextReading
  private let base: TextPlace
  private var paragraphs: [[UInt8]] = []
  private var tables: [Table] = []
  /// Elements that are open and make their texts of another kind.
  private var kinds: [(name: String, part: TextPlace.Part)] = []
  private var lost: [UInt8] = []
  private var paragraphCount = 0
  private var tableCount = 0
  private var isSpreadsheet = false
  /// Of tables that are not shown, and the style that streams by.
  private var hiddenStyles: Set<String> = []
  private var style = ""

  private struct Table {
    let number: Int
    let name: String
    var row = 0
    var column = 0
    var isHidden = false
    var rowIsHidden = false
    var hiddenColumns: [ClosedRange<Int>] = []
    var columnsDescribed = 0
    /// How many rows and columns the open ones stand for.
    var rows = 1
    var columns = 1

    /// Why nobody sees the cell that streams by.
    var hidden: TextPlace.Hidden? {
      if isHidden { return .sheet }
      if rowIsHidden { return .row }
      return hiddenColumns.contains { $0.contains(column) } ? .column : nil
    }
  }

  init(_ reading: TextReading, at base: TextPlace) {
    self.reading = reading
    self.base = base
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    let element = name.text
    switch element {
    case "p", "h":
      paragraphCount += 1
      paragraphs.append([])
    case "spreadsheet": isSpreadsheet = true
    case "table":
      tableCount += 1
      let style = attributes["style-name"]?.text ?? ""
      tables.append(
        Table(
          number: tableCount, name: attributes["name"]?.text ?? "",
          isHidden: hiddenStyles.contains(style)))
    case "style": style = attributes["name"]?.text ?? ""
    case "table-properties":
      if let shown = attributes["display"], shown == "false" { hiddenStyles.insert(style) }
    case "table-column": noteColumn(attributes)
    case "table-row": startRow(attributes)
    case "table-cell", "covered-table-cell": try startCell(attributes)
    case "tab": append("\t".utf8)
    case "line-break": append("\n".utf8)
    case "s":
      append(String(repeating: " ", count: min(100, attributes["c"]?.number ?? 1)).utf8)
    default:
      if let part = OpenDocumentTexts.kinds[element] { kinds.append((element, part)) }
    }
    try giveAttributes(element, attributes)
  }

  mutating func end(_ name: XMLName) throws {
    let element = name.text
    if element == "p" || element == "h" {
      guard let text = paragraphs.popLast() else { return }
      try reading.give(
        String(decoding: text, as: UTF8.self), at: place, isSetApart: element == "h")
    } else if element == "table" {
      _ = tables.popLast()
    } else if element == "table-row", let last = tables.indices.last {
      tables[last].row += tables[last].rows - 1
    } else if element.hasSuffix("table-cell"), let last = tables.indices.last {
      tables[last].column += tables[last].columns - 1
    } else if kinds.last?.name == element {
      kinds.removeLast()
    }
    if paragraphs.isEmpty { try giveLost() }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    append(bytes)
    guard (paragraphs.last?.count ?? 0) + lost.count < reading.limits.text else {
      throw FileTextRefusal.tooLarge("一段文字", limit: reading.limits.text)
    }
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var place = place
    place.part = .markupComment
    try reading.give(String(decoding: bytes, as: UTF8.self), at: place)
  }

  private static let kinds: [String: TextPlace.Part] = [
    "annotation": .comment, "deletion": .deletion, "header": .header, "footer": .footer,
    "note-body": .footnote, "text-box": .textBox, "tracked-changes": .deletion,
    "hidden-text": .field, "hidden-paragraph": .field, "title": .altText, "desc": .altText,
    "notes": .speakerNotes, "creator": .author, "content-validation": .validation,
  ]
}

extension OpenDocumentTexts {
  private mutating func noteColumn(_ attributes: XMLAttributes) {
    guard let last = tables.indices.last else { return }
    let count = min(20_000, max(1, attributes["number-columns-repeated"]?.number ?? 1))
    let first = tables[last].columnsDescribed + 1
    tables[last].columnsDescribed += count
    if let seen = attributes["visibility"], seen == "collapse" || seen == "filter",
      tables[last].hiddenColumns.count < 20_000
    {
      tables[last].hiddenColumns.append(first...first + count - 1)
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    guard let last = tables.indices.last else { return }
    tables[last].row += 1
    tables[last].rows = min(2_000_000, attributes["number-rows-repeated"]?.number ?? 1)
    tables[last].column = 0
    tables[last].rowIsHidden =
      attributes["visibility"].map { $0 == "collapse" || $0 == "filter" } ?? false
  }

  /// A cell's value is a text of its own: what a cell shows may be shorter.
  private mutating func startCell(_ attributes: XMLAttributes) throws {
    guard let last = tables.indices.last else { return }
    tables[last].column += 1
    tables[last].columns = min(20_000, attributes["number-columns-repeated"]?.number ?? 1)
    for (name, value) in attributes {
      if name == "value" {
        let text = value.text
        try reading.give(
          Array(text.utf8).withUnsafeBufferPointer(plainNumber), at: place, isNumber: true)
      } else if name == "formula" {
        var own = place
        own.part = .formula
        try reading.give(value.text, at: own)
      }
    }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>) {
    if let last = paragraphs.indices.last {
      paragraphs[last].append(contentsOf: bytes)
    } else {
      lost.append(contentsOf: bytes)
    }
  }

  private var place: TextPlace {
    var place = base
    if let table = tables.last {
      if table.row > 0 { (place.row, place.column) = (table.row, max(1, table.column)) }
      if isSpreadsheet { place.sheet = table.name } else { place.table = table.number }
      place.part = isSpreadsheet ? .cell : .tableCell
      place.hidden = table.hidden
    } else {
      place.line = paragraphCount
    }
    if let part = kinds.last?.part { place.part = part }
    return place
  }

  private mutating func giveLost() throws {
    defer { lost.removeAll(keepingCapacity: true) }
    guard !lost.isEmpty else { return }
    var place = place
    if kinds.isEmpty { place.part = .otherPart }
    try reading.give(String(decoding: lost, as: UTF8.self), at: place)
  }

  private func giveAttributes(_ element: String, _ attributes: XMLAttributes) throws {
    for (name, value) in attributes where value.bytes[0] != 0 {
      if name == "value" || name == "formula" { continue }
      var own = place
      if name == "string-value" || name == "href" || name == "name" && element == "table" {
        own.part = name == "href" ? .link : name == "name" ? .sheetName : .field
      } else if value.mayHoldWords, !MarkupRules.programWords.contains(name.text) {
        own.part = .attribute
        own.label = name.text
      } else {
        continue
      }
      try reading.give(value.text, at: own)
    }
  }
}
