public import WorkingDays

extension NoticeKind {
  /// What the public may see of `records` and `facts`: columns that are open or masked, in the
  /// declared order, numbered; optional columns that nobody filled in are left out.
  ///
  /// - Throws: ``PrivateContent`` when an open text holds a private number after all.
  public func publication(
    of records: [Record], facts: Facts, title: PublicText, period: Period
  ) throws(PrivateContent) -> Publication {
    var published: [Publication.Fact] = []
    for (name, values) in facts.given {
      let forbidden = self.facts.first { $0.name == name }?.forbiddenKinds
      var texts: [PublicText] = []
      for value in values {
        texts.append(
          try PublicText(scanning: value, for: forbidden ?? PrivateContent.Kind.all))
      }
      published.append(Publication.Fact(name: name, values: texts))
    }
    let content = NoticeContent(records: records, facts: facts, posted: period.posted)
    for statement in statements {
      var texts: [PublicText] = []
      for text in statement.texts(content) { texts.append(try PublicText(scanning: text)) }
      if !texts.isEmpty {
        published.append(Publication.Fact(name: statement.name, values: texts))
      }
    }
    return Publication(
      kind: id, title: title,
      issuer: try PublicText(scanning: facts.text("发布单位") ?? ""), facts: published, period: period,
      comesDown: comesDown, tables: try roster.publicTables(of: records),
      web: try webTables(of: content))
  }

  private func webTables(
    of content: NoticeContent
  ) throws(PrivateContent) -> Publication.WebTables? {
    guard case .counts(let columns, let source) = web(content) else { return nil }
    return Publication.WebTables(
      tables: [try roster.countTable(of: content.records, by: columns)],
      because: try PublicText(scanning: source.document + (source.article ?? "")))
  }
}

extension Roster {
  /// The public tables of `records`: one, or as many as its ``layout`` asks for, in the
  /// order in which their texts first occur.
  public func publicTables(of records: [Record]) throws(PrivateContent) -> [PublicTable] {
    guard case .tables(let tablesBy) = layout else { return [try publicTable(of: records)] }
    var groups: [String: [Record]] = [:]
    var order: [String] = []
    for record in records {
      let group = record[id: tablesBy].flatMap(String.init) ?? ""
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(record)
    }
    var tables: [PublicTable] = []
    for group in order {
      let title = try PublicText(scanning: group + name).text
      tables.append(try publicTable(of: groups[group, default: []], title: title))
    }
    return tables
  }

  /// In the roster's order and numbered from 1; optional columns that nobody filled in are left
  /// out.
  public func publicTable(
    of records: [Record], title: String? = nil
  ) throws(PrivateContent) -> PublicTable {
    let shown = columns.indices.filter { index in
      columns[index].privacy.isPublic && layout != .tables(by: columns[index].id)
        && (columns[index].isRequired || records.contains { $0.fields[index] != .empty })
    }
    var cells: [PublicCell] = []
    cells.reserveCapacity(records.count * (shown.count + 1))
    for (offset, record) in ordered(records).enumerated() {
      cells.append(.integer(offset + 1))
      for index in shown { cells.append(try columns[index].published(record.fields[index])) }
    }
    let numbering = PublicColumn(header: "序号", type: .integer, width: 6)
    return PublicTable(
      title: title ?? name,
      columns: [numbering]
        + shown.map {
          PublicColumn(
            header: columns[$0].header, type: columns[$0].type, width: columns[$0].width,
            isTotalled: columns[$0].isTotalled)
        }, cells: cells, orderWords: orderWords)
  }
}

extension Roster {
  /// How many of `records` there are for each group of values in the columns with the ids
  /// `columns`, which are open; groups stand in the order of ``groupOrder(of:by:)``.
  func countTable(
    of records: [Record], by columns: [String]
  ) throws(PrivateContent) -> PublicTable {
    let shown = columns.compactMap { id in self.columns.firstIndex { $0.id == id } }
    precondition(shown.count == columns.count, "\(name) is counted by columns it has")
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

extension ColumnSpec {
  /// The field as the public sees it; called for public columns only.
  func published(_ field: Field) throws(PrivateContent) -> PublicCell {
    switch privacy {
    case .open: return try openCell(field)
    case .masked(let mask, _): return .text(try maskedText(field, mask))
    case .withheld: preconditionFailure("\(header) is withheld")
    }
  }

  private func openCell(_ field: Field) throws(PrivateContent) -> PublicCell {
    switch field {
    case .empty: .text(PublicText(""))
    case .text(let text): .text(try PublicText(scanning: text, for: forbiddenKinds))
    case .integer(let number): .integer(number)
    case .score(let score): .score(score, places: scorePlaces)
    case .amount(let amount): .amount(amount)
    case .day(let day): .text(try PublicText(scanning: day.description))
    case .month(let month): .text(try PublicText(scanning: month.description))
    }
  }

  private func maskedText(_ field: Field, _ mask: Mask) throws(PrivateContent) -> PublicText {
    switch (mask, field) {
    case (_, .empty): PublicText("")
    case (.month, .day(let day)): try PublicText(scanning: YearMonth(of: day).description)
    case (.name, .text(let text)): try PublicText(masking: text, with: mask)
    case (.month, _), (.name, _):
      preconditionFailure("\(header): this mask does not fit the column's type")
    }
  }

  private var scorePlaces: Int {
    guard case .score(let places) = type else { return Score.places }
    return places
  }

  /// Codes that the public sees (ticket numbers) may look like a phone or a card number.
  var forbiddenKinds: Set<PrivateContent.Kind> {
    type == .code ? [.residentID, .studentNumber] : PrivateContent.Kind.all
  }
}
