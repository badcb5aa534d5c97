import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "导出审计记录:谁在什么时间办了什么,包括查看封存的内容。只有审计角色可以。",
    discussion: """
      记录取自台账,台账从不删除。
      例:
        gongshi audit --as 孙审计
        gongshi audit --as 孙审计 --from 2026-03-01 --to 2026-08-31 --output 审计.csv
        gongshi audit --as 孙审计 --output 审计.json
      """, aliases: ["审计"])

  @OptionGroup var office: OfficeOptions
  @OptionGroup var actor: ActorOptions
  @Option(help: "从哪一天起,如 2026-03-01,含当天。", transform: CalendarDay.init(parsing:))
  var from: CalendarDay?
  @Option(help: "到哪一天止,含当天。", transform: CalendarDay.init(parsing:)) var to: CalendarDay?
  @Option(name: .shortAndLong, help: "写到哪个文件(.csv 或 .json);不写就打印出来。") var output: String?

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let session = try Session(office)
      let trail = try AuditTrail(
        of: session.store, by: try session.unlock(actor), from: from, through: to)
      let isJSON = output.map { $0.hasSuffix(".json") } ?? office.json
      let text = isJSON ? trail.json.text + "\n" : trail.csv
      guard let output else { return print(text, terminator: "") }
      try writeAtomically(text, to: output)
      print(
        office.json
          ? JSON.members(["file": .string(output), "lines": .integer(trail.lines.count)]).text
          : "已写出 \(output),共 \(trail.lines.count) 条。")
    }
  }
}
