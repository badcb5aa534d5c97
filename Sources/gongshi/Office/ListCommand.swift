import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出本单位的公示,按编号。",
    discussion: """
      例:
        gongshi list
        gongshi list --stage 公示中 --stage 已签发
        gongshi list --kind hiring.proposed --year 2026 --json
      """, aliases: ["列表"])

  @Option(
    help: "状态,可以写多次:\(Stage.allCases.map(\.chinese).joined(separator: "、"))。", transform: knownStage
  )
  var stage: [Stage] = []
  @Option(help: "公示种类,如 hiring.proposed,或它的名称。") var kind: String?
  @Option(help: "哪一年起草的,如 2026。") var year: Int?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, _ in
      let stages = stage.isEmpty ? Set(Stage.allCases) : Set(stage)
      let notices = try reading.notices(in: stages).filter { notice in
        (kind.map { [notice.kind, allKindNames[notice.kind]].contains($0) } ?? true)
          && (year.map { notice.id.hasPrefix("N-\($0)-") } ?? true)
      }
      guard !notices.isEmpty else {
        return OfficeAnswer(
          lines: ["没有这样的公示。"], json: [JSON.Member("notices", .array([]))],
          next: "gongshi draft 种类 名单.xlsx --facts 事项.yaml --posted 张贴日期")
      }
      let header = ["编号", "状态", "种类", "标题", "行数", "届满", "异议"]
      let lines = TextTable.lines(of: [header] + notices.map(\.cells))
      return OfficeAnswer(
        lines: lines + ["共 \(notices.count) 份。"],
        json: [JSON.Member("notices", .array(notices.map(\.json)))])
    }
  }
}

/// A stage by its name or its word.
private func knownStage(_ text: String) throws -> Stage {
  guard let stage = Stage.allCases.first(where: { [$0.rawValue, $0.chinese].contains(text) })
  else {
    let words = Stage.allCases.map { "\($0.chinese)(\($0.rawValue))" }.joined(separator: "、")
    throw ValidationError("没有状态“\(text)”,可以写:\(words)。")
  }
  return stage
}

extension StoredNotice {
  fileprivate var cells: [String] {
    let waits = nextStep.map { "\(stage.chinese),等待\($0)" } ?? stage.chinese
    return [
      id, waits, allKindNames[kind] ?? kind, title, String(rowCount),
      endsAt.map { "\($0.day) \($0.clock)" } ?? "", pending > 0 ? String(pending) : "",
    ]
  }

  fileprivate var json: JSON {
    .members([
      "id": .string(id), "kind": .string(kind), "title": .string(title),
      "stage": .string(stage.rawValue), "nextStep": .orNull(nextStep),
      "version": .integer(version), "rows": .integer(rowCount),
      "fingerprint": .string(fingerprint), "opensAt": .orNull(opensAt?.iso8601),
      "endsAt": .orNull(endsAt?.iso8601), "pendingObjections": .integer(pending),
      "corrects": .orNull(corrects), "correctedBy": .orNull(correctedBy),
    ])
  }
}
