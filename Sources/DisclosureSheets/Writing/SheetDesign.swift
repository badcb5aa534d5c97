public import WorkingDays

/// What a workbook's properties say about it.
public struct WorkbookProperties: Hashable, Sendable {
  public var title: String
  public var subject: String
  public var author: String
  /// The day shown as the day of creation: one that follows from the content, never the clock's.
  public var created: CalendarDay
  /// Names (ASCII) and values of our own, in order.
  public var custom: [Entry]

  public struct Entry: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    title: String, subject: String, author: String, created: CalendarDay, custom: [Entry] = []
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.created = created
    self.custom = custom
  }
}

/// Everything about a sheet but its cells.
///
/// Rows and columns count from 1. It is given before the first row, because long lists go to the
/// disk row by row.
public struct SheetDesign: Sendable {
  public struct Column: Sendable {
    /// In characters of the default type; a Chinese character is two wide.
    public var width: Int
    /// For cells in which nothing is written.
    public var style: Style

    public init(width: Int, style: Style = .plain) {
      self.width = width
      self.style = style
    }
  }

  public var columns: [Column] = []
  /// For the cells to the right of ``columns``.
  public var styleBeyond = Style.plain
  /// Rows and columns that stay in view.
  public var frozenRows = 0
  public var frozenColumns = 0
  /// Header row and last row of the filter, over all ``columns``.
  public var filteredRows: ClosedRange<Int>?
  /// Cells that a name of the workbook stands for.
  public var namedRange: (name: String, rows: ClosedRange<Int>)?
  public var validations: [CellValidation] = []
  /// Without a password; locked cells cannot be changed, widths and heights can.
  public var isProtected = false
  public var page = PageSetup()

  public init() {}
}

/// How a sheet is printed.
public struct PageSetup: Sendable {
  public enum Paper: Sendable, Equatable { case a4Portrait, a4Landscape, a3Landscape }

  public var paper = Paper.a4Portrait
  /// Rows at the top of every page.
  public var repeatedRows: ClosedRange<Int>?
  public var footerLeft = ""
  public var footerRight = ""

  public init() {}

  /// The smallest paper on which columns of these widths can be read: upright while they shrink to
  /// no less than 85 %, then across, then A3 when A4 across would shrink below 60 %.
  public static func paper(forWidths widths: [Int]) -> Paper {
    // At 96 dots to the inch a column takes 7 for a character and 5 around it; the page has 15 mm
    // left and right: 180 mm upright, 267 mm across.
    let dots = widths.reduce(0) { $0 + $1 * 7 + 5 }
    if 680 * 100 >= dots * 85 { return .a4Portrait }
    return 1009 * 100 >= dots * 60 ? .a4Landscape : .a3Landscape
  }
}

/// What may be typed into some cells of one column, with the words that say so.
public struct CellValidation: Sendable {
  public enum Rule: Sendable {
    /// One of the cells of a column of another sheet.
    case list(sheet: String, column: Int, rows: ClosedRange<Int>)
    /// One of these texts, which need no sheet of their own; 255 characters together, no commas.
    case choices([String])
    case integers(ClosedRange<Int>)
    case decimals(ClosedRange<Double>)
    case days(ClosedRange<CalendarDay>)
    /// So many characters.
    case length(ClosedRange<Int>)
    /// Nothing but this text.
    case exactly(String)
  }

  public var column: Int
  public var rows: ClosedRange<Int>
  public var rule: Rule
  /// Shown while the cell is chosen; empty shows nothing.
  public var prompt: String
  /// Shown when something else is typed.
  public var refusal: String

  public init(
    column: Int, rows: ClosedRange<Int>, _ rule: Rule, prompt: String = "", refusal: String
  ) {
    self.column = column
    self.rows = rows
    self.rule = rule
    self.prompt = prompt
    self.refusal = refusal
  }
}
