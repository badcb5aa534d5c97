import PersonalData

/// Makes the public table of a roster that is laid out as a cross table (交叉表).
struct CrossTable {
  private let roster: Roster
  /// Places of the columns.
  private let rows: [Int]
  private let across: Int
  private let value: Int
  private let totalHeader: String

  init(_ roster: Roster, rows: [String], columns: String, value: String, total: String) {
    self.roster = roster
    self.rows = rows.map(roster.index)
    self.across = roster.index(columns)
    self.value = roster.index(value)
    self.totalHeader = total
  }

  /// A cell for which no record gives a value shows a dash.
  func table(of records: [Record], title: String) throws(PrivateContent) -> PublicTable {
    let shown = rows.filter { roster.isShown($0, of: records) }
    let groups = grouped(records) { $0.fields[across] }
    let headings = roster.inListOrder(groups, of: across).map(\.key)
    var cells: [PublicCell] = []
    var widest = 0
    for (offset, line) in lines(of: roster.ordered(records)).enumerated() {
      cells.append(.integer(offset + 1))
      for place in shown {
        cells.append(try roster.columns[place].published(line.first.fields[place]))
      }
      for heading in headings {
        let cell = try cell(line.values[heading])
        widest = max(widest, displayWidth(cell.text))
        cells.append(cell)
      }
      if let total = total(of: line) { cells.append(total) }
    }
    return PublicTable(
      title: title,
      columns: roster.publicColumns(shown) + (try valueColumns(headings, widest: widest)),
      cells: cells, orderWords: roster.orderWords)
  }

  private func cell(_ field: Field?) throws(PrivateContent) -> PublicCell {
    guard let field, field != .empty else { return .text(PublicText("—")) }
    return try roster.columns[value].published(field)
  }

  /// As wide as `widest` needs, with room for a further figure in the sum, since there are many.
  private func valueColumns(
    _ headings: [Field], widest: Int
  ) throws(PrivateContent) -> [PublicColumn] {
    let spec = roster.columns[value]
    func column(_ header: String, width: Int) -> PublicColumn {
      PublicColumn(header: header, type: spec.type, width: width, isTotalled: spec.isTotalled)
    }
    var columns: [PublicColumn] = []
    for heading in headings {
      let header = try roster.columns[across].publishedText(heading).text
      columns.append(column(header, width: min(spec.width, max(8, widest + 3))))
    }
    let isAddedUp = addedUp([]) != nil
    return columns + (isAddedUp ? [column(totalHeader, width: spec.width)] : [])
  }
}

extension CrossTable {
  /// A line of the table: the records that agree in everything that stands in front.
  private struct Line {
    let first: Record
    var values: [Field: Field]
  }

  private func lines(of records: [Record]) -> [Line] {
    var lines: [Line] = []
    var places: [[Field]: Int] = [:]
    for record in records {
      let group = rows.map { record.fields[$0] }
      let place = places[group, default: lines.count]
      if place == lines.count {
        places[group] = place
        lines.append(Line(first: record, values: [:]))
      }
      let replaced = lines[place].values.updateValue(
        record.fields[value], forKey: record.fields[across])
      precondition(replaced == nil, "the import of \(roster.name) finds two values for one cell")
    }
    return lines
  }

  /// Nil when the values are nothing that can be added up.
  private func total(of line: Line) -> PublicCell? { addedUp(Array(line.values.values)) }

  private func addedUp(_ values: [Field]) -> PublicCell? {
    switch roster.columns[value].type {
    case .amount: .amount(values.compactMap(Amount.init).reduce(Amount(fen: 0), +))
    case .score(let places):
      .score(values.compactMap(Score.init).reduce(Score(0), +), places: places)
    case .integer: .integer(values.compactMap(Int.init).reduce(0, +))
    case .text, .code, .day, .month, .choice: nil
    }
  }
}

extension Roster {
  /// One record for each line of a cross table; in other layouts every record is a line.
  func lines(of records: [Record]) -> [Record] {
    guard case .grid(let rows, _, _, _) = layout else { return records }
    let places = rows.map(index)
    var seen: Set<[Field]> = []
    return records.filter { record in seen.insert(places.map { record.fields[$0] }).inserted }
  }
}
