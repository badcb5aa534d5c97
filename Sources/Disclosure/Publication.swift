public import WorkingDays

/// A column of a public table.
public struct PublicColumn: Hashable, Sendable {
  public let header: String
  public let type: ColumnType
  /// In characters of the sheet's default type; a Chinese character is two wide.
  public let width: Int
  /// Whether the column's sum is printed under the list.
  public let isTotalled: Bool

  public init(header: String, type: ColumnType, width: Int, isTotalled: Bool = false) {
    self.header = header
    self.type = type
    self.width = width
    self.isTotalled = isTotalled
  }
}

/// A list as the public sees it.
public struct PublicTable: Hashable, Sendable {
  public let title: String
  public let columns: [PublicColumn]
  /// Row after row, `columns.count` cells each.
  public let cells: [PublicCell]
  /// The order of the rows in words, as 按岗位和名次排列.
  public let orderWords: String
  /// How the rows are divided; nil when they are not.
  public let sections: PublicSections?
  /// The title of the table whose rows these are, with other columns; nil for rows of its own.
  public let continuing: String?

  public init(
    title: String, columns: [PublicColumn], cells: [PublicCell], orderWords: String,
    sections: PublicSections? = nil, continuing: String? = nil
  ) {
    precondition(!columns.isEmpty && cells.count % columns.count == 0, "whole rows only")
    precondition(
      sections?.list.last.map { $0.firstRow < cells.count / columns.count } ?? true,
      "a section has rows")
    self.title = title
    self.columns = columns
    self.cells = cells
    self.orderWords = orderWords
    self.sections = sections
    self.continuing = continuing
  }

  public var rowCount: Int { cells.count / columns.count }

  /// The cells of one row, from 0.
  public func row(_ index: Int) -> ArraySlice<PublicCell> {
    cells[index * columns.count..<(index + 1) * columns.count]
  }
}

extension Publication {
  /// How many entries its lists have.
  public var rowCount: Int {
    tables.reduce(0) { $0 + ($1.continuing == nil ? $1.rowCount : 0) }
  }
}

/// Everything the public may see of one notice, and nothing else.
///
/// Every channel is made from this value, so no channel can show what another does not.
public struct Publication: Hashable, Sendable {
  /// A named statement of the notice, as 发布单位.
  public struct Fact: Hashable, Sendable {
    public let name: String
    public let values: [PublicText]

    public init(name: String, values: [PublicText]) {
      self.name = name
      self.values = values
    }
  }

  /// The kind's id, as hiring.proposed.
  public let kind: String
  public let title: PublicText
  public let issuer: PublicText
  public let facts: [Fact]
  public let period: Period
  public let comesDown: TakeDown
  public let tables: [PublicTable]
  /// What the web shows in place of `tables` when it may not show them, as counts by grade.
  public let web: WebTables?

  /// Tables for the web, and why it does not show the list itself.
  public struct WebTables: Hashable, Sendable {
    public let tables: [PublicTable]
    public let because: PublicText

    public init(tables: [PublicTable], because: PublicText) {
      self.tables = tables
      self.because = because
    }
  }

  public init(
    kind: String, title: PublicText, issuer: PublicText, facts: [Fact], period: Period,
    comesDown: TakeDown = .whenSettled, tables: [PublicTable], web: WebTables? = nil
  ) {
    self.kind = kind
    self.title = title
    self.issuer = issuer
    self.facts = facts
    self.period = period
    self.comesDown = comesDown
    self.tables = tables
    self.web = web
  }
}
