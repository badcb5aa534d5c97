/// What a column's cells are read as, and how they are written again.
public enum ColumnType: Hashable, Sendable {
  case text
  /// Digits that are a name and not a figure (ID, phone, ticket number): text format in the sheet.
  case code
  case integer
  /// A decimal with at most so many places.
  case score(places: Int)
  /// Yuan with two decimals.
  case amount
  case day
  case month
  /// One of a closed list, offered as a drop-down.
  case choice([String])
}

/// What one column of a roster is called, holds, must satisfy, and may show to the public.
public struct ColumnSpec: Hashable, Sendable {
  /// The column's name in the program and in JSON: short ASCII, unique in its roster.
  public let id: String
  /// The header in the sheet (表头).
  public let header: String
  /// Other headers that mean the same.
  public let aliases: [String]
  /// Headers that stand over this column in real tables and are wrong there, as the first grade's in
  /// a table of junior schools; they are read, with a finding.
  public let misnomers: [String]
  public let type: ColumnType
  public let isRequired: Bool
  public let checks: [Check]
  public let privacy: PrivacyClass
  /// Whether a sum of the column means something: of sums paid it does, of ranks or of a plan that
  /// stands in every row of its post it does not.
  public let isTotalled: Bool
  /// In characters of the sheet's default type; a Chinese character is two wide.
  public let width: Int
  /// How to fill it in, for the note on the header.
  public let hint: String
  public let example: String

  public init(
    _ id: String, _ header: String, aliases: [String] = [], misnomers: [String] = [],
    _ type: ColumnType,
    required isRequired: Bool = true, checks: [Check] = [], privacy: PrivacyClass,
    totalled isTotalled: Bool = false, width: Int, hint: String = "", example: String
  ) {
    self.id = id
    self.header = header
    self.aliases = aliases
    self.misnomers = misnomers
    self.type = type
    self.isRequired = isRequired
    self.checks = checks
    self.privacy = privacy
    self.isTotalled = isTotalled
    self.width = width
    self.hint = hint
    self.example = example
  }

  /// The same column in another list, where other things may be shown or left out.
  public func with(
    privacy: PrivacyClass? = nil, required isRequired: Bool? = nil, hint: String? = nil
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, misnomers: misnomers, type,
      required: isRequired ?? self.isRequired, checks: checks,
      privacy: privacy ?? self.privacy, totalled: isTotalled, width: width,
      hint: hint ?? self.hint, example: example)
  }
}

/// The typed key of a column: `row[Candidate.written]` is a `Score`.
public struct Column<Value: FieldValue>: Sendable {
  public let spec: ColumnSpec

  public init(_ spec: ColumnSpec) { self.spec = spec }
}

/// One row of a roster, its fields in the order of the columns.
public struct Record: Hashable, Sendable {
  /// The row of the sheet it was read from, from 1.
  public let row: Int
  public let fields: [Field]
  private let columns: [String]

  /// `columns` are the ids of the roster's columns, one for each field.
  public init(row: Int, fields: [Field], columns: [String]) {
    precondition(fields.count == columns.count, "a field for each column")
    self.row = row
    self.fields = fields
    self.columns = columns
  }

  /// Nil when the cell was empty or could not be read.
  public subscript<Value: FieldValue>(column: Column<Value>) -> Value? {
    // Rosters have some fifteen columns with ids of a few letters: a scan is faster than hashing.
    guard let index = columns.firstIndex(of: column.spec.id) else { return nil }
    return Value(fields[index])
  }

  /// The field of the column with this id; nil when the roster has no such column.
  public subscript(id id: String) -> Field? {
    columns.firstIndex(of: id).map { fields[$0] }
  }
}
