import ArgumentParser

struct ZoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zone", abstract: "学区:地段文字、图形和地图。",
    subcommands: [
      ZoneFindCommand.self, ZoneCheckCommand.self, ZoneDiffCommand.self, ZoneMapCommand.self,
      ZoneLocateCommand.self, ZoneTopologyCommand.self,
    ],
    aliases: ["学区"])
}
