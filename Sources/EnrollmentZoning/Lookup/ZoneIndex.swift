/// A zone table laid out for look-up: names in a trie, the rules of each name by unit and number.
///
/// A class, so that a look-up counts one reference and not those of eight arrays.
final class ZoneIndex: Sendable {
  /// A sentence of the table with the schools it gives.
  struct Statement: Sendable {
    let schools: [AddressAnswer.School]
    /// The schools alone, in an order of their own; equal for equal sets.
    let names: Set<String>
    let isSuspended: Bool
  }

  /// One place of one sentence.
  struct Rule: Sendable {
    let statement: Int32
    let within: Int32?
    let isUnsaidPart: Bool
    /// Empty for the whole place.
    let ranges: [DoorRange]
    let exceptions: [Exception]
    /// Whether something right beside it was not understood.
    let isTainted: Bool
  }

  struct Exception: Sendable {
    /// Nil for numbers of the place itself.
    let name: Int32?
    let ranges: [DoorRange]
  }

  /// A run of one rule in the order of its lower end, with the highest upper end so far.
  struct Span: Sendable {
    let range: DoorRange
    let rule: Int32
    var highest: DoorNumber
  }

  struct Name: Sendable {
    var kind = ZonePlace.Kind.named
    /// Rules for the whole place, or for a part that is not said.
    var wholes: [Int32] = []
    /// By unit and, within it, odd numbers before even ones; see `place(of:isOdd:)`.
    var spans: [[Span]] = []
    /// All rules with numbers.
    var numbered: [Int32] = []
    var hasExactNumbers = false
    /// Sentences that name it without being understood.
    var unread: [Int32] = []
    /// Sentences that name it as a line or in a condition.
    var lines: [Int32] = []
    /// Sentences that take it out.
    var exceptions: [Int32] = []
  }

  let trie: NameTrie
  let names: [Name]
  let rules: [Rule]
  let statements: [Statement]

  init(_ rows: [ZoneRow], year: Int?) {
    var builder = ZoneIndexBuilder(rows, year: year)
    builder.build()
    trie = builder.trie
    names = builder.names
    rules = builder.rules
    statements = builder.statements
  }
}
