import ArgumentParser
import Disclosure
import PublicDraws

struct DrawVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "从名单、方案和种子重新计算一份摇号记录,说出哪里不同。",
    discussion: """
      记录自己前后一致,还不能证明就是公布的那一份:请把公示上印的承诺指纹用 --commit 写上(前 16 位以上)。
      例:
        gongshi draw verify 摇号结果.json
        gongshi draw verify 摇号结果.json --commit 2dfa4a8a91877d16 --list 摇号名单.xlsx
        gongshi draw verify 摇号结果.json --json
      """, aliases: ["核验"])

  @Argument(help: "摇号记录(.json)。") var record: String
  @Option(help: "公示上印的承诺指纹,或它的前 16 位。") var commit: String?
  @Option(help: "公布的名单(.xlsx 或 .csv)。") var list: String?
  @Option(help: "名单里有几个组别的,是哪一个。") var group: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let verification = DrawVerification(try drawRecordBytes(at: record))
      let others = try verification.record.map(againstPublished) ?? []
      let findings = verification.findings + others
      print(json ? report(verification, findings).text : words(verification, findings))
      if !findings.isEmpty { throw ExitCode(1) }
    }
  }

  private func againstPublished(_ record: DrawRecord) throws -> [Finding] {
    let commitFindings = commit.map(record.findings(published:)) ?? []
    let listFindings =
      try list.map { record.findings(against: try drawList(from: $0, group: group)) } ?? []
    return commitFindings + listFindings
  }

  private func words(_ verification: DrawVerification, _ findings: [Finding]) -> String {
    var lines = verification.points.map { "\($0.isSame ? "一致" : "不一致")  \($0.name.rawValue)" }
    if let record = verification.record {
      lines.append("承诺指纹:\(record.commitment.sha256)")
      if record.run == nil { lines.append("还没有摇号。") }
    }
    lines += findings.map(\.description)
    guard findings.isEmpty else { return (lines + ["核验没有通过。"]).joined(separator: "\n") }
    lines.append(
      commit == nil ? "记录前后一致。请再对照公示上印的承诺指纹(--commit),并到公开的来源核对种子。" : "核验通过。请再到公开的来源核对种子。")
    return lines.joined(separator: "\n")
  }

  private func report(_ verification: DrawVerification, _ findings: [Finding]) -> JSON {
    .members([
      "same": .bool(findings.isEmpty),
      "drawn": .bool(verification.record?.run != nil),
      "listHash": .orNull(verification.record?.commitment.list.sha256),
      "commitHash": .orNull(verification.record?.commitment.sha256),
      "recordHash": .orNull(verification.record?.sha256),
      "points": .array(
        verification.points.map {
          .members(["name": .string($0.name.rawValue), "same": .bool($0.isSame)])
        }),
      "findings": .array(findings.map(\.json)),
    ])
  }
}
