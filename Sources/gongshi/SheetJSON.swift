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
    case .number: ("number", plainText)
    case .date, .moment: ("date", quoted(plainText))
    case .time: ("time", quoted(plainText))
    case .duration: ("duration", quoted(plainText))
    case .boolean(let value): ("boolean", value ? "true" : "false")
    case .error(let name): ("error", quoted(name))
    }
  }
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
