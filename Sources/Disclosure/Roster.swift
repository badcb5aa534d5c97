/// How the rows of a published list are ordered; the notice says which.
public enum ListOrder: Hashable, Sendable {
  /// As the office gave them (按报送顺序).
  case asGiven
  /// By the integer in a column, smallest first, equal ranks by the order given.
  ///
  /// Rows that agree in all columns of `within` stand together and are ranked among themselves;
  /// the groups keep the order in which they first appear.
  case rank(column: String, within: [String] = [])
  /// By the pinyin of the name in a column (按姓名拼音).
  case pinyin(column: String)
  /// By the strokes of the surname in a column (按姓氏笔画).
  case strokes(column: String)
}

/// How the rows of a list stand in its public table; columns are named by their ids.
public enum RosterLayout: Hashable, Sendable {
  /// One table, a row for each row.
  case list
  /// A table for each text in this column, which stands in front of the table's title and is not
  /// shown as a column.
  case tables(by: String)
  /// One table in sections (分节): a line of its own with the text of this column above the rows
  /// that share it, which are numbered from 1 in each; the column itself is not shown.
  case sections(by: String)
  /// A cross table (交叉表): a line for each group of values in `rows`, a column for each text in
  /// `columns`, in the order in which they first occur, and in each cell the value of `value`.
  ///
  /// Amounts, scores and counts are added up at the end of each line, under the header `total`.
  /// Other columns are not shown.
  case grid(rows: [String], columns: String, value: String, total: String)
  /// Several tables of all rows with some of the columns each, one after the other: for lists too
  /// wide for a page. The first says of whom the others speak, so what names a row stands in all.
  case parts([RosterPart])
}

/// Some columns of a list as a table of their own.
public struct RosterPart: Hashable, Sendable {
  /// The title of its table, as 申报人员基本情况.
  public let title: String
  /// In order, by their ids.
  public let columns: [String]

  public init(_ title: String, _ columns: [String]) {
    self.title = title
    self.columns = columns
  }
}

extension RosterLayout {
  /// The columns it needs, whose texts are printed.
  fileprivate var columnIDs: [String] {
    switch self {
    case .list: []
    case .tables(let column), .sections(let column): [column]
    case .grid(let rows, let columns, let value, _): rows + [columns, value]
    case .parts(let parts): parts.flatMap(\.columns)
    }
  }

  /// Whether it has a place for each of these columns.
  fileprivate func shows(_ columns: [ColumnSpec]) -> Bool {
    guard case .parts = self else { return true }
    return Set(columns.map(\.id)).isSubset(of: columnIDs)
  }
}

/// One kind of list (名单): its columns and how its rows hang together.
///
/// From this one declaration come the blank workbook, the import with its findings, the returned
/// workbook, the public table with its masks, the publicity sheet and the reference of the kind.
public struct Roster: Sendable {
  /// The sheet's name, as 拟聘用人员名单.
  public let name: String
  public let columns: [ColumnSpec]
  /// Ids of columns whose values together must not occur twice, set by set.
  public let uniqueKeys: [[String]]
  /// Ids of columns in which an empty cell means the one above it, as the name of a cluster that is
  /// written once and merged over its rows.
  public let carriedDown: [String]
  public let order: ListOrder
  public let layout: RosterLayout
  /// What only several rows together can show: ranks, totals, plans.
  public let crossChecks: @Sendable ([Record]) -> [RecordFinding]

  public init(
    name: String, columns: [ColumnSpec], uniqueKeys: [[String]] = [], carriedDown: [String] = [],
    order: ListOrder = .asGiven,
    layout: RosterLayout = .list,
    crossChecks: @escaping @Sendable ([Record]) -> [RecordFinding] = { _ in [] }
  ) {
    precondition(
      Set(columns.map(\.id)).count == columns.count, "column ids of \(name) must be unique")
    self.name = name
    self.columns = columns
    self.uniqueKeys = uniqueKeys
    self.carriedDown = carriedDown
    self.order = order
    self.layout = layout
    self.crossChecks = crossChecks
    precondition(
      layout.columnIDs.allSatisfy { id in publicColumns.contains { $0.id == id } },
      "\(name) is laid out by columns that the public sees")
    precondition(layout.shows(publicColumns), "every public column of \(name) is in a part")
  }

  /// The roster of a notice that has no list.
  public static let none = Roster(name: "", columns: [])

  /// The columns that may be seen, in order.
  public var publicColumns: [ColumnSpec] { columns.filter { $0.privacy.isPublic } }
}

/// What a cross-row check found in one column of one row; the import adds sheet and cell.
public struct RecordFinding: Hashable, Sendable {
  public let rule: String
  public let severity: Finding.Severity
  /// From 1, the row of the sheet; nil when the list as a whole is meant.
  public let row: Int?
  /// The column's id; nil when the row as a whole is meant.
  public let column: String?
  public let value: String?
  public let problem: String
  public let remedy: String

  public init(
    rule: String, severity: Finding.Severity = .mustFix, row: Int?, column: String? = nil,
    value: String? = nil, problem: String, remedy: String
  ) {
    self.rule = rule
    self.severity = severity
    self.row = row
    self.column = column
    self.value = value
    self.problem = problem
    self.remedy = remedy
  }
}
