import Disclosure

/// The rows of all tables of a publication under all their headers, for a file of one table.
///
/// What a table says that continues another is filled into the rows it continues. Where several
/// tables have rows of their own the first column tells which a row is of, and what titles a section
/// stands in its rows.
struct PublicationRows {
  /// What the cells of a column are, from what any text can be.
  enum Form: Int, Comparable {
    case text
    case figures
    case wholeNumbers

    static func < (one: Form, other: Form) -> Bool { one.rawValue < other.rawValue }
  }

  struct Column {
    let header: String
    fileprivate(set) var form = Form.wholeNumbers
    fileprivate(set) var texts: [String] = []
  }

  private(set) var columns: [Column] = []
  private(set) var count = 0

  /// The header of the column that says which table a row is of.
  static let tableHeader = "表名"

  init(_ tables: [PublicTable]) {
    let tellsTables = tables.count(where: { $0.continuing == nil }) > 1
    var first = 0
    for table in tables {
      if table.continuing == nil {
        first = count
        count += table.rowCount
        if tellsTables {
          let titles = Array(repeating: table.title, count: table.rowCount)
          put(titles, .text, under: PublicationRows.tableHeader, from: first)
        }
        if let sections = table.sections {
          put(sections.texts(ofRows: table.rowCount), .text, under: sections.header, from: first)
        }
      }
      for index in table.columns.indices {
        let cells = stride(from: index, to: table.cells.count, by: table.columns.count)
          .lazy.map { table.cells[$0] }
        put(
          cells.map(\.text), cells.reduce(.wholeNumbers) { min($0, $1.form) },
          under: table.columns[index].header, from: first)
      }
    }
    for index in columns.indices { columns[index].texts.pad(to: count) }
  }

  /// The texts of a row, from 0.
  func row(_ index: Int) -> [String] { columns.map { $0.texts[index] } }

  private mutating func put(
    _ texts: [String], _ form: Form, under header: String, from first: Int
  ) {
    let place = columns.firstIndex { $0.header == header } ?? columns.count
    if place == columns.count { columns.append(Column(header: header)) }
    columns[place].form = min(columns[place].form, form)
    columns[place].texts.pad(to: first + texts.count)
    columns[place].texts.replaceSubrange(first..<first + texts.count, with: texts)
  }
}

extension [String] {
  fileprivate mutating func pad(to count: Int) {
    append(contentsOf: repeatElement("", count: Swift.max(0, count - self.count)))
  }
}

extension PublicCell {
  fileprivate var form: PublicationRows.Form {
    switch self {
    case .integer: .wholeNumbers
    case .score, .amount: .figures
    case .text(let text): text.text.isEmpty ? .wholeNumbers : .text
    }
  }
}

extension PublicSections {
  fileprivate func texts(ofRows count: Int) -> [String] {
    zip(list, list.dropFirst().map(\.firstRow) + [count]).flatMap { section, end in
      repeatElement(section.text.text, count: end - section.firstRow)
    }
  }
}
