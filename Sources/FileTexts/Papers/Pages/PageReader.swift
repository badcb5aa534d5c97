import CLibXML2

/// Puts the pieces of a page together: the letters of one block, one cell, one script.
final class PageReader {
  private let reading: TextReading
  /// What every text is when the markup is only a part of something else.
  private let onlyPart: TextPlace.Part?
  private var elements: [PageElement] = []
  private var tables: [PageTable] = []
  private var tableCount = 0
  private var blockCount = 0
  private var text: [UInt8] = []
  /// How some of `text` is hidden.
  private var hidden: TextPlace.Hidden?
  /// What went wrong in a call from C, which cannot throw.
  private var failure: (any Error)?

  /// Pages written by people stay below a hundred, those of bad programs below a thousand.
  private static let deepest = 1000

  init(_ reading: TextReading, everythingIs part: TextPlace.Part?) {
    self.reading = reading
    onlyPart = part
  }

  func rethrow() throws { if let failure { throw failure } }

  func end() throws {
    try rethrow()
    try flush()
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    attempt {
      guard let name else { return }
      guard elements.count < PageReader.deepest else {
        throw FileTextRefusal.untrusted("网页的元素一层套一层超过 \(PageReader.deepest) 层")
      }
      let attributes = PageAttributes(list)
      let element = PageElement(
        String(cString: name), attributes, inside: elements.last?.hidden)
      try open(element)
      for (name, value) in attributes.list { try give(value, of: name, in: element) }
    }
  }

  func endElement() {
    attempt {
      guard let element = elements.last else { return }
      if element.kind != .inline { try element.isInCell ? breakLine() : flush() }
      elements.removeLast()
      if element.name == "table", !tables.isEmpty { tables.removeLast() }
    }
  }

  func characters(_ bytes: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard let bytes, failure == nil else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    if hidden == nil { hidden = elements.last?.hidden }
  }

  /// A comment or an instruction: as it stands, and without the tags that it may hold.
  func aside(_ bytes: UnsafePointer<xmlChar>?) {
    attempt {
      guard let bytes else { return }
      let text = String(cString: bytes)
      let place = reading.place(onlyPart ?? .markupComment)
      try reading.give(text, at: place)
      let bare = withoutTags(text)
      if bare != text { try reading.give(bare, at: place) }
    }
  }

  private func attempt(_ work: () throws -> Void) {
    guard failure == nil else { return }
    do { try work() } catch { failure = error }
  }

  private func open(_ element: PageElement) throws {
    var element = element
    element.isInCell = elements.last.map { $0.isInCell || $0.kind == .cell } ?? false
    switch element.kind {
    case .inline: break
    case .lineBreak: text.append(0x0A)
    case .table:
      try flush()
      tableCount += 1
      tables.append(PageTable(number: tableCount))
      element.isInCell = false
    case .row, .cell:
      try flush()
      element.isInCell = false
      if !tables.isEmpty { tables[tables.count - 1].advance(element.kind) }
    case .block, .raw: try element.isInCell ? breakLine() : flush()
    }
    elements.append(element)
  }

  /// The paragraphs of one cell are one text.
  private func breakLine() {
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }

  private func flush() throws {
    defer { (text, hidden) = ([], nil) }
    guard text.contains(where: { $0 > 0x20 }) else { return }
    let content = String(decoding: text, as: UTF8.self)
    let part = onlyPart ?? part
    var place = reading.place(part)
    place.hidden = hidden
    if part == .tableCell, let table = tables.last {
      (place.table, place.row, place.column) = (table.number, table.row, table.column)
    } else if part == .paragraph || part == .heading || part == .listItem {
      blockCount += 1
      place.line = blockCount
    }
    try reading.give(content, at: place, isSetApart: part == .heading || part == .title)
  }

  /// What the letters read last belong to.
  private var part: TextPlace.Part {
    for element in elements.reversed() {
      if let part = PageElement.parts[element.name] { return part }
    }
    return .paragraph
  }

  private func give(_ value: String, of name: String, in element: PageElement) throws {
    guard !value.isEmpty else { return }
    if value.utf8.starts(with: "data:".utf8) { return try reading.readDataAddress(value) }
    var place = reading.place(
      onlyPart ?? PageAttributes.part(of: name, in: element.name),
      label: "\(element.name) 的 \(name)")
    place.hidden = element.hidden
    try reading.give(value, at: place)
    if value.utf8.contains(UInt8(ascii: "%")) {
      let plain = withoutPercents(value)
      if plain != value { try reading.give(plain, at: place) }
    }
  }
}

/// How far a table of the page has been read.
private struct PageTable {
  let number: Int
  private(set) var row = 0
  private(set) var column = 0

  init(number: Int) { self.number = number }

  mutating func advance(_ kind: PageElement.Kind) {
    if kind == .row {
      (row, column) = (row + 1, 0)
    } else {
      row = max(row, 1)
      column += 1
    }
  }
}
