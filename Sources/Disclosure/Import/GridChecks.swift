/// What keeps records from being laid out as a cross table, each finding in the cell to change.
struct GridChecks {
  private let roster: Roster
  private let rows: [Int]
  private let across: Int
  private let totalHeader: String

  /// Nil when `roster` is laid out otherwise.
  init?(_ roster: Roster) {
    guard case .grid(let rows, let columns, _, let total) = roster.layout else { return nil }
    self.roster = roster
    self.rows = rows.map(roster.index)
    self.across = roster.index(columns)
    self.totalHeader = total
  }

  func findings(in records: [Record]) -> [RecordFinding] {
    doubledCells(in: records) + torn(records) + doubledHeaders(in: records)
  }

  /// Two values for one cell, unless a unique key has said so already.
  private func doubledCells(in records: [Record]) -> [RecordFinding] {
    let keys = roster.uniqueKeys.map { $0.map(roster.index) }
      .filter { Set($0).isSubset(of: rows + [across]) }
    var firstRows: [[Field]: Int] = [:]
    return records.compactMap { record in
      let cell = (rows + [across]).map { record.fields[$0] }
      guard let first = firstRows[cell] else {
        firstRows[cell] = record.row
        return nil
      }
      let isTold = keys.contains { key in key.allSatisfy { record.fields[$0] != .empty } }
      guard !isTold else { return nil }
      return RecordFinding(
        rule: "R-GRID-01", row: record.row, column: roster.columns[across].id,
        problem: "表里这一格在第 \(first) 行已经有一个数", remedy: "请核对,只留一行")
    }
  }

  /// Records of one person or thing that would make two lines, since they differ in what stands in
  /// front of the values.
  ///
  /// What names it is the rest of a unique key: 申报编号 of 申报编号 and 赋分项目.
  private func torn(_ records: [Record]) -> [RecordFinding] {
    let identities = roster.uniqueKeys.map { $0.map(roster.index) }
      .filter { $0.contains(across) && Set($0).isSubset(of: rows + [across]) }
      .map { $0.filter { $0 != across } }
    return identities.filter { !$0.isEmpty }.flatMap { torn(records, named: $0) }
  }

  private func torn(_ records: [Record], named identity: [Int]) -> [RecordFinding] {
    var firsts: [[Field]: Record] = [:]
    return records.compactMap { record in
      let name = identity.map { record.fields[$0] }
      guard !name.contains(.empty) else { return nil }
      guard let first = firsts[name] else {
        firsts[name] = record
        return nil
      }
      guard let place = rows.first(where: { record.fields[$0] != first.fields[$0] }) else {
        return nil
      }
      let names = identity.map { roster.columns[$0].header }.joined(separator: "、")
      return RecordFinding(
        rule: "R-GRID-02", row: record.row, column: roster.columns[place].id,
        value: String(record.fields[place]),
        problem: "\(names)与第 \(first.row) 行相同,“\(roster.columns[place].header)”却不一样",
        remedy: "请改成一致,否则表里会分成两行")
    }
  }

  /// A text that would head a column like one that is there already.
  private func doubledHeaders(in records: [Record]) -> [RecordFinding] {
    let taken = Set(rows.map { roster.columns[$0].header } + [Roster.numbering, totalHeader])
    return grouped(records) { $0.fields[across] }.compactMap { value, records in
      guard let text = String(value), taken.contains(text) else { return nil }
      return RecordFinding(
        rule: "R-GRID-03", row: records[0].row, column: roster.columns[across].id,
        value: text, problem: "“\(text)”和表里的一栏重名", remedy: "请换一个名称")
    }
  }
}
