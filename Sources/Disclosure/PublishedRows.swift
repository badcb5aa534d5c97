public import PersonalData

/// A record beside what the public sees of it.
public struct PublishedRow: Hashable, Sendable {
  public let record: Record
  /// The title of its table or section; nil in a list that has neither.
  public let part: String?
  /// Its number there (序号), from 1.
  public let number: Int
  /// Header and text of each public column that is shown, in order; a part's own column included.
  public let texts: [Member]

  public struct Member: Hashable, Sendable {
    public let header: String
    public let text: String
  }

  /// As an object of header and text.
  public var json: JSON {
    .object(texts.map { JSON.Member($0.header, .string($0.text)) })
  }
}

extension Roster {
  /// Every record as it is published, in the order in which the notice shows them.
  ///
  /// A cross table shows several records in a line; its records come as they were given, with
  /// everything that is public of them.
  public func publishedRows(of records: [Record]) throws(PrivateContent) -> [PublishedRow] {
    switch layout {
    case .list, .parts:
      try rows(of: ordered(records), in: nil, among: records)
    case .grid:
      try rows(of: records, in: nil, among: records)
    case .tables(let column):
      try grouped(records, by: column, inListOrder: false, among: records)
    case .sections(let column):
      try grouped(records, by: column, inListOrder: true, among: records)
    }
  }

  /// What is not open of `record`, by header: withheld columns, and what stands behind a mask.
  public func privatePart(of record: Record) -> JSON {
    .object(
      zip(columns, record.fields).compactMap { column, field in
        if case .open = column.privacy { return nil }
        return field.cellValue.map { JSON.Member(column.header, .string($0.plainText)) }
      })
  }

  private func grouped(
    _ records: [Record], by column: String, inListOrder isSorted: Bool, among all: [Record]
  ) throws(PrivateContent) -> [PublishedRow] {
    let place = index(column)
    let groups = Disclosure.grouped(records) { $0.fields[place] }
    var published: [PublishedRow] = []
    for (value, members) in isSorted ? inListOrder(groups, of: place) : groups {
      let part = try columns[place].publishedText(value).text
      published += try rows(of: ordered(members), in: part, among: all)
    }
    return published
  }

  private func rows(
    of records: [Record], in part: String?, among all: [Record]
  ) throws(PrivateContent) -> [PublishedRow] {
    let shown = columns.indices.filter { isShown($0, of: all) }
    var rows: [PublishedRow] = []
    rows.reserveCapacity(records.count)
    for (offset, record) in records.enumerated() {
      var texts: [PublishedRow.Member] = []
      for index in shown {
        let text = try columns[index].published(record.fields[index]).text
        texts.append(.init(header: columns[index].header, text: text))
      }
      rows.append(PublishedRow(record: record, part: part, number: offset + 1, texts: texts))
    }
    return rows
  }
}
