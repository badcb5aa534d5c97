import ArgumentParser
import Disclosure
import DisclosureSheets
import Foundation
import WorkingDays

struct CalendarAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "核对并录入一年的放假通知(JSON 文件,格式与内置的年份相同)。",
    discussion: """
      文件里每天写 date、weekday(可省)和 name;off 是放假,work 是调休上班的周末;complete 写 true。
      有问题时一次列出全部问题,什么也不写。录入后立即生效,存为 数据文件夹/calendar/年份.json。
      """, aliases: ["录入"])

  @Argument(help: "放假通知的 JSON 文件。") var file: String

  @Option(help: "数据文件夹。默认取 $GONGSHI_DATA,再取 ~/.local/share/gongshi。")
  var data: String?

  @Flag(help: "只核对并说明将要做什么,不写入。")
  var dryRun = false

  @Flag(help: "输出 JSON。")
  var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let bytes = try calendarBytes(of: file)
      let paper = try readPaper(bytes)
      let folder = calendarFolder(data)
      let path = "\(folder)/\(paper.year).json"
      let current = try loadCalendar(data: data, layers: [], replacing: path)
      let addition = PaperAddition(paper: paper, path: path, current: current)
      if !dryRun { try store(bytes, in: folder, at: addition.path) }
      let effect = CalendarEffect(on: dataFolder(data), of: addition.calendar, because: paper)
      print(
        json
          ? addition.json(isDryRun: dryRun, openNotices: effect.json).text
          : ([addition.text(isDryRun: dryRun)] + effect.lines).joined(separator: "\n"))
    }
  }

  private func readPaper(_ bytes: [UInt8]) throws -> HolidayPaper {
    do {
      return try HolidayPaper(json: bytes)
    } catch {
      throw Refusal(
        id: error.problems[0].id,
        message: (["\(file) 有 \(error.problems.count) 处问题,没有录入:"]
          + error.problems.map { "  \($0)" }).joined(separator: "\n"))
    }
  }

  private func store(_ bytes: [UInt8], in folder: String, at path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal(
        id: "CAL-042", message: "无法建立文件夹 \(folder),请检查权限,或用 --data 换一个位置。[CAL-042]")
    }
    do {
      try writeAtomically(bytes, to: path)
    } catch let error as FileWriteError {
      throw Refusal(id: error.id, message: error.description)
    }
  }
}

/// What taking in a paper does to the calendar.
struct PaperAddition {
  let paper: HolidayPaper
  let path: String
  /// The calendar before.
  let current: WorkingCalendar

  /// The paper of the same year that this one takes the place of.
  private var replaced: HolidayPaper? { current.papers.first { $0.year == paper.year } }

  /// The calendar afterwards.
  var calendar: WorkingCalendar { WorkingCalendar(papers: current.papers + [paper]) }

  private var covered: ClosedRange<CalendarDay> { calendar.covered }

  /// Whether the years are still without a break, so that the paper's days are used.
  private var isUsed: Bool { covered.upperBound.year >= paper.year }

  func text(isDryRun: Bool) -> String {
    var lines = [
      "\(isDryRun ? "核对无误,将录入" : "已录入"):\(paper.document.words)",
      "放假 \(paper.off.count) 天,调休上班 \(paper.work.count) 天,文件 \(path)",
    ]
    if replaced == paper {
      lines.append("\(paper.year) 年原有的安排与此相同。")
    } else if let replaced {
      lines.append("代替 \(paper.year) 年原有的安排:\(replaced.document.words)")
    }
    if isUsed {
      lines.append("日历\(isDryRun ? "将" : "现在")从 \(covered.lowerBound) 到 \(covered.upperBound)。")
    } else {
      lines.append(
        "\(covered.upperBound.year + 1) 年还没有录入,补上以前 \(paper.year) 年的安排不会使用。")
    }
    return lines.joined(separator: "\n")
  }

  func json(isDryRun: Bool, openNotices: JSON) -> JSON {
    .members([
      "year": .integer(paper.year),
      "title": .string(paper.document.title),
      "number": .orNull(paper.document.number),
      "off": .integer(paper.off.count),
      "work": .integer(paper.work.count),
      "path": .string(path),
      "written": .bool(!isDryRun),
      "replaces": .orNull(replaced?.document.words),
      "covered": .members([
        "from": .string(covered.lowerBound.description),
        "to": .string(covered.upperBound.description),
      ]),
      "openNotices": openNotices,
    ])
  }
}
