import Disclosure
import DisclosureSheets
import Foundation

/// Reads the sheet of `path` that holds the roster: the one named, or the first visible one with
/// its header; see ``RosterSheet``.
func readRoster(
  _ roster: Roster, from path: String, sheet name: String? = nil, clock: SchoolClock = SchoolClock()
) throws -> RosterSheet {
  let file = try SheetFile(opening: path)
  let importer = RosterImporter(roster, sheet: "", today: clock.today)
  var progress = Progress("读取 \((path as NSString).lastPathComponent)", unit: "行")
  let sheet = try RosterSheet(
    of: file, by: importer, only: try name.map { try chosenSheet($0, of: file) }
  ) { progress.advance() }
  progress.finish()
  guard let sheet else {
    throw Refusal(id: "SHEET-041", message: "\(path) 里没有可见的工作表,请核对文件。[SHEET-041]")
  }
  return sheet
}
