import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import Testing

/// The parts of a small workbook; a test replaces the one it is about.
struct PackageFixture {
  /// By name, in order; nil leaves a part out.
  private(set) var parts: [(name: String, content: [UInt8])] = []

  /// A workbook of one sheet, 表, whose `sheetData` holds `rows`.
  init(rows: String, styles: String? = nil, strings: String? = nil, workbook: String = "") {
    self.init(
      sheet: "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>",
      styles: styles, strings: strings, workbook: workbook)
  }

  init(sheet: String, styles: String? = nil, strings: String? = nil, workbook: String = "") {
    self["_rels/.rels"] = relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = """
      <workbook xmlns="\(main)" xmlns:r="\(links)">\(workbook)<sheets>\
      <sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    var targets = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if styles != nil { targets.append(("rId2", "styles", "styles.xml")) }
    if strings != nil { targets.append(("rId3", "sharedStrings", "sharedStrings.xml")) }
    self["xl/_rels/workbook.xml.rels"] = relationships(targets)
    self["xl/worksheets/sheet1.xml"] = sheet
    self["xl/styles.xml"] = styles
    self["xl/sharedStrings.xml"] = strings
  }

  /// The text of a part.
  subscript(_ name: String) -> String? {
    get { parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) } }
    set {
      let index = parts.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let text?): parts[index].content = Array(text.utf8)
      case (let index?, nil): parts.remove(at: index)
      case (nil, let text?): parts.append((name, Array(text.utf8)))
      case (nil, nil): break
      }
    }
  }

  var zip: ZipFixture {
    parts.reduce(into: ZipFixture()) { $0.add($1.name, $1.content) }
  }

  /// What the only sheet holds, by address.
  func cells() throws -> [String: CellValue] {
    try withFile(zip.finished(), named: "表.xlsx") { try readCells($0) }
  }

  /// What opening and reading is refused with, or nil.
  func refusal() throws -> SheetRefusal? {
    try withFile(zip.finished(), named: "表.xlsx") { refusalOfReading($0) }
  }
}

let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

func relationships(_ targets: [(id: String, kind: String, target: String)]) -> String {
  let items = targets.map { id, kind, target in
    "<Relationship Id=\"\(id)\" Type=\"\(links)/\(kind)\" Target=\"\(target)\"/>"
  }
  return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    \(items.joined())</Relationships>
    """
}

/// A styles part whose cell style n has the n-th of `formats`: a number, or a code of its own.
func styles(_ formats: [String]) -> String {
  var codes = ""
  let cells = formats.enumerated().map { index, format in
    if let id = Int(format) { return "<xf numFmtId=\"\(id)\"/>" }
    let code = format.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;").replacingOccurrences(of: "<", with: "&lt;")
    codes += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
    return "<xf numFmtId=\"\(200 + index)\"/>"
  }
  return """
    <styleSheet xmlns="\(main)"><numFmts>\(codes)</numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs>\
    <dxfs><dxf><numFmt numFmtId="201" formatCode="yyyy"/></dxf></dxfs></styleSheet>
    """
}

/// Runs `body` with a file that is gone afterwards.
func withFile<Result>(
  _ bytes: [UInt8], named name: String, _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("reading-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent(name)
  try Data(bytes).write(to: path)
  return try body(path.path)
}

/// The path of a stored workbook.
func fixture(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures").appendingPathComponent(name).path
}

/// The cells of a sheet by address.
func readCells(_ path: String, sheet: Int = 0) throws -> [String: CellValue] {
  var cells: [String: CellValue] = [:]
  for row in try readRows(path, sheet: sheet) {
    for cell in row.cells {
      cells["\(CellAddress(row: row.number, column: cell.column))"] = cell.value
    }
  }
  return cells
}

func readRows(_ path: String, sheet: Int = 0) throws -> [SheetRow] {
  var rows: [SheetRow] = []
  try SheetFile(opening: path).readRows(ofSheet: sheet) { rows.append($0) }
  return rows
}

/// Reads every sheet to its end.
func refusalOfReading(_ path: String) -> SheetRefusal? {
  do {
    let file = try SheetFile(opening: path)
    for sheet in file.sheets.indices { try file.readRows(ofSheet: sheet) { _ in } }
    return nil
  } catch let refusal as SheetRefusal {
    return refusal
  } catch {
    Issue.record("unexpected: \(error)")
    return nil
  }
}
