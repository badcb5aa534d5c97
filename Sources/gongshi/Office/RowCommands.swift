import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife

struct SuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "暂停名单中的一行:这一行等待,其他行照常,空出的名额不递补。",
    discussion: """
      有异议的行由异议自己冻结,不用再暂停。
      例:
        gongshi suspend N-2026-0001 --row 3 --reason 学历待核 --as 李娜
        gongshi suspend N-2026-0001 --row 3 --row 7 --reason 材料待核 --as 李娜
        gongshi suspend N-2026-0001 --row 3 --reason 学历待核 --as 李娜 --dry-run
      """, aliases: ["暂停"])

  @OptionGroup var rows: RowOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try rows.record(acting, verb: "暂停") { .rowSuspended(row: $0, reason: $1) }
  }
}

struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "恢复被暂停的一行。",
    discussion: """
      例:
        gongshi resume N-2026-0001 --row 3 --reason 学历已核实 --as 李娜
        gongshi resume N-2026-0001 --row 3 --row 7 --reason 材料已核实 --as 李娜
        gongshi resume N-2026-0001 --row 3 --reason 学历已核实 --as 李娜 --dry-run
      """, aliases: ["恢复"])

  @OptionGroup var rows: RowOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try rows.record(acting, verb: "恢复") { .rowResumed(row: $0, reason: $1) }
  }
}

/// Rows of a list, and why something is done to them.
struct RowOptions: ParsableArguments {
  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "第几行,从 1 数起,可以写多次。") var row: [Int]
  @Option(help: "原因,会记进台账,不要写名单里的姓名。") var reason: String

  func record(
    _ acting: ActingOptions, verb: String, _ act: @escaping (Int, String) -> NoticeAct
  ) throws {
    try acting.acting { writing, _ in
      for row in row { try writing.append(act(row, reason), to: notice) }
      let frozen = try writing.state(of: notice).exposure?.frozenRows ?? []
      let words = row.map { "第 \($0) 行" }.joined(separator: "、")
      return OfficeAnswer(
        done: ["\(verb) \(notice) \(words)"],
        lines: frozen.isEmpty ? [] : ["现在等待的行:\(frozen.map(String.init).joined(separator: "、"))。"],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("frozenRows", .array(frozen.map(JSON.integer))),
        ])
    }
  }
}
