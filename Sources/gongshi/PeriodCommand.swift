import ArgumentParser
import Disclosure
import WorkingDays

struct PeriodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period", abstract: "计算公示期,或核对已经印出的公示期。",
    discussion: """
      例:
        gongshi period --posted 2026-09-28 --count 5 --unit working
        gongshi period --posted 2026-09-28 --count 7 --unit calendar --first-day posting --closes 17:30
        gongshi period check 公示台账.xlsx

      计算的选项见 gongshi period plan --help。
      """,
    subcommands: [PeriodPlan.self, PeriodCheckCommand.self], defaultSubcommand: PeriodPlan.self,
    aliases: ["公示期"])
}

struct PeriodPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "从张贴日算出公示期的每一天。",
    discussion: """
      工作日按国务院办公厅的放假通知计算,调休上班的周末算工作日。
      按日或按月计算的,末日遇休息日顺延到下一个工作日(民法典第二百零三条)。
      --json 里的 closesAt 是截止时刻,带北京时间时差:2026-10-10T17:30:00+08:00;未定时刻的写当日 24:00:00。
      """)

  @Option(help: "张贴日,如 2026-09-28。", transform: CalendarDay.init(parsing:))
  var posted: CalendarDay

  @Option(help: "天数或月数。")
  var count: Int

  @Option(
    help: "单位:working(工作日)、calendar(日历日)或 month(月)。",
    transform: { try choice($0, of: PeriodUnit.self) })
  var unit: PeriodUnit

  @Option(
    help: ArgumentHelp(
      "第一天:next(张贴次日,默认)或 posting(张贴当日)。", valueName: "next|posting"),
    transform: { try choice($0, of: FirstDay.self) })
  var firstDay: FirstDay = .dayAfterPosting

  @Option(
    help: ArgumentHelp("截止时刻,如 17:30;默认当日 24:00。", valueName: "time"),
    transform: closingTime)
  var closes: ClosingTime = .endOfDay

  @OptionGroup var calendar: CalendarOptions

  @Flag(help: "输出 JSON。")
  var json = false

  func validate() throws {
    guard (1...3660).contains(count) else {
      throw ValidationError("--count 应在 1 到 3660 之间,现在是 \(count)。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let calendar = try calendar.load()
      let report = try answeringGaps {
        try PeriodReport(
          posted: posted, count: count, unit, startingOn: firstDay, closingAt: closes, in: calendar)
      }
      print(json ? report.json.text : report.text)
    }
  }
}

/// One of a closed set of words, as an option spells it.
private func choice<Value: RawRepresentable<String> & CaseIterable>(
  _ text: String, of type: Value.Type
) throws -> Value {
  guard let value = Value(rawValue: text) else {
    let words = Value.allCases.map(\.rawValue).joined(separator: "、")
    throw ValidationError("“\(text)”应是 \(words) 之一。")
  }
  return value
}

private func closingTime(_ text: String) throws -> ClosingTime {
  guard let time = ClosingTime(parsing: text) else {
    throw ValidationError("“\(text)”不是时刻,请写成 17:30 的样子,最晚 24:00。")
  }
  return time
}

/// Turns a day outside the calendar into a refusal with its rule.
func answeringGaps<Value>(_ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let gap as CalendarGap {
    throw Refusal(id: CalendarGap.id, message: gap.description)
  }
}
