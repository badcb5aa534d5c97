import Disclosure
import DisclosureSheets
import EnrollmentZoning

/// A sheet of a workbook that has schools with zones, with plans, or with both.
struct ZoneTable {
  var reading: RosterSheet
  let roster: Roster
  let sheet: ZoneSheet

  var hasZones: Bool { has(SchoolZone.zone.spec) }
  var hasPlan: Bool { has(SchoolZone.classes.spec) || has(SchoolZone.seats.spec) }

  private func has(_ column: ColumnSpec) -> Bool {
    guard let index = roster.columns.firstIndex(where: { $0.id == column.id }) else { return false }
    return reading.result.headerRow != nil && reading.result.sheetColumns[index] != nil
  }

  /// Everything about this sheet, what was found on reading first.
  func placed(_ found: [RecordFinding]) -> [Finding] {
    found.map { reading.result.placed($0, in: roster, sheet: reading.sheetName) }
  }
}

/// The sheets of `path` with zones or plans, or the one that is named.
///
/// A sheet of junior schools is one that says so in its name; private schools have no zones.
func readZoneTables(at path: String, sheet name: String? = nil) throws -> [ZoneTable] {
  let file = try SheetFile(opening: path)
  let indices =
    try name.map { [try chosenSheet($0, of: file)] }
    ?? file.sheets.indices.filter { file.sheets[$0].state == .visible }
  let tables = try indices.map { index -> ZoneTable in
    let sheet = file.sheets[index].name
    let roster = sheet.contains("初中") ? juniorZoneTable : zoneTable
    let reading = try readRoster(roster, from: path, sheet: String(index + 1))
    return ZoneTable(
      reading: reading, roster: roster, sheet: ZoneSheet(reading.result, of: roster, named: sheet))
  }
  return tables.filter { table in
    name != nil || ((table.hasZones || table.hasPlan) && !table.reading.sheetName.contains("民办"))
  }
}

/// The sheets of `path` with zones.
///
/// - Throws: ``Refusal`` when there is none.
func readZones(at path: String, sheet name: String? = nil) throws -> [ZoneTable] {
  let tables = try readZoneTables(at: path, sheet: name).filter(\.hasZones)
  guard tables.isEmpty else { return tables }
  throw Refusal(
    id: ZoneFileRule.noZones,
    message:
      "\(path) 里没有一张表有“学校”和“招生服务地段及条件”两列,请核对文件和表头。[\(ZoneFileRule.noZones)]")
}
