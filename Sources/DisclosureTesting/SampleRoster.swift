public import Disclosure
public import WorkingDays

/// What the import makes of `rows`, given by header, under a header row that names every column.
///
/// The header is row 1, so the first row given is row 2; cells stand in the roster's order.
public func imported(
  _ rows: [[String: String]], as roster: Roster, today: CalendarDay = "2026-09-28"
) -> RosterImport {
  var importer = RosterImporter(roster, sheet: roster.name, today: today)
  let headers = roster.columns.map(\.header)
  importer.read(sheetRow(1, headers))
  for (offset, row) in rows.enumerated() {
    precondition(
      Set(row.keys).isSubset(of: headers), "\(roster.name) has no such column: \(row.keys)")
    importer.read(sheetRow(offset + 2, headers.map { row[$0] ?? "" }))
  }
  return importer.finish()
}

private func sheetRow(_ number: Int, _ texts: [String]) -> SheetRow {
  let cells = texts.enumerated().filter { !$0.element.isEmpty }
    .map { Cell(column: $0.offset + 1, value: .text($0.element)) }
  return SheetRow(number: number, cells: cells)
}

extension RosterImport {
  /// Rule and place of each finding, as HIRE-004 Q3, in the order of the sheet.
  public var findingsInShort: [String] {
    findings.map { finding in
      let row = finding.place.row.map { "row \($0)" } ?? "list"
      return "\(finding.rule) \(finding.place.cell?.description ?? row)"
    }
  }
}

/// A number of the right form for a made-up person; an odd `serial` is a man's.
public func sampleResidentID(
  born day: CalendarDay = "1998-05-17", serial: Int = 1, region: Int = 110101
) -> String {
  let (year, month, dayOfMonth) = day.figures
  let figures = ((region * 10_000 + year) * 100 + month) * 100 + dayOfMonth
  let digits = String(figures * 1000 + serial)
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
  return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
}
