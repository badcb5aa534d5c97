/// Something of the page that is not parted: a line of text, or a row of a table or a part of one.
struct FlowItem {
  var lines: [TextLine]
  /// In points.
  var height: Double
  /// Lines of running text stand on the grid; rows of a table follow each other closely.
  var isOnGrid = true
  /// Never the last item of a page, as a heading.
  var staysWithNext = false
  var table: TableFrame?
  /// A line over all columns of its table, as the title of a section.
  var isAcross = false
  var isTableHead = false
  /// Empty on purpose: room for a seal, kept even at the top of a page.
  var isSpacer = false
  /// Under the lines, which are its words.
  var picture: Picture?
  /// Nil for what is there for the eye alone.
  var reading: Reading?

  /// A line of the grid that stays empty.
  static let blank = FlowItem(lines: [], height: Sheet.linePitch)

  /// Under cells that are read by themselves, as the rules of a form.
  var isPictureForTheEye: Bool {
    if case .figure = reading?.role { false } else { true }
  }

  var isBlank: Bool { lines.isEmpty && table == nil && !isSpacer && picture == nil }

  /// A line of running text.
  static func line(_ line: TextLine, _ reading: Reading) -> FlowItem {
    FlowItem(lines: [line], height: Sheet.linePitch, reading: reading)
  }
}

/// What the rows of one table share.
struct TableFrame {
  /// Which of the document's tables.
  let number: Int
  /// The lines between the columns and at both ends, from the left edge of the type area.
  let edges: [Double]
  let head: TableHead
}

/// The first row, repeated on every page.
struct TableHead {
  let lines: [TextLine]
  let cells: [Reading.Cell]
  let height: Double
}
