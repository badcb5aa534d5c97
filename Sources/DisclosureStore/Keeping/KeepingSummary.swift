import GRDB
import PublicLedger
import WorkingDays

/// The figures by which one state of an office's data is known again.
struct KeepingSummary: Hashable {
  /// How many migrations it went through.
  let schema: Int
  let entries: Int
  /// Of the Merkle tree over the ledger's entries, in hexadecimal.
  let root: String
  /// An office has entries from its founding on.
  let lastEntry: Moment
  /// Of how many notices, rounds and requests the names were erased.
  let erased: Int
  /// The hashes of the artefacts named, each once, sorted.
  let artefacts: [String]

  init(_ database: Database) throws {
    schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    var tree = MerkleFrontier()
    let hashes = try Row.fetchCursor(database, sql: "SELECT hash FROM ledger ORDER BY seq")
    while let row = try hashes.next() { tree.append(row.bytes(0)) }
    entries = tree.size
    root = hexadecimal(tree.root)
    let last = try String.fetchOne(
      database, sql: "SELECT \"at\" FROM ledger ORDER BY seq DESC LIMIT 1")
    guard let lastEntry = last.flatMap(Moment.init(parsing:)) else {
      throw StoreRefusal.kept("KEEP-007", "台账是空的")
    }
    self.lastEntry = lastEntry
    erased = try KeepingSummary.erased(database, schema)
    artefacts = try String.fetchAll(
      database, sql: "SELECT DISTINCT sha256 FROM artefact ORDER BY sha256")
  }

  private static func erased(_ database: Database, _ schema: Int) throws -> Int {
    let notices =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM notice WHERE stage = 'erased'") ?? 0
    // An older program's file has neither rounds nor requests.
    guard schema > 1 else { return notices }
    let others = """
      SELECT (SELECT count(*) FROM round WHERE isEmpty = 1)
        + (SELECT count(*) FROM request WHERE isErased = 1)
      """
    return notices + (try Int.fetchOne(database, sql: others) ?? 0)
  }
}
