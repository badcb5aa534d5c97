extension ReadNotice {
  /// Whether it is a table for programs, in which all lists are one and every row ends with the
  /// fingerprint.
  var isData: Bool {
    guard grids.count == 1, grids[0].sheet == nil, let header = grids[0].rows.first else {
      return false
    }
    return header.cells.last.map { FoldedText($0.cell.text) } == TableSlice.fingerprintHeader
  }
}

extension TableBlock {
  /// All lists as one, as a table for programs has them: what continues a list is filled into its
  /// rows, the titles of lists and sections stand in columns of their own.
  static func joined(_ tables: [ExpectedNotice.Table]) -> [TableBlock] {
    guard let first = tables.first else { return [] }
    let tellsTables = tables.count { !$0.isContinuing } > 1
    var joined = JoinedRows()
    for table in tables {
      if !table.isContinuing {
        joined.begin(table.rows.count)
        if tellsTables { joined.put(under: "表名") { _ in table.title } }
        if let header = table.sectionHeader {
          joined.put(under: header) { row in
            table.sections.filter { $0.key <= row }.max { $0.key < $1.key }?.value ?? ""
          }
        }
      }
      for (column, header) in table.headers.enumerated() {
        joined.put(under: header) { row in row < table.rows.count ? table.rows[row][column] : "" }
      }
    }
    return all(
      of: [ExpectedNotice.Table(title: first.title, headers: joined.headers, rows: joined.filled)])
  }
}

private struct JoinedRows {
  private(set) var headers: [String] = []
  private var rows: [[String]] = []
  private var start = 0

  mutating func begin(_ count: Int) {
    start = rows.count
    rows += Array(repeating: [], count: count)
  }

  /// `text` is asked for each row of the table, from 0.
  mutating func put(under header: String, _ text: (Int) -> String) {
    let column = headers.firstIndex(of: header) ?? headers.count
    if column == headers.count { headers.append(header) }
    for row in start..<rows.count {
      rows[row] += Array(repeating: "", count: max(0, column + 1 - rows[row].count))
      rows[row][column] = text(row - start)
    }
  }

  var filled: [[String]] {
    rows.map { $0 + Array(repeating: "", count: headers.count - $0.count) }
  }
}
