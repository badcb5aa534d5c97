import Disclosure
import Foundation
import WorkingDays

/// Rows of a list kept in a file of our own, so that a contest begins with them in memory and not
/// with reading a workbook.
///
/// A line a row, cells apart by tabs, each with its type in front; a line feed in a cell is U+0001.
func saveRows(_ rows: [[Field]], to path: String) throws {
  var bytes: [UInt8] = []
  for fields in rows {
    for field in fields {
      append(field, to: &bytes)
      bytes.append(UInt8(ascii: "\t"))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func loadRows(from path: String) throws -> [[Field]] {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  var (rows, row, start): ([[Field]], [Field], Int) = ([], [], 0)
  for (place, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "\t") {
      row.append(try field(bytes[start..<place]))
      start = place + 1
    } else if byte == UInt8(ascii: "\n") {
      rows.append(row)
      row.removeAll(keepingCapacity: true)
      start = place + 1
    }
  }
  return rows
}

/// The rows as the import would hand them on, under a header in row 3.
func loadRecords(of file: WorkFile, in folder: String) throws -> [Record] {
  let columns = file.roster.columns.map(\.id)
  return try loadRows(from: "\(folder)/\(file.name).rows").enumerated().map {
    Record(row: $0 + 4, fields: $1, columns: columns)
  }
}

func saveRecords(_ records: [Record], of file: WorkFile, in folder: String) throws {
  try saveRows(records.map(\.fields), to: "\(folder)/\(file.name).rows")
}

private func append(_ field: Field, to bytes: inout [UInt8]) {
  let cell =
    switch field {
    case .empty: ""
    case .text(let text): "t" + text.replacingOccurrences(of: "\n", with: "\u{1}")
    case .integer(let number): "i\(number)"
    case .score(let score): "s\(score.units)"
    case .amount(let amount): "a\(amount.fen)"
    case .month(let month): "m\(month.year * 12 + month.month - 1)"
    case .day(let day): preconditionFailure("no list here has a day, as \(day)")
    }
  bytes += Array(cell.utf8)
}

private func field(_ cell: ArraySlice<UInt8>) throws -> Field {
  guard let type = cell.first else { return .empty }
  let rest = cell.dropFirst()
  if type == UInt8(ascii: "t") {
    let lines = rest.contains(1) ? ArraySlice(rest.map { $0 == 1 ? 10 : $0 }) : rest
    return .text(String(decoding: lines, as: UTF8.self))
  }
  guard let number = Int(String(decoding: rest, as: UTF8.self)) else { throw Misuse() }
  switch type {
  case UInt8(ascii: "i"): return .integer(number)
  case UInt8(ascii: "s"): return .score(Score(units: number))
  case UInt8(ascii: "a"): return .amount(Amount(fen: number))
  case UInt8(ascii: "m"):
    guard let month = YearMonth(year: number / 12, month: number % 12 + 1) else { throw Misuse() }
    return .month(month)
  default: throw Misuse()
  }
}
