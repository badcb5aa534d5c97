import Disclosure
import InformationRequests

/// Two sums of the form that must be the same.
struct ReportBalance {
  let rule: String
  let left: [ReportCell]
  let right: [ReportCell]
  /// What stands on either side.
  let words: (left: String, right: String)

  /// R1 to R4: of each column and row of table 3, and of each row of table 4.
  static let all: [ReportBalance] =
    (0...ApplicantKind.allCases.count).flatMap(columns)
    + ReportTable.requests.rows.indices.map { row in
      sum(rule: "YEAR-003", ReportCell(.requests, row: row, column: 6), "“自然人”加“法人或其他组织”五栏")
    }
    + ReportTable.remedies.rows.indices.map { row in
      sum(rule: "YEAR-004", ReportCell(.remedies, row: row, column: 4), "前四栏")
    }

  private static func columns(_ column: Int) -> [ReportBalance] {
    let cells = ReportTable.balanced(column)
    return [
      ReportBalance(
        rule: "YEAR-001", left: Array(cells[..<2]), right: Array(cells[2...]),
        words: ("第一项加第二项", "第三项（七）加第四项")),
      ReportBalance(
        rule: "YEAR-002", left: [cells[2]], right: ReportCell.outcomes(of: column),
        words: ("第三项（七）总计", "（一）至（六）各行")),
    ]
  }

  private static func sum(rule: String, _ total: ReportCell, _ words: String) -> ReportBalance {
    ReportBalance(rule: rule, left: [total], right: total.summands, words: ("总计", words))
  }

  /// Nil when it holds, or when a number is missing: then nobody can tell.
  func finding(in figures: ReportFigures) -> Finding? {
    guard let one = figures.sum(left), let other = figures.sum(right), one != other else {
      return nil
    }
    let cell = left[0]
    let name = rule == "YEAR-001" || rule == "YEAR-002" ? cell.columnName : cell.rowName
    let sums = "\(words.left)是 \(one),\(words.right)合计 \(other),差 \(abs(one - other))"
    return Finding(
      rule: rule, place: cell.place, value: String(one),
      problem: "\(cell.table.chinese)“\(name)”不平:\(sums)", remedy: "请核对这几格,改到两边相等")
  }
}

/// The numbers of the tables against each other (R1–R4), with what cannot be assessed (R8).
func tableFindings(
  of figures: ReportFigures, apartFrom unread: Set<ReportCell>
) -> [Finding] {
  ReportBalance.all.compactMap { $0.finding(in: figures) }
    + missingFindings(of: figures, apartFrom: unread)
}

/// One finding for each cell without a value, or one for a table that has none at all.
private func missingFindings(
  of figures: ReportFigures, apartFrom unread: Set<ReportCell>
) -> [Finding] {
  ReportTable.allCases.flatMap { table -> [Finding] in
    guard !figures.isBlank(table) else {
      return [
        Finding(
          rule: "YEAR-009", place: .init(sheet: table.chinese),
          problem: "\(table.chinese)还没有填任何数字,各项合计无法核对", remedy: "请填写,没有发生的填 0")
      ]
    }
    return table.cells.filter { figures[$0].isNone && !unread.contains($0) }.map { cell in
      let mark = figures[cell].text.isEmpty ? "空着" : "写的是“\(figures[cell].text)”"
      let isTyped = cell.summands.isEmpty
      return Finding(
        rule: "YEAR-009", severity: .explain, place: cell.place, value: figures[cell].text,
        problem: "\(cell)\(mark),不等于 0,含这一格的合计无法核对",
        remedy: isTyped ? "请填数字,没有发生就填 0" : "请先补齐它前面的各格")
    }
  }
}
