import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays

struct RoundsDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "改一次征集的截止时间,写明原因。",
    discussion: """
      例:
        gongshi bureau rounds due C-2026-0001 --to 2026-10-25T17:00 --because 国庆放假 --as 张三
        gongshi bureau rounds due 2026-1 --to 2026-10-25T17:00 --because 系统维护 --as 张三 --dry-run
        gongshi bureau rounds due C-2026-0001 --to 2026-10-25T17:00 --because 国庆放假 --as 张三 --json
      """, aliases: ["改期"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @Option(
    help: ArgumentHelp("新的截止时间,如 2026-10-25T17:00。", valueName: "time"), transform: typedMoment)
  var to: Moment
  @Option(help: "为什么改,不写姓名和证件号码。") var because: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      try writing.moveDue(of: round, to: to, because: because)
      return OfficeAnswer(
        done: ["把 \(round) 的截止时间改为 \(to.chinese)(\(because))"],
        lines: ["已发出的表上还写着原来的时间,请另行通知各校。"],
        json: [
          JSON.Member("round", .string(round)), JSON.Member("due", .string(to.iso8601)),
        ])
    }
  }
}

struct RoundsCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "结束一次征集,以后不再收表。",
    discussion: """
      例:
        gongshi bureau rounds close C-2026-0001 --as 张三
        gongshi bureau rounds close C-2026-0001 --as 张三 --dry-run
        gongshi bureau rounds close 2026-1 --as 张三 --json
      """, aliases: ["结束"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let standing = try RoundStanding(try writing.round(round), in: writing)
      try writing.close(round: round)
      return OfficeAnswer(
        done: ["结束征集 \(round):\(standing.round.title)"],
        lines: Array(standing.lines(at: session.now).dropFirst(3)),
        json: [JSON.Member("round", standing.json)],
        next: "gongshi bureau summary \(round) -o 汇总")
    }
  }
}

struct RoundsEmptyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "empty", abstract: "清除一次征集收到的名单,只留下汇总数字;不能找回。",
    discussion: """
      要先结束征集。名单从数据、日志和本单位文件夹里的备份中去除,汇总数字留着,明年还能对比。
      例:
        gongshi bureau rounds empty C-2026-0001 --as 张三 --dry-run
        gongshi bureau rounds empty C-2026-0001 --as 张三
        gongshi bureau rounds empty C-2026-0001 --as 张三 --json
      """, aliases: ["清除"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      let actor = try session.unlock(acting.actor)
      var answer = try session.store.act(as: actor, at: session.now, dryRun: acting.dryRun) {
        let rows = try $0.empty(round: round)
        return OfficeAnswer(
          done: ["清除 \(round) 的名单,共 \(rows) 行"],
          lines: ["收到的文件、带到别处的备份和另存的表里还有这些名单,请一并找出销毁。"],
          json: [JSON.Member("round", .string(round)), JSON.Member("rows", .integer(rows))])
      }
      // Only after the transaction does the disk know what may go.
      if !acting.dryRun { answer.lines += try session.clearedLines() }
      session.print(answer, dryRun: acting.dryRun)
    }
  }
}
