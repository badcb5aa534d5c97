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
  public let order: ListOrder
  /// Id of a column by whose texts the published list is cut into tables; nil for one table.
  ///
  /// Each table has its text in front of its title, and the column itself is not shown.
  public let tablesBy: String?
  /// What only several rows together can show: ranks, totals, plans.
  public let crossChecks: @Sendable ([Record]) -> [RecordFinding]

  public init(
    name: String, columns: [ColumnSpec], uniqueKeys: [[String]] = [], order: ListOrder = .asGiven,
    tablesBy: String? = nil,
    crossChecks: @escaping @Sendable ([Record]) -> [RecordFinding] = { _ in [] }
  ) {
    precondition(
      Set(columns.map(\.id)).count == columns.count, "column ids of \(name) must be unique")
    self.name = name
    self.columns = columns
    self.uniqueKeys = uniqueKeys
    self.order = order
    self.tablesBy = tablesBy
    self.crossChecks = crossChecks
  }

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
