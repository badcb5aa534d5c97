extension ExpectedNotice {
  /// What one file of a notice says, for the others to be held against when its record is not at
  /// hand.
  init(reading notice: ReadNotice) {
    let provenance = notice.grids.first { $0.sheet == "来源与校验" }
    let stated = (provenance?.rows ?? []).compactMap(Fact.init)
    func fact(_ name: String) -> String? { stated.first { $0.name == name }?.values.first }
    self.init(
      file: notice.file, isRecord: false,
      title: fact("公示标题") ?? notice.lines.first(where: \.isSetApart)?.text,
      issuer: fact("发布单位"), facts: stated.filter { !Fact.ofSheetOnly.contains($0.name) },
      period: nil,
      tables: notice.grids.filter { $0.sheet != "来源与校验" }.compactMap(Table.init),
      webTables: nil, fingerprint: notice.printedFingerprints.first?.text, falseFingerprint: nil)
  }

  /// How much there is to hold others against.
  var weight: Int {
    (period == nil ? 0 : 1 << 40) + tables.reduce(facts.count) { $0 + $1.rows.count }
  }
}

extension TextGrid.Cell {
  /// A figure without the last digits that a number cell invents.
  fileprivate var words: String {
    guard isNumber, let figure = FoldedText(text).figure else { return text }
    let words = "\(figure)"
    return words.hasSuffix(".0") ? String(words.dropLast(2)) : words
  }
}

extension ExpectedNotice.Fact {
  /// What the sheet 来源与校验 says of the workbook, and what is compared by itself.
  fileprivate static let ofSheetOnly: Set<String> = [
    "公示标题", "发布单位", "公示种类", "指纹", "指纹的算法", "怎样核对",
  ]

  /// A name and its values, each on a line of its cell.
  fileprivate init?(_ row: TextGrid.Row) {
    guard row.cells.count == 2 else { return nil }
    self.init(
      name: row.cells[0].cell.text,
      values: row.cells[1].cell.text.split(separator: "\n").map(String.init))
  }
}

extension ExpectedNotice.Table {
  /// Nil when `grid` is no list: its first row of full width is the header.
  fileprivate init?(_ grid: TextGrid) {
    let width = grid.rows.map(\.cells.count).max() ?? 0
    guard width > 1, let header = grid.rows.firstIndex(where: { $0.cells.count == width }) else {
      return nil
    }
    let columns = grid.rows[header].cells.map(\.column)
    let headers = grid.rows[header].cells.map(\.cell.text)
    var (rows, sections): ([[String]], [Int: String]) = ([], [:])
    for row in grid.rows[(header + 1)...] {
      if row.cells.count == 1 {
        sections[rows.count] = row.cells[0].cell.text
      } else if !row.isTotal {
        let texts = columns.map { column in
          row.cells.first { $0.column == column }?.cell.words ?? ""
        }
        if texts != headers { rows.append(texts) }
      }
    }
    let numbers = columns.indices.filter { index in
      grid.rows.contains { row in
        row.cells.contains { $0.column == columns[index] && $0.cell.isNumber }
      }
    }
    for index in numbers { ExpectedNotice.Table.align(index, &rows) }
    sections[rows.count] = nil
    self.init(
      title: grid.sheet ?? "表 \(grid.table ?? 1)", headers: headers, rows: rows, sections: sections)
  }

  /// Writes all figures of a column with as many decimals as one of them has: a number cell does not
  /// keep the zeros at the end.
  private static func align(_ column: Int, _ rows: inout [[String]]) {
    func decimals(_ text: String) -> Int {
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }
    let most = rows.map { decimals($0[column]) }.max() ?? 0
    for row in rows.indices where most > 0 && FoldedText(rows[row][column]).figure != nil {
      let own = decimals(rows[row][column])
      rows[row][column] += (own == 0 ? "." : "") + String(repeating: "0", count: most - own)
    }
  }
}
