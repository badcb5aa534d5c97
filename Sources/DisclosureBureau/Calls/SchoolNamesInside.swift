import Disclosure
import DisclosureSheets
import SchoolOversight

/// The names and codes of schools that a workbook of the school's own making gives: in a cell beside
/// or after a word like 填报单位, or in a column with such a header.
///
/// The sheets are read to their ends: a list may hold the rows of two schools.
func schoolNames(in file: SheetFile, _ schools: SchoolDirectory) throws -> Set<String> {
  for index in file.sheets.indices
  where file.sheets[index].state == .visible && !sheetsOfForm.contains(file.sheets[index].name) {
    var names = SchoolNames(schools)
    try file.readRows(ofSheet: index) { names.read($0) }
    if !names.found.isEmpty { return names.found }
  }
  return []
}

private struct SchoolNames {
  private(set) var found: Set<String> = []
  private let schools: SchoolDirectory
  /// The column whose header is one of the words.
  private var column: Int?

  init(_ schools: SchoolDirectory) { self.schools = schools }

  mutating func read(_ row: SheetRow) {
    if let column {
      if let cell = row.cells.first(where: { $0.column == column }) {
        add(cell.value.plainText)
      }
      return
    }
    // A header stands within the first twenty rows.
    guard row.number <= 20 else { return }
    for (index, cell) in row.cells.enumerated() {
      guard case .text(let text) = cell.value else { continue }
      let parts = text.split(maxSplits: 1, whereSeparator: { ":\u{FF1A}".contains($0) })
      guard let label = parts.first.map(String.init), isLabel(label) else { continue }
      if parts.count == 2, !foldedName(String(parts[1])).isEmpty {
        add(String(parts[1]))
      } else if let value = row.cells.dropFirst(index + 1).first?.value.plainText, isKnown(value) {
        add(value)
      } else {
        column = cell.column
      }
      return
    }
  }

  private mutating func add(_ text: String) {
    let name = foldedName(text)
    // Under the list stand its totals and who made it.
    let isClosing = ["合计", "总计", "制表", "填表", "审核", "备注"].contains { name.hasPrefix($0) }
    if !name.isEmpty, !isClosing { found.insert(name) }
  }

  private func isKnown(_ text: String) -> Bool {
    schools[code: text] != nil || !schools.schools(called: text).isEmpty
  }

  private func isLabel(_ text: String) -> Bool {
    labels.contains(foldedName(text).replacing("*", with: ""))
  }
}

private let labels: Set<String> = [
  "学校名称", "学校", "单位名称", "单位", "填报单位", "报送单位", "填报学校", "报送学校", "学校标识码", "学校代码",
]
