public import Disclosure

/// A row of a list as it comes to be stored; both parts are canonical JSON (RFC 8785).
public struct NewRow: Hashable, Sendable {
  /// What is published of it: an object of header and text.
  public let published: String
  /// What is not, and is stored sealed: an object of header and text.
  public let withheld: String
  /// What tells it from the others of its list and finds it again in the next version.
  public let key: String
  /// Finds the same person in other lists, as the ID number; nil when the list has nothing that does.
  public let person: String?

  public init(published: String, withheld: String, key: String, person: String? = nil) {
    self.published = published
    self.withheld = withheld
    self.key = key
    self.person = person
  }

  /// A row of a roster: its key is the first of the roster's unique keys, and without one everything
  /// it says.
  public init(_ row: PublishedRow, of roster: Roster) {
    let published = row.json.canonical
    let withheld = roster.privatePart(of: row.record).canonical
    let fields = zip(roster.columns, row.record.fields)
    let texts = Dictionary(
      fields.map { ($0.id, $1.cellValue?.plainText ?? "") }, uniquingKeysWith: { first, _ in first }
    )
    let key = roster.uniqueKeys.first.map { columns in
      JSON.array(columns.map { .string(texts[$0] ?? "") }).canonical
    }
    let id = fields.first { $0.0.checks.contains(.residentID) }
    self.init(
      published: published, withheld: withheld, key: key ?? published + withheld,
      person: id.flatMap { $1.cellValue?.plainText })
  }
}
