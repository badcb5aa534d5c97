import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation
import WorkingDays

/// A domain whose work is a chain, as a command: `gongshi hiring`, `gongshi aid`.
protocol ChainSource {
  static var chain: WorkChain { get }
  /// What an office may call its folder, for the examples of the help.
  static var sampleFolder: String { get }
}

extension ChainSource {
  /// start, status and check, a subcommand for each step, notice and schemes.
  static var subcommands: [any ParsableCommand.Type] {
    [StartCommand<Self>.self, StatusCommand<Self>.self, FolderCheckCommand<Self>.self]
      + stepCommands(of: Self.self)
      + [FolderNoticeCommand<Self>.self, SchemesCommand<Self>.self]
  }

  /// Three examples of a subcommand, for its help.
  static func examples(_ rests: String...) -> String {
    "例:\n" + rests.map { "  gongshi \(chain.command) \($0)" }.joined(separator: "\n")
  }
}

struct StartCommand<Source: ChainSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "start", abstract: "建立文件夹:方案、事项和要填的空白表。",
      discussion: """
        已有的文件一律不动。
        \(Source.examples("start \(Source.sampleFolder)", "start \(Source.sampleFolder) --scheme \(Source.chain.samples.first?.id ?? "ID")", "start \"\(Source.sampleFolder) 第二批\" --json"))
        """, aliases: ["开始"])
  }

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(help: "用现成的方案,名称见 schemes。") var scheme: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let start = try FolderStart(Source.chain, at: folder, sample: scheme)
      print(json ? start.json.text : start.text)
    }
  }
}

struct StatusCommand<Source: ChainSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status", abstract: "看每件事做到哪里,下一步是什么。",
      discussion: """
        表或方案改动以后,受影响的各步显示为“已过期”。
        \(Source.examples("status \(Source.sampleFolder)", "status . --json", "status \"\(Source.sampleFolder) 第二批\" --layer 停课安排.json"))
        """, aliases: ["进度"])
  }

  @Argument(help: "放各张表的文件夹。") var folder: String
  @OptionGroup var calendar: CalendarOptions
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let status = try FolderStatus(
        of: try WorkFolder(at: folder), Source.chain, calendar: try calendar.load(),
        templates: try templateLibrary(overriddenFrom: nil))
      print(json ? status.json.text : status.text)
    }
  }
}

struct SchemesCommand<Source: ChainSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schemes", abstract: "列出现成的方案,或显示其中一个。",
      discussion: Source.examples(
        "schemes", "schemes \(Source.chain.samples.first?.id ?? "ID")", "schemes --json"),
      aliases: ["方案"])
  }

  @Argument(help: "方案的名称;不写则列出全部。") var id: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) { print(try output, terminator: "") }
  }

  private var output: String {
    get throws {
      let samples = Source.chain.samples
      if let id {
        let text = try Source.chain.sample(id)
        return json ? JSON.members(["id": .string(id), "text": .string(text)]).text + "\n" : text
      }
      guard !json else {
        let list = samples.map {
          JSON.members(["id": .string($0.id), "title": .string(title($0.text))])
        }
        return JSON.members(["schemes": .array(list)]).text + "\n"
      }
      let rows = samples.map { [$0.id, title($0.text)] }
      let next = "\n下一步:gongshi \(Source.chain.command) start 文件夹 --scheme 名称\n"
      return samples.isEmpty
        ? "没有现成的方案。\n" : TextTable.lines(of: rows).joined(separator: "\n") + "\n" + next
    }
  }

  /// The first line, which is a comment.
  private func title(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    return String(line.drop { $0 == "#" || $0 == " " })
  }
}
