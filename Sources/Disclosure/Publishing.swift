public import WorkingDays
public import PersonalData

extension NoticeKind {
  /// What the public may see of `records` and `facts`: columns that are open or masked, in the
  /// declared order, numbered; optional columns that nobody filled in are left out.
  ///
  /// `references` are the lists the statements may be worked out of too, by the name of their file.
  ///
  /// - Throws: ``PrivateContent`` when an open text holds a private number after all.
  public func publication(
    of records: [Record], facts: Facts, title: PublicText, period: Period,
    references: [String: [Record]] = [:]
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
    let content = NoticeContent(
      records: records, facts: facts, posted: period.posted, references: references)
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
      comesDown: comesDown, tables: hasList ? try roster.publicTables(of: records) : [],
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

extension ColumnSpec {
  /// The field as the public sees it; called for public columns only.
  func published(_ field: Field) throws(PrivateContent) -> PublicCell {
    switch privacy {
    case .open: return try openCell(field)
    case .masked(let mask, _): return .text(try maskedText(field, mask))
    case .withheld: preconditionFailure("\(header) is withheld")
    }
  }

  /// As it is printed, for a title or a header.
  func publishedText(_ field: Field) throws(PrivateContent) -> PublicText {
    switch try published(field) {
    case .text(let text): text
    case let figure: try PublicText(scanning: figure.text)
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
    case (.name, .text(let text)), (.ends, .text(let text)):
      try PublicText(masking: text, with: mask)
    case (.month, _), (.name, _), (.ends, _):
      preconditionFailure("\(header): this mask does not fit the column's type")
    }
  }

  private var scorePlaces: Int {
    guard case .score(let places) = type else { return Score.places }
    return places
  }

  /// Codes that the public sees (ticket numbers) may look like a phone or a card number, and what
  /// stands behind a mask of numbers is one.
  var forbiddenKinds: Set<PrivateContent.Kind> {
    if case .masked(.ends, _) = privacy { return [] }
    return type == .code ? [.residentID, .studentNumber] : PrivateContent.Kind.all
  }
}
