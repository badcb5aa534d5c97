import Disclosure
import DisclosureSheets
import Foundation

extension SheetView {
  /// The sheets, and the chosen one's cells one a line, written as they are read.
  ///
  /// The sheet is read through once before, so that a damaged one is refused before the first byte.
  func printJSON() throws {
    _ = try readRows { _ in }
    var output = BufferedOutput()
    output.write("{\n")
    if let encoding = file.encoding { output.write("  \"encoding\": \(quoted(encoding)),\n") }
    output.write("  \"sheets\": [\n")
    for (index, sheet) in file.sheets.enumerated() {
      let end = index == file.sheets.count - 1 ? "}\n" : "},\n"
      output.write("    {\"name\": \(quoted(sheet.name)), \"state\": \"\(sheet.state.rawValue)\"")
      if index == chosen {
        output.write(", \"cells\": [")
        try writeCells(to: &output)
        output.write("]")
      }
      output.write(end)
    }
    output.write("  ]\n}\n")
    output.flush()
  }

  private func writeCells(to output: inout BufferedOutput) throws {
    var separator = "\n      "
    _ = try readRows { row in
      for cell in row.cells {
        let address = CellAddress(row: row.number, column: cell.column)
        output.write("\(separator){\"ref\": \"\(address)\", \(cell.value.members)}")
        separator = ",\n      "
      }
    }
    if separator.first == "," { output.write("\n    ") }
  }
}

extension CellValue {
  /// As `"kind": "number", "value": 3`.
  fileprivate var members: String {
    let (kind, value) = kindAndValue
    return "\"kind\": \"\(kind)\", \"value\": \(value)"
  }

  private var kindAndValue: (String, String) {
    switch self {
    case .text(let text): ("text", quoted(text))
    case .number: ("number", printed)
    case .date, .moment: ("date", quoted(printed))
    case .time: ("time", quoted(printed))
    case .duration: ("duration", quoted(printed))
    case .boolean(let value): ("boolean", value ? "true" : "false")
    case .error(let name): ("error", quoted(name))
    }
  }

  /// As people read it, and programs: ISO days and times, numbers without exponent.
  var printed: String {
    switch self {
    case .text(let text): text
    case .number(let number): plainDigits(number)
    case .date(let day): "\(day)"
    case .moment(let day, let seconds): "\(day)T\(clock(seconds))"
    case .time(let seconds), .duration(let seconds): clock(seconds)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let name): name
    }
  }
}

/// The number in the shortest digits that give it back, written out without exponent: an ID number
/// that was stored as a number must be seen in full.
func plainDigits(_ number: Double) -> String {
  let shortest = "\(number)"
  let parts = shortest.split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else {
    return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }
  let sign = number < 0 ? "-" : ""
  let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
  let whole = mantissa.first.map(String.init) ?? ""
  let decimals = mantissa.dropFirst().first.map { $0 == "0" ? "" : String($0) } ?? ""
  if exponent < 0 {
    return "\(sign)0." + String(repeating: "0", count: -exponent - 1) + whole + decimals
  }
  let zeros = max(0, exponent - decimals.count)
  return sign + whole + decimals + String(repeating: "0", count: zeros)
}

/// As 17:30:00; hours run past 24, and a minus stands in front of a negative length.
private func clock(_ seconds: Int) -> String {
  let (minutes, second) = abs(seconds).quotientAndRemainder(dividingBy: 60)
  let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
  let figures = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }
  return (seconds < 0 ? "-" : "") + figures.joined(separator: ":")
}

private func quoted(_ text: String) -> String { JSON.string(text).canonical }

/// Writes to stdout in large pieces.
private struct BufferedOutput {
  private var pending: [UInt8] = []

  mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
