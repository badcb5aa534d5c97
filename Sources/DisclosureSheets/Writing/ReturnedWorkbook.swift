public import Disclosure
import WorkingDays

/// Writes a clerk's workbook back with every finding marked in it.
///
/// All sheets keep their rows, values and cell addresses. A cell with findings is filled, red where
/// something must be fixed and yellow where it may be explained, and carries one note with all its
/// sentences. The form gets the columns 错误说明 and 严重程度 in its first free columns, and 情况说明
/// for explanations; where a workbook that was returned before has them already, they are used
/// again and 情况说明 keeps its words. The last sheet, 错误汇总, counts and lists all findings.
///
/// - Parameters:
///   - sheets: names and rows of all sheets, in order.
///   - formSheet: the index in `sheets` of the one with the list.
///   - headerRow: the row of the form's header, from 1.
///   - findings: their values are masked already where they must be; they go into the file as they
///     are.
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeReturnedWorkbook(
  sheets: [(name: String, rows: [SheetRow])], formSheet: Int, headerRow: Int, findings: [Finding],
  to path: String
) throws {
  precondition(sheets.indices.contains(formSheet), "the form is one of the sheets")
  let properties = WorkbookProperties(
    title: "需修改的表格", subject: "共\(findings.count)处", author: "公示工具",
    // The file's own date says nothing, and the clock would make each copy differ.
    created: CalendarDay(2026, 1, 1))
  try writeWorkbook(to: path, properties) { book in
    // An earlier list of findings is not the clerk's and gives way to the new one.
    let kept = sheets.indices.filter { $0 == formSheet || !isFindingList(sheets[$0]) }
    for index in kept {
      let sheet = sheets[index]
      let isForm = index == formSheet
      let marks = FindingMarks(
        findings.filter { ($0.place.sheet ?? sheets[formSheet].name) == sheet.name })
      var returned = ReturnedSheet(
        name: sheet.name, rows: sheet.rows, marks: marks, headerRow: isForm ? headerRow : nil)
      try returned.write(to: &book)
    }
    try writeFindingList(findings, formSheet: sheets[formSheet].name, to: &book)
  }
}

/// The name of a returned file: 名单.xlsx with twelve findings is 名单_需修改_12处.xlsx.
///
/// `original` may have folders before it, which are dropped; the mark of an earlier return is
/// replaced.
public func returnedFileName(of original: String, findings: Int) -> String {
  var name = original[...]
  if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
  if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
  if let mark = name.range(of: #/_需修改_[0-9]+处$/#) { name = name[..<mark.lowerBound] }
  return "\(name)_需修改_\(findings)处.xlsx"
}

extension Substring {
  fileprivate func range(of pattern: Regex<Substring>) -> Range<Index>? {
    firstMatch(of: pattern)?.range
  }
}

/// The findings of one sheet by where they are marked.
struct FindingMarks {
  /// By row and column.
  private(set) var cells: [Int: [Int: [Finding]]] = [:]
  /// By row, those without a column too.
  private(set) var rows: [Int: [Finding]] = [:]

  init(_ findings: [Finding]) {
    for finding in findings {
      guard let row = finding.place.row else { continue }
      rows[row, default: []].append(finding)
      guard let column = finding.place.column else { continue }
      cells[row, default: [:]][column, default: []].append(finding)
    }
  }

  /// Whether something may be explained, so that a place for the explanation is needed.
  var asksForExplanations: Bool {
    rows.values.contains { $0.contains { $0.severity == .explain } }
  }
}
