/// Lists with the same columns, as one list after the other: a file may break them where it likes.
struct TableBlock {
  let headers: [FoldedText]
  /// As they are written.
  let headerTexts: [String]
  private(set) var rows: [Row] = []
  private(set) var sections: [String] = []
  private(set) var titles: [String] = []

  struct Row {
    let table: String
    /// In its table, from 1.
    let number: Int
    let texts: [String]
  }

  /// In the order of their first tables.
  static func all(of tables: [ExpectedNotice.Table]) -> [TableBlock] {
    var blocks: [TableBlock] = []
    for table in tables {
      let headers = table.headers.map { FoldedText($0) }
      if let known = blocks.firstIndex(where: { $0.headers == headers }) {
        blocks[known].add(table)
      } else {
        blocks.append(TableBlock(headers: headers, headerTexts: table.headers))
        blocks[blocks.count - 1].add(table)
      }
    }
    return blocks
  }

  private init(headers: [FoldedText], headerTexts: [String]) {
    self.headers = headers
    self.headerTexts = headerTexts
  }

  private mutating func add(_ table: ExpectedNotice.Table) {
    titles.append(table.title)
    sections += table.sections.sorted { $0.key < $1.key }.map(\.value)
    for (index, texts) in table.rows.enumerated() {
      rows.append(Row(table: table.title, number: index + 1, texts: texts))
    }
  }

  var name: String { titles.map { "“\($0)”" }.joined(separator: "、") }

  /// As 表“拟聘用人员名单”第 3 行(陈思远); names stand in a public list as they may be seen.
  func subject(_ row: Int) -> String {
    let named = headerTexts.firstIndex { $0.contains("姓名") }.map { rows[row].texts[$0] } ?? ""
    return "表“\(rows[row].table)”第 \(rows[row].number) 行" + (named.isEmpty ? "" : "(\(named))")
  }

  func subject(_ row: Int, column: Int) -> String { "\(subject(row))“\(headerTexts[column])”" }
}
