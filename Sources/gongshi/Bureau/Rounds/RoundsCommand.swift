import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays
import SchoolOversight

struct RoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds", abstract: "发出的征集:列出、查看、改截止时间、结束、清除名单。",
    subcommands: [
      RoundsListCommand.self, RoundsShowCommand.self, RoundsDueCommand.self,
      RoundsCloseCommand.self, RoundsEmptyCommand.self,
    ], defaultSubcommand: RoundsListCommand.self, aliases: ["征集单"])
}

struct RoundsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出发出的征集,按编号。",
    discussion: """
      例:
        gongshi bureau rounds list
        gongshi bureau rounds list --year 2026
        gongshi bureau rounds list --json
      """, aliases: ["列表"])

  @Option(help: "名单是哪一年的,如 2026。") var year: Int?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let rounds = try reading.rounds().filter { year == nil || year == $0.year }
        .map { try RoundStanding($0, in: reading) }
      guard !rounds.isEmpty else {
        return OfficeAnswer(
          lines: ["没有这样的征集。"], json: [JSON.Member("rounds", .array([]))],
          next: "gongshi bureau call 种类 --schools 学校名录.xlsx --due 截止时间 -o 文件夹")
      }
      let header = ["编号", "标题", "学校", "已报", "截止", "状态"]
      return OfficeAnswer(
        lines: TextTable.lines(of: [header] + rounds.map { $0.cells(at: session.now) })
          + ["共 \(rounds.count) 次。"],
        json: [JSON.Member("rounds", .array(rounds.map(\.json)))])
    }
  }
}

struct RoundsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一次征集:要什么、谁报了、谁没报。",
    discussion: """
      例:
        gongshi bureau rounds show C-2026-0001
        gongshi bureau rounds show 2026-1
        gongshi bureau rounds show C-2026-0001 --json
      """, aliases: ["查看"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let standing = try RoundStanding(try reading.round(round), in: reading)
      let schools = standing.round.schools.map { school in
        JSON.members([
          "code": .string(school.code), "name": .string(school.name),
          "state": .string(standing.state(of: school.code).rawValue),
          "rows": .integer(standing.returns[school.code]?.rowCount ?? 0),
        ])
      }
      return OfficeAnswer(
        lines: standing.lines(at: session.now),
        json: [
          JSON.Member("round", standing.json), JSON.Member("schools", .array(schools)),
        ],
        next: standing.round.isClosed ? nil : "gongshi bureau collect 文件夹 --round \(round) -o 结果")
    }
  }
}
