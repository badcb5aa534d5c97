import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "延长公示期:只能在届满以前,只能改晚,要写原因。",
    discussion: """
      例:
        gongshi extend N-2026-0001 --to 2026-10-20T17:30 --reason 公示栏检修两天 --as 王芳
        gongshi extend N-2026-0001 --to 2026-10-20T24:00 --reason 网站停机 --as 王芳
        gongshi extend N-2026-0001 --to 2026-10-20T17:30 --reason 公示栏检修两天 --as 王芳 --dry-run
      """, aliases: ["延期"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("延长到什么时候。", valueName: "time"), transform: typedEnd)
  var to: Moment
  @Option(help: "原因,会记进台账,不要写名单里的姓名。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let before = try writing.state(of: notice).exposure?.ends
      try writing.append(.extended(to: to, reason: reason), to: notice)
      return OfficeAnswer(
        done: ["把 \(notice) 延长到 \(to.chineseEnd)" + (before.map { "(原定 \($0.chineseEnd))" } ?? "")],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("from", .orNull(before?.iso8601)),
          JSON.Member("to", .string(to.iso8601)),
        ], next: "gongshi addendum \(notice) -o 顺延说明")
    }
  }
}

/// An end as it is typed, which may be 24:00.
private func typedEnd(_ text: String) throws -> Moment {
  guard text.hasSuffix("24:00") else { return try typedMoment(text) }
  return Moment(try typedMoment(text.dropLast(5) + "00:00").day, closing: .endOfDay)
}

struct RestartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restart", abstract: "重新公示:名单不变,重新张贴,公示期从头计算。",
    discussion: """
      公示栏被拆、公示被撕,或届满以后才发现公示期不够时用。名单有错要另发更正公示。
      例:
        gongshi restart N-2026-0001 --reason 公示栏被拆 --as 王芳
        gongshi restart 2026-1 --reason 公示被雨淋坏 --as 王芳
        gongshi restart N-2026-0001 --reason 公示栏被拆 --as 王芳 --dry-run
      """, aliases: ["重新公示"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "原因,会记进台账,不要写名单里的姓名。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      try writing.append(.restarted(reason: reason), to: notice)
      return OfficeAnswer(
        done: ["记下 \(notice) 要重新公示"], lines: ["公示期要等重新张贴有了证据才开始。"],
        json: [JSON.Member("notice", .string(notice))],
        next: "gongshi post \(notice) --channel 公示栏 --place 地点 --photo 照片.jpg")
    }
  }
}

struct RecomputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recompute", abstract: "按现在的日历重算全部公示中的公示期:只会顺延,不会缩短。",
    discussion: """
      放假通知变了,先用 gongshi calendar add 录入,再重算;受影响的逐份列出,顺延说明写进 --output 的文件夹。
      例:
        gongshi recompute --as 李娜 --dry-run
        gongshi recompute --output 顺延说明 --as 李娜
        gongshi recompute --because 国办发明电〔2020〕1号 --as 李娜 --json
      """, aliases: ["重算"])

  @Option(help: "依据的文件;不写就是日历里当年的放假通知。") var because: String?
  @Option(name: [.short, .long], help: "把各份的顺延说明写到这个文件夹,每份一个子文件夹。") var output: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let result = try writing.recomputing(
        in: calendar, because: because ?? calendar.paperWords(of: session.now.day.year))
      for move in result.moves { try writing.append(move.act, to: move.notice) }
      let addenda = try addenda(to: result.moves.map(\.notice), writing, session)
      return OfficeAnswer(
        done: result.moves.map { "把 \($0.notice) 从 \($0.from.chineseEnd)顺延到 \($0.to.chineseEnd)" },
        lines: result.gapLines + (result.moves.isEmpty ? ["没有要顺延的公示。"] : [])
          + addenda.map { "顺延说明:\($0)" },
        json: [
          JSON.Member("moves", result.movesJSON), JSON.Member("gaps", result.gapsJSON),
          JSON.Member("written", .array(addenda.map(JSON.string))),
        ],
        next: result.moves.first.map { move in
          addenda.isEmpty ? "gongshi addendum \(move.notice) -o 顺延说明" : "打印顺延说明,盖章后与原公示一起张贴。"
        })
    }
  }

  /// The paths of the addenda, where they are wanted and this is in earnest.
  private func addenda(
    to notices: [String], _ writing: OfficeWriting, _ session: Session
  ) throws -> [String] {
    guard let output, !acting.dryRun else { return [] }
    let templates = try templateLibrary(overriddenFrom: nil)
    return try notices.flatMap { notice in
      let file = try writing.caseFile(of: notice, session)
      return try MadePaper(.addendum, of: file, templates).write(to: "\(output)/\(notice)")
    }
  }
}

extension OfficeReading {
  /// What the calendar makes of every open notice.
  func recomputing(in calendar: WorkingCalendar, because: String) throws -> Recomputing {
    let states = try notices(in: [.open]).map { (notice: $0.id, state: try state(of: $0.id)) }
    return Recomputing(states, in: calendar, because: because)
  }
}

extension WorkingCalendar {
  /// The papers that arrange a year, the latest last, as title(number).
  fileprivate func paperWords(of year: Int) -> String {
    let paper = papers.first { $0.year == year }
    let documents = paper.map { [$0.document] + $0.amendments.map(\.document) } ?? []
    return documents.last?.words ?? "放假安排调整"
  }
}

extension Recomputing {
  var gapLines: [String] { gaps.map { "\($0.notice) 算不出来:\($0.gap.words)" } }

  var movesJSON: JSON {
    .array(
      moves.map {
        .members([
          "notice": .string($0.notice), "from": .string($0.from.iso8601),
          "to": .string($0.to.iso8601),
        ])
      })
  }

  var gapsJSON: JSON {
    .array(
      gaps.map { .members(["notice": .string($0.notice), "day": .string("\($0.gap.day)")]) })
  }
}
