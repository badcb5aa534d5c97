import ArgumentParser
import Disclosure
import DisclosureSheets
import Foundation
import GeneralMatters
import Templates
import WorkingDays

struct GeneralCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "general", abstract: "其他公开事项:用一个种类文件做自己的公示种类。",
    discussion: """
      例:
        gongshi general matters
        gongshi general matter awards -o 校服采购.yaml
        gongshi general check 校服采购.yaml
        gongshi template 校服采购.yaml -o 名单.xlsx --facts 事项.yaml
        gongshi notice 校服采购.yaml 名单.xlsx --facts 事项.yaml --posted 2026-09-28 -o 公示/
      """,
    subcommands: [GeneralMattersCommand.self, GeneralMatterCommand.self, GeneralCheckCommand.self],
    aliases: ["其他"])
}

struct GeneralMattersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matters", abstract: "列出现成的种类文件。",
    discussion: """
      例:
        gongshi general matters
        gongshi general matters --json
      """, aliases: ["种类"])

  @Flag(help: "输出 JSON。") var json = false

  func run() {
    let kinds = shippedMatters.map(\.kind)
    guard !json else { return print(JSON.members(["matters": .array(kinds.map(\.json))]).text) }
    let rows = kinds.map { kind in
      [
        kind.code, kind.name, kind.hasList ? "名单" : "文字", kind.catalogueItem.name,
        "\(kind.period.count)\(kind.period.unit.chinese)", kind.period.source.description,
      ]
    }
    for line in TextTable.lines(of: [["代码", "名称", "形式", "目录事项", "最短公示期", "依据"]] + rows) {
      print(line)
    }
    print("\n下一步:gongshi general matter 代码 -o 我的种类.yaml 复制一份来改;不用改的,直接用 gongshi template。")
  }
}

struct GeneralMatterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matter", abstract: "复制一个现成的种类文件来改;不写 -o 则显示出来。",
    discussion: """
      例:
        gongshi general matter awards
        gongshi general matter procurement -o 校服采购.yaml
      """, aliases: ["复制"])

  @Argument(help: "代码,如 awards;gongshi general matters 列出全部。") var code: String
  @Option(name: [.short, .long], help: "写到哪个 .yaml;已经有的文件不会被盖掉。") var output: String?

  func run() throws {
    try reportingRefusals(asJSON: false) {
      guard let text = matterFiles[code] else {
        throw ValidationError(
          "没有“\(code)”。可用的有:\(matterFiles.keys.sorted().joined(separator: "、"))。")
      }
      guard let output else { return print(text, terminator: "") }
      guard output.isMatterPath else { throw ValidationError("种类文件的文件名要以 .yaml 结尾。") }
      guard !FileManager.default.fileExists(atPath: output) else {
        throw Refusal(id: "GEN-043", message: "\(output) 已经有了,没有盖掉,请换个文件名。[GEN-043]")
      }
      try writeAtomically(text, to: output)
      print("种类文件:\(output)(用文本编辑器改,先改“代码”和“名称”)")
      print("下一步:改好后运行 gongshi general check \(typed(output))")
    }
  }
}

struct GeneralCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对种类文件,一次说出全部问题;没有问题的,说明它是怎样的公示。",
    discussion: """
      有“必须改”的问题时以 1 结束,否则以 0 结束。
      例:
        gongshi general check 校服采购.yaml
        gongshi general check 校服采购.yaml --json
      """, aliases: ["核对"])

  @Argument(help: "种类文件(.yaml)。") var file: String
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let read = try MatterFile(at: file)
      print(json ? report(read).text : text(read).joined(separator: "\n"))
      if read.matter == nil { throw ExitCode(1) }
    }
  }

  private func text(_ read: MatterFile) -> [String] {
    let findings = read.findings.map { FiledFinding(nil, $0) }
    guard let kind = read.matter?.kind else {
      return findings.lines + [
        "有 \(findings.mustFix.count) 处必须改。改好后再运行 gongshi general check \(typed(file))"
      ]
    }
    let files = kind.hasList ? "-o 名单.xlsx --facts 事项.yaml" : "--facts 事项.yaml"
    return findings.lines + kind.descriptionLines + [
      "", "核对通过。下一步:gongshi template \(typed(file)) \(files)",
    ]
  }

  private func report(_ read: MatterFile) -> JSON {
    .members([
      "file": .string(file), "kind": read.matter?.kind.json ?? .null,
      "mustFix": .integer(read.findings.count { $0.severity == .mustFix }),
      "explain": .integer(read.findings.count { $0.severity == .explain }),
      "findings": .array(read.findings.map(\.json)),
    ])
  }
}

extension NoticeKind {
  /// The last part of the id.
  fileprivate var code: String { id.split(separator: ".").last.map(String.init) ?? id }
}
