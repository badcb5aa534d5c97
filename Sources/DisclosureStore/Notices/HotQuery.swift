/// The questions that are asked of every notice or entry at once, so that each is answered by an
/// index and not by reading the table; their plans are tested.
enum HotQuery: String, CaseIterable {
  case toSign, ending, unproven, toArchive, toTakeDown, toErase, objectionsToDo
  case openedBetween, openedBetweenOfKind
  case objectionsOfNotice, entriesOfSubject, numbersOfSubject, artefactsOfSubject, rowsOfVersion,
    row

  var sql: String {
    switch self {
    case .toSign, .ending, .unproven, .toArchive, .objectionsToDo:
      "SELECT * FROM \(table) WHERE \(condition) ORDER BY \(order) LIMIT ?"
    case .toTakeDown, .toErase:
      "SELECT * FROM \(table) WHERE \(condition) AND \(order) <= ? ORDER BY \(order) LIMIT ?"
    case .openedBetween:
      "SELECT * FROM notice WHERE opensAt >= ? AND opensAt < ? ORDER BY opensAt"
    case .openedBetweenOfKind:
      "SELECT * FROM notice WHERE opensAt >= ? AND opensAt < ? AND kind = ? ORDER BY opensAt"
    case .objectionsOfNotice: "SELECT * FROM objection WHERE notice = ? ORDER BY id"
    case .entriesOfSubject: StoredEntry.selection + " WHERE \"of\" = ? ORDER BY seq"
    case .numbersOfSubject: "SELECT * FROM givenNumber WHERE subject = ?"
    case .artefactsOfSubject: "SELECT * FROM artefact WHERE subject = ?"
    case .rowsOfVersion: "SELECT * FROM listRow WHERE version = ? ORDER BY ordinal"
    case .row: "SELECT * FROM listRow WHERE version = ? AND ordinal = ?"
    }
  }

  /// How many there are in all of a pile whose first entries the board shows; empty for the other
  /// questions.
  var countSQL: String {
    switch self {
    case .toTakeDown, .toErase:
      "SELECT count(*) FROM \(table) WHERE \(condition) AND \(order) <= ?"
    case .toSign, .ending, .unproven, .toArchive, .objectionsToDo:
      "SELECT count(*) FROM \(table) WHERE \(condition)"
    default: ""
    }
  }

  private var table: String { self == .objectionsToDo ? "objection" : "notice" }

  /// As in the partial index that answers it.
  private var condition: String {
    switch self {
    case .toSign: "stage IN ('draft', 'signed')"
    case .ending: "stage = 'open' AND endsAt IS NOT NULL"
    case .unproven: "stage = 'open' AND endsAt IS NULL"
    case .toArchive: "stage IN ('concluded', 'withdrawn')"
    case .toTakeDown: "hanging > 0"
    case .toErase: "stage = 'archived'"
    case .objectionsToDo: "step IS NOT NULL"
    default: "true"
    }
  }

  private var order: String {
    switch self {
    case .toSign: "lastAct"
    case .ending, .unproven: "endsAt"
    case .toArchive: "endedAt"
    case .toTakeDown: "takeDownAt"
    case .toErase: "retainUntil"
    case .objectionsToDo: "dueOn IS NULL, dueOn"
    default: "rowid"
    }
  }
}
