/// A table whose cells lie on a grid, some over several rows or columns (合并单元格).
///
/// Official forms are printed so. It is not parted: it stands on one page.
public struct FormTable: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// Names a row or a column for all that lies under or beside it.
    case head
    /// Names its row.
    case label
    case figure
  }

  /// Places count from 0.
  public struct Cell: Hashable, Sendable {
    public let row: Int
    public let column: Int
    /// How many rows and columns it takes, 1 or more.
    public let rows: Int
    public let columns: Int
    public let role: Role
    public let text: PublicText
    /// What a figure counts, which a page opens on demand and paper does not show.
    public let items: [PublicText]

    public init(
      row: Int, column: Int, rows: Int = 1, columns: Int = 1, _ role: Role, _ text: PublicText,
      items: [PublicText] = []
    ) {
      self.row = row
      self.column = column
      self.rows = rows
      self.columns = columns
      self.role = role
      self.text = text
      self.items = items
    }
  }

  public let title: PublicText
  /// The widths of the columns in proportion to each other.
  public let widths: [Int]
  public let rowCount: Int
  /// In reading order.
  public let cells: [Cell]

  /// `cells` cover the grid without a gap and nowhere twice.
  public init(title: PublicText, widths: [Int], rowCount: Int, cells: [Cell]) {
    self.title = title
    self.widths = widths
    self.rowCount = rowCount
    self.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let covered = self.cells.flatMap { cell in
      (cell.row..<cell.row + cell.rows).flatMap { row in
        (cell.column..<cell.column + cell.columns).map { row * widths.count + $0 }
      }
    }
    precondition(covered.sorted() == Array(0..<rowCount * widths.count), "each place is one cell's")
  }

  /// The cell that lies on a place of the grid.
  public func cell(atRow row: Int, column: Int) -> Cell {
    guard let cell = cells.first(where: { $0.covers(row: row, column: column) }) else {
      preconditionFailure("\(title.text) has no place \(row), \(column)")
    }
    return cell
  }

  /// The words that name a figure: the labels of its row, and the head nearest above it.
  public func names(of figure: Cell) -> (row: [String], column: String?) {
    let labels = cells.filter { cell in
      cell.role != .figure && cell.column < figure.column
        && (cell.row..<cell.row + cell.rows).contains(figure.row)
    }
    let above = cells.last { cell in
      cell.role == .head && cell.row < figure.row
        && (cell.column..<cell.column + cell.columns).contains(figure.column)
    }
    return (labels.map(\.text.text), above?.text.text)
  }
}

extension FormTable.Cell {
  public func covers(row: Int, column: Int) -> Bool {
    (self.row..<self.row + rows).contains(row)
      && (self.column..<self.column + columns).contains(column)
  }
}
