import Disclosure

/// What a lobby screen (电子屏) shows at one time.
struct Slide {
  enum Content {
    /// The title, the period and the code.
    case cover
    case text([NoticeDocument.Block])
    case list(SlideList)
    case drawing(Drawing)
  }

  let content: Content
  /// How long it is shown.
  let seconds: Int
}

/// Some rows of a list, and of these some columns.
struct SlideList {
  let table: PublicTable
  /// The columns shown, from 0, with their widths in half-width characters.
  let columns: [(index: Int, width: Int)]
  let lines: ArraySlice<PublicTable.Line>
  /// As 第1—9行，共2000行; empty when the whole list is shown.
  let place: String
  /// The sums under the last rows, a text for each column of the table.
  let total: [String]?
}

/// What fits a screen: type as high as four hundredths of it, so that it can be read from five
/// metres on a screen of 55 inches (practice: the height of a character is a two-hundredth of the
/// distance).
enum SlideRoom {
  /// Half-width characters in a line.
  static let lineWidth = 76
  /// Lines of text, the header of a list among them.
  static let lines = 12
  /// A value longer than this turns.
  static let widestColumn = 24

  /// In half-width characters; figures and letters take a quarter more in the faces of screens.
  static func width(of text: some StringProtocol) -> Int {
    displayWidth(text) + (text.utf8.count { $0 < 0x80 } + 3) / 4
  }
}

extension NoticeDocument {
  /// The notice in slides, in the order in which it is read.
  var slides: [Slide] {
    var slides = [Slide(content: .cover, seconds: 15)]
    var text: [Block] = []
    func endText() {
      slides += textSlides(text)
      text = []
    }
    for block in blocks {
      switch block {
      case .table(let table), .signingTable(let table):
        endText()
        slides += listSlides(of: table)
      case .drawing(let drawing):
        endText()
        slides.append(Slide(content: .drawing(drawing), seconds: 30))
      case .form(let form):
        endText()
        slides += textSlides([.heading(level: 1, form.title)] + form.paragraphs)
      case .heading, .paragraph, .list, .addressee, .attachments, .signature: text.append(block)
      }
    }
    endText()
    return slides
  }
}

extension FormTable {
  /// A paragraph for each row that has figures.
  fileprivate var paragraphs: [NoticeDocument.Block] {
    formLines(self).dropFirst(2).map { .paragraph([.text(PublicText(derived: $0))]) }
  }
}

// MARK: Text

/// Text over as many slides as it fills; a heading is never the last of its slide.
private func textSlides(_ blocks: [NoticeDocument.Block]) -> [Slide] {
  var slides: [Slide] = []
  var shown: [NoticeDocument.Block] = []
  var lines = 0
  for block in blocks.flatMap(pieces) {
    let height = lineCount(of: block)
    if lines + height > SlideRoom.lines, !shown.isEmpty {
      let carried = shown.reversed().prefix { $0.isHeading }.reversed()
      let kept = shown.dropLast(carried.count)
      if !kept.isEmpty { slides.append(Slide(text: Array(kept))) }
      shown = Array(carried)
      lines = shown.reduce(0) { $0 + lineCount(of: $1) }
    }
    shown.append(block)
    lines += height
  }
  if !shown.isEmpty { slides.append(Slide(text: shown)) }
  return slides
}

extension Slide {
  /// At five characters a second, as people read who pass by (practice).
  fileprivate init(text blocks: [NoticeDocument.Block]) {
    let characters = blocks.reduce(0) { $0 + $1.words.count }
    self.init(content: .text(blocks), seconds: max(10, characters / 5))
  }
}

extension NoticeDocument.Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate var words: String {
    switch self {
    case .heading(_, let text), .addressee(let text): text.text
    case .paragraph(let inlines): inlines.map(\.text).joined()
    case .list(let items): items.map { $0.map(\.text).joined() }.joined(separator: "\n")
    case .attachments(let names): names.map(\.text).joined(separator: "\n")
    case .signature(let signature):
      (signature.issuers + [signature.date]).map(\.text).joined(separator: "\n")
    case .table, .signingTable, .form, .drawing: ""
    }
  }
}

/// Each item of a list by itself, and a paragraph that no slide holds cut after sentences.
private func pieces(of block: NoticeDocument.Block) -> [NoticeDocument.Block] {
  switch block {
  case .list(let items): items.flatMap { pieces(of: .paragraph($0)) }
  case .paragraph where lineCount(of: block) > SlideRoom.lines:
    sentences(of: block.words).map { .paragraph([.text(PublicText(derived: $0))]) }
  case .paragraph, .heading, .addressee, .attachments, .signature, .table, .signingTable, .form,
    .drawing:
    [block]
  }
}

/// Stretches that end with a sentence, each as long as a slide allows.
private func sentences(of text: String) -> [String] {
  let room = SlideRoom.lineWidth * (SlideRoom.lines - 2)
  var stretches: [String] = []
  var stretch = ""
  var sentence = ""
  func endSentence() {
    if !stretch.isEmpty, SlideRoom.width(of: stretch) + SlideRoom.width(of: sentence) > room {
      stretches.append(stretch)
      stretch = ""
    }
    stretch += sentence
    sentence = ""
  }
  for character in text {
    sentence.append(character)
    if "。；！？".contains(character) || SlideRoom.width(of: sentence) >= room { endSentence() }
  }
  endSentence()
  return stretches + [stretch]
}

private func lineCount(of block: NoticeDocument.Block) -> Int {
  block.words.split(separator: "\n").reduce(block.isHeading ? 1 : 0) { lines, line in
    lines + (SlideRoom.width(of: line) + 4 + SlideRoom.lineWidth - 1) / SlideRoom.lineWidth
  }
}

// MARK: Lists

/// The rows over as many slides as they fill, each with the header; columns that do not fit beside
/// one another go on a slide of their own, with the names again.
private func listSlides(of table: PublicTable) -> [Slide] {
  let parts = columnParts(of: table)
  var slides: [Slide] = []
  var lines = table.lines[...]
  var firstRow = 1
  repeat {
    let page = lines.prefix(pageLength(of: lines, parts, hasTotal: !table.totals.isEmpty))
    lines = lines.dropFirst(page.count)
    let rows = page.reduce(0) { if case .row = $1 { $0 + 1 } else { $0 } }
    let place =
      rows == table.rowCount ? "" : "第\(firstRow)—\(firstRow + rows - 1)行，共\(table.rowCount)行"
    firstRow += rows
    slides += parts.map { columns in
      Slide(
        content: .list(
          SlideList(
            table: table, columns: columns, lines: page, place: place,
            total: lines.isEmpty ? table.totalTexts : nil)), seconds: 12)
    }
  } while !lines.isEmpty
  return slides
}

/// Columns that stand beside one another; the column of names is in each part.
private func columnParts(of table: PublicTable) -> [[(index: Int, width: Int)]] {
  let widths = table.columns.indices.map { width(of: $0, in: table) }
  let name = table.nameColumn
  func parts(within room: Int) -> [[Int]] {
    var parts: [[Int]] = [[]]
    var used = widths[name]
    for column in widths.indices where column != name {
      if used + widths[column] > room, parts.last?.isEmpty == false {
        parts.append([])
        used = widths[name]
      }
      parts[parts.count - 1].append(column)
      used += widths[column]
    }
    return parts
  }
  // As few parts as can be, and these as even as can be.
  let fewest = parts(within: SlideRoom.lineWidth).count
  let even = (widths.max() ?? 0)..<SlideRoom.lineWidth
  let room = even.first { parts(within: $0).count == fewest } ?? SlideRoom.lineWidth
  return parts(within: room).map { part in
    (part + [name]).sorted().map { ($0, widths[$0]) }
  }
}

/// Two of them for the room on both sides; a header takes two lines rather than a wide column.
private func width(of column: Int, in table: PublicTable) -> Int {
  let header = SlideRoom.width(of: table.columns[column].header)
  let values = (0..<table.rowCount).reduce(0) {
    max($0, SlideRoom.width(of: table.cells[$1 * table.columns.count + column].text))
  }
  return max(min(values, SlideRoom.widestColumn), header > 8 ? (header + 3) / 4 * 2 : header) + 2
}

/// How many lines of the table fit, at least one.
private func pageLength(
  of lines: ArraySlice<PublicTable.Line>, _ parts: [[(index: Int, width: Int)]], hasTotal: Bool
) -> Int {
  // The header takes two lines, and the sums one.
  var room = SlideRoom.lines - 2 - (hasTotal ? 1 : 0)
  var count = 0
  for line in lines {
    room -= height(of: line, parts)
    guard room >= 0 || count == 0 else { break }
    count += 1
  }
  return count
}

private func height(
  of line: PublicTable.Line, _ parts: [[(index: Int, width: Int)]]
) -> Int {
  guard case .row(let cells) = line else { return 1 }
  let heights = parts.joined().map { column in
    (SlideRoom.width(of: cells[cells.startIndex + column.index].text) + column.width - 3)
      / (column.width - 2)
  }
  return max(1, heights.max() ?? 1)
}
