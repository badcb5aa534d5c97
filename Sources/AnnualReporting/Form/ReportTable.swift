import Disclosure
public import InformationRequests

/// The tables of the yearly report that hold numbers, by the number of their section.
///
/// Source: ``ReportSources/form``.
public enum ReportTable: Int, Hashable, Sendable, CaseIterable, Comparable {
  case issued = 2
  case requests = 3
  case remedies = 4

  public static func < (left: ReportTable, right: ReportTable) -> Bool {
    left.rawValue < right.rawValue
  }

  /// As 表三: the sheet of the workbook, and how people speak of it.
  public var chinese: String {
    switch self {
    case .issued: "表二"
    case .requests: "表三"
    case .remedies: "表四"
    }
  }

  /// The heading of its section, without the mark.
  public var title: String {
    switch self {
    case .issued: "主动公开政府信息情况"
    case .requests: "收到和处理政府信息公开申请情况"
    case .remedies: "政府信息公开行政复议、行政诉讼情况"
    }
  }

  /// The rows of numbers, in order, each with the names of its numbers.
  public var rows: [(name: String, columns: [String])] {
    switch self {
    case .issued:
      let documents = ["本年制发件数", "本年废止件数", "现行有效件数"]
      return [("规章", documents), ("行政规范性文件", documents)]
        + ["行政许可", "行政处罚", "行政强制"].map { ($0, ["本年处理决定数量"]) }
        + [("行政事业性收费", ["本年收费金额（单位：万元）"])]
    case .requests:
      let columns = ApplicantKind.allCases.map(\.chinese) + ["总计"]
      return ReportTable.requestRows.map { ($0, columns) }
    case .remedies:
      let columns = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
      return ["行政复议", "未经复议直接起诉", "复议后起诉"].map { ($0, columns) }
    }
  }

  /// Every number of the table, row by row: 10, 175 or 15.
  public var cells: [ReportCell] {
    rows.enumerated().flatMap { row, names in
      names.columns.indices.map { ReportCell(self, row: row, column: $0) }
    }
  }

  /// Of a column of table 3: what is new and carried over, which is as much as what is done and left
  /// over.
  public static func balanced(_ column: Int) -> [ReportCell] {
    [RequestTally.Row.received, .carried, .total, .forward].map {
      ReportCell(.requests, row: ReportCell($0).row, column: column)
    }
  }

  /// Unlike the form's own words these are all different.
  private static let requestRows: [String] = RequestTally.Row.all.map { row in
    guard case .outcome(let outcome) = row else { return row.chinese }
    return outcome.group.mark
      + (outcome.group.outcomes.count > 1 ? outcome.numbered : outcome.chinese)
  }
}

extension RequestOutcome {
  /// As 1.属于国家秘密: its place in its group, as the form prints it.
  var numbered: String {
    "\((group.outcomes.firstIndex(of: self) ?? 0) + 1).\(chinese)"
  }
}

/// A number of the yearly report by where it stands; rows and columns of numbers count from 0.
public struct ReportCell: Hashable, Sendable, Comparable {
  public let table: ReportTable
  public let row: Int
  public let column: Int

  public init(_ table: ReportTable, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// In table 3: a row, and an applicant or, for nil, the sum of all.
  public init(_ row: RequestTally.Row, of applicant: ApplicantKind? = nil) {
    let place = RequestTally.Row.all.firstIndex(of: row) ?? 0
    let column = applicant.flatMap { ApplicantKind.allCases.firstIndex(of: $0) }
    self.init(.requests, row: place, column: column ?? ApplicantKind.allCases.count)
  }

  public static func < (left: ReportCell, right: ReportCell) -> Bool {
    (left.table, left.row, left.column) < (right.table, right.row, right.column)
  }

  public var rowName: String { table.rows[row].name }
  public var columnName: String { table.rows[row].columns[column] }

  /// The only number that is a sum of money.
  public var isMoney: Bool { table == .issued && row == 5 }

  /// The numbers of its row, or of its column, that it is the sum of; empty for what is typed.
  public var summands: [ReportCell] {
    switch table {
    case .issued: return []
    case .requests:
      let applicants = ApplicantKind.allCases.count
      if column == applicants {
        return (0..<applicants).map { ReportCell(table, row: row, column: $0) }
      }
      return row == ReportCell(.total).row ? ReportCell.outcomes(of: column) : []
    case .remedies:
      return column == 4 ? (0..<4).map { ReportCell(table, row: row, column: $0) } : []
    }
  }

  /// The 21 results of a column of table 3.
  static func outcomes(of column: Int) -> [ReportCell] {
    RequestOutcome.allCases.map {
      ReportCell(.requests, row: ReportCell(.outcome($0)).row, column: column)
    }
  }
}

extension ReportCell: CustomStringConvertible {
  /// As 表三“（一）予以公开”“自然人”.
  public var description: String { "\(table.chinese)“\(rowName)”“\(columnName)”" }
}
