import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureStore
import NoticeLife
import WorkingDays

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "待办:公示中的还剩几天几小时,今天到期的,已逾期的,待审核、待答复、待补材料的。",
    discussion: """
      --ics 写出日历文件,手机和电脑的日历都能订阅,提前三天、一天和到时提醒;--wall 打印可以贴在墙上的清单。
      例:
        gongshi open
        gongshi open --wall
        gongshi open --ics 待办.ics --json
      """, aliases: ["待办"])

  @Option(help: ArgumentHelp("把有期限的各项写成日历文件(.ics)。", valueName: "file")) var ics: String?
  @Flag(help: "按日期排成一张清单,可以贴在墙上。") var wall = false
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let now = session.now
      let list = try OfficeBoard(reading, at: now, in: session.calendar())
      let unit = session.settings.unit
      if let ics { try writeAtomically(list.feed(of: unit, at: now), to: ics) }
      var lines = try wall ? list.wallLines(of: unit, at: now) : list.lines(at: now, session)
      if let ics { lines.append("日历写到 \(ics)。") }
      return OfficeAnswer(lines: lines, json: try list.members(at: now, session))
    }
  }
}

extension OfficeBoard {
  /// The counts in one line, then each tray that holds something; what runs says how long.
  fileprivate func lines(at now: Moment, _ session: Session) throws -> [String] {
    let counts = Board.Tray.allCases.map { "\($0.rawValue) \(count($0))" }
    var lines = ["\(now.chinese)", counts.joined(separator: "  ")]
    let calendar = try session.calendar()
    for tray in Board.Tray.allCases where !board[tray].isEmpty {
      lines += ["", "【\(tray.rawValue)】"]
      lines += TextTable.lines(
        of: board[tray].map { due in
          tray == .open ? cells(ofOpen: due, at: now, calendar) : due.cells(at: now)
        })
      if let more = unlisted[tray], more > 0 { lines.append("另有 \(more) 件没有列出。") }
    }
    return board.dues.isEmpty ? lines + ["没有待办。"] : lines
  }

  private func cells(ofOpen due: Due, at now: Moment, _ calendar: WorkingCalendar) -> [String] {
    let standing = PeriodStanding(endsAt: due.by, at: now, in: calendar)
    let pending = notices[due.notice]?.pending ?? 0
    return [
      due.notice, due.by?.closingWords ?? "", standing.chinese,
      pending > 0 ? "异议 \(pending) 件" : "", due.title,
    ]
  }

  /// By day, what has no day last.
  fileprivate func wallLines(of unit: String, at now: Moment) -> [String] {
    let rows = board.dues.map { due in
      [due.by?.closingWords ?? "尽快", due.words, due.notice, due.title, "□"]
    }
    return ["\(unit)公示待办  \(now.day.chineseWithWeekday)", ""]
      + TextTable.lines(of: [["期限", "事项", "编号", "公示", "办结"]] + rows)
  }

  fileprivate func members(at now: Moment, _ session: Session) throws -> [JSON.Member] {
    let calendar = try session.calendar()
    return [
      JSON.Member("at", .string(now.iso8601)),
      JSON.Member(
        "counts",
        .object(Board.Tray.allCases.map { JSON.Member("\($0)", .integer(count($0))) })),
      JSON.Member(
        "open", .array(board[.open].map { json(ofOpen: $0, at: now, calendar) })),
      JSON.Member("dues", .array(board.dues.map { $0.json(at: now) })),
    ]
  }

  private func json(ofOpen due: Due, at now: Moment, _ calendar: WorkingCalendar) -> JSON {
    let standing = PeriodStanding(endsAt: due.by, at: now, in: calendar)
    guard case .running(let ends, let minutes, let workingDays) = standing else { return .null }
    return .members([
      "notice": .string(due.notice), "title": .string(due.title),
      "ends": .string(ends.iso8601), "minutesLeft": .integer(minutes),
      "workingDaysLeft": workingDays.map(JSON.integer) ?? .null,
      "endsToday": .bool(standing.endsToday(now)),
      "pendingObjections": .integer(notices[due.notice]?.pending ?? 0),
    ])
  }

  fileprivate func feed(of unit: String, at now: Moment) -> String {
    let deadlines = board.dues.compactMap { due in
      due.by.map { by in
        CalendarDeadline(
          id: [due.notice, "\(due.kind)", due.about].compactMap(\.self).joined(separator: "-"),
          summary: "\(due.words)：\(due.title)", description: due.notice, by: by)
      }
    }
    return calendarFeed(named: "\(unit)公示待办", of: deadlines, made: now)
  }
}

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "提醒:已逾期的、今天、明天和三天内到期的。没有要提醒的就什么也不打印。",
    discussion: """
      可以放进每天早上的定时任务,有内容才会有输出。
      例:
        gongshi remind
        gongshi remind --json
        gongshi remind --data /srv/gongshi
      """, aliases: ["提醒"])

  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let dues = try OfficeBoard(reading, at: session.now, in: session.calendar())
        .board.reminders
      return OfficeAnswer(
        lines: TextTable.lines(of: dues.map { $0.cells(at: session.now) }),
        json: [JSON.Member("reminders", .array(dues.map { $0.json(at: session.now) }))])
    }
  }
}
