import Disclosure
import DisclosureSheets
import Foundation
import PublicDraws

/// The rows of a list, once nothing in it must be mended.
func drawRows(_ roster: Roster, from path: String, sheet: String? = nil) throws -> [Record] {
  let reading = try readRoster(roster, from: path, sheet: sheet)
  let wrong = reading.result.findings.filter { $0.severity == .mustFix }
  guard let first = wrong.first else { return reading.result.records }
  throw Refusal(
    id: first.rule, message: "\(path):\n" + wrong.map(\.description).joined(separator: "\n"))
}

func drawList(
  from path: String, sheet: String? = nil, group: String? = nil
) throws -> DrawList {
  try DrawList(rows: try drawRows(drawListRoster, from: path, sheet: sheet), group: group)
}

/// The bytes of a record; a device or a file too large for one is not read.
func drawRecordBytes(at path: String) throws -> [UInt8] {
  let files = FileManager.default
  let facts = try? files.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)
  guard facts?[.type] as? FileAttributeType == .typeRegular, let size = facts?[.size] as? Int else {
    throw Refusal(id: "DRAW-CMD-01", message: "打不开 \(path),请检查路径和权限。[DRAW-CMD-01]")
  }
  guard size <= DrawVerification.largestFile else {
    throw Refusal(id: "DRAW-061", message: "\(path) 太大,不像摇号记录,请核对文件。[DRAW-061]")
  }
  guard let data = files.contents(atPath: path) else {
    throw Refusal(id: "DRAW-CMD-01", message: "打不开 \(path),请检查路径和权限。[DRAW-CMD-01]")
  }
  return Array(data)
}

/// A record that is what it says; one that was changed is refused.
func soundDrawRecord(at path: String) throws -> DrawRecord {
  let verification = DrawVerification(try drawRecordBytes(at: path))
  guard let record = verification.record, verification.isSame else {
    throw DrawRefusal(verification.findings)
  }
  return record
}

func write(_ record: DrawRecord, to path: String) throws {
  try writeAtomically(record.json.text + "\n", to: path)
}
