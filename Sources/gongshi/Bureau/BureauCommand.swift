import ArgumentParser

struct BureauCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bureau", abstract: "教育局的工作:征集各校表格、汇总、公开情况、排名、年度报告。",
    subcommands: [
      SchoolsCommand.self,
      CallCommand.self,
      CollectCommand.self,
      RoundsCommand.self,
      CrossCheckCommand.self,
      CompareCommand.self,
      CoverageCommand.self,
      RankingCommand.self,
      CircularCommand.self,
      ReportCommand.self,
      SummaryCommand.self,
      RollupCommand.self,
      ExportCommand.self,
    ], aliases: ["教育局"])
}
