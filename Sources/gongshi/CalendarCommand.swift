import ArgumentParser
import Disclosure
import WorkingDays

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "查看工作日历,或录入新一年的放假通知。",
    discussion: """
      例:
        gongshi calendar 2026-09
        gongshi calendar 2026 --layer 停课安排.json
        gongshi calendar add 2027.json --dry-run
      """,
    subcommands: [CalendarShow.self, CalendarAdd.self], defaultSubcommand: CalendarShow.self,
    aliases: ["日历"])
}

struct CalendarShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "按月或按年显示工作日历:休是放假,班是调休上班。")

  @Argument(help: "月份或年份,如 2026-09 或 2026。", transform: wholeMonths)
  var months: ClosedRange<CalendarDay>

  @OptionGroup var calendar: CalendarOptions

  @Flag(help: "输出 JSON。")
  var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let calendar = try calendar.load()
      let sheet = try answeringGaps { try CalendarSheet(of: months, in: calendar) }
      print(json ? sheet.json.text : sheet.text)
    }
  }
}

/// The days of 2026-09 or of 2026.
private func wholeMonths(_ text: String) throws -> ClosedRange<CalendarDay> {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let figures = parts.compactMap { part in
    part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
  }
  guard figures.count == parts.count, parts[0].utf8.count == 4, parts.count <= 2,
    let first = CalendarDay(year: figures[0], month: figures.count == 2 ? figures[1] : 1, day: 1),
    let next = first.adding(months: figures.count == 2 ? 1 : 12)
  else { throw ValidationError("“\(text)”不是月份或年份,请写成 2026-09 或 2026 的样子。") }
  return first...(next - 1)
}
