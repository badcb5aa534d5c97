import ArgumentParser
import Disclosure
import DisclosureSheets

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对名单,一次说出全部问题。",
    discussion: """
      有“必须改”的问题时以 1 结束,否则以 0 结束。
      例:
        gongshi check hiring.proposed 名单.xlsx
        gongshi check hiring.proposed 名单.xlsx --returned 退回/
        gongshi check aid.recognition 名单.csv --json
      """)

  @Argument(help: "公示种类,如 hiring.proposed。", transform: KindArgument.init) var kind: KindArgument
  @Argument(help: "名单文件(.xlsx 或 .csv)。") var file: String
  @Option(help: "工作表的名称或序号;不写则自动找。") var sheet: String?
  @Option(help: "把标好错误的名单写到这个 .xlsx;写文件夹则自动取名,如 名单_需修改_12处.xlsx。")
  var returned: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let reading = try readRoster(of: kind.kind, from: file, sheet: sheet)
      let path = try returned.map { try writeReturned(reading, to: $0) }
      let report = CheckReport(kind: kind.kind, file: file, reading: reading, returned: path)
      print(json ? report.json.text : report.text)
      if !reading.result.isClean { throw ExitCode(1) }
    }
  }

  /// Writes the marked workbook and returns its path.
  private func writeReturned(_ reading: RosterReading, to target: String) throws -> String {
    let path =
      isFolder(target)
      ? target + "/" + returnedFileName(of: file, findings: reading.result.findings.count) : target
    var sheets: [(name: String, rows: [SheetRow])] = []
    for (index, sheet) in reading.file.sheets.enumerated() {
      var rows: [SheetRow] = []
      _ = try reading.file.readRows(ofSheet: index) { rows.append($0) }
      sheets.append((sheet.name, rows))
    }
    try writeReturnedWorkbook(
      sheets: sheets, formSheet: reading.sheet, headerRow: reading.result.headerRow ?? 1,
      findings: reading.result.findings, to: path)
    return path
  }
}
