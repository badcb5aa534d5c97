import Disclosure
import DisclosureSheets

/// A workbook read as a roster.
struct RosterReading {
  let file: SheetFile
  /// The index of the sheet that was read.
  let sheet: Int
  var result: RosterImport

  var sheetName: String { file.sheets[sheet].name }
}

/// Reads the sheet of `path` that holds the roster: the one named, or the first visible one with
/// its header; other sheets that look the same are named in a finding, never merged.
func readRoster(
  _ roster: Roster, from path: String, sheet name: String? = nil, clock: SchoolClock = SchoolClock()
) throws -> RosterReading {
  let file = try SheetFile(opening: path)
  let candidates = try sheetsToTry(of: file, named: name)
  var first: RosterReading?
  var others: [String] = []
  for index in candidates {
    let result = try read(roster, from: file, sheet: index, clock)
    if result.headerRow == nil {
      first = first ?? RosterReading(file: file, sheet: index, result: result)
    } else if let found = first, found.result.headerRow != nil {
      others.append(file.sheets[index].name)
    } else {
      first = RosterReading(file: file, sheet: index, result: result)
    }
  }
  guard let first else {
    throw Refusal(id: "SHEET-041", message: "\(path) 里没有可见的工作表,请核对文件。[SHEET-041]")
  }
  return naming(others, in: first)
}

private func sheetsToTry(of file: SheetFile, named name: String?) throws -> [Int] {
  if let name { return [try chosenSheet(name, of: file)] }
  let visible = file.sheets.indices.filter { file.sheets[$0].state == .visible }
  // The lists behind our own drop-downs have the headers of a list.
  let others = visible.filter { !sheetsOfForm.contains(file.sheets[$0].name) }
  return others.isEmpty ? visible : others
}

private func read(
  _ roster: Roster, from file: SheetFile, sheet: Int, _ clock: SchoolClock
) throws -> RosterImport {
  var importer = RosterImporter(roster, sheet: file.sheets[sheet].name, today: clock.today)
  var progress = Progress("读取 \(file.sheets[sheet].name)", unit: "行")
  let layout = try file.readRows(ofSheet: sheet) { row in
    importer.read(row)
    progress.advance()
  }
  progress.finish()
  var result = importer.finish()
  result.findings = result.findings.map { $0.explained(by: layout.mergedRanges) }
  return result
}

private func naming(_ others: [String], in reading: RosterReading) -> RosterReading {
  guard !others.isEmpty else { return reading }
  var result = reading.result
  let names = others.map { "“\($0)”" }.joined(separator: "、")
  result.findings.insert(
    Finding(
      rule: "R-SHEET-01", severity: .explain, place: .init(sheet: reading.sheetName),
      problem: "只读了工作表“\(reading.sheetName)”,\(names)也像名单,没有读",
      remedy: "请合成一张表,或用 --sheet 指定"), at: 0)
  return RosterReading(file: reading.file, sheet: reading.sheet, result: result)
}
