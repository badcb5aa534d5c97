public import FileTexts

/// One file of a notice as it was read: its tables, and everything else as running text.
public struct ReadNotice: Sendable {
  /// What people call the file.
  public let file: String
  private(set) var grids: [TextGrid] = []
  /// In the order of the file.
  private(set) var lines: [Line] = []

  /// A paragraph, or a line of a page.
  struct Line: Sendable {
    let text: String
    let place: TextPlace
    let isSetApart: Bool
  }

  /// `texts` in the order of the file; what is not meant for its readers is passed over.
  public init(file: String, texts: some Sequence<FileText>) {
    self.file = file
    for text in texts {
      switch text.place.part {
      case .cell, .tableCell: addCell(text)
      case _ where ReadNotice.shown.contains(text.place.part) && !text.place.isHidden:
        lines.append(Line(text: text.text, place: text.place, isSetApart: text.isSetApart))
      default: break
      }
    }
    if isCalendar { lines = lines.map(\.withoutEscapes) }
  }

  private static let shown: Set<TextPlace.Part> = [
    .paragraph, .pageText, .line, .heading, .listItem, .textBox, .header, .footer, .value,
    .drawing,
  ]

  private mutating func addCell(_ text: FileText) {
    let place = text.place
    // A cell without a place in a table is a text like any other.
    guard let row = place.row, let column = place.column else {
      lines.append(Line(text: text.text, place: place, isSetApart: text.isSetApart))
      return
    }
    if place.hidden == .sheet || place.hidden == .veryHiddenSheet { return }
    let cell = TextGrid.Cell(text: text.text, place: place, isNumber: text.isNumber)
    grids[grid(of: place)].add(cell, row: row, column: column)
  }

  /// A table goes on after one that lies in a cell of it.
  private mutating func grid(of place: TextPlace) -> Int {
    if let known = grids.lastIndex(where: { $0.sheet == place.sheet && $0.table == place.table }) {
      return known
    }
    grids.append(TextGrid(sheet: place.sheet, table: place.table))
    return grids.count - 1
  }

  /// A calendar file has dates; what describes data says whose it is.
  var hasNoList: Bool { isCalendar || lines.contains { $0.place.part == .value } }

  /// A table for programs is its rows and nothing else.
  var hasNoTitle: Bool { isCalendar || isData }

  private var isCalendar: Bool { lines.first?.text.hasPrefix("BEGIN:VCALENDAR") == true }
}

extension ReadNotice {
  var isEmpty: Bool { lines.isEmpty && grids.isEmpty }

  /// Every fingerprint in the file, the same one only once.
  var printedFingerprints: [(text: String, place: TextPlace, isOfAnother: Bool)] {
    var seen: Set<String> = []
    let cells = grids.flatMap(\.rows).flatMap(\.cells).map { ($0.cell.text, $0.cell.place) }
    return (lines.map { ($0.text, $0.place) } + cells).flatMap { text, place in
      // A page names the notices that it corrects or that correct it.
      fingerprints(in: text).filter { seen.insert($0).inserted }
        .map { ($0, place, text.contains("更正")) }
    }
  }

  /// Its lines, or the cells of a text that only looks like a table.
  var linesOrCells: [Line] {
    guard lines.isEmpty else { return lines }
    return grids.flatMap(\.rows).flatMap(\.cells).map {
      Line(text: $0.cell.text, place: $0.cell.place, isSetApart: false)
    }
  }

  /// The running text: no rows of lists, no numbers of pages, but what stands around the lists.
  func prose(without listLines: Set<Int>, _ blocks: [TableBlock]) -> NoticeStream {
    let all = linesOrCells
    let furniture = PageFurniture(of: all, nil)
    var prose = all.indices.filter { index in
      !listLines.contains(index) && !furniture.isOfPage(FoldedText(all[index].text).text)
    }.map { all[$0] }
    for grid in lines.isEmpty ? [] : grids {
      let rows = TableSlice.all(in: grid, of: blocks).first.map { grid.rows.prefix($0.firstRow) }
      for (_, cell) in (rows ?? grid.rows[...]).flatMap(\.cells) {
        prose.append(Line(text: cell.text, place: cell.place, isSetApart: false))
      }
    }
    return NoticeStream(prose)
  }
}

/// What has the form of a short fingerprint: four groups of four hexadecimal digits.
func fingerprints(in text: String) -> [String] {
  guard text.utf8.count >= 19 else { return [] }
  return text.split { !($0.isASCII && ($0.isHexDigit || $0 == "-")) }.map(String.init)
    .filter { word in
      word.count == 19
        && word.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
          == [4, 4, 4, 4]
    }
}

/// A table, or a sheet, as it stands in a file.
struct TextGrid: Sendable {
  let sheet: String?
  let table: Int?
  private(set) var rows: [Row] = []

  struct Row: Sendable {
    /// From 1, as the file counts.
    let number: Int
    /// From left to right; empty cells do not appear.
    private(set) var cells: [(column: Int, cell: Cell)] = []

    init(number: Int) { self.number = number }

    /// The paragraphs of one cell come one after the other.
    mutating func add(_ cell: Cell, column: Int) {
      if let last = cells.last, last.column == column {
        cells[cells.count - 1].cell = Cell(
          text: last.cell.text + cell.text, place: last.cell.place, isNumber: false)
      } else {
        cells.append((column, cell))
      }
    }
  }

  struct Cell: Sendable {
    let text: String
    let place: TextPlace
    let isNumber: Bool
  }

  init(sheet: String?, table: Int?) {
    self.sheet = sheet
    self.table = table
  }

  mutating func add(_ cell: Cell, row: Int, column: Int) {
    if rows.last?.number != row { rows.append(Row(number: row)) }
    rows[rows.count - 1].add(cell, column: column)
  }
}

extension TextPlace {
  /// White letters may stand on a dark ground.
  var isHidden: Bool { hidden != nil && hidden != .unseen }
}

extension ReadNotice.Line {
  /// What is escaped in a calendar file is written out (RFC 5545, 3.3.11).
  fileprivate var withoutEscapes: ReadNotice.Line {
    let plain = text.replacing("\\n", with: "\n").replacing("\\,", with: ",")
      .replacing("\\;", with: ";").replacing("\\\\", with: "\\")
    return ReadNotice.Line(text: plain, place: place, isSetApart: isSetApart)
  }
}
