public import Disclosure

/// What another import changes in a list, row by row (名单差异).
public struct RowDifference: Hashable, Sendable {
  public struct Changed: Hashable, Sendable {
    /// Its ordinals before and after.
    public let before: Int
    public let after: Int
    /// In the order of the headers' characters; of a withheld one only that it changed is said.
    public let fields: [Field]
  }

  public struct Field: Hashable, Sendable {
    public let header: String
    /// Nil where the row had no such field; also when it is withheld.
    public let old: String?
    public let new: String?
    public let isWithheld: Bool
  }

  /// Ordinals in the new list.
  public let added: [Int]
  public let changed: [Changed]
  /// Ordinals in the old list.
  public let gone: [Int]
  /// How many rows say the same as before, wherever they stand now.
  public let same: Int

  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
}

/// A row to be compared: what finds it, and what it says.
public struct ComparedRow: Sendable {
  let ordinal: Int
  let token: [UInt8]
  let published: String
  let withheld: String

  init(ordinal: Int, token: [UInt8], published: String, withheld: String) {
    self.ordinal = ordinal
    self.token = token
    self.published = published
    self.withheld = withheld
  }

  /// A row of a published list, of which nothing is withheld: its number from 1, what tells it from
  /// others, and its texts as an object of header and text.
  public init(ordinal: Int, key: [String], published: JSON) {
    self.init(
      ordinal: ordinal, token: Array(key.joined(separator: "\u{1F}").utf8),
      published: published.canonical, withheld: "{}")
  }
}

extension RowDifference {
  /// Rows with one token are paired first where they say the same, then in the order in which they
  /// stand; so of two rows that share a key, the one that changed is the one shown.
  public init(from old: [ComparedRow], to new: [ComparedRow]) throws {
    var before = Dictionary(grouping: old, by: \.token)
    var (added, changed, same): ([Int], [Changed], Int) = ([], [], 0)
    var unpaired: [ComparedRow] = []
    for row in new {
      let twin = before[row.token]?.firstIndex {
        $0.published == row.published && $0.withheld == row.withheld
      }
      guard let twin else {
        unpaired.append(row)
        continue
      }
      before[row.token]?.remove(at: twin)
      same += 1
    }
    for row in unpaired {
      guard let earlier = before[row.token]?.first else {
        added.append(row.ordinal)
        continue
      }
      before[row.token]?.removeFirst()
      changed.append(try Changed(from: earlier, to: row))
    }
    self.added = added
    self.changed = changed
    gone = before.values.joined().map(\.ordinal).sorted()
    self.same = same
  }
}

extension RowDifference.Changed {
  fileprivate init(from old: ComparedRow, to new: ComparedRow) throws {
    before = old.ordinal
    after = new.ordinal
    fields =
      try RowDifference.fields(old.published, new.published, isWithheld: false)
      + RowDifference.fields(old.withheld, new.withheld, isWithheld: true)
  }
}

extension RowDifference {
  fileprivate static func fields(
    _ old: String, _ new: String, isWithheld: Bool
  ) throws -> [Field] {
    guard old != new else { return [] }
    let before: [String: String] = try EntryJSON.read(old)
    let after: [String: String] = try EntryJSON.read(new)
    return Set(before.keys).union(after.keys).sorted()
      .filter { before[$0] != after[$0] }
      .map { header in
        Field(
          header: header, old: isWithheld ? nil : before[header],
          new: isWithheld ? nil : after[header], isWithheld: isWithheld)
      }
  }
}

extension OfficeReading {
  /// What `rows` would change in the list in force, before anything is stored.
  ///
  /// - Throws: STORE-028 when that list is gone, STORE-030 when a row of it cannot be opened.
  public func difference(of notice: String, to rows: [NewRow]) throws -> RowDifference {
    try RowDifference(from: compared(notice, nil), to: compared(rows))
  }

  /// What changed from one stored version to another.
  public func difference(
    of notice: String, from old: Int, to new: Int
  ) throws -> RowDifference {
    try RowDifference(from: compared(notice, old), to: compared(notice, new))
  }

  private func compared(_ notice: String, _ version: Int?) throws -> [ComparedRow] {
    let rows = try rows(of: notice, version: version)
    guard let first = rows.first else { return [] }
    let sealer = RowSealer(store.keys, notice: notice, version: first.version)
    return try rows.map { row in
      guard let withheld = sealer.open(row.sealed, row.ordinal) else {
        throw StoreRefusal.sealedRow(row.ordinal, of: notice)
      }
      return ComparedRow(
        ordinal: row.ordinal, token: row.token, published: row.published,
        withheld: String(decoding: withheld, as: UTF8.self))
    }
  }

  private func compared(_ rows: [NewRow]) -> [ComparedRow] {
    let sealer = RowSealer(store.keys, notice: "", version: 0)
    return rows.enumerated().map { offset, row in
      var token: [UInt8] = []
      sealer.appendToken("row|", row.key, to: &token)
      return ComparedRow(
        ordinal: offset + 1, token: token, published: row.published, withheld: row.withheld)
    }
  }
}
