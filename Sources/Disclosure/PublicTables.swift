public import PersonalData

extension Roster {
  /// The public tables of `records`: one, or as many as its ``layout`` asks for, in the
  /// order in which their texts first occur.
  public func publicTables(of records: [Record]) throws(PrivateContent) -> [PublicTable] {
    switch layout {
    case .tables(let column): try titledTables(of: records, by: column)
    case .parts(let parts): try partTables(of: records, parts)
    case .list, .sections, .grid: [try publicTable(of: records)]
    }
  }

  private func titledTables(
    of records: [Record], by column: String
  ) throws(PrivateContent) -> [PublicTable] {
    var tables: [PublicTable] = []
    let place = index(column)
    for (value, records) in grouped(records, by: { $0.fields[place] }) {
      let title = try PublicText(scanning: (String(value) ?? "") + name).text
      tables.append(try publicTable(of: records, title: title))
    }
    return tables
  }

  /// A part that would say nothing beyond the one before is left out.
  private func partTables(
    of records: [Record], _ parts: [RosterPart]
  ) throws(PrivateContent) -> [PublicTable] {
    var tables: [PublicTable] = []
    var said: Set<Int> = []
    for part in parts {
      let shown = part.columns.map(index).filter { isShown($0, of: records) }
      guard !said.isSuperset(of: shown) else { continue }
      said.formUnion(shown)
      var cells: [PublicCell] = []
      try append(records, shown, to: &cells)
      tables.append(
        PublicTable(
          title: part.title, columns: publicColumns(shown), cells: cells, orderWords: orderWords,
          continuing: tables.first?.title))
    }
    return tables
  }

  /// In the roster's order and numbered from 1; optional columns that nobody filled in are left
  /// out.
  public func publicTable(
    of records: [Record], title: String? = nil
  ) throws(PrivateContent) -> PublicTable {
    switch layout {
    case .list, .parts: try listTable(of: records, title: title, without: nil)
    case .tables(let column): try listTable(of: records, title: title, without: column)
    case .sections(let column): try sectionedTable(of: records, title: title, by: column)
    case .grid(let rows, let columns, let value, let total):
      try CrossTable(self, rows: rows, columns: columns, value: value, total: total)
        .table(of: records, title: title ?? name)
    }
  }

  /// With the columns that are seen but for the one that titles the table or its sections.
  private func listTable(
    of records: [Record], title: String?, without hidden: String?
  ) throws(PrivateContent) -> PublicTable {
    let shown = shownColumns(of: records, without: hidden)
    var cells: [PublicCell] = []
    cells.reserveCapacity(records.count * (shown.count + 1))
    try append(records, shown, to: &cells)
    return PublicTable(
      title: title ?? name, columns: publicColumns(shown), cells: cells, orderWords: orderWords)
  }

  /// Sections in the order of a closed list, or in which their texts first occur.
  private func sectionedTable(
    of records: [Record], title: String?, by column: String
  ) throws(PrivateContent) -> PublicTable {
    let shown = shownColumns(of: records, without: column)
    let place = index(column)
    var cells: [PublicCell] = []
    cells.reserveCapacity(records.count * (shown.count + 1))
    var sections: [PublicSections.Section] = []
    for (value, records) in inListOrder(grouped(records, by: { $0.fields[place] }), of: place) {
      let text = try columns[place].publishedText(value)
      sections.append(
        .init(
          text: text.text.isEmpty ? PublicText("其他") : text,
          firstRow: cells.count / (shown.count + 1)))
      try append(records, shown, to: &cells)
    }
    return PublicTable(
      title: title ?? name, columns: publicColumns(shown), cells: cells, orderWords: orderWords,
      sections: PublicSections(header: columns[place].header, list: sections))
  }

  private func append(
    _ records: [Record], _ shown: [Int], to cells: inout [PublicCell]
  ) throws(PrivateContent) {
    for (offset, record) in ordered(records).enumerated() {
      cells.append(.integer(offset + 1))
      for index in shown { cells.append(try columns[index].published(record.fields[index])) }
    }
  }

  private func shownColumns(of records: [Record], without hidden: String?) -> [Int] {
    columns.indices.filter { columns[$0].id != hidden && isShown($0, of: records) }
  }

  /// Whether the public sees a column of these records.
  func isShown(_ index: Int, of records: [Record]) -> Bool {
    columns[index].privacy.isPublic
      && (columns[index].isRequired || records.contains { $0.fields[index] != .empty })
  }

  /// The columns with these indices, after the one that numbers the rows.
  func publicColumns(_ shown: [Int]) -> [PublicColumn] {
    [PublicColumn(header: Roster.numbering, type: .integer, width: 6)]
      + shown.map { index in
        PublicColumn(
          header: columns[index].header, type: columns[index].type, width: columns[index].width,
          isTotalled: columns[index].isTotalled)
      }
  }

  /// The header of the column that numbers the rows.
  static let numbering = "序号"
}

extension Roster {
  /// `groups` in the order of the words of a column with a closed list, others after them.
  func inListOrder<Group>(
    _ groups: [(key: Field, items: Group)], of column: Int
  ) -> [(key: Field, items: Group)] {
    guard case .choice(let words) = columns[column].type else { return groups }
    let ranks = groups.enumerated().map { offset, group in
      (String(group.key).flatMap { words.firstIndex(of: $0) } ?? words.count, offset)
    }
    return ranks.sorted(by: <).map { groups[$0.1] }
  }

  /// The place of the column with this id.
  func index(_ id: String) -> Int {
    guard let index = columns.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("\(name) has no column \(id)")
    }
    return index
  }
}
