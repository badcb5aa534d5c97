import Disclosure

/// Writes the column names of a list, in a row high enough for the longest.
func writeHeader(
  _ headers: [String], _ widths: [Int], at row: Int, to book: inout WorkbookWriter
) throws {
  let lines = zip(headers, widths).map { lineCount(of: $0, width: $1) }.max() ?? 1
  try book.setRow(row, height: rowHeight(lines: lines) + 4)
  let style = try book.style(.header)
  for (index, header) in headers.enumerated() {
    try book.write(header, at: CellAddress(row: row, column: index + 1), style)
  }
}

/// How many columns stay in view: those up to the name, unless they take half of a small screen.
func columnsToFreeze(headers: [String], widths: [Int]) -> Int {
  guard let name = headers.firstIndex(where: { $0.contains("姓名") }) else { return 0 }
  return widths[...name].reduce(0, +) <= 60 ? name + 1 : 0
}
