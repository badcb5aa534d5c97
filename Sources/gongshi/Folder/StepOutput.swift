import Disclosure
import DisclosureSheets

/// The rows that a step worked out, as they will be read again, held against the file there is.
struct StepOutput {
  enum Existing {
    case absent
    case same
    case different(RowChanges)
    /// The sentence that says why it cannot be read.
    case unreadable(String)
  }

  let rows: [[Field]]
  let existing: Existing
  /// What is wrong with rows that the next step would have to read.
  let findings: [FiledFinding]

  init(
    of step: WorkStep, rows: [[Field]], _ reading: inout FolderReading,
    today clock: SchoolClock = SchoolClock()
  ) {
    let roster = step.output.roster
    let reread = imported(rows, as: roster, clock)
    findings =
      step.output.isFilledByHand
      ? []
      : reread.findings.filter { $0.rule != "R-ROW-01" }.map { FiledFinding(step.output.name, $0) }
    let fields = reread.records.count == rows.count ? reread.records.map(\.fields) : rows
    guard reading.folder.holds(step.output.name) else {
      (self.rows, existing) = (fields, .absent)
      return
    }
    let found = reading.read(step.output)
    guard let old = reading.reading(of: step.output)?.result.records.map(\.fields) else {
      (self.rows, existing) = (fields, .unreadable(found.first?.description ?? ""))
      return
    }
    let key = roster.matchingKey
    self.rows = step.output.isFilledByHand ? completed(fields, from: old, key: key) : fields
    guard !old.isEmpty || fields.isEmpty else {
      // A form that nobody has filled in is in nobody's way.
      existing = .absent
      return
    }
    let changes = RowChanges(from: old, to: self.rows, key: key)
    existing = changes.isEmpty ? .same : .different(changes)
  }
}

/// `rows` as the import would read them from a sheet with the roster's own header in row 3, as
/// blank and filled workbooks have it.
private func imported(_ rows: [[Field]], as roster: Roster, _ clock: SchoolClock) -> RosterImport {
  var importer = RosterImporter(roster, sheet: roster.name, today: clock.today)
  let header = roster.columns.enumerated().map {
    Cell(column: $0.offset + 1, value: .text($0.element.header))
  }
  importer.read(SheetRow(number: 3, cells: header))
  for (offset, fields) in rows.enumerated() {
    let cells = fields.enumerated().compactMap { index, field in
      field.cellValue.map { Cell(column: index + 1, value: $0) }
    }
    importer.read(SheetRow(number: offset + 4, cells: cells))
  }
  return importer.finish()
}

/// `rows` with what the office has filled in already, where the step leaves cells to it.
private func completed(_ rows: [[Field]], from old: [[Field]], key: [Int]) -> [[Field]] {
  let before = Dictionary(
    old.map { (RowChanges.identity(of: $0, key), $0) }, uniquingKeysWith: { first, _ in first })
  return rows.map { row in
    guard let filled = before[RowChanges.identity(of: row, key)] else { return row }
    return zip(row, filled).map { $0 == .empty ? $1 : $0 }
  }
}

extension Roster {
  /// The columns by which a row is known again: the first key that must not occur twice.
  var matchingKey: [Int] {
    (uniqueKeys.first ?? []).compactMap { id in columns.firstIndex { $0.id == id } }
  }
}
