import ArgumentParser

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "公开摇号:先定名单和方案,再用公开的种子排出次序,谁都能重新计算。",
    discussion: """
      例:
        gongshi draw commit 摇号名单.xlsx --title 一年级摇号 --seats 45 --published "2026-08-18 09:00" --source "现场骰子=2026-08-21 09:00=# # # # #" --last-seats 整组录取并超额 -o 摇号.json
        gongshi draw run 摇号.json --seed "现场骰子=3 5 2 6 1" -o 摇号结果.json -o 摇号结果.xlsx
        gongshi draw verify 摇号结果.json
      """,
    subcommands: [
      DrawCommitCommand.self, DrawRunCommand.self, DrawVerifyCommand.self, DrawReceiptCommand.self,
    ], aliases: ["摇号"])
}
