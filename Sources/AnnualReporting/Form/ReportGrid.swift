public import Disclosure
import InformationRequests
public import PersonalData

/// A cell of a printed table, before it has a number: where it lies, and what it says or holds.
///
/// Rows and columns count from 0 and include heads and labels.
public struct LaidCell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case head(String)
    case label(String)
    case figure(ReportCell)
  }

  public let row: Int
  public let column: Int
  public let rows: Int
  public let columns: Int
  public let content: Content

  init(_ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1, _ content: Content) {
    self.row = row
    self.column = column
    self.rows = rows
    self.columns = columns
    self.content = content
  }
}

extension ReportTable {
  /// The columns of the printed table in proportion to each other.
  public var widths: [Int] {
    switch self {
    case .issued: [30, 24, 24, 24]
    case .requests: [10, 17, 47] + Array(repeating: 12, count: 7)
    case .remedies: Array(repeating: 10, count: 15)
    }
  }

  public var gridRows: Int {
    switch self {
    case .issued: 14
    case .requests: 28
    case .remedies: 4
    }
  }

  /// The printed table, every place of its grid covered once.
  public var grid: [LaidCell] {
    switch self {
    case .issued: ReportTable.issuedGrid
    case .requests: ReportTable.requestsGrid
    case .remedies: ReportTable.remediesGrid
    }
  }

  private static let issuedGrid: [LaidCell] = {
    let parts = [
      ("第二十条第（一）项", 0..<2), ("第二十条第（五）项", 2..<3), ("第二十条第（六）项", 3..<5),
      ("第二十条第（八）项", 5..<6),
    ]
    var grid: [LaidCell] = []
    var line = 0
    for (title, rows) in parts {
      let columns = ReportTable.issued.rows[rows.lowerBound].columns
      let span = 3 / columns.count
      grid.append(LaidCell(line, 0, columns: 4, .head(title)))
      grid.append(LaidCell(line + 1, 0, .head("信息内容")))
      for (index, name) in columns.enumerated() {
        grid.append(LaidCell(line + 1, 1 + index * span, columns: span, .head(name)))
      }
      line += 2
      for row in rows {
        grid.append(LaidCell(line, 0, .label(ReportTable.issued.rows[row].name)))
        for column in columns.indices {
          let cell = ReportCell(.issued, row: row, column: column)
          grid.append(LaidCell(line, 1 + column * span, columns: span, .figure(cell)))
        }
        line += 1
      }
    }
    return grid
  }()

  private static let requestsGrid: [LaidCell] = {
    let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    var grid = [
      LaidCell(0, 0, rows: 3, columns: 3, .head(corner)),
      LaidCell(0, 3, columns: 7, .head("申请人情况")),
      LaidCell(1, 3, rows: 2, .head(ApplicantKind.person.chinese)),
      LaidCell(1, 4, columns: 5, .head("法人或其他组织")), LaidCell(1, 9, rows: 2, .head("总计")),
    ]
    for (index, kind) in ApplicantKind.allCases.filter(\.isOrganisation).enumerated() {
      grid.append(LaidCell(2, 4 + index, .head(kind.chinese)))
    }
    grid += requestLabels
    for cell in ReportTable.requests.cells {
      grid.append(LaidCell(3 + cell.row, 3 + cell.column, .figure(cell)))
    }
    return grid
  }()

  /// The three columns of labels: the items, their parts, and the reasons under these.
  private static var requestLabels: [LaidCell] {
    let rows = RequestTally.Row.all
    let line = { (row: RequestTally.Row) in 3 + ReportCell(row).row }
    var grid: [LaidCell] = [.received, .carried, .forward].map {
      LaidCell(line($0), 0, columns: 3, .label($0.chinese))
    }
    grid.append(LaidCell(5, 0, rows: rows.count - 3, .label("三、本年度办理结果")))
    for group in RequestOutcome.Group.allCases {
      let outcomes = group.outcomes
      let first = line(.outcome(outcomes[0]))
      let title = LaidCell.Content.label(group.mark + group.chinese)
      guard outcomes.count > 1 else {
        grid.append(LaidCell(first, 1, columns: 2, title))
        continue
      }
      grid.append(LaidCell(first, 1, rows: outcomes.count, title))
      for (index, outcome) in outcomes.enumerated() {
        grid.append(LaidCell(first + index, 2, .label(outcome.numbered)))
      }
    }
    return grid + [LaidCell(line(.total), 1, columns: 2, .label(RequestTally.Row.total.chinese))]
  }

  private static let remediesGrid: [LaidCell] = {
    let rows = ReportTable.remedies.rows
    var grid = [
      LaidCell(0, 0, rows: 2, columns: 5, .head(rows[0].name)),
      LaidCell(0, 5, columns: 10, .head("行政诉讼")),
      LaidCell(1, 5, columns: 5, .head(rows[1].name)),
      LaidCell(1, 10, columns: 5, .head(rows[2].name)),
    ]
    for cell in ReportTable.remedies.cells {
      let column = cell.row * 5 + cell.column
      grid.append(LaidCell(2, column, .head(cell.columnName)))
      grid.append(LaidCell(3, column, .figure(cell)))
    }
    return grid
  }()
}

extension ReportCell {
  /// How many rows of a sheet stand above the printed table there.
  public static let rowsAbove = 3

  /// Where the number stands in the workbook of the report.
  public var address: CellAddress {
    guard let laid = table.grid.first(where: { $0.content == .figure(self) }) else {
      preconditionFailure("\(self) lies on the grid")
    }
    return CellAddress(row: laid.row + 1 + ReportCell.rowsAbove, column: laid.column + 1)
  }

  /// The place of a finding about it.
  var place: Finding.Place {
    let address = address
    return Finding.Place(
      sheet: table.chinese, row: address.row, column: address.column,
      field: "\(rowName)，\(columnName)")
  }
}

extension ReportTable {
  /// The table as it is printed, each number with what it counts.
  ///
  /// A number that reads as a private one is refused.
  public func form(
    of figures: ReportFigures, items: [ReportItem] = []
  ) throws(PrivateContent) -> FormTable {
    var cells: [FormTable.Cell] = []
    let groups = Dictionary(grouping: items, by: \.cell)
    for laid in grid {
      let role: FormTable.Role
      let text: String
      var shown: [PublicText] = []
      switch laid.content {
      case .head(let words): (role, text) = (.head, words)
      case .label(let words): (role, text) = (.label, words)
      case .figure(let cell):
        (role, text) = (.figure, figures[cell].text)
        for item in groups[cell] ?? [] { shown.append(try item.words()) }
      }
      cells.append(
        FormTable.Cell(
          row: laid.row, column: laid.column, rows: laid.rows, columns: laid.columns, role,
          try PublicText(scanning: text), items: shown))
    }
    return FormTable(
      title: try PublicText(scanning: "\(chinese)　\(title)"), widths: widths, rowCount: gridRows,
      cells: cells)
  }
}

extension ReportItem {
  fileprivate func words() throws(PrivateContent) -> PublicText {
    try PublicText(scanning: note.isEmpty ? id : "\(id)（\(note)）")
  }
}
