import PersonalData

extension Roster {
  /// How many of `records`, or of their lines in a cross table, there are for each group of values
  /// in the columns with the ids `columns`, which are open; groups stand in the order of
  /// ``groupOrder(of:by:)``.
  func countTable(
    of records: [Record], by columns: [String]
  ) throws(PrivateContent) -> PublicTable {
    let shown = columns.compactMap { id in self.columns.firstIndex { $0.id == id } }
    precondition(shown.count == columns.count, "\(name) is counted by columns it has")
    let records = lines(of: records)
    let groups = Dictionary(grouping: records) { record in shown.map { record.fields[$0] } }
    var cells: [PublicCell] = []
    for group in groups.keys.sorted(by: groupOrder(of: records, by: shown)) {
      for (index, field) in zip(shown, group) {
        cells.append(try self.columns[index].published(field))
      }
      cells.append(.integer(groups[group, default: []].count))
    }
    let header = shown.map { index in
      PublicColumn(
        header: self.columns[index].header, type: self.columns[index].type,
        width: self.columns[index].width)
    }
    return PublicTable(
      title: "\(name)人数",
      columns: header + [PublicColumn(header: "人数", type: .integer, width: 8, isTotalled: true)],
      cells: cells, orderWords: "按报送顺序排列")
  }

  /// Whether a group of values goes before another, column by column: words of a closed list as
  /// the list has them, anything else in the order in which it first occurs.
  private func groupOrder(
    of records: [Record], by shown: [Int]
  ) -> (_ left: [Field], _ right: [Field]) -> Bool {
    let ranks = shown.map { index -> [Field: Int] in
      var ranks: [Field: Int] = [:]
      if case .choice(let words) = columns[index].type {
        for word in words { ranks[.text(word)] = ranks.count }
      }
      for record in records where ranks[record.fields[index]] == nil {
        ranks[record.fields[index]] = ranks.count
      }
      return ranks
    }
    return { left, right in
      let (first, second) = (
        zip(ranks, left).map { $0[$1] ?? 0 }, zip(ranks, right).map { $0[$1] ?? 0 }
      )
      return first.lexicographicallyPrecedes(second)
    }
  }
}
