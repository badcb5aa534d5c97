import ArgumentParser
import Disclosure
import DisclosureSheets

struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "显示从 .xlsx 或 .csv 里读到的内容。",
    discussion: """
      例:
        gongshi sheet 名单.xlsx
        gongshi sheet 名单.xlsx --sheet 汇总 --rows 20
        gongshi sheet 名单.csv --json
      """)

  @Argument(help: "表格文件(.xlsx 或 .csv)。") var file: String
  @Option(help: "工作表的名称,或从 1 起的序号;不写则取第一张可见的。") var sheet: String?
  @Option(help: "最多读多少行。") var rows: Int?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    if let rows, rows < 0 { throw ValidationError("--rows 要写 0 或更大的整数。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let file = try SheetFile(opening: file)
      let view = SheetView(file: file, chosen: try chosenSheet(sheet, of: file), limit: rows)
      if json { try view.printJSON() } else { try view.printTable() }
    }
  }
}

/// The index of the sheet named, or of the first visible one.
///
/// By name first: a tab may well be called 2.
func chosenSheet(_ name: String?, of file: SheetFile) throws -> Int {
  guard let name else { return file.sheets.firstIndex { $0.state == .visible } ?? 0 }
  if let index = file.sheets.firstIndex(where: { $0.name == name }) { return index }
  if let number = Int(name), file.sheets.indices.contains(number - 1) { return number - 1 }
  let names = file.sheets.map { "“\($0.name)”" }.joined(separator: "、")
  throw Refusal(
    id: "SHEET-040", message: "没有工作表“\(name)”,这个文件里有:\(names)。请改用其中一个。[SHEET-040]")
}

/// The rows of the chosen sheet, as far as they were asked for.
struct SheetView {
  let file: SheetFile
  /// The index of the chosen sheet.
  let chosen: Int
  let limit: Int?

  private struct EnoughRows: Error {}

  /// Reads the rows; the layout is nil when the limit ended the reading before the sheet did.
  func readRows(_ body: (SheetRow) throws -> Void) throws -> SheetLayout? {
    var count = 0
    do {
      return try file.readRows(ofSheet: chosen) { row in
        if count == limit { throw EnoughRows() }
        count += 1
        try body(row)
      }
    } catch is EnoughRows { return nil }
  }
}
