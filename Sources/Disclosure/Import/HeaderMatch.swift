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

  /// Headers that are wrong over their column, with the header it should have.
  var misnamed: [(column: Int, header: String, right: String)] = []

  var matched: Int { sheetColumns.count { $0 != nil } }
}

/// What the headers of a roster's columns mean, worked out once for all sheets that are read.
struct HeaderIndex: Sendable {
  private let columns: [ColumnSpec]
  /// The first column that has the header, with its brackets and without.
  private var whole: [String: Int] = [:]
  private var plain: [String: Int] = [:]

  init(_ columns: [ColumnSpec]) {
    self.columns = columns
    for (index, column) in columns.enumerated() {
      for header in column.headers {
        whole[wholeHeader(header)] = whole[wholeHeader(header)] ?? index
        plain[plainHeader(header)] = plain[plainHeader(header)] ?? index
      }
    }
  }

  /// Matches the cells of one row against the headers and aliases; order is free.
  func match(_ row: SheetRow) -> HeaderMatch {
    var result = HeaderMatch(sheetColumns: Array(repeating: nil, count: columns.count))
    for cell in row.cells {
      guard case .text(let text) = cell.value else { continue }
      let plainText = plainHeader(text)
      guard !plainText.isEmpty else { continue }
      // 招生计划（班） and 招生计划（人） differ in nothing but their brackets.
      if let known = whole[wholeHeader(text)] ?? plain[plainText] {
        if result.sheetColumns[known] == nil {
          result.sheetColumns[known] = cell.column
          let column = columns[known]
          if column.isMisnamed(text) {
            result.misnamed.append((cell.column, tidied(text), column.header))
          }
        } else {
          result.repeated.append((cell.column, tidied(text)))
        }
      } else if let added = ReturnedColumn(rawValue: plainText) {
        if added == .explanation { result.explanation = cell.column }
      } else {
        result.extra.append((cell.column, tidied(text)))
      }
    }
    return result
  }
}

extension ColumnSpec {
  fileprivate var headers: [String] { [header] + aliases + misnomers }

  fileprivate func isMisnamed(_ text: String) -> Bool {
    guard !misnomers.isEmpty else { return false }
    let right = ([header] + aliases).map(plainHeader)
    let plain = plainHeader(text)
    return !right.contains(plain) && misnomers.contains { plainHeader($0) == plain }
  }
}

/// Two rows as the one header that they are together: a group over its columns, as 小学一年级招生计划
/// over 班数 and 人数; what stands over nothing is a header of its own.
func joined(_ upper: SheetRow, _ lower: SheetRow) -> SheetRow {
  let below = Dictionary(lower.cells.map { ($0.column, $0.value.plainText) }) { first, _ in first }
  let above = upper.cells.filter { !tidied($0.value.plainText).isEmpty }
  let columns = Set(above.map(\.column) + below.keys).sorted()
  let cells = columns.compactMap { column -> Cell? in
    let own = below[column] ?? ""
    let group = above.last { own.isEmpty ? $0.column == column : $0.column <= column }
    let text = (group?.value.plainText ?? "") + own
    return text.isEmpty ? nil : Cell(column: column, value: .text(text))
  }
  return SheetRow(number: lower.number, cells: cells)
}

/// A header with its brackets, in one form, and without blanks.
private func wholeHeader(_ text: String) -> String {
  String(
    tidied(text).compactMap { character -> Character? in
      switch character {
      case "\u{FF08}": "("
      case "\u{FF09}": ")"
      case "*", "\u{FF0A}", "※", ":", "\u{FF1A}": nil
      case _ where character.isWhitespace: nil
      default: character
      }
    })
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
