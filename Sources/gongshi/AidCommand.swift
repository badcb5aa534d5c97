import ArgumentParser
import Disclosure
import StudentAid
import WorkingDays
import DisclosureSheets

/// The work of one term of student aid (学生资助).
enum AidWork: ChainSource {
  static let chain = aidChain
  static let sampleFolder = "2026秋季资助"
}

struct AidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aid", abstract: "学生资助:一个文件夹从班级名额做到资金发放。",
    discussion: """
      例:
        gongshi aid start 2026秋季资助 --scheme grants
        gongshi aid status 2026秋季资助
        gongshi aid notice 2026秋季资助 aid.recognition --posted 2026-09-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: AidWork.subcommands + [
      AidProgrammesCommand.self, AidCompareCommand.self,
    ], aliases: ["资助"])
}

/// The programmes the kit knows, with rates and texts.
struct AidProgrammesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programmes", abstract: "列出资助项目、标准、起始日期和依据。",
    discussion: """
      例:
        gongshi aid programmes
        gongshi aid programmes 普通高中国家助学金
        gongshi aid programmes --json
      """, aliases: ["项目"])

  @Argument(help: "项目名称;不写则列出全部。") var name: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    let programmes = try chosen
    guard !json else {
      return print(JSON.members(["programmes": .array(programmes.map(\.json))]).text)
    }
    for programme in programmes {
      let stages = programme.stages.map(\.rawValue).joined(separator: "、")
      print("\(programme.name)(\(stages))")
      for line in programme.standardLines { print("  \(line)") }
      print(
        "  公示不少于 \(programme.period.count)\(programme.period.unit.chinese)(\(programme.period.source))"
      )
    }
    print("\n下一步:gongshi aid start 文件夹 --scheme grants")
  }

  private var chosen: [AidProgramme] {
    get throws {
      guard let name else { return aidProgrammes }
      guard let programme = AidProgramme.named(name) else {
        throw ValidationError(
          "没有“\(name)”这个项目。可用的有:\(aidProgrammes.map(\.name).joined(separator: "、"))。")
      }
      return [programme]
    }
  }
}

extension AidProgramme {
  fileprivate var json: JSON {
    .members([
      "name": .string(name), "aliases": .array(aliases.map(JSON.string)),
      "stages": .array(stages.map { .string($0.rawValue) }), "unit": .string(unit.rawValue),
      "standards": .array(standardLines.map(JSON.string)),
      "period": .members([
        "count": .integer(period.count), "unit": .string(period.unit.rawValue),
        "source": .string(period.source.description),
      ]),
    ])
  }
}

/// The lists of several schools held against each other.
struct AidCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "核对几所学校的拟资助名单,找出重复和不可兼得的学生。",
    discussion: """
      各份名单应是同一学期的。号码只用来核对,不显示。
      例:
        gongshi aid compare 一中/拟资助名单.xlsx 职校/拟资助名单.xlsx
        gongshi aid compare */拟资助名单.xlsx
        gongshi aid compare */拟资助名单.xlsx --json
      """, aliases: ["查重"])

  @Argument(help: "各校的拟资助名单(.xlsx 或 .csv),两份以上。") var files: [String]
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    if files.count < 2 { throw ValidationError("请写两份以上的名单。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let readings = try files.map { try readRoster(AidFile.grants.roster, from: $0) }
      let lists = zip(files, readings).map { (name: $0, records: $1.result.records) }
      let unreadable = zip(files, readings).flatMap { file, reading in
        reading.result.findings.filter { $0.rule.hasPrefix("R-HEAD") || $0.rule == "R-ROW-01" }
          .map { FiledFinding(file, $0) }
      }
      let found = duplicateFindings(across: lists).map { list, finding in
        FiledFinding(
          files[list],
          readings[list].result.placed(
            finding, in: AidFile.grants.roster, sheet: readings[list].sheetName))
      }
      let findings = unreadable + found
      print(json ? report(lists, findings).text : text(lists, findings))
      if !findings.mustFix.isEmpty { throw ExitCode(1) }
    }
  }

  private func text(
    _ lists: [(name: String, records: [Record])], _ findings: [FiledFinding]
  ) -> String {
    let rows = lists.map(\.records.count).reduce(0, +)
    let head = ["核对 \(lists.count) 份名单,共 \(rows) 行。", ""]
    let next =
      findings.mustFix.isEmpty
      ? "没有重复。下一步:各校运行 gongshi aid notice 文件夹 aid.grants --posted 张贴日期"
      : "有 \(findings.mustFix.count) 处必须改。下一步:退回各校改正,再核对一次。"
    return (head + findings.lines + [next]).joined(separator: "\n")
  }

  private func report(
    _ lists: [(name: String, records: [Record])], _ findings: [FiledFinding]
  ) -> JSON {
    .members([
      "files": .array(
        lists.map {
          .members(["file": .string($0.name), "rows": .integer($0.records.count)])
        }),
      "mustFix": .integer(findings.mustFix.count),
      "findings": .array(findings.map(\.json)),
    ])
  }
}
