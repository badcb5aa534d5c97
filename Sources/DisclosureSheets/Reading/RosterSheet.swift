public import Disclosure

/// A sheet of a workbook read as a roster.
public struct RosterSheet: Sendable {
  public let file: SheetFile
  /// The index of the sheet that was read.
  public let sheet: Int
  public var result: RosterImport

  public var sheetName: String { file.sheets[sheet].name }

  /// Reads the first visible sheet that has the roster's header; nil when no sheet is visible.
  ///
  /// Others that look the same are named in a finding, never merged.
  /// `importer` has read nothing yet; `only` is the index of the one sheet to read, `each` hears of
  /// every row.
  public init?(
    of file: SheetFile, by importer: RosterImporter, only: Int? = nil,
    each: () -> Void = {}
  ) throws {
    var first: RosterSheet?
    var others: [String] = []
    for index in only.map({ [$0] }) ?? file.sheetsToTry {
      let found = try RosterSheet(of: file, sheet: index, importer, each)
      if found.result.headerRow == nil {
        first = first ?? found
      } else if let known = first, known.result.headerRow != nil {
        others.append(file.sheets[index].name)
      } else {
        first = found
      }
    }
    guard var first else { return nil }
    first.name(others)
    self = first
  }

  private init(
    of file: SheetFile, sheet: Int, _ importer: RosterImporter, _ each: () -> Void
  ) throws {
    let info = file.sheets[sheet]
    var importer = RosterImporter(like: importer, sheet: info.name)
    let layout = try file.readRows(ofSheet: sheet) { row in
      importer.read(row)
      each()
    }
    var result = importer.finish()
    result.findings = result.findings.map { $0.explained(by: layout.mergedRanges) }
    self.file = file
    self.sheet = sheet
    self.result = result
  }

  private mutating func name(_ others: [String]) {
    guard !others.isEmpty else { return }
    let names = others.map { "“\($0)”" }.joined(separator: "、")
    result.findings.insert(
      Finding(
        rule: "R-SHEET-01", severity: .explain, place: .init(sheet: sheetName),
        problem: "只读了工作表“\(sheetName)”,\(names)也像名单,没有读",
        remedy: "请合成一张表,或用 --sheet 指定"), at: 0)
  }
}

extension SheetFile {
  /// The visible sheets, without those behind our own drop-downs, which have the headers of a list.
  fileprivate var sheetsToTry: [Int] {
    let visible = sheets.indices.filter { sheets[$0].state == .visible }
    let others = visible.filter { !sheetsOfForm.contains(sheets[$0].name) }
    return others.isEmpty ? visible : others
  }
}

extension RosterSheet {
  /// Writes the clerk's own workbook, every sheet of it, with what was found marked in its cells.
  public func writeReturned(to path: String) throws {
    var sheets: [(name: String, rows: [SheetRow])] = []
    for (index, sheet) in file.sheets.enumerated() {
      var rows: [SheetRow] = []
      _ = try file.readRows(ofSheet: index) { rows.append($0) }
      sheets.append((sheet.name, rows))
    }
    try writeReturnedWorkbook(
      sheets: sheets, formSheet: sheet, headerRow: result.headerRow ?? 1,
      findings: result.findings, to: path)
  }
}
