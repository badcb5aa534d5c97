/// Which column of a sheet holds which column of a roster.
struct HeaderMatch {
  /// For each column of the roster, its column in the sheet (from 1) or nil.
  var sheetColumns: [Int?]
  /// Headers that the roster does not know, with their columns.
  var extra: [(column: Int, header: String)] = []
  /// Where a workbook that was returned before holds the office's explanations.
  var explanation: Int?
  /// Headers that mean a column already found.
  var repeated: [(column: Int, header: String)] = []

  var matched: Int { sheetColumns.count { $0 != nil } }
}

/// Matches the cells of one row against the headers and aliases of `roster`; order is free.
func match(_ row: SheetRow, with roster: Roster) -> HeaderMatch {
  var result = HeaderMatch(sheetColumns: Array(repeating: nil, count: roster.columns.count))
  for cell in row.cells {
    guard case .text(let text) = cell.value, !plainHeader(text).isEmpty else { continue }
    let plain = plainHeader(text)
    let known = roster.columns.firstIndex { column in
      ([column.header] + column.aliases).contains { plainHeader($0) == plain }
    }
    if let known {
      if result.sheetColumns[known] == nil {
        result.sheetColumns[known] = cell.column
      } else {
        result.repeated.append((cell.column, tidied(text)))
      }
    } else if let added = ReturnedColumn(rawValue: plainHeader(text)) {
      if added == .explanation { result.explanation = cell.column }
    } else {
      result.extra.append((cell.column, tidied(text)))
    }
  }
  return result
}

/// A header without blanks, line breaks, the * of required columns, colons, and what stands in
/// brackets: `*笔试成绩\n(百分制)` is 笔试成绩.
public func plainHeader(_ text: String) -> String {
  var depth = 0
  var plain = ""
  for character in tidied(text) {
    switch character {
    case "(", "\u{FF08}", "〔", "[", "【": depth += 1
    case ")", "\u{FF09}", "〕", "]", "】": depth = max(0, depth - 1)
    case "*", "\u{FF0A}", "※", ":", "\u{FF1A}": continue
    case _ where character.isWhitespace || depth > 0: continue
    default: plain.append(character)
    }
  }
  return plain
}
