import Disclosure

/// What an item of the page is to those who have it read to them, in the words of PDF's own
/// structure (ISO 32000-1:2008, 14.8.4).
///
/// Whatever has none is there for the eye alone: rules, page numbers, a head that is repeated.
struct Reading {
  enum Role {
    /// One or more lines of one text, in these tags from the outside in.
    case block([StaticString])
    /// Every line is a text of its own.
    case paragraphs
    case cells([Cell])
    /// A picture, with the words for those who do not see it.
    case figure(String)
  }

  /// A table or a list.
  enum Group: Hashable {
    case table(Int)
    case list(Int)
  }

  /// A cell of a table, or of a form.
  struct Cell {
    /// Of the item.
    var lines: Range<Int>
    var startsRow: Bool
    /// What it names: the cells below or beside it.
    var scope: Scope?
    var rows = 1
    var columns = 1
  }

  enum Scope: String {
    case column = "Column"
    case row = "Row"
  }

  let role: Role
  var group: Group?
  /// Whether the next item is more of the same text.
  var goesOn = false
  /// Of the document.
  var isTitle = false

  static let title = Reading(role: .block(["H1"]), isTitle: true)
  static let paragraph = Reading(role: .block(["P"]))

  static func heading(level: Int) -> Reading {
    let tags: [StaticString] = ["H1", "H2", "H3", "H4"]
    return Reading(role: .block([tags[min(level, tags.count) - 1]]))
  }

  static func listItem(of list: Int) -> Reading {
    Reading(role: .block(["LI", "LBody"]), group: .list(list))
  }

  static func caption(of table: Int) -> Reading {
    Reading(role: .block(["Caption"]), group: .table(table))
  }
}

extension Reading.Cell {
  fileprivate var tag: StaticString { scope == nil ? "TD" : "TH" }

  /// For the tag, as PDF writes it.
  fileprivate var attributes: String? {
    var words = scope.map { ["/Scope/\($0.rawValue)"] } ?? []
    if rows > 1 { words.append("/RowSpan \(rows)") }
    if columns > 1 { words.append("/ColSpan \(columns)") }
    return words.isEmpty ? nil : "/A<</O/Table\(words.joined())>>"
  }
}

/// The tags that are open while one item after the other is drawn.
struct OpenTags {
  /// Opened before the first item: the document, or a part of a file of many.
  private var opening: [StaticString] = ["Document"]
  private var documents: [StaticString] = []
  private var group: Reading.Group?
  /// The table whose head has been read.
  private var headed: Reading.Group?
  /// Of a text whose next lines are still to come.
  private var block: [StaticString] = []
  /// Whether that text is on more than one page; its lines on each have a tag of their own then.
  private var isParted = false
  private var isInLines = false

  /// The next item begins a document that is one of many in the file.
  mutating func beginPart() { opening.append("Part") }

  /// Draws `item`, whose text is `isParted` when it ends on a later page.
  mutating func draw(
    _ item: FlowItem, isParted: Bool, at corner: (x: Double, y: Double), _ fonts: [OpaquePointer],
    on canvas: inout Canvas
  ) {
    func draw(_ lines: Range<Int>, _ canvas: inout Canvas) {
      for line in item.lines[lines] { canvas.draw(line, atX: corner.x, y: corner.y, fonts: fonts) }
    }
    if let reading = item.reading, !(item.isTableHead && reading.group == headed) {
      begin(reading.group, on: &canvas)
      if item.isTableHead { headed = reading.group }
      switch reading.role {
      case .block(let tags):
        beginLines(tags, isParted: isParted, on: &canvas)
        draw(item.lines.indices, &canvas)
        if !reading.goesOn { endBlock(on: canvas) }
      case .paragraphs:
        for line in item.lines.indices { canvas.tagged("P") { draw(line..<line + 1, &$0) } }
      case .cells(let cells): OpenTags.draw(cells, on: &canvas, draw)
      case .figure(let words):
        canvas.tagged("Figure", "/Alt\(words.pdfText)") { canvas in
          if let picture = item.picture { canvas.draw(picture, at: corner) }
          draw(item.lines.indices, &canvas)
        }
      }
    } else {
      draw(item.lines.indices, &canvas)
    }
  }

  /// Ends what cannot go beyond a page.
  mutating func endPage(on canvas: borrowing Canvas) {
    if isInLines { canvas.endTag("Span") }
    isInLines = false
  }

  mutating func endDocument(on canvas: inout Canvas) {
    begin(nil, on: &canvas)
    // The file's own tag stays open for the next document, and is ended with the file.
    if documents.count > 1 { canvas.endTag(documents.removeLast()) }
  }

  mutating func endFile(on canvas: inout Canvas) {
    endDocument(on: &canvas)
    while let tag = documents.popLast() { canvas.endTag(tag) }
  }
}

extension OpenTags {
  private mutating func begin(_ group: Reading.Group?, on canvas: inout Canvas) {
    for tag in opening { canvas.beginTag(tag) }
    documents += opening
    opening = []
    guard group != self.group else { return }
    if let last = self.group { canvas.endTag(last.tag) }
    if let group { canvas.beginTag(group.tag) }
    self.group = group
  }

  private mutating func beginLines(
    _ tags: [StaticString], isParted: Bool, on canvas: inout Canvas
  ) {
    if block.isEmpty {
      for tag in tags { canvas.beginTag(tag) }
      block = tags
      self.isParted = isParted
    }
    guard self.isParted, !isInLines else { return }
    canvas.beginTag("Span")
    isInLines = true
  }

  private mutating func endBlock(on canvas: borrowing Canvas) {
    endPage(on: canvas)
    while let tag = block.popLast() { canvas.endTag(tag) }
  }

  private static func draw(
    _ cells: [Reading.Cell], on canvas: inout Canvas, _ draw: (Range<Int>, inout Canvas) -> Void
  ) {
    for (index, cell) in cells.enumerated() {
      if cell.startsRow {
        if index > 0 { canvas.endTag("TR") }
        canvas.beginTag("TR")
      }
      canvas.tagged(cell.tag, cell.attributes) { draw(cell.lines, &$0) }
    }
    canvas.endTag("TR")
  }
}

extension Reading.Group {
  fileprivate var tag: StaticString {
    switch self {
    case .table: "Table"
    case .list: "L"
    }
  }
}

extension String {
  /// As a string object of a PDF, in UTF-16.
  var pdfText: String {
    let units = utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<feff\(units.joined())>"
  }
}
