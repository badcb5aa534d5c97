import ArgumentParser
import Disclosure
import DisclosureSheets
import WorkingDays

struct PeriodCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对表格里已经印出的公示期,一行一个结论。",
    discussion: """
      列名:标题、成文日期、张贴日期、开始、结束、天数、单位、种类,先后不限,可以缺列或留空。
      日期可以写成 2026-09-28、2026/9/28、2026.9.28、2026年9月28日。单位写 工作日、日 或 月。
      有一行是错误时,退出码为 1。
      """,
    aliases: ["核对"])

  @Argument(help: "公示台账,.xlsx 或 .csv。") var file: String

  @OptionGroup var calendar: CalendarOptions

  @Flag(help: "输出 JSON。")
  var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let calendar = try calendar.load()
      let table = try PrintedPeriodTable(try sheetRows(of: file), calendar: calendar)
      let report = PeriodAudit(table, in: calendar)
      print(json ? report.json.text : report.text)
      if report.count(of: .error) > 0 { throw ExitCode(1) }
    }
  }
}

/// The rows of the first visible sheet.
private func sheetRows(of path: String) throws -> [SheetRow] {
  do {
    let file = try SheetFile(opening: path)
    var rows: [SheetRow] = []
    try file.readRows(ofSheet: file.sheets.firstIndex { $0.state == .visible } ?? 0) { row in
      rows.append(row)
    }
    return rows
  } catch let refusal as SheetRefusal {
    throw Refusal(id: refusal.id, message: refusal.message)
  }
}
